import { describe, expect, it } from "vitest";
import type { PairingCompute } from "#app/ports/compute.ts";
import { err } from "#domain/result.ts";
import { publishedPair } from "#domain/programme/publication.ts";
import { groupsOf, idle, openDesk, priceOf, solvedOf, triedDesk, tryPairing } from "#tests/oracle/desk-bench.ts";
import { deskInput, profileNamed } from "#tests/oracle/desk-input.ts";
import { inProcessCompute } from "#tests/oracle/in-process-compute.ts";
import { bestOfAll } from "#tests/oracle/pairing-brute-force.ts";
import { naiveScore } from "#tests/oracle/pairing-naive.ts";
import type { DeskInput } from "./pairing-desk-contract.ts";

const names = ["ana", "ben", "cleo", "dan", "eve", "finn", "gita", "hugo"];
const everybody = names.map((name) => profileNamed(name));

describe("a dry run", () => {
  it("pairs everybody, and in the same way in whatever order they came", async () => {
    const desk = await triedDesk(deskInput(everybody));
    const turned = await triedDesk(deskInput(everybody.toReversed()));
    expect(groupsOf(desk).flat().toSorted()).toEqual(names);
    expect(groupsOf(turned)).toEqual(groupsOf(desk));
    expect(desk.getSnapshot().run).toEqual({ state: "idle" });
  });

  it("keeps apart who were partners in the last rounds, and who would like another partner from the last one", async () => {
    const [first = []] = groupsOf(await triedDesk(deskInput(everybody)));
    const [one = "", other = ""] = first;
    const pairs = [publishedPair(2, first, one)];
    const again = await triedDesk(deskInput(everybody, { pairs }));
    expect(again.whyNot(one, other)).toMatchObject({ kind: "rules", broken: ["no-repeat"] });
    const freely = withRules({ roundsWithoutRepeat: 0, avoidLists: true });
    expect(groupsOf(await triedDesk({ ...deskInput(everybody, { pairs }), ...freely }))).toContainEqual(first);
    const tired = everybody.map((profile) =>
      profile.ownerId === one ? { ...profile, wantsNewPartner: true } : profile,
    );
    expect(groupsOf(await triedDesk({ ...deskInput(tired, { pairs }), ...freely }))).not.toContainEqual(first);
  });

  it("tells how far it is, and leaves no trace when it is given up", async () => {
    const desk = await openDesk(deskInput(everybody));
    const shares: number[] = [];
    desk.subscribe(() => {
      const { run } = desk.getSnapshot();
      if (run.state === "solving") shares.push(run.share);
    });
    desk.tryPairing();
    expect(desk.getSnapshot().run.state).toBe("solving");
    desk.cancel();
    // Long enough for work that nobody has stopped.
    await triedDesk(deskInput(everybody));
    expect(desk.getSnapshot()).toMatchObject({ run: { state: "idle" }, solved: undefined });
    await tryPairing(desk);
    expect(shares.slice(0, 2)).toEqual([0, 0]);
    expect(shares.length).toBeGreaterThan(3);
    expect(shares.at(-1)).toBe(1);
  });

  it("says why it failed, keeps what stood before, and can be tried again", async () => {
    let isBroken = false;
    const compute: PairingCompute = {
      ...inProcessCompute,
      pair: (...asked) => (isBroken ? Promise.resolve(err({ kind: "cannot-start" })) : inProcessCompute.pair(...asked)),
    };
    const desk = await openDesk(deskInput(everybody), { compute });
    await tryPairing(desk);
    isBroken = true;
    const { solved } = desk.getSnapshot();
    desk.consider({ kind: "forbid", people: pairOf(groupsOf(desk)[0]) });
    await idle(desk);
    expect(desk.getSnapshot().offer).toMatchObject({ state: "failed", failure: { kind: "cannot-start" } });
    await tryPairing(desk);
    expect(desk.getSnapshot()).toMatchObject({ run: { state: "failed" }, offer: undefined, solved });
    isBroken = false;
    await tryPairing(desk);
    expect(desk.getSnapshot().run).toEqual({ state: "idle" });
  });
});

