import type { PersonDetails } from "#app/ports/people.ts";
import type { Cadence } from "#domain/scheduling/cadence.ts";
import { unreachable } from "#domain/unreachable.ts";

/** What the organiser has chosen so far. Everything but the person has a good answer from the beginning. */
export type BookingForm = {
  readonly partner: PersonDetails | undefined;
  readonly cadence: Cadence;
};

export type BookingChange =
  | { readonly type: "partner"; readonly partner: PersonDetails | undefined }
  | { readonly type: "cadence"; readonly change: Partial<Cadence> };

export const emptyForm: BookingForm = {
  partner: undefined,
  cadence: { everyWeeks: 2, lengthMinutes: 45, sessions: 6 },
};

/** How many sessions are offered; with two weeks between them the longest takes 24 weeks. */
export const sessionChoices = [4, 6, 8, 12] as const;

export function changeForm(form: BookingForm, change: BookingChange): BookingForm {
  switch (change.type) {
    case "partner":
      return { ...form, partner: change.partner };
    case "cadence":
      return { ...form, cadence: { ...form.cadence, ...change.change } };
    default:
      return unreachable(change);
  }
}

/** Why nothing can be booked with this person, or undefined when it can. */
export function partnerProblem(me: PersonDetails, person: PersonDetails): "self" | "guest" | "no-mailbox" | undefined {
  if (person.id === me.id) return "self";
  if (person.isGuest) return "guest";
  if (person.email === "") return "no-mailbox";
  return undefined;
}
