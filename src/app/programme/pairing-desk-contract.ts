import type { ComputeFailure } from "#app/ports/compute.ts";
import type { Store } from "#app/ports/store.ts";
import type { PairExplanation } from "#domain/pairing/explain-pair.ts";
import type { Pairing } from "#domain/pairing/pairing.ts";
import type { ChangePrice } from "#domain/pairing/price-change.ts";
import type { PairingQuestion, People } from "#domain/pairing/question.ts";
import type { Relaxation, RelaxationStep } from "#domain/pairing/relaxations.ts";
import type { PairingSettings } from "#domain/pairing/settings.ts";
import type { WhyNot } from "#domain/pairing/why-not.ts";
import type { Profile } from "#domain/programme/profile.ts";
import type { Programme } from "#domain/programme/programme.ts";
import type { PublishedPair } from "#domain/programme/publication.ts";

/** All that a round is paired from. When somebody joins, or the settings change, a new desk is opened. */
export type DeskInput = {
  readonly programme: Pick<Programme, "id" | "topics" | "pairing">;
  /** Of those who take part. */
  readonly profiles: readonly Profile[];
  /** Directory object ids of those whom a coordinator has named experienced. */
  readonly nominated: ReadonlySet<string>;
  /** Trusted rows of all rounds. Those of this very round stand already: they stay, and their people are not paired again. */
  readonly pairs: readonly PublishedPair[];
  readonly round: number;
  /** ISO date. Hours are compared in its week. */
  readonly startsOn: string;
};

/** What a coordinator has settled by hand for one round. Ids and numbers, never anybody's words. */
export type Decisions = {
  readonly locked: readonly People[];
  readonly forbidden: readonly People[];
  /** Rules that give way in this round only. */
  readonly relaxed: readonly RelaxationStep[];
  /** Partners of the last round stay together, unless others are better by the programme's bonus. */
  readonly keepsLast: boolean;
};

/** A change by hand. */
export type HandChange =
  /** Two or three people are together, whether they are now or not; the others find new partners. */
  | { readonly kind: "lock"; readonly people: People }
  | { readonly kind: "unlock"; readonly people: People }
  | { readonly kind: "forbid" | "allow"; readonly people: readonly [string, string] }
  /** Two people of different groups change places, and their new groups are locked; one of them may have nobody. */
  | { readonly kind: "swap"; readonly people: readonly [string, string] }
  | { readonly kind: "relax"; readonly step: RelaxationStep }
  /** Whether partners of the last round are to stay together where nothing much speaks against it. */
  | { readonly kind: "keep-last" | "mix-again" }
  /** The programme's own rule holds again. */
  | { readonly kind: "hold-again"; readonly rule: RelaxationStep["kind"] };

/** A round as it would be. */
export type SolvedRound = { readonly question: PairingQuestion; readonly pairing: Pairing };

export type Run =
  /** Nothing is being worked on. */
  | { readonly state: "idle" }
  /** From 0 to 1. */
  | { readonly state: "solving"; readonly share: number }
  | { readonly state: "failed"; readonly failure: ComputeFailure };

/** A change by hand that has not been made: first its price. */
export type Offer = { readonly change: HandChange } & (
  | { readonly state: "pricing"; readonly share: number }
  | { readonly state: "priced"; readonly price: ChangePrice; readonly solved: SolvedRound }
  | { readonly state: "failed"; readonly failure: ComputeFailure }
);

export type Relaxations =
  | { readonly state: "not-asked" }
  | { readonly state: "searching"; readonly share: number }
  /** The smallest steps with which more people have somebody; none when nothing helps. */
  | { readonly state: "found"; readonly relaxations: readonly Relaxation[] }
  | { readonly state: "failed"; readonly failure: ComputeFailure };

export type DeskSnapshot = {
  readonly decisions: Decisions;
  /** The programme's, with what gives way in this round. */
  readonly settings: PairingSettings;
  /** Whether somebody in this round had a partner in the last one. */
  readonly canKeepLast: boolean;
  /** What stands in the list already, and can be changed no more. */
  readonly standing: readonly PublishedPair[];
  readonly run: Run;
  /** The last answer; it stays while another one is worked on. Undefined before the first. */
  readonly solved: SolvedRound | undefined;
  /** What the last change by hand did. */
  readonly lastChange: { readonly change: HandChange; readonly price: ChangePrice } | undefined;
  readonly offer: Offer | undefined;
  readonly relaxations: Relaxations;
  readonly canUndo: boolean;
  /** False when this device cannot keep the decisions: they end with this visit. */
  readonly isKept: boolean;
};

/** The round to be published, exactly: ids only. */
export type PublicationPlan = {
  readonly number: number;
  readonly startsOn: string;
  readonly pairs: readonly PublishedPair[];
};

/** A coordinator's desk: dry runs of one round. The same input and decisions always give the same round. */
export type PairingDesk = Store<DeskSnapshot> & {
  /** Pairs everybody; what is being worked on is given up. */
  readonly tryPairing: () => void;
  /** Gives up whatever is being worked on: the run, an offer, the search for relaxations. */
  readonly cancel: () => void;
  /** Finds out what a change would cost. Nothing is changed before `accept`; without a round there is no price, and it is made at once. */
  readonly consider: (change: HandChange) => void;
  /** Makes the change that has its price. */
  readonly accept: () => void;
  readonly decline: () => void;
  /** `consider` and `accept` in one: for what needs no price first, such as locking a pair as it stands. */
  readonly make: (change: HandChange) => Promise<void>;
  /** Takes the last change by hand of this visit back. */
  readonly undo: () => void;
  /** Of the round that stands; undefined before there is one. */
  readonly whyNot: (first: string, second: string) => WhyNot | undefined;
  readonly explain: (first: string, second: string) => PairExplanation | undefined;
  readonly seekRelaxations: () => void;
  /** The round as it stands, with an organiser for each pair, remembered until `settle`; undefined before there is one. */
  readonly preparePlan: () => Promise<(PublicationPlan & { readonly isKept: boolean }) | undefined>;
  /** Forgets plan and decisions of this round: it is published. */
  readonly settle: () => Promise<void>;
};
