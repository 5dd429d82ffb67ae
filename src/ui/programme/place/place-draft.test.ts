import { expect, it } from "vitest";
import type { LocalStore } from "#app/ports/local-store.ts";
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

/** A device that takes a moment, and less with each request, so that a later one could overtake an earlier one. */
function slowStore(): Pick<LocalStore, "get" | "set" | "remove"> {
  const kept = new Map<string, unknown>();
  let wait = 30;
  const late = async (work: () => void) => {
    wait -= 10;
    await new Promise((resolve) => setTimeout(resolve, wait));
    work();
  };
  return {
    get: async (key) => kept.get(key),
    set: (key, value) => late(() => void kept.set(key, value)),
    remove: (key) => late(() => void kept.delete(key)),
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
  const store = slowStore();
  placeDraft(store, "one").keep(form);
  await expect.poll(() => placeDraft(store, "one").read()).toEqual(form);
  expect(await placeDraft(store, "other").read()).toBeUndefined();
  for (const wrong of [{ days: [9] }, { from: "nine" }]) {
    await store.set("place-draft/one", { ...form, hours: { ...form.hours, ...wrong } });
    expect(await placeDraft(store, "one").read()).toBeUndefined();
  }
});
