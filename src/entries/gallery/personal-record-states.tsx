// Screens that load when they are opened are here at once: a picture waits for nobody.
import "#app/my-record/my-records.ts";
import "#ui/personal/history-screen.tsx";
import "#ui/personal/my-partnership.tsx";
import type { ServiceFailure } from "#app/ports/failure.ts";
import { recordSchemaVersion } from "#domain/conversation/record.ts";
import { err, ok } from "#domain/result.ts";
import type { Services } from "#ui/shared/services.ts";
import { fakeFiles } from "./fake-files.ts";
import { colleagues, maya } from "./fake-people.ts";
import { planned } from "./fake-services.ts";
import { mayasWords, tomsWords } from "./fake-words.ts";
import type { GalleryState } from "./gallery-state.ts";
import { home, offline, withSessions } from "./personal-state.tsx";

/** All six sessions are over since August. */
const over = "2026-06-02T09:00:00Z";
/** Four of six sessions are over; nobody has said yet whether the last one was held. */
const begun = "2026-09-29T09:00:00Z";
const privateFile = JSON.stringify({ schemaVersion: 1, entries: [] });

function withWords(more: Partial<Services> = {}, files = fakeFiles([mayasWords(), tomsWords()])): Partial<Services> {
  return { ...withSessions(begun), ...files, ...more };
}

/** A file that answers with this failure whenever it is read. */
function unreadable(
  failure: { readonly kind: "damaged-record" } | { readonly kind: "newer-record"; readonly schemaVersion: number },
) {
  const files = fakeFiles([mayasWords(), tomsWords()]);
  return { ...files, liveFiles: { ...files.liveFiles, read: async () => err(failure) } };
}

const refuse = async () => err(offline);

function offlineFiles(): Partial<Services> {
  const { liveFiles, ownFolder } = fakeFiles([mayasWords(), tomsWords()]);
  return { liveFiles: { ...liveFiles, find: refuse, poll: refuse }, ownFolder: { ...ownFolder, list: refuse } };
}

/** Presses what is called so, one after the other, each as soon as it is there. */
function press(page: HTMLElement, ...names: readonly string[]) {
  const [name, ...rest] = names;
  if (name === undefined) return;
  const found = () => [...page.querySelectorAll("button")].find(({ textContent }) => textContent === name);
  const tryIt = () => {
    const button = found();
    if (button === undefined) return false;
    button.click();
    setTimeout(() => press(page, ...rest));
    return true;
  };
  if (tryIt()) return;
  const observer = new MutationObserver(() => {
    if (found() === undefined) return;
    observer.disconnect();
    tryIt();
  });
  observer.observe(page, { childList: true, subtree: true });
}

const german = (page: HTMLElement) => page.ownerDocument.documentElement.lang === "de";
const record = (
  id: string,
  overrides: Partial<Services>,
  names: readonly (readonly [en: string, de: string])[] = [],
): GalleryState =>
  home(id, overrides, {
    play: (page) => press(page, ...[toRecord, ...names].map(([en, de]) => (german(page) ? de : en))),
  });
const toRecord = ["My record", "Meine Aufzeichnungen"] as const;
const toExport = ["Export my data", "Meine Daten exportieren"] as const;
const toDelete = ["Delete my data", "Meine Daten löschen"] as const;

function failingFolder(failure: ServiceFailure): Partial<Services> {
  const files = fakeFiles([mayasWords(), tomsWords()], { "private.json": privateFile });
  return withWords({}, { ...files, ownFolder: { ...files.ownFolder, remove: async () => err(failure) } });
}

const grace = colleagues.find(({ displayName }) => displayName.startsWith("Grace")) ?? maya;
/** Two partnerships that are over: one with a rule of a programme, one without. */
const ended = [
  mayasWords({ unknownFields: { ...mayasWords().unknownFields, keepMonths: 6 } }),
  { ...mayasWords(), partnershipId: "gallery-2", members: [maya, grace] as const, unknownFields: {} },
];

const endedFiles = fakeFiles([...ended, tomsWords()]);

export const recordStates: readonly GalleryState[] = [
  home("home-commitments", withWords()),
  home("home-commitment-done", withWords(), {
    play: (page) => press(page, german(page) ? "Erledigt" : "Done"),
  }),
  home("home-commitment-not-saved", withWords({}, { ...fakeFiles([mayasWords(), tomsWords()]), ...offlineFiles() }), {
    isOnline: false,
  }),
  home("home-own-file-newer", withWords({}, unreadable({ kind: "newer-record", schemaVersion: 2 }))),
  home("home-own-file-damaged", withWords({}, unreadable({ kind: "damaged-record" }))),
  home("home-record-gone", {
    ...withWords(),
    sharedRecords: { read: async () => err({ kind: "gone", operation: "gallery" }) },
  }),
  record("record-history", withWords()),
  record("record-empty", withSessions()),
  record("record-ended", {
    ...withSessions(over),
    ...endedFiles,
    sharedRecords: {
      read: async (reference) => {
        const read = await endedFiles.liveFiles.read(reference);
        return read.ok ? ok(read.value.record) : planned(over).read(reference);
      },
    },
  }),
  record("record-offline", { ...withWords(), ...offlineFiles() }),
  record("record-part-unreadable", {
    ...withWords(),
    sharedRecords: {
      read: async () =>
        ok({
          schemaVersion: recordSchemaVersion,
          partnershipId: "gallery",
          ownerId: maya.id,
          members: [maya, grace],
          series: [],
          unknownFields: {},
        }),
    },
  }),
  record("export-ready", withWords({}, fakeFiles([mayasWords(), tomsWords()], { "private.json": privateFile })), [
    toExport,
  ]),
  record(
    "export-missing",
    withWords({
      ownFolder: {
        ...fakeFiles([mayasWords()]).ownFolder,
        readText: async () => err({ kind: "oversized-record", bytes: 50_000_000 }),
      },
    }),
    [toExport],
  ),
  record("export-nothing", withSessions(), [toExport]),
  record("export-offline", { ...withWords(), ...offlineFiles() }, [toExport]),
  record("delete-question", withWords({}, fakeFiles([mayasWords(), tomsWords()], { "private.json": privateFile })), [
    toDelete,
  ]),
  record("delete-nothing", withSessions(), [toDelete]),
  record("delete-done", withWords(), [toDelete, toDelete]),
  record("delete-failed", failingFolder(offline), [toDelete, toDelete]),
  record("delete-offline", { ...withWords(), ...offlineFiles() }, [toDelete]),
];
