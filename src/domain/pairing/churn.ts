import type { Pairing } from "./pairing.ts";
import type { People } from "./question.ts";
import { compareIds } from "./read-people.ts";

/** What a new pairing does to the groups that stood before. */
export type Churn = {
  readonly kept: readonly People[];
  /** Groups whose people are not together any more, or no longer by themselves. */
  readonly changed: readonly People[];
  readonly added: readonly People[];
};

/** Compares groups by their people, in whatever order they are named. */
export function churnOf(present: readonly People[], { groups }: Pick<Pairing, "groups">): Churn {
  const before = new Set(present.map(nameOf));
  const after = new Set(groups.map(({ people }) => nameOf(people)));
  return {
    kept: present.filter((people) => after.has(nameOf(people))),
    changed: present.filter((people) => !after.has(nameOf(people))),
    added: groups.map(({ people }) => people).filter((people) => !before.has(nameOf(people))),
  };
}

/** The same for the same people. */
export function nameOf(people: People): string {
  return people.toSorted(compareIds).join("\n");
}
