import type { WeekHours } from "./week-hours.ts";

/** Somebody who takes part in a round, as their own file for coordinators tells it. All of it survives structured clone. */
export type Participant = {
  /** Directory object id. Wherever nothing else decides, the smaller id comes first. */
  readonly id: string;
  /** Topics of the programme's vocabulary, by id. What the vocabulary does not have is ignored and reported. */
  readonly goals: readonly string[];
  readonly offers: readonly string[];
  readonly wants: readonly string[];
  readonly role: string | undefined;
  /** 1 for the first level of the programme's ladder, whole numbers. */
  readonly level: number | undefined;
  /** Language tags, the one they would rather speak first. */
  readonly languages: readonly string[];
  readonly department: string | undefined;
  readonly hours: WeekHours;
  readonly managerId: string | undefined;
  /** Ids of people they would rather not be paired with; nobody but coordinators learns of it. */
  readonly avoid: readonly string[];
  /** Named as an experienced coach, and content to be one. */
  readonly isExperienced: boolean;
  /** The first day on which they are back, as an ISO date; undefined when they are not away. */
  readonly pausedUntil: string | undefined;
  readonly earlierPartners: readonly EarlierPartner[];
};

/** Whom they had in which round. It is enough that one of the two says so. */
export type EarlierPartner = { readonly id: string; readonly round: number };
