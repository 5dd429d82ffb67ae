import { expect, test } from "vitest";
import type { LocalStore } from "#app/ports/local-store.ts";
import { loadProgrammeTranslate } from "#messages/translate.ts";
import { forgetDraft, keepDraft, keepKnown, readDraft, readKnown } from "./kept-settings.ts";
import { newProgramme } from "./new-programme.ts";

function createMemoryStore(): LocalStore {
  const kept = new Map<string, unknown>();
  return {
    get: async (key) => structuredClone(kept.get(key)),
    set: async (key, value) => void kept.set(key, structuredClone(value)),
    remove: async (key) => void kept.delete(key),
    keys: async (prefix) => [...kept.keys()].filter((key) => key.startsWith(prefix)),
  };
}

const programme = newProgramme(await loadProgrammeTranslate("en"), "team", "ana");

test("what was typed is there again after a reload, to the minute, and only for its Team", async () => {
  const store = createMemoryStore();
  const base = { ...programme, helpLink: "https://help.example", unknownFields: { colour: "green" } };
  await keepDraft(store, "team", { programme, base, isStarted: true });
  expect(await readDraft(store, "team")).toEqual({ programme, base, isStarted: true });
  expect(await readDraft(store, "other")).toBeUndefined();
  await forgetDraft(store, "team");
  expect(await readDraft(store, "team")).toBeUndefined();
});

test("what another version has kept is left alone", async () => {
  const store = createMemoryStore();
  await keepKnown(store, "team", programme);
  expect(await readKnown(store, "team")).toEqual(programme);
  await store.set("programme-known/1/team", { ...programme, everyWeeks: [3] });
  expect(await readKnown(store, "team")).toBeUndefined();
});