describe("a change by hand", () => {
  it("has its exact price before it is made: what trying everything by hand comes to", async () => {
    const desk = await triedDesk(deskInput(everybody));
    const { question } = solvedOf(desk);
    const [one, other] = [groupsOf(desk)[0]?.[0] ?? "", groupsOf(desk)[1]?.[0] ?? ""];
    desk.consider({ kind: "lock", people: [one, other] });
    const price = await priceOf(desk);
    const [two, rest] = [
      question.participants.filter(({ id }) => id === one || id === other),
      question.participants.filter(({ id }) => id !== one && id !== other),
    ];
    const best = bestOfAll({ ...question, participants: rest });
    const [first = rest[0], second = rest[0]] = two;
    const score = first && second ? naiveScore(question, first, second) : Number.NaN;
    expect(price.before.total - price.totalFallsBy).toBe(best.total + score);
    expect(price.before.worst - price.worstFallsBy).toBe(Math.min(best.worst, score));
    expect(price.churn.added).toContainEqual([one, other].toSorted());
    expect(desk.getSnapshot()).toMatchObject({ decisions: { locked: [] }, lastChange: undefined });
  });

  it("is made when it is accepted, says what it did, and can be taken back", async () => {
    const desk = await triedDesk(deskInput(everybody));
    const { solved } = desk.getSnapshot();
    const people = pairOf(groupsOf(desk)[0]);
    desk.consider({ kind: "forbid", people });
    const price = await priceOf(desk);
    desk.accept();
    expect(groupsOf(desk)).not.toContainEqual(people);
    expect(desk.getSnapshot()).toMatchObject({
      decisions: { forbidden: [people] },
      lastChange: { change: { kind: "forbid" }, price },
      offer: undefined,
      canUndo: true,
    });
    expect(desk.whyNot(...people)).toMatchObject({ kind: "rules", broken: ["ruled-out-by-hand"] });
    desk.undo();
    expect(desk.getSnapshot()).toMatchObject({ decisions: { forbidden: [] }, lastChange: undefined, canUndo: false });
    expect(desk.getSnapshot().solved).toBe(solved);
  });

  it("lets two people change places and locks both new groups", async () => {
    const desk = await triedDesk(deskInput(everybody));
    const [[a = "", b = ""] = [], [c = "", d = ""] = []] = groupsOf(desk);
    await desk.make({ kind: "swap", people: [b, d] });
    expect(groupsOf(desk)).toEqual(expect.arrayContaining([[a, d].toSorted(), [b, c].toSorted()]));
    expect(desk.getSnapshot().decisions.locked).toHaveLength(2);
  });

  it("says who loses their partner and which rules it breaks", async () => {
    const odd = everybody
      .slice(0, 7)
      .map((profile) => ({ ...profile, ...(profile.ownerId === "ben" ? { managerId: "ana" } : {}) }));
    const desk = await triedDesk({ ...deskInput(odd), ...withRules({}, "prefer-not") });
    const alone = solvedOf(desk).pairing.alone.map(({ id }) => id);
    expect(alone).toHaveLength(1);
    const partner =
      groupsOf(desk)
        .flat()
        .find((id) => id !== "ana" && id !== "ben") ?? "";
    desk.consider({ kind: "swap", people: [alone[0] ?? "", partner] });
    expect(await priceOf(desk)).toMatchObject({ aloneNoMore: alone, before: { grouped: 6 }, after: { grouped: 6 } });
    desk.consider({ kind: "lock", people: ["ana", "ben"] });
    const { broken } = await priceOf(desk);
    expect(broken).toMatchObject([{ people: ["ana", "ben"], brokenRules: ["no-reporting-lines"] }]);
    desk.accept();
    desk.consider({ kind: "forbid", people: ["cleo", "dan"] });
    expect((await priceOf(desk)).broken).toEqual([]);
  });

  it("gives up what was considered before", async () => {
    const desk = await triedDesk(deskInput(everybody));
    const [first, second] = groupsOf(desk).map(pairOf);
    const made = desk.make({ kind: "forbid", people: first ?? ["", ""] });
    desk.consider({ kind: "forbid", people: second ?? ["", ""] });
    await made;
    expect(await priceOf(desk)).toBeDefined();
    expect(desk.getSnapshot()).toMatchObject({ decisions: { forbidden: [] }, offer: { change: { people: second } } });
    desk.decline();
    expect(desk.getSnapshot().offer).toBeUndefined();
  });

  it("never makes one change in place of another, however late the answer about that one comes", async () => {
    const waiting: (() => void)[] = [];
    const pair: PairingCompute["pair"] = async (...asked) => {
      if (asked[0].forbidden.length === 1) await new Promise<void>((resolve) => waiting.push(resolve));
      return inProcessCompute.pair(asked[0]);
    };
    const desk = await triedDesk(deskInput(everybody), { compute: { ...inProcessCompute, pair } });
    const made = desk.make({ kind: "forbid", people: pairOf(groupsOf(desk)[0]) });
    desk.consider({ kind: "lock", people: ["ana", "ben"] });
    await priceOf(desk);
    waiting[0]?.();
    await made;
    expect(desk.getSnapshot()).toMatchObject({ decisions: { locked: [], forbidden: [] }, offer: { state: "priced" } });
  });

  it("pairs anew when a change is taken back that was made before anything was paired", async () => {
    const desk = await openDesk(deskInput(everybody));
    await desk.make({ kind: "lock", people: ["ana", "ben"] });
    await tryPairing(desk);
    expect(groupsOf(desk)).toContainEqual(["ana", "ben"]);
    desk.undo();
    await idle(desk);
    expect(groupsOf(desk)).toEqual(groupsOf(await triedDesk(deskInput(everybody))));
  });
});

