import type { PartnershipRules } from "#domain/conversation/partnership-rules.ts";
import type { PublishedPair } from "#domain/programme/publication.ts";
import type { Programme } from "#domain/programme/programme.ts";
import { stableId } from "./stable-id.ts";

/** What is settled about a partnership before its members look for a time. */
export type BookingTerms = {
  readonly partnershipId: string;
  readonly rules: PartnershipRules;
  /** Directory object id of the member whom the programme named to book; undefined where no round made the partnership. */
  readonly namedOrganiserId?: string | undefined;
  /** What the programme offers; left out, everything is offered and no time is kept free. */
  readonly offers?: Pick<Programme, "everyWeeks" | "lengthsMinutes" | "protectedWindows"> | undefined;
  /** ISO date before which no session is to be. */
  readonly startsOn?: string | undefined;
};

/** The terms of a partnership that a round of a programme made, for those of its members who still take part. */
export function termsOf(
  programme: Programme,
  { organiserId }: Pick<PublishedPair, "organiserId">,
  memberIds: readonly string[],
  startsOn: string,
): BookingTerms {
  const { everyWeeks, lengthsMinutes, protectedWindows, retentionMonths, helpLink } = programme;
  return {
    partnershipId: programmePartnership(programme.id, memberIds),
    rules: { keepMonths: retentionMonths, helpLink },
    namedOrganiserId: organiserId,
    offers: { everyWeeks, lengthsMinutes, protectedWindows },
    startsOn,
  };
}

/** These people within a programme: the same over all its rounds, on every device, whoever of them asks. */
export function programmePartnership(programmeId: string, memberIds: readonly string[]): string {
  const ids = memberIds.map((id) => id.toLowerCase()).toSorted();
  return stableId(`partnership ${programmeId} ${ids.join(" ")}`);
}
