import type { PairingDesk } from "#app/programme/pairing-desk-contract.ts";
import type { Person } from "#domain/members.ts";
import type { Profile } from "#domain/programme/profile.ts";
import type { Names } from "./names.ts";

/** What every part of the pairing's screen speaks of. It stays the same as long as the round does. */
export type RoundScene = {
  readonly desk: PairingDesk;
  readonly names: Names;
  /** Those who are in this round, in the order of their names. */
  readonly people: readonly Pick<Person, "id" | "displayName">[];
  readonly profileOf: (id: string) => Profile | undefined;
  readonly topicName: (id: string) => string;
};
