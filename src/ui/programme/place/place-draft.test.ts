import { expect, it } from "vitest";
import { createMemoryStore } from "#adapters/browser/memory-store.ts";
import { placeDraft } from "./place-draft.ts";
import { prefilled } from "./place-form.ts";

const form = prefilled({
  role: "Engineer",
  department: undefined,
  language: "en",
  hours: undefined,
  timeZone: "Asia/Kathmandu",
  manager: undefined,
});

/** A store whose first answers come last. */
function slowStore() {
  const store = createMemoryStore();
  let wait = 30;
  const late = async () => {
    wait -= 10;
    await new Promise((resolve) => setTimeout(resolve, wait));
  };
  return {
    get: (key: string) => store.get(key),
    set: async (key: string, value: unknown) => {
      await late();
      await store.set(key, value);
    },
    remove: async (key: string) => {
      await late();
      await store.remove(key);
    },
  };
}

it("keeps the form that was kept last, however slow the device", async () => {
  const store = slowStore();
  const draft = placeDraft(store, "p");
  draft.keep({ ...form, role: "first" });
  draft.keep({ ...form, role: "second" });
  await expect.poll(async () => (await draft.read())?.role).toBe("second");
  expect(await draft.read()).toEqual({ ...form, role: "second" });
});

it("forgets what was still being kept", async () => {
  const draft = placeDraft(slowStore(), "p");
  draft.keep(form);
  await draft.forget();
  expect(await draft.read()).toBeUndefined();
});

it("keeps each programme's form by itself, and passes over what it cannot read", async () => {
  const store = createMemoryStore();
  placeDraft(store, "one").keep(form);
  await expect.poll(() => placeDraft(store, "one").read()).toEqual(form);
  expect(await placeDraft(store, "other").read()).toBeUndefined();
  for (const wrong of [{ days: [9] }, { from: "nine" }]) {
    await store.set("place-draft/one", { ...form, hours: { ...form.hours, ...wrong } });
    expect(await placeDraft(store, "one").read()).toBeUndefined();
  }
});
