import { err, ok, type Result } from "#domain/result.ts";
import { type Guide, rolesIn, type Stage, turnsOf } from "./guide.ts";

/** What is wrong with a guide; `stageId` says where. Whoever wrote the guide is at fault. */
export type GuideFault =
  | { readonly kind: "wrong-sum"; readonly minutes: number }
  | { readonly kind: "repeated-id"; readonly stageId: string }
  | { readonly kind: "wrong-minutes"; readonly stageId: string }
  | { readonly kind: "wrong-opening" }
  | { readonly kind: "wrong-closing" }
  | { readonly kind: "unequal-turns" }
  | { readonly kind: "turn-out-of-order"; readonly stageId: string }
  | { readonly kind: "misplaced-rehearsal"; readonly stageId: string }
  | { readonly kind: "missing-swap"; readonly turn: number }
  | { readonly kind: "wrong-prompts"; readonly stageId: string };

/** The shortest time in which people can part well. */
export const shortestClosingMinutes = 2;

/**
 * Checks the rules that every guide keeps, also one that a coordinator changed: it fills its length exactly, begins with
 * arriving and (in a standard session) the review, ends with a closing of at least 2 minutes, gives every turn the same
 * stages and minutes with a swap between, rehearses only what the options of the same turn brought, and has one to three prompts for every role in every stage.
 *
 * @returns The guide itself, or every fault found, in the order of the stages.
 */
export function checkGuide(guide: Guide): Result<Guide, readonly GuideFault[]> {
  const faults = [...shapeFaults(guide), ...turnFaults(guide), ...rehearsalFaults(guide), ...promptFaults(guide)];
  return faults.length === 0 ? ok(guide) : err(faults);
}

function shapeFaults({ stages, lengthMinutes, occasion }: Guide): GuideFault[] {
  const faults: GuideFault[] = [];
  const sum = stages.reduce((minutes, stage) => minutes + stage.minutes, 0);
  if (sum !== lengthMinutes) faults.push({ kind: "wrong-sum", minutes: sum });

  const seen = new Set<string>();
  for (const { id, kind, minutes } of stages) {
    if (seen.has(id)) faults.push({ kind: "repeated-id", stageId: id });
    seen.add(id);
    const least = kind === "swap" ? 0 : 1;
    if (!Number.isInteger(minutes) || minutes < least) faults.push({ kind: "wrong-minutes", stageId: id });
  }

  const [first, second] = stages;
  if (first?.kind !== "arrive" || (occasion !== "first" && second?.kind !== "review"))
    faults.push({ kind: "wrong-opening" });
  const last = stages.at(-1);
  const closes = last?.kind === "close" || last?.kind === "choice";
  if (!closes || last.minutes < shortestClosingMinutes) faults.push({ kind: "wrong-closing" });
  return faults;
}

function turnFaults(guide: Guide): GuideFault[] {
  const faults: GuideFault[] = [];
  const turns = turnsOf(guide);
  let current = 0;
  for (const stage of guide.stages) {
    if (stage.turn === undefined) continue;
    if (stage.turn !== current && stage.turn !== current + 1)
      faults.push({ kind: "turn-out-of-order", stageId: stage.id });
    current = stage.turn;
  }

  const shapes = Array.from({ length: turns }, (_, index) => shapeOfTurn(guide, index + 1));
  if (new Set(shapes).size > 1) faults.push({ kind: "unequal-turns" });

  for (let turn = 2; turn <= turns; turn++) {
    const begins = guide.stages.findIndex((stage) => stage.turn === turn);
    if (guide.stages[begins - 1]?.kind !== "swap") faults.push({ kind: "missing-swap", turn });
  }
  return faults;
}

/** What is practised are the ideas of this turn, so they come first. */
function rehearsalFaults({ stages }: Guide): GuideFault[] {
  return stages
    .filter((stage, index) => {
      const before = stages[index - 1];
      const follows = before?.kind === "options" && before.turn !== undefined && before.turn === stage.turn;
      return stage.kind === "rehearse" && !follows;
    })
    .map(({ id }) => ({ kind: "misplaced-rehearsal", stageId: id }));
}

function shapeOfTurn({ stages }: Guide, turn: number): string {
  return stages
    .filter((stage) => stage.turn === turn)
    .map((stage) => `${stage.kind} ${stage.minutes}`)
    .join(", ");
}

function promptFaults({ stages, members }: Guide): GuideFault[] {
  const isComplete = (stage: Stage) =>
    rolesIn(stage.speakers, members).every((role) => {
      const count = stage.prompts[role]?.length ?? 0;
      return count >= 1 && count <= 3;
    });
  return stages.filter((stage) => !isComplete(stage)).map(({ id }) => ({ kind: "wrong-prompts", stageId: id }));
}
