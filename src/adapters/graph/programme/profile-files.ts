import * as v from "valibot";
import type { Graph } from "#adapters/graph/client.ts";
import { contentCodec, contentFields, fixedPath, itemCodec, itemPath } from "#adapters/graph/codecs/drive-item.ts";
import { decodeProfile } from "#adapters/graph/codecs/profile.ts";
import type { OwnDrive } from "#adapters/graph/own-drive.ts";
import { authorOf, downloadText } from "#adapters/graph/read-record.ts";
import { writeFile } from "#adapters/graph/write-file.ts";
import type { LocalStore } from "#app/ports/local-store.ts";
import type { ProfileFiles } from "#app/ports/profile-files.ts";
import { err, ok } from "#domain/result.ts";
import { patienceForMany } from "./list-rows.ts";

const permission = "Files.ReadWrite";
const perBatch = 20;
const { patienceSeconds } = patienceForMany;

const itemVersionCodec = v.object({ ...contentCodec.entries, cTag: v.string() });
/** What this device keeps of somebody's file: the text, because moments do not survive structured clone. */
const remembered = v.object({ cTag: v.string(), text: v.string() });

/** Participants' files for coordinators. Least permissions: `Files.ReadWrite` for mine, `Files.Read.All` for another's. */
export function createProfileFiles(
  graph: Graph,
  ownDrive: OwnDrive,
  localStore: Pick<LocalStore, "get" | "set">,
): ProfileFiles {
  /** @see https://learn.microsoft.com/graph/api/driveitem-get */
  async function mine(...[programmeId]: Parameters<ProfileFiles["mine"]>): ReturnType<ProfileFiles["mine"]> {
    const operation = "profileFiles.mine";
    const drive = await ownDrive();
    if (!drive.ok) return drive;
    const path = `${addressOf(programmeId)}?$select=${contentFields}`;
    const item = await graph.read({ operation, permission, method: "GET", path }, contentCodec);
    if (!item.ok) return item.error.kind === "gone" ? ok(undefined) : item;
    const text = await downloadText(graph, operation, item.value);
    return text.ok ? decodeProfile(text.value) : text;
  }

  async function write(...[profile]: Parameters<ProfileFiles["write"]>): ReturnType<ProfileFiles["write"]> {
    const operation = "profileFiles.write";
    const drive = await ownDrive();
    if (!drive.ok) return drive;
    const path = `${addressOf(profile.programmeId)}:/content`;
    const written = await writeFile(graph, { operation, path }, profile, itemCodec);
    if (written.ok) return ok({ driveId: drive.value.id, itemId: written.value.id });
    const { error } = written;
    // A profile is some words long: more than a file may hold can only be a mistake.
    return error.kind === "own-file-full" ? err({ kind: "oversized-record", bytes: error.bytes }) : err(error);
  }

  /**
   * The version costs one resource unit, twenty to a request.
   * @see https://learn.microsoft.com/graph/api/driveitem-get
   */
  async function readEach(...[files]: Parameters<ProfileFiles["readEach"]>): ReturnType<ProfileFiles["readEach"]> {
    const calls = files.map(({ place }) => ({
      operation: "profileFiles.readEach",
      permission: "Files.Read.All" as const,
      method: "GET" as const,
      path: `${itemPath(place)}?$select=${contentFields},cTag`,
      ...patienceForMany,
    }));
    const items = await graph.readEach(calls, itemVersionCodec, perBatch);
    return Promise.all(
      files.map(async ({ ownerId }, at) => {
        const item = items[at];
        if (item === undefined) throw new Error("one file, one answer");
        return item.ok ? readOne(item.value, ownerId) : item;
      }),
    );
  }

  async function readOne(item: v.InferOutput<typeof itemVersionCodec>, ownerId: string) {
    const author = authorOf(item);
    if (author !== undefined && author !== ownerId) return err({ kind: "damaged-record" } as const);
    const key = `profile/${ownerId}/${item.id}`;
    const before = v.safeParse(remembered, await localStore.get(key).catch(() => undefined));
    const isKnown = before.success && before.output.cTag === item.cTag;
    const text = isKnown
      ? ok(before.output.text)
      : await downloadText(graph, "profileFiles.readEach", item, patienceSeconds);
    if (!text.ok) return text;
    const profile = decodeProfile(text.value);
    if (!profile.ok) return profile;
    if (profile.value.ownerId !== ownerId) return err({ kind: "damaged-record" } as const);
    // Not remembering costs a request next time, nothing else.
    if (!isKnown) await localStore.set(key, { cTag: item.cTag, text: text.value }).catch(() => {});
    return profile;
  }

  return { mine, write, readEach };
}

function addressOf(programmeId: string): string {
  return `/me/drive${fixedPath(programmeId, "for-coordinators.json")}`;
}
