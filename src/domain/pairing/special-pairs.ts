import type { PeopleOfRound } from "./read-people.ts";

/** What there is between two people in particular, as bits. */
export const avoids = 1;
export const reports = 2;
export const ruledOut = 4;
export const together = 8;

/** The round of two people who were never partners. */
export const never = 0;

/**
 * The few pairs of which there is something particular to say, by person: those of person `i` stand from `start[i]` to
 * `start[i + 1]`, by the number of the other. Every pair stands in both rows.
 */
export type SpecialPairs = {
  readonly start: Int32Array;
  readonly other: Int32Array;
  readonly bits: Int32Array;
  /** The last round in which they were partners. */
  readonly lastRound: Int32Array;
};

type Special = { other: number; bits: number; lastRound: number };

/** Gathers avoid lists, reporting lines, earlier partners and what stands or is ruled out by hand, from either side. */
export function specialPairs(
  { people, forbidden, present }: PeopleOfRound,
  numberOf: ReadonlyMap<string, number>,
): SpecialPairs {
  const rows: Map<number, Special>[] = people.map(() => new Map());
  const noteOneWay = (one: number, other: number, bits: number, round: number) => {
    const special = rows[one]?.get(other) ?? { other, bits: 0, lastRound: never };
    special.bits |= bits;
    special.lastRound = Math.max(special.lastRound, round);
    rows[one]?.set(other, special);
  };
  const note = (one: number | undefined, id: string | undefined, bits: number, round: number = never) => {
    const other = id === undefined ? undefined : numberOf.get(id);
    if (one === undefined || other === undefined || one === other) return;
    noteOneWay(one, other, bits, round);
    noteOneWay(other, one, bits, round);
  };
  for (const [number, { avoid, managerId, earlierPartners }] of people.entries()) {
    for (const id of avoid) note(number, id, avoids);
    note(number, managerId, reports);
    for (const { id, round } of earlierPartners) note(number, id, 0, round);
  }
  for (const group of forbidden) {
    for (const [one, other] of pairsWithin(group)) note(numberOf.get(one), other, ruledOut);
  }
  for (const group of present) {
    for (const [one, other] of pairsWithin(group)) note(numberOf.get(one), other, together);
  }
  return pack(rows.map((row) => [...row.values()].toSorted((a, b) => a.other - b.other)));
}

/** Every two of them, each once, in order. */
export function pairsWithin<T>(group: readonly T[]): readonly (readonly [T, T])[] {
  return group.flatMap((one, at) => group.slice(at + 1).map((other) => [one, other] as const));
}

/** Where in `special` these two stand; -1 when there is nothing particular between them. */
export function findSpecial({ start, other }: SpecialPairs, one: number, sought: number): number {
  const end = start[one + 1] ?? 0;
  for (let at = start[one] ?? 0; at < end; at++) if (other[at] === sought) return at;
  return -1;
}

function pack(rows: readonly (readonly Special[])[]): SpecialPairs {
  const start = new Int32Array(rows.length + 1);
  for (const [number, row] of rows.entries()) start[number + 1] = (start[number] ?? 0) + row.length;
  const all = rows.flat();
  return {
    start,
    other: Int32Array.from(all, ({ other }) => other),
    bits: Int32Array.from(all, ({ bits }) => bits),
    lastRound: Int32Array.from(all, ({ lastRound }) => lastRound),
  };
}
