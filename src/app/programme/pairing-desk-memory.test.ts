import { describe, expect, it } from "vitest";
import type { LocalStore } from "#app/ports/local-store.ts";
import { publishedPair } from "#domain/programme/publication.ts";
import { groupsOf, openDesk, rememberingDevice, solvedOf, triedDesk } from "#tests/oracle/desk-bench.ts";
import { deskInput, profileNamed } from "#tests/oracle/desk-input.ts";
import type { DeskInput } from "./pairing-desk-contract.ts";
import { dropPlan, settleRound, unsettledPlan } from "./pairing-desk-memory.ts";

const names = ["ana", "ben", "cleo", "dan", "eve", "finn", "gita"];
const everybody = names.map((name) => profileNamed(name));
const of = { programmeId: "programme", round: 3 };
const step = { kind: "shared-minutes", from: 300, to: 60 } as const;

describe("what was settled by hand", () => {
  it("is there again after the page was closed, for this round and no other", async () => {
    const localStore = rememberingDevice();
    const desk = await tried(localStore);
    await desk.make({ kind: "lock", people: ["ana", "ben"] });
    await desk.make({ kind: "forbid", people: ["cleo", "dan"] });
    await desk.make({ kind: "relax", step });
    const { decisions, solved, settings } = desk.getSnapshot();
    expect(decisions).toEqual({
      locked: [["ana", "ben"]],
      forbidden: [["cleo", "dan"]],
      relaxed: [step],
      keepsLast: false,
    });

    const again = await tried(localStore);
    expect(again.getSnapshot()).toMatchObject({ decisions, settings, canUndo: false });
    expect(again.getSnapshot().solved).toEqual(solved);
    const next = await openDesk(deskInput(everybody, { round: 4 }), { localStore });
    expect(next.getSnapshot().decisions).toEqual({ locked: [], forbidden: [], relaxed: [], keepsLast: false });
  });

  it("holds ids and numbers, no word that somebody wrote", async () => {
    const localStore = rememberingDevice();
    const desk = await tried(localStore);
    await desk.make({ kind: "lock", people: ["ana", "ben"] });
    await desk.preparePlan();
    const kept = await contentOf(localStore);
    expect(kept).toContain("ana");
    const words = /nurse|ward|sketching|feedback|listening|art of|london|kathmandu/i;
    expect(kept).not.toMatch(words);
    expect(JSON.stringify(everybody)).toMatch(words);
  });

  it.each([
    ["damaged", "?"],
    ["of a newer version", { version: 2, locked: [["ana", "ben"]], forbidden: [], relaxed: [] }],
    ["a lock of one", { version: 1, locked: [["ana"]], forbidden: [], relaxed: [] }],
  ])("counts for nothing when it is %s", async (_, stored) => {
    const localStore = rememberingDevice();
    await localStore.set("pairing/programme/3/decisions", stored);
    await localStore.set("pairing/programme/3/plan", stored);
    expect((await tried(localStore)).getSnapshot().decisions.locked).toEqual([]);
    expect(await unsettledPlan(localStore, of)).toBeUndefined();
  });

  it("is said not to be kept where the device keeps nothing, or fails to", async () => {
    expect((await triedDesk(deskInput(everybody))).getSnapshot().isKept).toBe(false);
    let isFull = false;
    const desk = await tried(rememberingDevice(() => isFull));
    expect(desk.getSnapshot().isKept).toBe(true);
    isFull = true;
    await desk.make({ kind: "lock", people: ["ana", "ben"] });
    await expect.poll(() => desk.getSnapshot().isKept).toBe(false);
    expect(await desk.preparePlan()).toMatchObject({ isKept: false });
  });
});

describe("a plan to publish", () => {
  it("has everybody once, and as organiser whoever has organised least", async () => {
    const pairs = [publishedPair(1, ["ana", "ben"], "ana"), publishedPair(2, ["ana", "cleo"], "cleo")];
    const desk = await tried(rememberingDevice(), { pairs });
    const plan = await desk.preparePlan();
    expect(plan?.pairs.map(({ memberIds }) => memberIds)).toEqual(groupsOf(desk));
    expect(plan).toMatchObject({ number: 3, startsOn: "2027-01-06" });
    const times: Readonly<Record<string, number>> = { ana: 1, cleo: 1 };
    for (const { memberIds, organiserId } of plan?.pairs ?? []) {
      const least = Math.min(...memberIds.map((id) => times[id] ?? 0));
      expect(organiserId).toBe(memberIds.find((id) => (times[id] ?? 0) === least));
    }
  });

  it("is the very same after the page was closed, whatever is decided or who comes since, until it is settled", async () => {
    const localStore = rememberingDevice();
    const desk = await tried(localStore);
    const plan = await desk.preparePlan();
    await desk.make({ kind: "forbid", people: ["ana", plan?.pairs[0]?.memberIds[1] ?? ""] });
    await tried(localStore, {}, [...everybody, profileNamed("zoe")]);
    expect({ ...(await unsettledPlan(localStore, of)), isKept: true }).toEqual(plan);
    expect(await unsettledPlan(localStore, { ...of, round: 4 })).toBeUndefined();
    await dropPlan(localStore, of);
    expect(await unsettledPlan(localStore, of)).toBeUndefined();
    expect((await tried(localStore)).getSnapshot().decisions.forbidden).toHaveLength(1);
    await settleRound(localStore, of);
    expect(await localStore.keys("")).toEqual([]);
  });

  it("keeps what stands in the list already, with its organiser, whoever was locked or has left since", async () => {
    const pairs = [publishedPair(3, ["ben", "dan"], "dan"), publishedPair(3, ["cleo", "zoe"], "zoe")];
    const desk = await tried(rememberingDevice(), { pairs });
    const standing = solvedOf(desk).pairing.groups.find(({ people }) => people.includes("ben"));
    expect(standing).toMatchObject({ people: ["ben", "dan"], isLocked: true, brokenRules: [] });
    await desk.make({ kind: "lock", people: ["ana", "dan"] });
    const plan = await desk.preparePlan();
    expect(plan?.pairs.slice(0, 2)).toEqual(pairs);
    const ids = plan?.pairs.flatMap(({ memberIds }) => memberIds) ?? [];
    expect(ids.toSorted()).toEqual([...names, "zoe"].toSorted());
  });
});

function tried(localStore: LocalStore, change: Partial<DeskInput> = {}, profiles = everybody) {
  return triedDesk(deskInput(profiles, change), { localStore });
}

async function contentOf(store: LocalStore): Promise<string> {
  const values = await Promise.all((await store.keys("")).map(async (key) => [key, await store.get(key)]));
  return JSON.stringify(values);
}
