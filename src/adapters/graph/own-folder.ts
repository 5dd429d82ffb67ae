import * as v from "valibot";
import type { FolderContent, FolderFile, OwnFolder, PartnershipFolder } from "#app/ports/own-folder.ts";
import { ok, type Result } from "#domain/result.ts";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { FileReference } from "#app/ports/record-files.ts";
import type { Graph } from "./client.ts";
import { contentCodec, contentFields, fixedPath, itemCodec, itemPath, productFolder } from "./codecs/drive-item.ts";
import type { OwnDrive } from "./own-drive.ts";
import { downloadText } from "./read-record.ts";

const permission = "Files.ReadWrite";

const childCodec = v.object({
  id: v.string(),
  name: v.string(),
  file: v.nullish(v.object({})),
  folder: v.nullish(v.object({ childCount: v.nullish(v.number()) })),
});
type Child = v.InferOutput<typeof childCodec>;

/** My folder `Side by Side`. Least permission `Files.ReadWrite`; nothing outside that folder is looked at. */
export function createOwnFolder(graph: Graph, ownDrive: OwnDrive): OwnFolder {
  /** @see https://learn.microsoft.com/graph/api/driveitem-list-children */
  async function childrenOf(operation: string, address: string): Promise<Result<readonly Child[], ServiceFailure>> {
    const path = `${address}/children?$select=id,name,file,folder&$top=200`;
    const children = await graph.readAll({ operation, permission, method: "GET", path }, childCodec);
    return !children.ok && children.error.kind === "gone" ? ok([]) : children;
  }

  async function list(): Promise<Result<FolderContent, ServiceFailure>> {
    const operation = "ownFolder.list";
    const drive = await ownDrive();
    if (!drive.ok) return drive;
    const driveId = drive.value.id;
    const address = `/me/drive${fixedPath()}`;
    const itself = await graph.read({ operation, permission, method: "GET", path: `${address}?$select=id` }, itemCodec);
    if (!itself.ok) return itself.error.kind === "gone" ? ok({ top: undefined, files: [], folders: [] }) : itself;
    const top = { driveId, itemId: itself.value.id, name: productFolder };
    const children = await childrenOf(operation, itemPath(top));
    if (!children.ok) return children;
    const folders = children.value
      .filter(({ folder }) => folder !== null && folder !== undefined)
      .map(({ id, name }): PartnershipFolder => ({ driveId, itemId: id, name }));
    const files = [...filesIn(driveId, children.value, undefined)];
    // One after the other: somebody with ten partnerships waits a second, and nobody else is throttled for it.
    for (const folder of folders) {
      const inside = await childrenOf(operation, itemPath(folder));
      if (!inside.ok) return inside;
      files.push(...filesIn(driveId, inside.value, folder.name));
    }
    return ok({ top, files, folders });
  }

  /** @see https://learn.microsoft.com/graph/api/driveitem-get */
  async function readText(file: FileReference): ReturnType<OwnFolder["readText"]> {
    const operation = "ownFolder.readText";
    const path = `${itemPath(file)}?$select=${contentFields}`;
    const item = await graph.read({ operation, permission, method: "GET", path }, contentCodec);
    return item.ok ? downloadText(graph, operation, item.value) : item;
  }

  /** @see https://learn.microsoft.com/graph/api/driveitem-delete */
  async function remove(file: FileReference): Promise<Result<void, ServiceFailure>> {
    const operation = "ownFolder.remove";
    const removed = await graph.run({ operation, permission, method: "DELETE", path: itemPath(file) });
    return !removed.ok && removed.error.kind === "gone" ? ok(undefined) : removed;
  }

  return {
    list,
    readText,
    remove,
    async removeEmpty(folder) {
      const inside = await childrenOf("ownFolder.removeEmpty", itemPath(folder));
      if (!inside.ok) return inside;
      if (inside.value.length > 0) return ok(false);
      const removed = await remove(folder);
      return removed.ok ? ok(true) : removed;
    },
  };
}

function filesIn(driveId: string, children: readonly Child[], folder: string | undefined): readonly FolderFile[] {
  return children
    .filter(({ file }) => file !== null && file !== undefined)
    .map(({ id, name }) => ({ driveId, itemId: id, name, folder }));
}
