import type { BookingPlan } from "#app/booking/booking-contract.ts";
import type { Person } from "#domain/members.ts";
import type { Translate } from "#messages/translate.ts";

/** What the partner reads in the invitation, in the organiser's language. No dates: it is never edited afterwards. */
export function writeInvitation(t: Translate, organiser: Person): BookingPlan["invitation"] {
  return {
    subject: t("invitation.subject"),
    greeting: t("invitation.greeting", { name: organiser.displayName }),
    agendaTitle: t("invitation.agendaTitle"),
    agenda: [
      t("invitation.agendaReview"),
      t("invitation.agendaTurnOne"),
      t("invitation.agendaSwap"),
      t("invitation.agendaCommit"),
      t("invitation.agendaClose"),
    ],
    linkText: t("invitation.linkText"),
    closing: t("invitation.closing"),
  };
}
