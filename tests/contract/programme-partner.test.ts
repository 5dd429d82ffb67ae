import { beforeEach, expect, it } from "vitest";
import { createBookingRun } from "#app/booking/booking-run.ts";
import { planBooking } from "#app/booking/plan-booking.ts";
import { type MyRound, readMyRound } from "#app/booking/read-my-round.ts";
import { findProposals } from "#app/scheduling/find-proposals.ts";
import { noRules } from "#domain/conversation/partnership-rules.ts";
import { pairKey, publishedPair } from "#domain/programme/publication.ts";
import { ok } from "#domain/result.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { TenantService } from "#tenant/graph/service.ts";
import { invitation } from "#tests/oracle/booking-plans.ts";
import { createTenantWorld, emptyTenant, value } from "#tests/oracle/booking-tenant.ts";
import { personNamed } from "./adapter-bench.ts";
import { open, type ProgrammeBench, programme, programmeBench, setUp, take, teamId } from "./programme-bench.ts";

/** What a participant finds of a published round, read with the participant's own rights. */

const now = Temporal.Instant.from("2026-11-24T09:00:00Z");
const id = (alias: string) => personNamed(alias).id;

let service: TenantService;
let ana: ProgrammeBench;
beforeEach(async () => {
  service = emptyTenant();
  ana = programmeBench(service, "ana");
  await setUp(ana);
  for (const alias of ["maya", "tom", "grace"]) value(await take(programmeBench(service, alias)));
});

async function publish(round: number, ...groups: readonly (readonly string[])[]) {
  const row = value(await ana.rounds.begin(teamId, round, "2026-11-30"));
  const pairs = groups.map((group) => publishedPair(round, group.map(id), id(group[0] ?? "")));
  for (const answer of await ana.rounds.publish(teamId, pairs)) value(answer);
  return row;
}

async function finish(round: number, ...groups: readonly (readonly string[])[]) {
  value(await ana.rounds.finish(teamId, await publish(round, ...groups)));
}

async function roundOf(alias: string, gone: readonly string[] = []): Promise<MyRound> {
  const { ports } = createTenantWorld(service, now, { alias });
  const bench = programmeBench(service, alias);
  const opened = await open(bench);
  if (opened.kind !== "running") throw new Error(opened.kind);
  const { people } = bench;
  const named: typeof people.named = async (ids) => {
    const found = await people.named(ids);
    return found.ok ? ok(found.value.filter((person) => !gone.map(id).includes(person.id))) : found;
  };
  return value(await readMyRound({ ...ports, ...bench, people: { named } }, teamId, opened));
}

function partnered({ current }: MyRound) {
  if (current.kind !== "partnered") throw new Error(current.kind);
  return current;
}

const namesOf = (round: MyRound) =>
  partnered(round).partners.map(({ person, state }) => `${person?.displayName.split(" ")[0] ?? "?"} ${state}`);

async function book(alias: string, round: MyRound) {
  const { ports } = createTenantWorld(service, now, { alias });
  const { terms, toMeet } = partnered(round);
  const [first, second] = toMeet;
  if (first === undefined) throw new Error("nobody to meet");
  const me = personNamed(alias);
  const members = second === undefined ? ([me, first] as const) : ([me, first, second] as const);
  const cadence = { everyWeeks: 2, lengthMinutes: 45, sessions: 6 } as const;
  const clock = { now: () => now, timeZone: () => "Europe/London" };
  const [proposal] = value(await findProposals({ freeBusy: ports.freeBusy, clock }, { members, cadence })).proposals;
  if (proposal === undefined) throw new Error("no time");
  const run = createBookingRun(ports, planBooking({ members, proposal, invitation, ...terms }));
  await run.start();
  return run.getSnapshot();
}

