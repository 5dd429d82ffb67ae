import * as v from "valibot";
import type { Graph } from "#adapters/graph/client.ts";
import { contentCodec, contentFields, fixedPath, itemCodec, itemPath } from "#adapters/graph/codecs/drive-item.ts";
import { decodeProfile } from "#adapters/graph/codecs/profile.ts";
import type { OwnDrive } from "#adapters/graph/own-drive.ts";
import { authorOf, downloadText } from "#adapters/graph/read-record.ts";
import { writeFile } from "#adapters/graph/write-file.ts";
import type { ProfileFiles } from "#app/ports/profile-files.ts";
import { err, ok } from "#domain/result.ts";

const permission = "Files.ReadWrite";
const perBatch = 20;

/** Participants' files for coordinators. Least permissions: `Files.ReadWrite` for mine, `Files.Read.All` for another's. */
export function createProfileFiles(graph: Graph, ownDrive: OwnDrive): ProfileFiles {
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

  /** @see https://learn.microsoft.com/graph/api/driveitem-get */
  async function read(...[place, ownerId]: Parameters<ProfileFiles["read"]>): ReturnType<ProfileFiles["read"]> {
    const operation = "profileFiles.read";
    const path = `${itemPath(place)}?$select=${contentFields},cTag`;
    const codec = v.object({ ...contentCodec.entries, cTag: v.string() });
    const item = await graph.read({ operation, permission: "Files.Read.All", method: "GET", path }, codec);
    if (!item.ok) return item;
    const text = await downloadText(graph, operation, item.value);
    if (!text.ok) return text;
    const profile = decodeProfile(text.value);
    if (!profile.ok) return profile;
    const author = authorOf(item.value);
    const isForged = profile.value.ownerId !== ownerId || (author !== undefined && author !== ownerId);
    return isForged ? err({ kind: "damaged-record" }) : ok({ profile: profile.value, cTag: item.value.cTag });
  }

  /** One resource unit each, twenty to a request. */
  async function versions(...[places]: Parameters<ProfileFiles["versions"]>): ReturnType<ProfileFiles["versions"]> {
    const calls = places.map((place) => ({
      operation: "profileFiles.versions",
      permission: "Files.Read.All" as const,
      method: "GET" as const,
      path: `${itemPath(place)}?$select=id,cTag`,
    }));
    const answers = await graph.readEach(calls, v.object({ cTag: v.string() }), perBatch);
    return answers.map((answer) => (answer.ok ? ok(answer.value.cTag) : answer));
  }

  return { mine, write, read, versions };
}

function addressOf(programmeId: string): string {
  return `/me/drive${fixedPath(programmeId, "for-coordinators.json")}`;
}
