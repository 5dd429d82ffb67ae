import type { Participant } from "./participant.ts";
import type { PairingQuestion, People } from "./question.ts";

/** What was wrong with a question, and what was done about it: never a reason to give no answer. */
export type InputProblem =
  /** More than one entry of one person: one of them counts, always the same one. */
  | { readonly kind: "person-twice"; readonly id: string }
  /** A topic that the vocabulary does not have (any more) is ignored. */
  | { readonly kind: "unknown-topic"; readonly topic: string; readonly ids: readonly string[] }
  /** Made by hand, but somebody in it does not take part in this round: ignored. */
  | { readonly kind: "not-taking-part"; readonly byHand: ByHand; readonly people: People }
  /** Locked, but not two or three people: ignored. */
  | { readonly kind: "not-two-or-three"; readonly people: People }
  /** Locked, but one of them is locked with others already: ignored. */
  | { readonly kind: "locked-twice"; readonly people: People };

export type ByHand = "locked" | "forbidden";

/** A question that has been looked over: everybody once and in the order of their ids, only what can be used. */
export type PeopleOfRound = {
  readonly people: readonly Participant[];
  readonly paused: readonly { readonly id: string; readonly until: string }[];
  readonly locked: readonly People[];
  readonly forbidden: readonly People[];
  readonly present: readonly People[];
  readonly problems: readonly InputProblem[];
};

/** Looks a question over. The order in which it was written has no influence. */
export function readPeople(question: PairingQuestion): PeopleOfRound {
  const problems: InputProblem[] = [];
  const everybody = onceEach(question.participants, problems);
  problems.push(...unknownTopics(everybody, question.topics));
  const isPaused = ({ pausedUntil }: Participant) => pausedUntil !== undefined && pausedUntil > question.startsOn;
  const people = everybody.filter((person) => !isPaused(person));
  const ids = new Set(people.map(({ id }) => id));
  const takePart = (byHand: ByHand) => (group: People) => {
    const areHere = group.every((id) => ids.has(id));
    if (!areHere) problems.push({ kind: "not-taking-part", byHand, people: group });
    return areHere;
  };
  return {
    people,
    paused: everybody.flatMap(({ id, pausedUntil }) =>
      pausedUntil !== undefined && pausedUntil > question.startsOn ? [{ id, until: pausedUntil }] : [],
    ),
    locked: lockedOnce(canonical(question.locked).filter(takePart("locked")), problems),
    forbidden: canonical(question.forbidden).filter(takePart("forbidden")),
    present: canonical(question.present),
    problems,
  };
}

/** Smaller ids first, letter by letter, the same in every language. */
export function compareIds(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function onceEach(participants: readonly Participant[], problems: InputProblem[]): readonly Participant[] {
  const byId = new Map<string, Participant>();
  const twice = new Set<string>();
  for (const person of participants) {
    const other = byId.get(person.id);
    if (other !== undefined) twice.add(person.id);
    if (other === undefined || fingerprint(person) < fingerprint(other)) byId.set(person.id, person);
  }
  problems.push(...[...twice].toSorted(compareIds).map((id) => ({ kind: "person-twice" as const, id })));
  return [...byId.values()].toSorted((a, b) => compareIds(a.id, b.id));
}

/** The same text for the same entry, so that it does not matter which of two came first. */
function fingerprint(person: Participant): string {
  return JSON.stringify(Object.entries(person).toSorted(([a], [b]) => compareIds(a, b)));
}

function unknownTopics(people: readonly Participant[], topics: readonly string[]): readonly InputProblem[] {
  const known = new Set(topics);
  const users = new Map<string, Set<string>>();
  for (const { id, goals, offers, wants } of people) {
    for (const topic of [...goals, ...offers, ...wants]) {
      if (known.has(topic)) continue;
      const ids = users.get(topic) ?? new Set();
      users.set(topic, ids.add(id));
    }
  }
  return [...users]
    .toSorted(([a], [b]) => compareIds(a, b))
    .map(([topic, ids]) => ({ kind: "unknown-topic", topic, ids: [...ids] }));
}

function lockedOnce(groups: readonly People[], problems: InputProblem[]): readonly People[] {
  const taken = new Set<string>();
  return groups.filter((people) => {
    const isTwice = people.some((id) => taken.has(id));
    const hasRightSize = people.length === 2 || people.length === 3;
    if (!hasRightSize) problems.push({ kind: "not-two-or-three", people });
    else if (isTwice) problems.push({ kind: "locked-twice", people });
    if (!hasRightSize || isTwice) return false;
    for (const id of people) taken.add(id);
    return true;
  });
}

/** Each group once, people and groups in the order of the ids. */
function canonical(groups: readonly People[]): readonly People[] {
  const byKey = new Map(
    groups.map((group) => {
      const people = [...new Set(group)].toSorted(compareIds);
      return [people.join("\n"), people];
    }),
  );
  return [...byKey].toSorted(([a], [b]) => compareIds(a, b)).map(([, people]) => people);
}
