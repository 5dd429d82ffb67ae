import * as v from "valibot";
import type { LocalStore } from "#app/ports/local-store.ts";
import type { Partnership } from "./found-session.ts";

const person = v.object({ id: v.string(), displayName: v.string(), email: v.string() });
const stored = v.object({
  partnershipId: v.string(),
  organiserId: v.string(),
  members: v.union([v.tuple([person, person]), v.tuple([person, person, person])]),
});

/** Whose words belong to a conversation, as this device last read it: the record may be out of reach when it is needed. */
export async function rememberedPartnership(
  localStore: LocalStore,
  conversationId: string,
): Promise<Partnership | undefined> {
  const read = v.safeParse(stored, await localStore.get(keyOf(conversationId)).catch(() => undefined));
  return read.success ? read.output : undefined;
}

export async function rememberPartnership(
  localStore: LocalStore,
  conversationId: string,
  { partnershipId, organiserId, members }: Partnership,
): Promise<void> {
  await localStore.set(keyOf(conversationId), { partnershipId, organiserId, members }).catch(() => {});
}

function keyOf(conversationId: string): string {
  return `partnership/${conversationId}`;
}
