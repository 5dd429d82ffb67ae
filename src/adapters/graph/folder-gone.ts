import type { ServiceFailure } from "#app/ports/failure.ts";
import { ok, type Result } from "#domain/result.ts";
import type { Graph } from "./client.ts";
import { fixedPath, itemCodec } from "./codecs/drive-item.ts";

/**
 * Whether a folder of mine, by its path below `Side by Side`, is gone. A OneDrive that is out of reach as a whole says
 * nothing about one folder. Least permission `Files.ReadWrite`.
 * @see https://learn.microsoft.com/graph/api/driveitem-get
 */
export async function isFolderGone(
  graph: Graph,
  operation: string,
  ...names: readonly string[]
): Promise<Result<boolean, ServiceFailure>> {
  const permission = "Files.ReadWrite";
  const ask = (path: string) =>
    graph.read({ operation, permission, method: "GET", path, isRepeatable: false }, itemCodec);
  const folder = await ask(`/me/drive${fixedPath(...names)}?$select=id`);
  if (folder.ok || folder.error.kind !== "gone") return folder.ok ? ok(false) : folder;
  const root = await ask("/me/drive/root?$select=id");
  return root.ok ? ok(true) : root;
}
