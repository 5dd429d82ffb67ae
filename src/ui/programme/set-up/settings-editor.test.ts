import { expect, test } from "vitest";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { LocalStore } from "#app/ports/local-store.ts";
import type { StoredProgramme } from "#app/ports/programme-site.ts";
import { defaultSettings } from "#domain/pairing/settings.ts";
import type { Programme } from "#domain/programme/programme.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { loadProgrammeTranslate } from "#messages/translate.ts";
import { readDraft } from "./kept-settings.ts";
import { newProgramme } from "./new-programme.ts";
import { createSettingsEditor } from "./settings-editor.ts";

const base = newProgramme(await loadProgrammeTranslate("en"), "team", "ana");
const ana = { id: "ana", displayName: "Ana", email: "ana@example.org", jobTitle: undefined, isGuest: false };
const ben = { ...ana, id: "ben", displayName: "Ben" };

function memoryStore(): LocalStore {
  const kept = new Map<string, unknown>();
  return {
    get: async (key) => kept.get(key),
    set: async (key, value) => void kept.set(key, value),
    remove: async (key) => void kept.delete(key),
    keys: async () => [...kept.keys()],
  };
}

/** A row on a site that takes a change only over the version that stands. */
function createRow() {
  let stored: StoredProgramme = { programme: base, rowId: "1", eTag: "1" };
  let writes = 0;
  const put = (programme: Programme) => {
    stored = { ...stored, programme, eTag: String(Number(stored.eTag) + 1) };
  };
  return {
    put,
    current: () => stored,
    writes: () => writes,
    failing: undefined as ServiceFailure | undefined,
    isAnswerLost: false,
    async read(): Promise<Result<StoredProgramme | undefined, ServiceFailure>> {
      return ok(stored);
    },
    async write(
      _team: string,
      programme: Programme,
      over: { readonly eTag: string } | undefined,
    ): Promise<Result<StoredProgramme, ServiceFailure>> {
      writes += 1;
      if (this.failing !== undefined) return err(this.failing);
      if (over?.eTag !== stored.eTag) return err({ kind: "conflict", operation: "test" });
      put(programme);
      return this.isAnswerLost ? err({ kind: "conflict", operation: "test" }) : ok(stored);
    },
  };
}

function open(row = createRow(), localStore = memoryStore(), draft?: Awaited<ReturnType<typeof readDraft>>) {
  let changes = 0;
  const editor = createSettingsEditor({
    site: { read: () => row.read(), write: (...given) => row.write(...given) },
    localStore,
    teamId: "team",
    visitor: { me: ben, coordinators: [ana, ben], isCoordinator: true },
    stored: row.current(),
    draft,
    onChanged: () => {
      changes += 1;
    },
  });
  return { row, localStore, editor, changes: () => changes };
}

test("whoever saves becomes a coordinator, and the kept draft goes", async () => {
  const { editor, row, localStore, changes } = open();
  editor.change({ ...base, name: "Mine" });
  await editor.save();
  expect(row.current().programme).toEqual({ ...base, name: "Mine", coordinatorIds: ["ana", "ben"] });
  expect(editor.getSnapshot()).toMatchObject({ phase: "saved", theirs: [], both: [] });
  expect(await readDraft(localStore, "team")).toBeUndefined();
  expect(changes()).toBe(1);
});

test("what another coordinator saved in between is joined, marked, and written only when it is saved again", async () => {
  const { editor, row } = open();
  row.put({ ...base, name: "Theirs", retentionMonths: 6, purpose: "Theirs" });
  editor.change({ ...base, name: "Mine", levels: ["One", "Two"] });
  await editor.save();
  expect(row.current().programme.name).toBe("Theirs");
  expect(editor.getSnapshot()).toMatchObject({
    phase: "open",
    both: ["name"],
    theirs: ["purpose", "retentionMonths"],
    programme: { name: "Mine", purpose: "Theirs", retentionMonths: 6, levels: ["One", "Two"] },
  });
  await editor.save();
  expect(row.current().programme).toMatchObject({ name: "Mine", purpose: "Theirs", levels: ["One", "Two"] });
  expect(editor.getSnapshot()).toMatchObject({ phase: "saved", both: [], theirs: [] });
});

test("an answer that was lost on its way is recognised as the own change", async () => {
  const { editor, row } = open();
  row.isAnswerLost = true;
  editor.change({ ...base, name: "Mine" });
  await editor.save();
  expect(editor.getSnapshot().phase).toBe("saved");
  expect(row.writes()).toBe(1);
});

test("what could not be saved is typed once: it is there after a reload, on top of what stands by then", async () => {
  const { editor, row, localStore } = open();
  row.failing = { kind: "offline", operation: "test" };
  editor.change({ ...base, name: "Mine" });
  await editor.save();
  expect(editor.getSnapshot()).toMatchObject({ phase: "open", failure: row.failing, programme: { name: "Mine" } });
  row.put({ ...base, retentionMonths: 6 });
  const again = open(row, localStore, await readDraft(localStore, "team"));
  expect(again.editor.getSnapshot()).toMatchObject({
    programme: { name: "Mine", retentionMonths: 6 },
    theirs: ["retentionMonths"],
    both: [],
  });
  again.editor.undo();
  expect(again.editor.getSnapshot().programme).toEqual(row.current().programme);
});

test("nothing is sent that cannot stay, nor what was promised changed", async () => {
  const { editor, row } = open();
  editor.change({ ...base, name: " " });
  await editor.save();
  expect(editor.getSnapshot().refusals).toMatchObject([{ field: "name", kind: "empty" }]);
  editor.change({ ...base, reportThresholds: { people: 50, pairs: 10 }, pairing: defaultSettings });
  await editor.save();
  expect(editor.getSnapshot().refusals).toEqual([{ field: "reportThresholds", kind: "fixed" }]);
  expect(row.writes()).toBe(0);
});