it("names the partner, who is to book, and what the programme has settled; nothing before the round is published", async () => {
  const row = await publish(1, ["maya", "tom"]);
  expect(await roundOf("maya")).toEqual({ current: { kind: "no-round" }, earlier: [] });
  value(await ana.rounds.finish(teamId, row));

  const mayas = partnered(await roundOf("maya"));
  expect(mayas).toMatchObject({ round: 1, organiserId: id("maya"), startsOn: "2026-11-30", sessions: [] });
  expect(mayas.terms).toMatchObject({
    rules: { keepMonths: programme.retentionMonths, helpLink: programme.helpLink },
    namedOrganiserId: id("maya"),
    offers: { everyWeeks: [2, 1], lengthsMinutes: [45, 60] },
  });
  expect(namesOf(await roundOf("maya"))).toEqual(["Tom here"]);
  const toms = partnered(await roundOf("tom"));
  expect(toms.terms.partnershipId).toBe(mayas.terms.partnershipId);
  expect((await roundOf("grace")).current).toEqual({ kind: "alone", round: 1 });
});

it("believes no row that somebody else has written, nor a round", async () => {
  await finish(1, ["maya", "tom"]);
  const tom = programmeBench(service, "tom");
  const forged = { ...publishedPair(2, [id("maya"), id("grace")], id("grace")), key: "z" };
  for (const answer of await tom.rounds.publish(teamId, [
    { ...forged, round: 1, key: pairKey(1, [id("maya"), id("grace")]) },
    forged,
  ]))
    value(answer);
  value(await tom.rounds.finish(teamId, value(await tom.rounds.begin(teamId, 2, "2026-12-30"))));
  const round = await roundOf("maya");
  expect(namesOf(round)).toEqual(["Tom here"]);
  expect(partnered(round).round).toBe(1);
  expect(round.earlier).toEqual([]);
});

it("says who is pausing, who has left, and who is not in the organisation any more", async () => {
  await finish(1, ["tom", "maya", "grace"]);
  value(await take(programmeBench(service, "tom"), "left"));
  value(await take(programmeBench(service, "grace"), "paused"));
  const round = await roundOf("maya");
  expect(namesOf(round).toSorted()).toEqual(["Grace paused", "Tom left"]);
  expect(partnered(round).toMeet.map(({ displayName }) => displayName)).toEqual(["Grace Okafor"]);
  const later = await roundOf("maya", ["tom", "grace"]);
  expect(namesOf(later)).toEqual(["? gone", "? gone"]);
  expect(partnered(later).toMeet).toEqual([]);
});

it("finds what is booked for the three of a trio, also after one of them has left", async () => {
  await finish(1, ["tom", "maya", "grace"]);
  expect(await book("tom", await roundOf("tom"))).toMatchObject({ phase: "done" });
  for (const alias of ["maya", "tom", "grace"]) expect(partnered(await roundOf(alias)).sessions).toHaveLength(6);
  expect(partnered(await roundOf("maya")).sessions[0]?.organiserEmail).toBe(personNamed("tom").email);
  value(await take(programmeBench(service, "grace"), "left"));
  expect(partnered(await roundOf("maya")).sessions).toHaveLength(6);
});

it("takes no series for the round's that the same people have elsewhere", async () => {
  await finish(1, ["maya", "tom"]);
  const round = await roundOf("maya");
  const terms = { partnershipId: "elsewhere", rules: noRules };
  await book("maya", {
    ...round,
    current: { ...partnered(round), terms },
  });
  expect(partnered(await roundOf("maya")).sessions).toEqual([]);
  await book("maya", round);
  expect(partnered(await roundOf("tom")).sessions).toHaveLength(6);
});

it("remembers whom I met in earlier rounds, and counts a series that goes on", async () => {
  await finish(1, ["maya", "tom"]);
  await book("maya", await roundOf("maya"));
  await finish(2, ["maya", "grace"]);
  const second = await roundOf("maya");
  expect(namesOf(second)).toEqual(["Grace here"]);
  expect(second.earlier.map(({ round, people }) => [round, people.map(({ displayName }) => displayName)])).toEqual([
    [1, ["Tom Gurung"]],
  ]);
  expect(partnered(second).sessions).toEqual([]);
  await finish(3, ["maya", "tom"]);
  const third = await roundOf("maya");
  expect(partnered(third).sessions).toHaveLength(6);
  expect(third.earlier.map(({ round }) => round)).toEqual([2, 1]);
});
