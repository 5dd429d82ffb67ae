import type { EarlierPartner, Participant } from "#domain/pairing/participant.ts";
import { type WeekHours, weekHours } from "#domain/pairing/week-hours.ts";
import type { Temporal } from "#domain/time/temporal.ts";
import type { WorkingHours } from "#domain/time/working-hours.ts";
import type { PublishedPair } from "./publication.ts";

export const profileSchemaVersion = 1;

/** What coordinators may know of a participant. It stands in a file of the participant's own, which they may read. */
export type Profile = {
  readonly schemaVersion: typeof profileSchemaVersion;
  /** Directory object id. */
  readonly ownerId: string;
  readonly programmeId: string;
  /** Topics of the programme, by id. */
  readonly goals: readonly string[];
  readonly offers: readonly string[];
  readonly wants: readonly string[];
  /** Words that the programme does not have yet, for the coordinators to take up. */
  readonly suggestedTopics: readonly string[];
  /** What somebody does, in their own words. */
  readonly role: string | undefined;
  /** 1 for the first level of the programme's ladder. */
  readonly level: number | undefined;
  /** Language tags, the one they would rather speak first. */
  readonly languages: readonly string[];
  readonly department: string | undefined;
  /** As the mailbox has them, or as the person has put them right. */
  readonly hours: WorkingHours;
  readonly managerId: string | undefined;
  /** Ids of people they would rather not be paired with. Nobody but coordinators learns of it. */
  readonly avoid: readonly string[];
  /** The yes to being named an experienced coach; without a coordinator's nomination it means nothing. */
  readonly agreesToBeExperienced: boolean;
  /** The first day on which they are back, as an ISO date; undefined when they are not away. */
  readonly pausedUntil: string | undefined;
  /** They would like another partner in the next round. No reason is asked for. */
  readonly wantsNewPartner: boolean;
  /** Fields that this version does not know survive a rewrite. */
  readonly unknownFields: Readonly<Record<string, unknown>>;
};

/** What the programme knows beside the profiles. */
export type RoundFacts = {
  /** Monday of the week in which hours are compared. */
  readonly monday: Temporal.PlainDate;
  /** Directory object ids of those whom a coordinator has named. */
  readonly nominated: ReadonlySet<string>;
  /** Trusted partnerships of earlier rounds. */
  readonly earlierPairs: readonly PublishedPair[];
};

/**
 * Profiles as pairing sees them, in their order. Who would like another partner avoids those of the last round in which
 * there were any.
 */
export function toParticipants(
  profiles: readonly Profile[],
  { monday, nominated, earlierPairs }: RoundFacts,
): readonly Participant[] {
  const hoursOf = rememberHours(monday);
  const partnersOf = earlierPartners(earlierPairs);
  return profiles.map((profile) => {
    const { ownerId, goals, offers, wants, role, level, languages, department, managerId, pausedUntil } = profile;
    const partners = partnersOf.get(ownerId) ?? [];
    const lastRound = Math.max(...partners.map(({ round }) => round));
    const noMore = profile.wantsNewPartner ? partners.filter(({ round }) => round === lastRound) : [];
    return {
      id: ownerId,
      goals,
      offers,
      wants,
      role: role?.trim().toLocaleLowerCase("und"),
      level,
      languages,
      department,
      hours: hoursOf(profile.hours),
      managerId,
      avoid: [...profile.avoid, ...noMore.map(({ id }) => id)],
      isExperienced: profile.agreesToBeExperienced && nominated.has(ownerId),
      pausedUntil,
      earlierPartners: partners,
    };
  });
}

/** Of thousands of people many work at the same hours, and a zone is slow to read. */
function rememberHours(monday: Temporal.PlainDate): (hours: WorkingHours) => WeekHours {
  const known = new Map<string, WeekHours>();
  return (hours) => {
    const key = JSON.stringify([hours.timeZone, hours.days, hours.from, hours.to]);
    const week = known.get(key) ?? weekHours(hours, monday);
    known.set(key, week);
    return week;
  };
}

function earlierPartners(pairs: readonly PublishedPair[]): ReadonlyMap<string, readonly EarlierPartner[]> {
  const partners = new Map<string, EarlierPartner[]>();
  for (const { memberIds, round } of pairs) {
    for (const one of memberIds) {
      const theirs = partners.get(one) ?? [];
      partners.set(one, theirs);
      for (const id of memberIds) if (id !== one) theirs.push({ id, round });
    }
  }
  return partners;
}
