import type { Participant } from "./participant.ts";
import type { PairingSettings } from "./settings.ts";

/** Two or three people by id. */
export type People = readonly string[];

/** Everything that a pairing depends on: the same question always has the same answer, in whatever order it is written. */
export type PairingQuestion = {
  readonly participants: readonly Participant[];
  /** The topics that the programme knows, by id. */
  readonly topics: readonly string[];
  /** Rounds are counted from 1. */
  readonly round: number;
  /** The first day of the round, as an ISO date: whoever is paused beyond it is left out. */
  readonly startsOn: string;
  readonly settings: PairingSettings;
  /** Groups of the last round that may stay together: by the bonus, and whatever the rule against repeats says. */
  readonly present: readonly People[];
  /** Pairs and trios that a coordinator has made; they stay, even where a rule is broken. */
  readonly locked: readonly People[];
  /** Pairs that a coordinator has ruled out. */
  readonly forbidden: readonly People[];
};
