import * as v from "valibot";
import type { FileReference } from "#app/ports/record-files.ts";

/** @see https://learn.microsoft.com/graph/api/resources/drive */
export const driveCodec = v.object({ id: v.string() });

/** @see https://learn.microsoft.com/graph/api/resources/driveitem */
export const itemCodec = v.object({ id: v.string() });

export const contentCodec = v.object({
  id: v.string(),
  size: v.nullish(v.number()),
  file: v.nullish(v.object({})),
  lastModifiedBy: v.nullish(v.object({ user: v.nullish(v.object({ id: v.nullish(v.string()) })) })),
  "@microsoft.graph.downloadUrl": v.nullish(v.string()),
});
export const contentFields = "id,size,file,lastModifiedBy,@microsoft.graph.downloadUrl";

/** The address of a file below `/v1.0`. */
export function itemPath({ driveId, itemId }: FileReference): string {
  return `/drives/${encodeURIComponent(driveId)}/items/${encodeURIComponent(itemId)}`;
}
