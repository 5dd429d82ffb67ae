import type { Person } from "#domain/members.ts";
import { type Cadence, isPossibleCadence, mostSessions } from "#domain/scheduling/cadence.ts";
import { Temporal } from "#domain/time/temporal.ts";

/** A wish for a series, before anybody has looked whether it makes sense. */
export type SeriesWish = {
  /** The organiser first. */
  readonly members: readonly Person[];
  readonly cadence: Cadence;
  /** Not before this moment; left out: as soon as it is decent. */
  readonly notBefore?: Temporal.Instant;
};

/** Why no time is looked for: something the person can put right. */
export type RequestProblem =
  /** Nobody to meet. */
  | { readonly kind: "alone" }
  /** A partnership has two or three members. */
  | { readonly kind: "too-many-members"; readonly most: number }
  /** Somebody stands in the list twice, perhaps oneself. */
  | { readonly kind: "same-person-twice"; readonly person: Person }
  /** No session, half a one, or more than fit into half a year. */
  | { readonly kind: "impossible-sessions"; readonly most: number }
  /** The series would begin before now. */
  | { readonly kind: "start-in-the-past" };

const mostMembers = 3;

/** The first thing that is wrong with a wish; undefined when a time can be looked for. */
export function findRequestProblem(request: SeriesWish, now: Temporal.Instant): RequestProblem | undefined {
  const { members, cadence, notBefore } = request;
  const twice = members.find((one, index) => members.slice(0, index).some((other) => isSame(one, other)));
  if (twice !== undefined) return { kind: "same-person-twice", person: twice };
  if (members.length < 2) return { kind: "alone" };
  if (members.length > mostMembers) return { kind: "too-many-members", most: mostMembers };
  if (!isPossibleCadence(cadence)) return { kind: "impossible-sessions", most: mostSessions(cadence.everyWeeks) };
  const isPast = notBefore !== undefined && Temporal.Instant.compare(notBefore, now) < 0;
  return isPast ? { kind: "start-in-the-past" } : undefined;
}

/** By the directory or by the address: aliases of one mailbox have one id. */
function isSame(a: Person, b: Person): boolean {
  return a.id === b.id || a.email.toLowerCase() === b.email.toLowerCase();
}
