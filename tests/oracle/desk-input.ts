import type { DeskInput } from "#app/programme/pairing-desk-contract.ts";
import { defaultSettings } from "#domain/pairing/settings.ts";
import type { Profile } from "#domain/programme/profile.ts";
import { Temporal } from "#domain/time/temporal.ts";

const topics = ["feedback", "listening", "planning", "delegating", "presenting"];
const zones = ["Europe/London", "Europe/Berlin", "Asia/Kathmandu"];

/** Somebody of whom nothing is special, on a clock of their own. */
export function profileNamed(
  ownerId: string,
  { timeZone, ...change }: Partial<Profile> & { readonly timeZone?: string } = {},
): Profile {
  const number = ownerId.split("").reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  const topic = (at: number) => topics[(number * at + at) % topics.length] ?? "";
  return {
    schemaVersion: 1,
    ownerId,
    programmeId: "programme",
    goals: [topic(1)],
    offers: [topic(2), topic(3)],
    wants: [topic(4), topic(7)],
    suggestedTopics: ["Sketching by hand"],
    role: "Nurse",
    level: 1 + (number % 4),
    languages: ["en"],
    department: `Ward ${number % 3}`,
    hours: {
      days: [1, 2, 3, 4, 5],
      from: Temporal.PlainTime.from("09:00"),
      to: Temporal.PlainTime.from("17:00"),
      timeZone: timeZone ?? zones[number % zones.length] ?? "UTC",
    },
    managerId: undefined,
    avoid: [],
    agreesToBeExperienced: false,
    pausedUntil: undefined,
    wantsNewPartner: false,
    unknownFields: {},
    ...change,
  };
}

/** The third round of these people, with the defaults. */
export function deskInput(profiles: readonly Profile[], change: Partial<DeskInput> = {}): DeskInput {
  return {
    programme: {
      id: "programme",
      topics: topics.map((id) => ({ id, name: `The art of ${id}`, isRetired: false })),
      pairing: defaultSettings,
    },
    profiles,
    nominated: new Set(),
    pairs: [],
    round: 3,
    startsOn: "2027-01-06",
    ...change,
  };
}
