import * as v from "valibot";
import type { FileReference } from "#app/ports/record-files.ts";
import { instant } from "./date-time.ts";

const author = v.nullish(v.object({ user: v.nullish(v.object({ id: v.nullish(v.string()) })) }));

/** @see https://learn.microsoft.com/graph/api/resources/drive */
export const driveCodec = v.object({ id: v.string(), owner: author });

/** @see https://learn.microsoft.com/graph/api/resources/driveitem */
export const itemCodec = v.object({ id: v.string() });

/** An item with the drive that it is in: all that it takes to find it again. */
export const placeCodec = v.object({ id: v.string(), parentReference: v.object({ driveId: v.string() }) });

export const contentCodec = v.object({
  id: v.string(),
  size: v.nullish(v.number()),
  file: v.nullish(v.object({})),
  lastModifiedBy: author,
  "@microsoft.graph.downloadUrl": v.nullish(v.string()),
});
export const contentFields = "id,size,file,lastModifiedBy,@microsoft.graph.downloadUrl";

/** The content's version beside where to fetch it. A folder has no `cTag`. */
export const versionCodec = v.object({
  ...contentCodec.entries,
  cTag: v.nullish(v.string()),
  lastModifiedDateTime: instant,
});
export const versionFields = `${contentFields},cTag,lastModifiedDateTime`;

/** The address of a file below `/v1.0`. */
export function itemPath({ driveId, itemId }: FileReference): string {
  return `/drives/${encodeURIComponent(driveId)}/items/${encodeURIComponent(itemId)}`;
}

/** The folder of everything that we keep in somebody's OneDrive. */
export const productFolder = "Side by Side";

/** The fixed path of a file in a person's OneDrive, below the address of that drive. */
export function fixedPath(...names: readonly string[]): string {
  return `/root:/${[productFolder, ...names].map(encodeURIComponent).join("/")}`;
}
