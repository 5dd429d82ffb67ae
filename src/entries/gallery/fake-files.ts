import type { LiveFiles } from "#app/ports/live-files.ts";
import type { FolderFile, OwnFolder } from "#app/ports/own-folder.ts";
import type { RecordFile } from "#domain/conversation/record.ts";
import { err, ok } from "#domain/result.ts";
import { galleryNow, maya } from "./fake-people.ts";

type FakeFiles = { readonly liveFiles: LiveFiles; readonly ownFolder: OwnFolder };

const gone = (operation: string) => err({ kind: "gone", operation } as const);

/** Everybody's record files in the gallery; Maya's own are in her folder as well, beside what else lies there. */
export function fakeFiles(
  records: readonly RecordFile[] = [],
  others: Readonly<Record<string, string>> = {},
): FakeFiles {
  const files = new Map(records.map((record) => [itemOf(record), record]));
  const more = new Map(Object.entries(others));
  let version = 0;
  const stamp = () => ({ cTag: `c:${version}`, lastModified: galleryNow, lastModifiedById: undefined });

  function write(record: RecordFile) {
    version += 1;
    files.set(itemOf(record), record);
  }
  function textOf({ itemId }: { readonly itemId: string }): string | undefined {
    const record = files.get(itemId);
    if (record === undefined) return more.get(itemId);
    const { unknownFields, ...known } = record;
    return JSON.stringify({ ...unknownFields, ...known });
  }
  const mine = () => [...files.values()].filter(({ ownerId }) => ownerId === maya.id);

  return {
    liveFiles: {
      find: async (ownerId, partnershipId) => {
        const found = [...files.values()].find(
          (record) => record.ownerId === ownerId && record.partnershipId === partnershipId,
        );
        return ok(found && referenceOf(found));
      },
      isFolderGone: async () => ok(false),
      poll: async ({ itemId }) => (files.has(itemId) ? ok(stamp()) : gone("liveFiles.poll")),
      read: async ({ itemId }) => {
        const record = files.get(itemId);
        return record === undefined ? gone("liveFiles.read") : ok({ version: stamp(), record });
      },
      replace: async (_, record) => {
        write(record);
        return ok(stamp());
      },
      create: async (record) => {
        write(record);
        return ok(referenceOf(record));
      },
    },
    ownFolder: {
      list: async () =>
        ok({
          top: { driveId: "maya", itemId: "side-by-side", name: "Side by Side" },
          files: [
            ...mine().map(
              (record): FolderFile => ({
                ...referenceOf(record),
                name: "record.json",
                folder: record.partnershipId,
              }),
            ),
            ...[...more.keys()].map(
              (name): FolderFile => ({ driveId: maya.id, itemId: name, name, folder: undefined }),
            ),
          ],
          folders: mine().map(({ partnershipId }) => ({
            driveId: maya.id,
            itemId: partnershipId,
            name: partnershipId,
          })),
        }),
      readText: async (file) => {
        const text = textOf(file);
        return text === undefined ? gone("ownFolder.readText") : ok(text);
      },
      remove: async ({ itemId }) => {
        files.delete(itemId);
        more.delete(itemId);
        return ok(undefined);
      },
      removeEmpty: async () => ok(true),
    },
  };
}

function referenceOf(record: RecordFile) {
  return { driveId: record.ownerId, itemId: itemOf(record) };
}

/** Whose file it is and of which partnership, in one name. */
function itemOf({ ownerId, partnershipId }: RecordFile): string {
  return `${ownerId} ${partnershipId}`;
}
