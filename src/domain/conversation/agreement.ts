import type { Person } from "#domain/members.ts";
import { choiceIn } from "./fields.ts";
import { entriesOfKind, type Entries } from "./merge-records.ts";
import type { EntryDraft } from "./record-entry.ts";

/** The points of the contract, in the order in which they are talked through. */
export const agreementTopics = [
  "privacy",
  "visibility",
  "no-recording",
  "lateness",
  "challenge",
  "leaving",
  "limits",
] as const;
export type AgreementTopic = (typeof agreementTopics)[number];

/** One point of the contract: agreed once every member has ticked it. */
export type Agreement = {
  readonly topic: AgreementTopic;
  /** Directory object ids. */
  readonly tickedBy: readonly string[];
  readonly isAgreed: boolean;
};

const kind = "agreement";

/** My tick on a point. Taking it back is writing it with `isTicked` false: what was agreed can be talked about again. */
export function agreementTick(topic: AgreementTopic, isTicked: boolean): EntryDraft {
  return { id: `agreement/${topic}`, kind, value: { topic, isTicked } };
}

/** How far the members are with each point. Ticks of people who are no members do not count. */
export function agreementsIn(entries: Entries, members: readonly Pick<Person, "id">[]): readonly Agreement[] {
  const ticks = entriesOfKind(entries, kind).filter(({ value }) => value["isTicked"] === true);
  return agreementTopics.map((topic) => {
    const owners = new Set(
      ticks.filter(({ value }) => choiceIn(value, "topic", [topic])).map(({ ownerId }) => ownerId),
    );
    const tickedBy = members.map(({ id }) => id).filter((id) => owners.has(id));
    return { topic, tickedBy, isAgreed: tickedBy.length === members.length };
  });
}
