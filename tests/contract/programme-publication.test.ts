import { beforeEach, describe, expect, test } from "vitest";
import { publishRound } from "#app/programme/publish-round.ts";
import { publishedPair } from "#domain/programme/publication.ts";
import { people } from "#tenant/seed/people.ts";
import type { TenantService } from "#tenant/graph/service.ts";
import { freshTenant } from "./adapter-bench.ts";
import { type ProgrammeBench, programmeBench, setUp, teamId } from "./programme-bench.ts";

let service: TenantService;
let ana: ProgrammeBench;
beforeEach(async () => {
  service = freshTenant();
  ana = programmeBench(service, "ana");
  await setUp(ana);
});

const ids = people.map(({ id }) => id);
const pairs = Array.from({ length: 12 }, (_, at) => {
  const [one = "", other = ""] = ids.slice(2 * at, 2 * at + 2);
  return publishedPair(1, [one, other], one);
});

function round(bench: ProgrammeBench, wanted = pairs) {
  const trustedIds = new Set([ana.id]);
  return { teamId, number: 1, startsOn: "2027-01-04", pairs: wanted, meId: bench.id, trustedIds };
}

async function publish(bench: ProgrammeBench, wanted = pairs) {
  const told: string[] = [];
  const answer = await publishRound(bench.rounds, round(bench, wanted), (done, of) => told.push(`${done}/${of}`));
  return { answer, told };
}

async function keysThere(): Promise<readonly string[]> {
  const rows = await ana.rounds.pairs(teamId, 1);
  if (!rows.ok) throw new Error(JSON.stringify(rows.error));
  return rows.value.map(({ key }) => key).toSorted();
}

const wantedKeys = pairs.map(({ key }) => key).toSorted();

describe("publishing a round", () => {
  test("writes every partnership once, and each of its people finds it", async () => {
    const { answer, told } = await publish(ana);
    expect(answer).toEqual({ ok: true, value: undefined });
    expect(told.at(0)).toBe("0/12");
    expect(told.at(-1)).toBe("12/12");
    expect(await keysThere()).toEqual(wantedKeys);
    expect(await ana.rounds.rounds(teamId)).toMatchObject({ value: [{ number: 1, state: "published" }] });
    const [first = ""] = ids;
    const maya = programmeBench(service, "maya");
    expect(await maya.rounds.pairsOf(teamId, first)).toMatchObject({ value: [{ key: pairs[0]?.key, round: 1 }] });
  });

  test("again, it says that it was published, and writes nothing", async () => {
    await publish(ana);
    const before = ana.requests.filter(({ method }) => method !== "GET").length;
    expect((await publish(ana)).answer).toEqual({
      ok: false,
      error: { kind: "published-already", coordinatorId: ana.id },
    });
    expect(ana.requests.filter(({ method }) => method !== "GET")).toHaveLength(before);
  });

  test("goes on where it was interrupted", async () => {
    await ana.rounds.begin(teamId, 1, "2027-01-04");
    await ana.rounds.publish(teamId, pairs.slice(0, 5));
    const { answer, told } = await publish(ana);
    expect(answer.ok).toBe(true);
    expect(told[0]).toBe("5/12");
    expect(await keysThere()).toEqual(wantedKeys);
  });

  test("of two coordinators who publish at once, one does", async () => {
    const tom = programmeBench(service, "tom");
    const trustedIds = new Set([ana.id, tom.id]);
    const others = [publishedPair(1, [ids[1] ?? "", ids[2] ?? ""], ids[1] ?? "")];
    const answers = await Promise.all([
      publishRound(ana.rounds, { ...round(ana), trustedIds }, () => {}),
      publishRound(tom.rounds, { ...round(tom, others), trustedIds }, () => {}),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = answers.find(({ ok }) => !ok);
    expect(refused).toMatchObject({
      error: { kind: expect.stringMatching(/^(somebody-else-publishes|published-already)$/) },
    });
  });

  test("a round and a partnership that a member has forged do not stand in the way", async () => {
    const eve = programmeBench(service, "tom");
    const [first] = pairs;
    if (first === undefined) throw new Error("no pairs");
    await eve.rounds.begin(teamId, 1, "2027-01-04");
    await eve.rounds.publish(teamId, [
      { ...first, organiserId: eve.id },
      publishedPair(1, [eve.id, ids[5] ?? ""], eve.id),
    ]);
    expect((await publish(ana)).answer).toEqual({ ok: true, value: undefined });
    const rows = await ana.rounds.pairs(teamId, 1);
    if (!rows.ok) throw new Error("pairs");
    const trusted = rows.value.filter(({ lastModifiedById }) => lastModifiedById === ana.id);
    expect(trusted.map(({ key }) => key).toSorted()).toEqual(wantedKeys);
    expect(trusted.find(({ key }) => key === first.key)?.organiserId).toBe(first.organiserId);
  });

  test("a coordinator is told when another has published other pairs in the same round", async () => {
    await ana.rounds.begin(teamId, 1, "2027-01-04");
    await ana.rounds.publish(teamId, pairs.slice(0, 2));
    const { answer } = await publish(ana, pairs.slice(1));
    expect(answer).toMatchObject({
      ok: false,
      error: { kind: "somebody-else-published", rows: [{ key: pairs[0]?.key }] },
    });
  });

  test("a thousand rows take about twenty to a request", async () => {
    const many = Array.from({ length: 300 }, (_, at) => publishedPair(1, [`a${at}`, `b${at}`], `a${at}`));
    const before = ana.requests.length;
    expect((await publish(ana, many)).answer.ok).toBe(true);
    expect(ana.requests.length - before).toBeLessThan(30);
    expect(await keysThere()).toHaveLength(300);
  });
});
