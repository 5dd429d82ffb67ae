import type { Page } from "playwright-core";
import { issueToken } from "#tenant/graph/auth.ts";
import { personOf, type Stage } from "./stage.ts";

/** What stands in record files, written and read from the outside: as each person, through Graph, in plain JSON. */
export type Entry = {
  readonly id: string;
  readonly kind: string;
  readonly value: Readonly<Record<string, unknown>>;
};

export type RecordJson = {
  readonly partnershipId: string;
  readonly ownerId: string;
  readonly entries?: readonly (Entry & { readonly deleted?: boolean })[];
};

const scopes = ["Files.ReadWrite"];
const folder = "/me/drive/root:/Side%20by%20Side";

export function createWords(stage: Stage) {
  const base = `http://localhost:${stage.tenant.port}/graph/v1.0`;

  async function send(alias: string, path: string, options: RequestInit = {}): Promise<Response> {
    const authorization = `Bearer ${issueToken({ person: personOf(alias), scopes })}`;
    return fetch(`${base}${path}`, { ...options, headers: { authorization, "content-type": "application/json" } });
  }

  /** The names in somebody's folder `Side by Side`, or below it. */
  async function namesIn(alias: string, below = ""): Promise<readonly string[]> {
    const answer = await send(alias, `${folder}${below}:/children`);
    if (answer.status === 404) return [];
    const { value } = (await answer.json()) as { readonly value: readonly { readonly name: string }[] };
    return value.map(({ name }) => name);
  }

  /** What a file of somebody's holds; undefined when it is not there. */
  async function read<T>(alias: string, name: string): Promise<T | undefined> {
    const item = await send(alias, `${folder}/${name}?$select=@microsoft.graph.downloadUrl`);
    if (item.status === 404) return undefined;
    const { "@microsoft.graph.downloadUrl": url } = (await item.json()) as Readonly<Record<string, string>>;
    const content = await fetch(url ?? "");
    return (await content.json()) as T;
  }

  /** Writes words as their owner's app would, and lets the other read them. */
  async function write(alias: string, other: string, partnershipId: string, entries: readonly Entry[], more = {}) {
    const [owner, reader] = [personOf(alias), personOf(other)];
    const there = await read<RecordJson>(alias, `${partnershipId}/record.json`);
    const members = [owner, reader].map(({ id, displayName, email }) => ({ id, displayName, email }));
    const stamped = entries.map((entry, index) => ({
      ...entry,
      ownerId: owner.id,
      stamp: { wallMs: Date.UTC(2026, 0, 5) + index, counter: 0, device: "outside" },
    }));
    const file = {
      schemaVersion: 1,
      partnershipId,
      ownerId: owner.id,
      members,
      series: [],
      ...there,
      entries: stamped,
      ...more,
    };
    await send(alias, "/me/drive");
    const put = await send(alias, `${folder}/${partnershipId}/record.json:/content`, {
      method: "PUT",
      body: JSON.stringify(file),
    });
    const { id } = (await put.json()) as { readonly id: string };
    const invited = await send(alias, `/me/drive/items/${id}/invite`, {
      method: "POST",
      body: JSON.stringify({
        recipients: [{ email: reader.email }],
        roles: ["read"],
        requireSignIn: true,
        sendInvitation: false,
      }),
    });
    if (!put.ok || !invited.ok)
      throw new Error(`${alias}'s words: ${put.status} ${invited.status} ${await invited.text()}`);
  }

  /** Somebody's own part of the record, as it stands. */
  async function entriesOf(alias: string, partnershipId: string) {
    const file = await read<RecordJson>(alias, `${partnershipId}/record.json`);
    return file?.entries ?? [];
  }

  return { namesIn, read, write, entriesOf };
}

/** A commitment as the app writes it. */
export function commitment(id: string, sessionId: string, cue: string, response: string, more = {}): Entry {
  return {
    id,
    kind: "commitment",
    value: { text: "", cue, response, confidence: 8, sessionId, status: "open", history: [], ...more },
  };
}

export function goal(
  id: string,
  text: string,
  ratings: readonly (readonly [sessionId: string | undefined, rating: number])[],
): Entry {
  const given = ratings.map(([sessionId, rating]) => ({ sessionId, rating }));
  return { id, kind: "goal", value: { text, sessionId: ratings[0]?.[0], ratings: given } };
}

export function feedbackTo(alias: string, sessionId: string, kind: string, text: string): Entry {
  const toId = personOf(alias).id;
  const value = { feedback: kind, toId, sessionId, text };
  return { id: `feedback/${sessionId}/${kind}/${toId}`, kind: "feedback", value };
}

type Occurrence = {
  readonly iCalUId: string;
  readonly subject: string;
  readonly start: { readonly dateTime: string };
};

/** Our sessions in somebody's calendar, in time order, by the name that all calendars share. */
export async function sessionsOf(stage: Stage, alias: string, fromMs: number) {
  const [from, to] = [fromMs, fromMs + 120 * 86_400_000].map((ms) => new Date(ms).toISOString());
  const path = `/me/calendarView?startDateTime=${from}&endDateTime=${to}&$top=999`;
  const { body } = await stage.graph(alias, ["Calendars.Read"], path);
  const { value } = body as { readonly value: readonly Occurrence[] };
  return value
    .filter(({ subject }) => subject === "Side by Side")
    .map(({ iCalUId, start }) => ({ iCalUId, startMs: Date.parse(`${start.dateTime.slice(0, 19)}Z`) }))
    .toSorted((a, b) => a.startMs - b.startMs);
}

/** Every key that the app's database of this browser holds. */
export async function rememberedBy(page: Page): Promise<readonly unknown[]> {
  const frame = page.frames().find((each) => each.url().includes("/personal/"));
  if (frame === undefined) throw new Error("The app is not open");
  return frame.evaluate(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open("side-by-side");
        opening.addEventListener("error", () => reject(new Error("No database")));
        opening.addEventListener("success", () => {
          const all = opening.result.transaction("values").objectStore("values").getAllKeys();
          all.addEventListener("success", () => resolve(all.result));
        });
      }),
  );
}
