/** What the search weighs a start by. Numbers of sessions are counted over the series, costs are summed over it. */
export type Merits = {
  /** Sessions that are clear for everybody. */
  readonly clearSessions: number;
  /** Sessions that somebody cannot keep. */
  readonly hardSessions: number;
  /** How unkind the series is to the member whom it treats worst. */
  readonly worstOff: number;
  /** How unkind it is to all members together. */
  readonly together: number;
  /** How often a session lies in a protected window, counted for each member. */
  readonly protectedSessions: number;
  /** How often another meeting stands right before or right after a session, counted for each member. */
  readonly touching: number;
  /** The most sessions in a row that are not clear: so long the members might not meet. */
  readonly clashesInARow: number;
  /** Start of the first session in minutes from 1970-01-01T00:00Z. */
  readonly startMinute: number;
};

/** What decides between two starts, the weightiest first. */
export type Criterion =
  | "clear-sessions"
  | "hard-clashes"
  | "kindness"
  | "protected-windows"
  | "room"
  | "spread"
  | "earliest";

/** Each criterion as a difference: negative when the first start is better. */
const criteria: readonly (readonly [Criterion, (a: Merits, b: Merits) => number])[] = [
  ["clear-sessions", (a, b) => b.clearSessions - a.clearSessions],
  ["hard-clashes", (a, b) => a.hardSessions - b.hardSessions],
  ["kindness", (a, b) => a.worstOff - b.worstOff || a.together - b.together],
  ["protected-windows", (a, b) => b.protectedSessions - a.protectedSessions],
  ["room", (a, b) => a.touching - b.touching],
  ["spread", (a, b) => a.clashesInARow - b.clashesInARow],
  ["earliest", (a, b) => a.startMinute - b.startMinute],
];

/** Negative when the first is better; 0 when only the clock in which the series is anchored tells them apart. */
export function compareMerits(a: Merits, b: Merits): number {
  for (const [, compare] of criteria) {
    const difference = compare(a, b);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The criterion by which the better of two starts is better. Undefined when nothing tells them apart. */
export function decidingCriterion(a: Merits, b: Merits): Criterion | undefined {
  return criteria.find(([, compare]) => compare(a, b) !== 0)?.[0];
}
