import type { PeopleTable } from "#domain/pairing/people-table.ts";
import { mayPair } from "#domain/pairing/rules.ts";
import { scoreOf } from "#domain/pairing/score.ts";
import type { Dice } from "#tests/oracle/random-search.ts";

export type Pairs = readonly (readonly [number, number])[];

/** How others pair people, by numbers of a table; each written anew from what it does. */
export type Peer = { readonly name: string; readonly pair: (table: PeopleTable, roll: Dice) => Pairs };

export const peers: readonly Peer[] = [
  { name: "Icebreaker's shuffle", pair: shuffle },
  { name: "shuffle that keeps the rules", pair: keepRules },
  { name: "one by one, best free", pair: oneByOne },
  { name: "greedy by score", pair: greedy },
];

/** Microsoft's Icebreaker: shuffled, then the first with the second, the third with the fourth; an odd one is dropped. */
function shuffle(table: PeopleTable, roll: Dice): Pairs {
  const order = shuffled(table.size, roll);
  return order.flatMap((one, at) => {
    const other = order[at + 1];
    return at % 2 === 0 && other !== undefined ? [[one, other] as const] : [];
  });
}

/** In random order each takes the next one whom the rules allow. */
function keepRules(table: PeopleTable, roll: Dice): Pairs {
  return takeInTurn(table, shuffled(table.size, roll), (free, one) => free.find((other) => mayPair(table, one, other)));
}

/** In random order each takes the best who is still free. */
function oneByOne(table: PeopleTable, roll: Dice): Pairs {
  return takeInTurn(table, shuffled(table.size, roll), (free, one) => {
    let best: number | undefined;
    let most = 0;
    for (const other of free) {
      if (!mayPair(table, one, other)) continue;
      const score = scoreOf(table, one, other);
      if (score <= most) continue;
      most = score;
      best = other;
    }
    return best;
  });
}

/** The best pair of all, then the best of the rest, and so on. */
function greedy(table: PeopleTable): Pairs {
  const all: { readonly one: number; readonly other: number; readonly score: number }[] = [];
  for (let one = 0; one < table.size; one++) {
    for (let other = one + 1; other < table.size; other++) {
      if (mayPair(table, one, other)) all.push({ one, other, score: scoreOf(table, one, other) });
    }
  }
  const taken = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  for (const { one, other } of all.toSorted((a, b) => b.score - a.score)) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    pairs.push([one, other]);
  }
  return pairs;
}

function takeInTurn(
  { size }: PeopleTable,
  order: readonly number[],
  choose: (free: readonly number[], one: number) => number | undefined,
): Pairs {
  const taken = new Uint8Array(size);
  const pairs: (readonly [number, number])[] = [];
  for (const one of order) {
    if (taken[one] === 1) continue;
    taken[one] = 1;
    const other = choose(
      order.filter((each) => taken[each] === 0),
      one,
    );
    if (other === undefined) continue;
    taken[other] = 1;
    pairs.push([one, other]);
  }
  return pairs;
}

function shuffled(size: number, roll: Dice): readonly number[] {
  return Array.from({ length: size }, (_, one) => ({ one, at: roll() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
