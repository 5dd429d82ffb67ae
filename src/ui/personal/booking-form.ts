import type { BookingTerms } from "#app/booking/booking-terms.ts";
import type { PersonDetails } from "#app/ports/people.ts";
import type { Cadence } from "#domain/scheduling/cadence.ts";
import { unreachable } from "#domain/unreachable.ts";

/** What the organiser has chosen so far. Everything but the person has a good answer from the beginning. */
export type BookingForm = {
  /** Nobody yet, one, or two for a trio. */
  readonly partners: readonly PersonDetails[];
  readonly cadence: Cadence;
};

export type BookingChange =
  | { readonly type: "partners"; readonly partners: readonly PersonDetails[] }
  | { readonly type: "cadence"; readonly change: Partial<Cadence> };

const usual: Cadence = { everyWeeks: 2, lengthMinutes: 45, sessions: 6 };

/** The form as it opens: what a programme offers first is chosen. */
export function beginForm(partners: readonly PersonDetails[], offers: BookingTerms["offers"]): BookingForm {
  const [everyWeeks = usual.everyWeeks] = offers?.everyWeeks ?? [];
  const [lengthMinutes = usual.lengthMinutes] = offers?.lengthsMinutes ?? [];
  return { partners, cadence: { ...usual, everyWeeks, lengthMinutes } };
}

/** How many sessions are offered; with two weeks between them the longest takes 24 weeks. */
export const sessionChoices = [4, 6, 8, 12] as const;

export function changeForm(form: BookingForm, change: BookingChange): BookingForm {
  switch (change.type) {
    case "partners":
      return { ...form, partners: change.partners };
    case "cadence":
      return { ...form, cadence: { ...form.cadence, ...change.change } };
    default:
      return unreachable(change);
  }
}

export type PartnerProblem = "self" | "guest" | "no-mailbox" | "twice";

/**
 * Why nothing can be booked with this person, or undefined when it can.
 *
 * @param others Who has been chosen already.
 */
export function partnerProblem(
  me: PersonDetails,
  person: PersonDetails,
  others: readonly PersonDetails[] = [],
): PartnerProblem | undefined {
  if (person.id === me.id) return "self";
  if (person.isGuest) return "guest";
  if (person.email === "") return "no-mailbox";
  return others.some(({ id }) => id === person.id) ? "twice" : undefined;
}
