import { nameOf } from "#domain/pairing/churn.ts";
import type { People } from "#domain/pairing/question.ts";
import { compareIds } from "#domain/pairing/read-people.ts";
import { unreachable } from "#domain/unreachable.ts";
import type { Decisions, HandChange } from "./pairing-desk-contract.ts";

export const noDecisions: Decisions = { locked: [], forbidden: [], relaxed: [], keepsLast: false };

/**
 * The decisions after a change by hand. What contradicts the newest gives way: locks that hold one of its people elsewhere,
 * and a prohibition of two who are now put together.
 *
 * @param groups The round as it stands.
 */
export function decide(decisions: Decisions, change: HandChange, groups: readonly People[]): Decisions {
  const { locked, forbidden, relaxed } = decisions;
  switch (change.kind) {
    case "lock":
      return lock(decisions, [change.people]);
    case "unlock":
      return { ...decisions, locked: without(locked, change.people) };
    case "forbid":
      return {
        ...decisions,
        locked: locked.filter((people) => !holds(people, change.people)),
        forbidden: [...without(forbidden, change.people), sorted(change.people)],
      };
    case "allow":
      return { ...decisions, forbidden: without(forbidden, change.people) };
    case "swap":
      return lock(decisions, swapped(groups, change.people));
    case "relax":
      return { ...decisions, relaxed: [...relaxed.filter(({ kind }) => kind !== change.step.kind), change.step] };
    case "keep-last":
      return { ...decisions, keepsLast: true };
    case "mix-again":
      return { ...decisions, keepsLast: false };
    case "hold-again":
      return { ...decisions, relaxed: relaxed.filter(({ kind }) => kind !== change.rule) };
    default:
      return unreachable(change);
  }
}

function lock(decisions: Decisions, groups: readonly People[]): Decisions {
  const { locked, forbidden } = decisions;
  const ids = new Set(groups.flat());
  return {
    ...decisions,
    locked: [...locked.filter((people) => !people.some((id) => ids.has(id))), ...groups.map(sorted)],
    forbidden: forbidden.filter((people) => !groups.some((group) => holds(group, people))),
  };
}

/** The groups in which two people have changed places. */
function swapped(groups: readonly People[], [one, other]: readonly [string, string]): readonly People[] {
  const touched = groups.filter((people) => people.includes(one) !== people.includes(other));
  return touched.map((people) => people.map((id) => (id === one ? other : id === other ? one : id)));
}

function holds(people: People, others: People): boolean {
  return others.every((id) => people.includes(id));
}

function without(groups: readonly People[], people: People): readonly People[] {
  return groups.filter((group) => nameOf(group) !== nameOf(people));
}

function sorted(people: People): People {
  return people.toSorted(compareIds);
}