describe("who has nobody", () => {
  const far = profileNamed("zoe", { timeZone: "America/Denver" });
  const lonely = { ...deskInput([...everybody.slice(0, 7), far]), ...withRules({ leastSharedMinutes: 20 * 60 }) };

  it("is told the smallest change that would help, which can be made for this round alone", async () => {
    const desk = await triedDesk(lonely);
    const alone = solvedOf(desk).pairing.alone.length;
    expect(alone).toBeGreaterThan(0);
    desk.seekRelaxations();
    expect(desk.getSnapshot().relaxations).toEqual({ state: "searching", share: 0 });
    await idle(desk);
    const { relaxations } = desk.getSnapshot();
    const [step] = relaxations.state === "found" ? relaxations.relaxations : [];
    if (step === undefined) throw new Error("nothing would help");
    const { peopleMore, ...rule } = step;
    await desk.make({ kind: "relax", step: rule });
    expect(solvedOf(desk).pairing.alone).toHaveLength(alone - peopleMore);
    expect(desk.getSnapshot().settings.rules.leastSharedMinutes).toBeLessThan(20 * 60);
    await desk.make({ kind: "hold-again", rule: "shared-minutes" });
    expect(solvedOf(desk).pairing.alone).toHaveLength(alone);
    expect(desk.getSnapshot().settings).toEqual(lonely.programme.pairing);
  });
});

function withRules(
  rules: Partial<DeskInput["programme"]["pairing"]["rules"]>,
  trios: "allow" | "prefer-not" = "allow",
) {
  const { programme } = deskInput([]);
  const { pairing } = programme;
  return { programme: { ...programme, pairing: { ...pairing, trios, rules: { ...pairing.rules, ...rules } } } };
}

function pairOf(people: readonly string[] = []): readonly [string, string] {
  return [people[0] ?? "", people[1] ?? ""];
}
