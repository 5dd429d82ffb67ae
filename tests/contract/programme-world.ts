import { createOwnDrive } from "#adapters/graph/own-drive.ts";
import { createPrivateFiles } from "#adapters/graph/private-file.ts";
import { createBookingRun } from "#app/booking/booking-run.ts";
import { planBooking } from "#app/booking/plan-booking.ts";
import { publishRound } from "#app/programme/publish-round.ts";
import { findProposals } from "#app/scheduling/find-proposals.ts";
import { setGoal } from "#domain/conversation/goal.ts";
import { toEntries, withEntries } from "#domain/conversation/merge-records.ts";
import { publishedPair } from "#domain/programme/publication.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { issueToken } from "#tenant/graph/auth.ts";
import type { TenantService } from "#tenant/graph/service.ts";
import { invitation } from "#tests/oracle/booking-plans.ts";
import { createTenantWorld, emptyTenant, members, value } from "#tests/oracle/booking-tenant.ts";
import { personNamed } from "./adapter-bench.ts";
import { programmeBench, setUp, take, teamId } from "./programme-bench.ts";
import { filesOf } from "./records-bench.ts";

const now = Temporal.Instant.from("2026-11-24T09:00:00Z");

/** Everything that a token can say about files, calendars, sites and groups: what is refused then, a right refuses. */
const everyPermission =
  "User.Read.All GroupMember.ReadWrite.All Group.ReadWrite.All Files.Read.All Files.ReadWrite.All Calendars.ReadWrite Calendars.ReadWrite.Shared Sites.Read.All Sites.ReadWrite.All Sites.Manage.All Sites.FullControl.All".split(
    " ",
  );

export type RawAnswer = {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly text: string;
};

/** What the words are called by which tests look for them. */
export const words = {
  goal: "Open planning without fear",
  note: "I was nervous",
  offer: "feedback",
  avoided: personNamed("derek").id,
} as const;

/**
 * A programme in which Maya and Tom are partners and have booked, made by what the screens call: Ana sets it up, people join,
 * the round is published, Maya books. Oliver, who leads Maya, does not belong to the Team; Noah has nothing to do with it.
 */
export async function runningProgramme() {
  const service = emptyTenant();
  const booking = createTenantWorld(service, now);
  await ask(service, "ana", "DELETE", `/groups/${teamId}/members/${personNamed("oliver").id}/$ref`);
  const ana = programmeBench(service, "ana");
  await setUp(ana);
  for (const alias of ["maya", "tom", "grace", "samuel"])
    value(
      await take(programmeBench(service, alias), "joined", { avoid: [words.avoided], agreesToBeExperienced: true }),
    );
  value(await ana.rounds.nominate(teamId, personNamed("maya").id));

  const pairs = [
    ["maya", "tom"],
    ["grace", "samuel"],
  ].map((aliases) => {
    const ids = aliases.map((alias) => personNamed(alias).id);
    return publishedPair(1, ids, ids[0] ?? "");
  });
  const round = { teamId, number: 1, startsOn: "2027-01-04", pairs, meId: ana.id, trustedIds: new Set([ana.id]) };
  value(await publishRound(ana.rounds, round, () => {}));

  const clock = { now: () => now, timeZone: () => "Europe/London" };
  const cadence = { everyWeeks: 2, lengthMinutes: 45, sessions: 6 } as const;
  const { proposals } = value(await findProposals({ freeBusy: booking.ports.freeBusy, clock }, { members, cadence }));
  const [proposal] = proposals;
  if (proposal === undefined) throw new Error("an empty tenant has times");
  const run = createBookingRun(booking.ports, planBooking({ members, proposal, invitation }));
  await run.start();
  if (run.getSnapshot().phase !== "done") throw new Error("the booking rests");

  const { partnershipId } = await wordsOfMaya(service);
  return { service, ana, pairs, partnershipId, restore: keeper(service) };
}

