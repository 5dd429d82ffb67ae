import type { PrivateFiles } from "#app/ports/private-file.ts";
import { err, ok } from "#domain/result.ts";
import type { Graph } from "./client.ts";
import { contentCodec, contentFields, fixedPath, itemCodec } from "./codecs/drive-item.ts";
import { decodePrivateFile } from "./codecs/private-file.ts";
import { isFolderGone } from "./folder-gone.ts";
import type { OwnDrive } from "./own-drive.ts";
import { authorOf, downloadText } from "./read-record.ts";
import { writeFile } from "./write-file.ts";

const permission = "Files.ReadWrite";
const address = `/me/drive${fixedPath("private.json")}`;

/** My private file, at its fixed path in my OneDrive; nothing here ever shares it. Least permission `Files.ReadWrite`. */
export function createPrivateFiles(graph: Graph, ownDrive: OwnDrive): PrivateFiles {
  /** @see https://learn.microsoft.com/graph/api/driveitem-get */
  async function read(): ReturnType<PrivateFiles["read"]> {
    const operation = "privateFiles.read";
    // Asking for it makes it, for somebody who never had one.
    const drive = await ownDrive();
    if (!drive.ok) return drive;
    const path = `${address}?$select=${contentFields}`;
    const item = await graph.read({ operation, permission, method: "GET", path, isRepeatable: false }, contentCodec);
    if (!item.ok) return item.error.kind === "gone" ? ok(undefined) : item;
    const text = await downloadText(graph, operation, item.value);
    if (!text.ok) return text;
    const content = decodePrivateFile(text.value);
    if (!content.ok) return content;
    const author = authorOf(item.value);
    if (author !== undefined && author !== content.value.ownerId) return err({ kind: "damaged-record" });
    return ok({ file: { driveId: drive.value.id, itemId: item.value.id }, content: content.value });
  }

  async function write(...[content]: Parameters<PrivateFiles["write"]>): ReturnType<PrivateFiles["write"]> {
    const drive = await ownDrive();
    if (!drive.ok) return drive;
    const call = { operation: "privateFiles.write", path: `${address}:/content` };
    const written = await writeFile(graph, call, content, itemCodec);
    return written.ok ? ok({ driveId: drive.value.id, itemId: written.value.id }) : written;
  }

  return { read, isFolderGone: () => isFolderGone(graph, "privateFiles.isFolderGone"), write };
}
