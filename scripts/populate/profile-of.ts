import type { Profile } from "#domain/programme/profile.ts";
import type { Programme } from "#domain/programme/programme.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { SeedPerson } from "#tenant/seed/people.ts";

const numberOf = { monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6, sunday: 7 } as const;
const languagesOf: Readonly<Record<string, readonly string[]>> = { Berlin: ["de", "en"], "São Paulo": ["en", "pt"] };

/**
 * What a person of the tenant might tell the coordinators, made up from who they are: always the same for the same
 * person and programme. Neighbouring ids share no words, so that a pairing has something to find.
 *
 * @param managerId Directory object id of the leader whom `person` names by alias.
 */
export function profileOf(
  person: SeedPerson,
  { id, topics, levels }: Programme,
  managerId: string | undefined,
): Profile {
  const offered = topics.filter(({ isRetired }) => !isRetired).map((topic) => topic.id);
  const take = (count: number, salt: string) => {
    const start = hash(person.alias + salt);
    const step = 1 + (hash(salt + person.alias) % Math.max(1, offered.length - 1));
    const taken = Array.from({ length: count }, (_none, index) => offered[(start + index * step) % offered.length]);
    return [...new Set(taken.filter((topic) => topic !== undefined))];
  };
  const offers = take(3, "offers");
  const { days, from, to } = person.hours;
  return {
    schemaVersion: 1,
    ownerId: person.id,
    programmeId: id,
    goals: take(2, "goals"),
    offers,
    wants: take(4, "wants")
      .filter((topic) => !offers.includes(topic))
      .slice(0, 3),
    suggestedTopics: [],
    role: person.jobTitle,
    level: levels.length === 0 ? undefined : 1 + (hash(`${person.alias} level`) % levels.length),
    languages: languagesOf[person.city] ?? ["en"],
    department: person.department,
    hours: {
      days: days.map((day) => numberOf[day]),
      from: Temporal.PlainTime.from(from),
      to: Temporal.PlainTime.from(to),
      timeZone: person.zone,
    },
    managerId,
    avoid: [],
    agreesToBeExperienced: hash(`${person.alias} experienced`) % 5 === 0,
    pausedUntil: undefined,
    wantsNewPartner: false,
    unknownFields: {},
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}
