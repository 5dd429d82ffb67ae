import type { ComputeWatch, PairingCompute } from "#app/ports/compute.ts";
import type { LocalStore } from "#app/ports/local-store.ts";
import { priceChange } from "#domain/pairing/price-change.ts";
import { createDeskAnswers } from "./pairing-desk-answers.ts";
import type { DeskInput, DeskSnapshot, HandChange, PairingDesk } from "./pairing-desk-contract.ts";
import { decide } from "./pairing-desk-decisions.ts";
import { keepDecisions, keepPlan, readDecisions, settleRound } from "./pairing-desk-memory.ts";
import { planPublished } from "./pairing-desk-plan.ts";
import { lastGroups, layQuestions, settingsOf, standingPairs } from "./pairing-desk-question.ts";
import { createDeskWork } from "./pairing-desk-work.ts";

export type DeskPorts = { readonly compute: PairingCompute; readonly localStore: LocalStore };

/** So many changes by hand can be taken back. */
const mostUndone = 20;

/** Opens a coordinator's desk for a round, with what was settled by hand on this device before. Nothing is paired yet. */
export async function openPairingDesk({ compute, localStore }: DeskPorts, input: DeskInput): Promise<PairingDesk> {
  const { programme, round } = input;
  const of = { programmeId: programme.id, round };
  const questionOf = layQuestions(input);
  const restored = await readDecisions(localStore, of);
  const listeners = new Set<() => void>();
  const before: Pick<DeskSnapshot, "decisions" | "solved" | "lastChange">[] = [];
  const work = createDeskWork();
  let snapshot: DeskSnapshot = {
    decisions: restored,
    settings: settingsOf(programme.pairing, restored),
    canKeepLast: lastGroups(input).length > 0,
    standing: standingPairs(input),
    run: { state: "idle" },
    solved: undefined,
    lastChange: undefined,
    offer: undefined,
    relaxations: { state: "not-asked" },
    canUndo: false,
    isKept: localStore.isDurable !== false,
  };

  function show(change: Partial<DeskSnapshot>): void {
    snapshot = { ...snapshot, ...change };
    for (const listener of listeners) listener();
  }

  /** Whatever is being worked on is given up, and leaves no trace. */
  function giveUp(): void {
    work.giveUp();
    const { run, offer, relaxations } = snapshot;
    show({
      run: run.state === "solving" ? { state: "idle" } : run,
      offer: offer?.state === "pricing" ? undefined : offer,
      relaxations: relaxations.state === "searching" ? { state: "not-asked" } : relaxations,
    });
  }

  async function tryPairing(): Promise<void> {
    giveUp();
    const onProgress = (share: number) => show({ run: { state: "solving", share } });
    show({ run: { state: "solving", share: 0 }, offer: undefined });
    const question = questionOf(snapshot.decisions);
    const result = await work.run((watch) => compute.pair(question, watch), onProgress);
    if (result === undefined) return;
    if (!result.ok) return show({ run: { state: "failed", failure: result.error } });
    const solved = { question, pairing: result.value };
    show({ run: { state: "idle" }, solved, lastChange: undefined, relaxations: { state: "not-asked" } });
  }

  async function consider(change: HandChange): Promise<void> {
    giveUp();
    const { solved, decisions } = snapshot;
    if (solved === undefined) return make(change, {});
    const onProgress = (share: number) => show({ offer: { change, state: "pricing", share } });
    show({ run: { state: "idle" }, offer: { change, state: "pricing", share: 0 } });
    const question = questionOf(decide(decisions, change, groupsOf(solved.pairing)));
    const result = await work.run((watch) => compute.pair(question, watch), onProgress);
    if (result === undefined) return;
    if (!result.ok) return show({ offer: { change, state: "failed", failure: result.error } });
    const price = priceChange(solved.pairing, result.value);
    show({ offer: { change, state: "priced", price, solved: { question, pairing: result.value } } });
  }

  function accept(): void {
    const { offer } = snapshot;
    if (offer?.state !== "priced") return;
    const { change, price, solved } = offer;
    make(change, { solved, lastChange: { change, price } });
  }

  function make(change: HandChange, answer: Partial<DeskSnapshot>): void {
    const { decisions, solved, lastChange } = snapshot;
    before.push({ decisions, solved, lastChange });
    if (before.length > mostUndone) before.shift();
    const groups = solved === undefined ? [] : groupsOf(solved.pairing);
    decideOn({ ...answer, decisions: decide(decisions, change, groups) });
  }

  function decideOn({ decisions = snapshot.decisions, ...rest }: Partial<DeskSnapshot>): void {
    const settings = settingsOf(programme.pairing, decisions);
    const anew = { offer: undefined, relaxations: { state: "not-asked" as const }, canUndo: before.length > 0 };
    show({ ...rest, decisions, settings, ...anew });
    void keepDecisions(localStore, of, decisions).then((isKept) => show({ isKept }));
  }

  async function seekRelaxations(): Promise<void> {
    giveUp();
    const { solved } = snapshot;
    if (solved === undefined) return;
    const onProgress = (share: number) => show({ relaxations: { state: "searching", share } });
    onProgress(0);
    const job = (watch: ComputeWatch) => compute.relaxations(solved.question, solved.pairing, watch);
    const result = await work.run(job, onProgress);
    if (result === undefined) return;
    show({
      relaxations: result.ok
        ? { state: "found", relaxations: result.value }
        : { state: "failed", failure: result.error },
    });
  }

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tryPairing: () => void tryPairing(),
    cancel: giveUp,
    consider: (change) => void consider(change),
    accept,
    decline: () => {
      giveUp();
      show({ offer: undefined });
    },
    async make(change) {
      await consider(change);
      // Another one may have been considered meanwhile.
      if (snapshot.offer?.change === change) accept();
    },
    undo() {
      giveUp();
      const last = before.pop();
      if (last === undefined) return;
      const isPaired = snapshot.solved !== undefined;
      decideOn(last);
      // Nothing had been paired then, but it has been since.
      if (isPaired && last.solved === undefined) void tryPairing();
    },
    ...createDeskAnswers(() => snapshot.solved),
    seekRelaxations: () => void seekRelaxations(),
    async preparePlan() {
      const { solved } = snapshot;
      if (solved === undefined) return undefined;
      const plan = planPublished(input, solved.pairing);
      return { ...plan, isKept: await keepPlan(localStore, of, plan) };
    },
    settle: () => settleRound(localStore, of),
  };
}

function groupsOf({ groups }: { readonly groups: readonly { readonly people: readonly string[] }[] }) {
  return groups.map(({ people }) => people);
}
