import { describe, expect, it } from "vitest";
import { publishedPair } from "#domain/programme/publication.ts";
import type { People } from "#domain/pairing/question.ts";
import {
  groupsOf,
  openDesk,
  priceOf,
  rememberingDevice,
  solvedOf,
  triedDesk,
  tryPairing,
} from "#tests/oracle/desk-bench.ts";
import { deskInput, profileNamed } from "#tests/oracle/desk-input.ts";
import { bestOfAll } from "#tests/oracle/pairing-brute-force.ts";
import { naiveWorth } from "#tests/oracle/pairing-naive.ts";

const everybody = ["ana", "ben", "cleo", "dan", "eve", "finn", "gita", "hugo"].map((name) => profileNamed(name));
const published = (groups: readonly People[]) => groups.map((people) => publishedPair(2, people, people[0] ?? ""));
/** A third round, after one in which everybody had the best partner there is. */
async function afterTheBest(profiles = everybody) {
  const bestGroups = groupsOf(await triedDesk(deskInput(everybody)));
  return { bestGroups, input: deskInput(profiles, { pairs: published(bestGroups), round: 3 }) };
}

describe("partners of the last round", () => {
  it("part as the rules say, and stay together when a coordinator wishes so, after the price is seen", async () => {
    const { bestGroups, input } = await afterTheBest();
    const desk = await triedDesk(input);
    expect(groupsOf(desk).filter((people) => isAmong(people, bestGroups))).toEqual([]);
    desk.consider({ kind: "keep-last" });
    expect(named((await priceOf(desk)).churn.added)).toEqual(named(bestGroups));
    desk.accept();
    expect(named(groupsOf(desk))).toEqual(named(bestGroups));
    desk.undo();
    expect(groupsOf(desk).filter((people) => isAmong(people, bestGroups))).toEqual([]);
  });

  it("part all the same where others are better by more than the programme's bonus, as trying every way finds", async () => {
    const byName: readonly People[] = [
      ["ana", "ben"],
      ["cleo", "dan"],
      ["eve", "finn"],
      ["gita", "hugo"],
    ];
    const input = deskInput(everybody, { pairs: published(byName), round: 3 });
    const desk = await openDesk(input);
    await desk.make({ kind: "keep-last" });
    await tryPairing(desk);
    const { question } = solvedOf(desk);
    const groups = groupsOf(desk);
    const worthOf = (people: People) => {
      const [one, other] = question.participants.filter(({ id }) => people.includes(id));
      return one && other ? naiveWorth(question, one, other) : Number.NaN;
    };
    const best = bestOfAll(question);
    expect(Math.min(...groups.map(worthOf))).toBe(best.worst);
    expect(groups.map(worthOf).reduce((sum, worth) => sum + worth, 0)).toBe(best.total);
    expect(question.present).toEqual(byName);
    expect(groups.every((people) => isAmong(people, byName))).toBe(false);
  });

  it("are asked for another by one of them, and then part", async () => {
    const { bestGroups } = await afterTheBest();
    const [first = []] = bestGroups;
    const { input } = await afterTheBest(
      everybody.map((profile) => (profile.ownerId === first[0] ? { ...profile, wantsNewPartner: true } : profile)),
    );
    const desk = await triedDesk(input);
    await desk.make({ kind: "keep-last" });
    expect(isAmong(first, groupsOf(desk))).toBe(false);
  });

  it("are kept again after the page was closed", async () => {
    const { bestGroups, input } = await afterTheBest();
    const localStore = rememberingDevice();
    await (await openDesk(input, { localStore })).make({ kind: "keep-last" });
    await expect.poll(async () => (await localStore.keys("pairing/")).length).toBe(1);
    expect(named(groupsOf(await triedDesk(input, { localStore })))).toEqual(named(bestGroups));
  });

  it("are nobody in the first round, or where nobody of them takes part any more", async () => {
    const { bestGroups, input } = await afterTheBest();
    expect((await openDesk(deskInput(everybody))).getSnapshot().canKeepLast).toBe(false);
    const others = deskInput(
      ["kim", "lou"].map((name) => profileNamed(name)),
      { pairs: published(bestGroups), round: 3 },
    );
    expect((await openDesk(others)).getSnapshot().canKeepLast).toBe(false);
    expect((await openDesk(input)).getSnapshot().canKeepLast).toBe(true);
  });
});

function isAmong(people: People, groups: readonly People[]): boolean {
  return groups.some((group) => group.length === people.length && people.every((id) => group.includes(id)));
}

function named(groups: readonly People[]): readonly string[] {
  return groups.map((people) => people.join(" and ")).toSorted();
}
