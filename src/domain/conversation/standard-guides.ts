import type { LengthMinutes } from "#domain/scheduling/cadence.ts";
import { type Guide, type Occasion, rolesIn, type Speakers, type Stage, type StageKind } from "./guide.ts";
import { standardPrompts } from "./standard-prompts.ts";

type Row = readonly [id: string, kind: StageKind, speakers: Speakers, minutes: number, turn?: number];
type Frame = {
  arrive: number;
  review: number;
  turns: number;
  turn: keyof typeof turnMinutes;
  swap: number;
  close: number;
};

/** Focus, reality, options, commit: by the length of a turn. */
const turnMinutes = { 10: [2, 3, 3, 2], 12: [2, 4, 4, 2], 15: [2, 5, 5, 3], 20: [3, 6, 7, 4] } as const;

/** Three members in 30 minutes have two turns: the third observes, and is first next time. */
const frames: Readonly<Record<2 | 3, Readonly<Record<LengthMinutes, Frame>>>> = {
  2: {
    30: { arrive: 2, review: 4, turns: 2, turn: 10, swap: 1, close: 3 },
    45: { arrive: 3, review: 6, turns: 2, turn: 15, swap: 1, close: 5 },
    60: { arrive: 4, review: 8, turns: 2, turn: 20, swap: 1, close: 7 },
  },
  3: {
    30: { arrive: 2, review: 4, turns: 2, turn: 10, swap: 1, close: 3 },
    45: { arrive: 3, review: 3, turns: 3, turn: 12, swap: 0, close: 3 },
    60: { arrive: 3, review: 6, turns: 3, turn: 15, swap: 0, close: 6 },
  },
};

/** Arrive, contract, goals, first commitment, close. */
const firstMinutes = { 30: [3, 10, 10, 4, 3], 45: [5, 15, 16, 6, 3], 60: [5, 18, 22, 10, 5] } as const;

/** Looking back and looking forward take 10 minutes each; what a longer session has left goes to appreciation and choice. */
const lastMinutes: Readonly<Record<LengthMinutes, { appreciation: number; choice: number }>> = {
  30: { appreciation: 2, choice: 2 },
  45: { appreciation: 10, choice: 6 },
  60: { appreciation: 18, choice: 10 },
};

/** The guide for a session: brief 4's tables as data. Prompts are named, not worded. */
export function standardGuide(occasion: Occasion, members: 2 | 3, lengthMinutes: LengthMinutes): Guide {
  const stages = rows(occasion, members, lengthMinutes).map((row) => toStage(row, members));
  return { id: `${occasion}-${members}-${lengthMinutes}`, occasion, members, lengthMinutes, stages };
}

/** Which guide a session gets. A series of one session has its contract and no farewell. */
export function occasionOf(sessionNumber: number, sessionCount: number | undefined): Occasion {
  if (sessionNumber <= 1) return "first";
  return sessionNumber === sessionCount ? "last" : "standard";
}

function rows(occasion: Occasion, members: 2 | 3, length: LengthMinutes): readonly Row[] {
  const frame = frames[members][length];
  if (occasion === "first") {
    const [arrive, contract, goals, commit, close] = firstMinutes[length];
    return [
      ["arrive", "arrive", "together", arrive],
      ["contract", "contract", "together", contract],
      ["goals", "goals", "one-by-one", goals],
      ["commit", "commit", "one-by-one", commit],
      ["close", "close", "together", close],
    ];
  }
  if (occasion === "last") {
    const { appreciation, choice } = lastMinutes[length];
    const saved = frames[2][length].arrive + frames[2][length].review - frame.arrive - frame.review;
    return [
      ["arrive", "arrive", "together", frame.arrive],
      ["review", "review", "one-by-one", frame.review],
      ["harvest", "harvest", "one-by-one", 10],
      ["horizon", "horizon", "one-by-one", 10],
      ["appreciation", "appreciation", "one-by-one", appreciation + saved],
      ["choice", "choice", "together", choice],
    ];
  }
  return [
    ["arrive", "arrive", "together", frame.arrive],
    ["review", "review", "one-by-one", frame.review],
    ...Array.from({ length: frame.turns }, (_, index) => turnRows(frame, index + 1)).flat(),
    ["close", "close", "together", frame.close],
  ];
}

function turnRows(frame: Frame, turn: number): readonly Row[] {
  const [focus, reality, options, commit] = turnMinutes[frame.turn];
  const swapId = frame.turns === 2 ? "swap" : `swap${turn - 1}`;
  const wall: readonly Row[] = turn === 1 ? [] : [[swapId, "swap", "together", frame.swap]];
  return [
    ...wall,
    [`t${turn}.focus`, "focus", "coachee", focus, turn],
    [`t${turn}.reality`, "reality", "coachee", reality, turn],
    [`t${turn}.options`, "options", "coachee", options, turn],
    [`t${turn}.commit`, "commit", "coachee", commit, turn],
  ];
}

function toStage([id, kind, speakers, minutes, turn]: Row, members: 2 | 3): Stage {
  const all = standardPrompts[kind];
  const prompts = Object.fromEntries(
    rolesIn(speakers, members).flatMap((role) => (all[role] ? [[role, all[role]]] : [])),
  );
  return { id, kind, minutes, turn, speakers, prompts };
}
