import type { ServiceFailure } from "#app/ports/failure.ts";
import type { OwnFolder } from "#app/ports/own-folder.ts";
import { ok, type Result } from "#domain/result.ts";

/**
 * Takes my file for coordinators of a programme away, and its folder with it. It is looked for by its name: the roster's
 * row says where it is, too, but others can write into that.
 */
export async function removeProfile(
  ownFolder: OwnFolder,
  programmeId: string,
): Promise<Result<unknown, ServiceFailure>> {
  const found = await ownFolder.list();
  if (!found.ok) return found;
  const { files, folders } = found.value;
  for (const file of files.filter(({ folder, name }) => folder === programmeId && name === "for-coordinators.json")) {
    const removed = await ownFolder.remove(file);
    if (!removed.ok) return removed;
  }
  const folder = folders.find(({ name }) => name === programmeId);
  return folder === undefined ? ok(undefined) : ownFolder.removeEmpty(folder);
}
