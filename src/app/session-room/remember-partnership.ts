import * as v from "valibot";
import type { LocalStore } from "#app/ports/local-store.ts";
import { rulesOf, rulesToFields } from "#domain/conversation/partnership-rules.ts";
import type { Partnership } from "./found-session.ts";

const person = v.object({ id: v.string(), displayName: v.string(), email: v.string() });
const stored = v.object({
  partnershipId: v.string(),
  organiserId: v.string(),
  members: v.union([v.tuple([person, person]), v.tuple([person, person, person])]),
  /** As they stand in a record; they are looked at when they are used. */
  rules: v.optional(v.record(v.string(), v.unknown())),
});

/** Whose words belong to a conversation, as this device last read it: the record may be out of reach when it is needed. */
export async function rememberedPartnership(
  localStore: LocalStore,
  conversationId: string,
): Promise<Partnership | undefined> {
  const read = v.safeParse(stored, await localStore.get(keyOf(conversationId)).catch(() => undefined));
  if (!read.success) return undefined;
  const { rules, ...partnership } = read.output;
  return rules === undefined ? partnership : { ...partnership, rules: rulesOf({ unknownFields: rules }) };
}

export async function rememberPartnership(
  localStore: LocalStore,
  conversationId: string,
  { partnershipId, organiserId, members, rules }: Partnership,
): Promise<void> {
  const kept = rules && { rules: rulesToFields(rules) };
  await localStore.set(keyOf(conversationId), { partnershipId, organiserId, members, ...kept }).catch(() => {});
}

function keyOf(conversationId: string): string {
  return `partnership/${conversationId}`;
}
