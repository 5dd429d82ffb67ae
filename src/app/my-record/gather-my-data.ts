import type { Clock } from "#app/ports/clock.ts";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { LocalStore } from "#app/ports/local-store.ts";
import type { FolderFile, OwnFolder } from "#app/ports/own-folder.ts";
import type { UnreadableRecord } from "#app/ports/record-files.ts";
import { feedbackIn } from "#domain/conversation/feedback.ts";
import type { Person } from "#domain/members.ts";
import { ok, type Result } from "#domain/result.ts";
import type { RecordView } from "./my-records.ts";
import { ourFiles, pathOf } from "./our-files.ts";

export type GatherPorts = { readonly ownFolder: OwnFolder; readonly localStore: LocalStore; readonly clock: Clock };

/** Everything of mine, as it is exported: docs/privacy.md describes the JSON. */
export type MyData = {
  readonly format: "side-by-side/my-data";
  readonly version: 1;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  readonly person: Person;
  /** Each file as it stands: as JSON, or as text where it is none. */
  readonly files: readonly MyFile[];
  /** Words of others, because they were said to me. All their other words are theirs. */
  readonly feedbackForMe: readonly FeedbackForMe[];
  /** What this browser has and the files have not: words that are not saved yet, and drafts. */
  readonly onThisDevice: Readonly<Record<string, unknown>>;
};

export type MyFile =
  | { readonly path: string; readonly content: unknown }
  | { readonly path: string; readonly text: string };

export type FeedbackForMe = {
  readonly partnershipId: string;
  readonly from: string;
  readonly kind: "appreciation" | "suggestion";
  readonly sessionId: string;
  readonly text: string;
};

export type Gathered = {
  readonly data: MyData;
  readonly missing: readonly { readonly path: string; readonly failure: ServiceFailure | UnreadableRecord }[];
};

/** Reads all files of mine once more, so that what is taken along is what is there. */
export async function gatherMyData(
  { ownFolder, localStore, clock }: GatherPorts,
  person: Person,
  views: readonly RecordView[],
  onProgress: (done: number, total: number) => void,
): Promise<Result<Gathered, ServiceFailure>> {
  const listed = await ownFolder.list();
  if (!listed.ok) return listed;
  const places = ourFiles(listed.value);
  const files: MyFile[] = [];
  const missing: Gathered["missing"][number][] = [];
  for (const [index, place] of places.entries()) {
    onProgress(index, places.length);
    const text = await ownFolder.readText(place);
    if (text.ok) files.push(toFile(place, text.value));
    else missing.push({ path: pathOf(place), failure: text.error });
  }
  onProgress(places.length, places.length);
  const { id, displayName, email } = person;
  const data: MyData = {
    format: "side-by-side/my-data",
    version: 1,
    exportedAt: clock.now().toString({ smallestUnit: "second" }),
    person: { id, displayName, email },
    files,
    feedbackForMe: views.flatMap((view) => feedbackFor(person.id, view)),
    onThisDevice: await readDevice(localStore),
  };
  return ok({ data, missing });
}

function toFile(place: FolderFile, text: string): MyFile {
  const path = pathOf(place);
  try {
    const content: unknown = JSON.parse(text);
    return { path, content };
  } catch {
    return { path, text };
  }
}

function feedbackFor(personId: string, { known, sync }: RecordView): readonly FeedbackForMe[] {
  return feedbackIn(sync.entries)
    .filter(({ toId, fromId }) => toId === personId && fromId !== personId)
    .map(({ fromId, kind, sessionId, text }) => ({
      partnershipId: known.partnershipId,
      from: known.members.find(({ id }) => id === fromId)?.displayName ?? fromId,
      kind,
      sessionId,
      text,
    }));
}

/** Never the replicas: those of the others hold their words, and mine stand in my files. */
async function readDevice(localStore: LocalStore): Promise<Readonly<Record<string, unknown>>> {
  const keys = await localStore.keys("").catch(() => []);
  const mine = keys.filter((key) => key.includes("/outbox/") || /^(?:drafts|commitments)\//.test(key));
  const read = await Promise.all(
    mine.map(async (key) => [key, await localStore.get(key).catch(() => undefined)] as const),
  );
  return Object.fromEntries(read);
}
