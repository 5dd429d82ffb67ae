import { at } from "./matching/at.ts";
import type { PeopleTable } from "./people-table.ts";
import { traitPoints } from "./score.ts";
import { type Holders, holders } from "./topic-planes.ts";

/**
 * The people of a table lined up by their hours: those with the same hours stand side by side. All columns are by place.
 */
export type LineUp = {
  readonly table: PeopleTable;
  /** Who stands there. */
  readonly person: Int32Array;
  /** The people of block `b` stand from `start[b]` to `start[b + 1]`. */
  readonly start: Int32Array;
  readonly wanted: Int32Array;
  readonly aimed: Int32Array;
  readonly role: Int32Array;
  readonly department: Int32Array;
  /** People alike in level, language and experience are of one kind. */
  readonly kind: Int32Array;
  readonly kinds: number;
  /** What those traits bring to a pair of two kinds, by `one * kinds + other`. */
  readonly traits: Int32Array;
  readonly offering: Holders;
  readonly wanting: Holders;
  readonly aiming: Holders;
};

/** @param among Who is lined up; everybody, if nothing is said. */
export function lineUp(table: PeopleTable, among: Iterable<number> = table.people.keys()): LineUp {
  const { blockHours, topicWords } = table;
  const person = Int32Array.from(among).toSorted((a, b) => at(table.block, a) - at(table.block, b) || a - b);
  const start = new Int32Array(blockHours.length + 1);
  for (const one of person) start[at(table.block, one) + 1] = at(start, at(table.block, one) + 1) + 1;
  for (let block = 0; block < blockHours.length; block++) start[block + 1] = at(start, block + 1) + at(start, block);
  const column = (byPerson: Int32Array) => person.map((one) => at(byPerson, one));
  return {
    table,
    person,
    start,
    wanted: column(table.wanted),
    aimed: column(table.aimed),
    role: column(table.role),
    department: column(table.department),
    ...kindsOfPeople(table, person),
    offering: holders(table.offers, topicWords, person),
    wanting: holders(table.wants, topicWords, person),
    aiming: holders(table.goals, topicWords, person),
  };
}

function kindsOfPeople(table: PeopleTable, person: Int32Array) {
  const { level, languages, isExperienced } = table;
  const numbers = new Map<string, number>();
  const examples: number[] = [];
  const kind = person.map((one) => {
    const name = `${at(level, one)} ${at(languages, one)} ${at(isExperienced, one)}`;
    const number = numbers.get(name) ?? numbers.size;
    if (number === numbers.size) examples.push(one);
    numbers.set(name, number);
    return number;
  });
  const kinds = examples.length;
  const traits = new Int32Array(kinds * kinds);
  for (const [number, one] of examples.entries()) {
    for (const [other, two] of examples.entries()) traits[number * kinds + other] = traitPoints(table, one, two);
  }
  return { kind, kinds, traits };
}