/** What Maya writes in a session, and what she keeps to herself. */
async function wordsOfMaya(service: TenantService) {
  const { live, graph, timers } = filesOf(service, "maya");
  const folder = await ask(service, "maya", "GET", "/me/drive/root:/Side%20by%20Side:/children");
  const names = (folder.body["value"] as readonly { readonly name: string; readonly folder?: object }[]).filter(
    ({ name, folder: isFolder }) => isFolder !== undefined && name !== "programme",
  );
  const partnershipId = names[0]?.name ?? "";
  const ownerId = personNamed("maya").id;
  const file = value(await live.find(ownerId, partnershipId));
  if (file === undefined) throw new Error("the booking has made a record");
  const { record } = value(await live.read(file));
  const stamp = { wallMs: now.epochMilliseconds, counter: 0, device: "laptop" };
  const goal = value(setGoal({ id: "goal", ownerId, text: words.goal, sessionId: "first", ratings: [] }));
  const entry = { ...goal, ownerId, stamp, deleted: false, unknownFields: {} };
  value(await live.replace(file, withEntries(record, toEntries([entry]))));
  const privately = createPrivateFiles(graph, createOwnDrive(graph, timers));
  value(await privately.write({ schemaVersion: 1, ownerId, unknownFields: { note: words.note } }));
  return { partnershipId };
}

export type RightsCell = readonly [what: string, alias: string, rights: string];

/** A table as people read it: the first line names people, the first column what is asked for; two spaces part columns. */
export function rightsTable(text: string): readonly RightsCell[] {
  const [names = [], ...rows] = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.trim().split(/ {2,}/));
  return rows.flatMap(([what = "", ...rights]) => {
    if (rights.length !== names.length) throw new Error(`"${what}" has not one cell for each person`);
    return names.map((alias, at): RightsCell => [what, alias, rights[at] ?? ""]);
  });
}

/** Puts the tenant back as it stands now. */
export function keeper(service: TenantService): () => void {
  const { state } = service.tenant;
  const kept = structuredClone(state);
  return () => {
    for (const name of Object.keys(state.slices)) delete state.slices[name];
    Object.assign(state.slices, structuredClone(kept.slices));
    state.clockOffsetMs = kept.clockOffsetMs;
    state.idCounter = kept.idCounter;
    forgetUsage(service);
  };
}

/** As if a minute had passed: what was asked before counts no more. */
export function forgetUsage(service: TenantService): void {
  void service.answer(new Request("http://graph.tenant.localhost:5173/control/usage", { method: "DELETE" }));
}

/** One raw request as somebody who has every permission that an app can have. */
export async function ask(
  service: TenantService,
  alias: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<RawAnswer> {
  const authorization = `Bearer ${issueToken({ person: personNamed(alias), scopes: everyPermission })}`;
  const sent = body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) };
  const request = new Request(`http://graph.tenant.localhost:5173/v1.0${path}`, {
    method,
    headers: { authorization, "content-type": "application/json", ...headers },
    ...sent,
  });
  const first = await service.answer(request);
  if (first === undefined) throw new Error(`Nobody answers ${path}`);
  // A refusal has to come from a right, not from a hole in the tenant.
  if (first.status === 501) throw new Error(`${method} ${path}: ${await first.text()}`);
  const moved = first.status === 302 ? first.headers.get("location") : null;
  const answer = (moved === null ? undefined : await service.answer(new Request(moved))) ?? first;
  const text = await answer.text();
  const isJson = text.startsWith("{");
  return { status: answer.status, text, body: isJson ? (JSON.parse(text) as RawAnswer["body"]) : {} };
}

/** The rows of a list of the programme, as SharePoint has them. */
export async function rawRows(service: TenantService, alias: string, title: string) {
  const path = `${await listPath(service, title)}/items?$expand=fields`;
  const { body } = await ask(service, alias, "GET", path);
  return (body["value"] ?? []) as readonly {
    readonly id: string;
    readonly eTag: string;
    readonly fields: Readonly<Record<string, unknown>>;
  }[];
}

/** Where a list of the programme stands, by the title that people see. */
export async function listPath(service: TenantService, title: string): Promise<string> {
  const site = await ask(service, "ana", "GET", `/groups/${teamId}/sites/root`);
  return `/sites/${String(site.body["id"])}/lists/${encodeURIComponent(title)}`;
}
