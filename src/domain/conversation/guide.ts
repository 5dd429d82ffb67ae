import type { LengthMinutes } from "#domain/scheduling/cadence.ts";

/** Which session of a series a guide is made for. */
export type Occasion = "first" | "standard" | "last";

/**
 * What happens in a stage. Every kind has its own piece of screen; several stages may be of one kind (the two turns).
 * `rehearse` is optional: a hard conversation is practised with the coach. `harvest` is what changed and what I keep, `horizon` the goal beyond the series, `choice` how it goes on.
 */
export type StageKind =
  | "arrive"
  | "review"
  | "contract"
  | "goals"
  | "focus"
  | "reality"
  | "options"
  | "rehearse"
  | "commit"
  | "swap"
  | "close"
  | "harvest"
  | "horizon"
  | "appreciation"
  | "choice";

/** How a member takes part in a stage. `owner` and `listener` are for stages in which everybody has an equal share. */
export type Role = "everyone" | "owner" | "listener" | "coachee" | "coach" | "observer";

/** Who speaks: all at once, each for an equal share of the time, or the coachee of the turn. */
export type Speakers = "together" | "one-by-one" | "coachee";

type Third = 1 | 2 | 3;

/** Names a prompt of the standard guides; its words are in the message catalogues under the same name. */
export type PromptId =
  | `${"arrive" | "contract" | "swap" | "close" | "choice"}Everyone${Third}`
  | `${"review" | "goals" | "harvest" | "horizon" | "appreciation"}${"Owner" | "Listener"}${Third}`
  | `${"focus" | "reality" | "options" | "rehearse" | "commit"}${"Coachee" | "Coach"}${Third}`
  | `observer${Third}`;

/** One shown and at most two in reserve: never more than three. */
export type Prompts = readonly [shown: PromptId, ...reserve: PromptId[]];

export type Stage = {
  /** Unique in the guide, such as `t1.focus`. */
  readonly id: string;
  readonly kind: StageKind;
  /** Planned length; 0 only for a swap, which is a wall even where no time was given to it. */
  readonly minutes: number;
  /** The turn it belongs to, counted from 1; undefined outside the turns. */
  readonly turn: number | undefined;
  readonly speakers: Speakers;
  readonly prompts: Readonly<Partial<Record<Role, Prompts>>>;
};

/** A conversation as data: what happens, for how long, and what is asked. */
export type Guide = {
  readonly id: string;
  readonly occasion: Occasion;
  readonly members: 2 | 3;
  readonly lengthMinutes: LengthMinutes;
  readonly stages: readonly Stage[];
};

/** The roles that people can have in a stage, given who speaks in it. */
export function rolesIn(speakers: Speakers, members: 2 | 3): readonly Role[] {
  if (speakers === "together") return ["everyone"];
  if (speakers === "one-by-one") return ["owner", "listener"];
  return members === 3 ? ["coachee", "coach", "observer"] : ["coachee", "coach"];
}

/** How many turns the guide has; 0 in a first or last session. */
export function turnsOf(guide: Guide): number {
  return Math.max(0, ...guide.stages.map((stage) => stage.turn ?? 0));
}
