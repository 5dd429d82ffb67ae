import type { Participant } from "#domain/pairing/participant.ts";
import type { PairingQuestion } from "#domain/pairing/question.ts";
import { defaultSettings, type PairingRules } from "#domain/pairing/settings.ts";
import { hoursInUtc } from "./population.ts";

/** Somebody of whom nothing is special, who works from 8:00 to 16:00 UTC on weekdays. */
export function someone(id: string, changes: Partial<Participant> = {}): Participant {
  return {
    id,
    goals: [],
    offers: [],
    wants: [],
    role: undefined,
    level: undefined,
    languages: ["en"],
    department: undefined,
    hours: workingFrom(8),
    managerId: undefined,
    avoid: [],
    isExperienced: false,
    pausedUntil: undefined,
    earlierPartners: [],
    ...changes,
  };
}

/** Eight hours from this hour of UTC, Monday to Friday. */
export function workingFrom(hour: number) {
  return hoursInUtc([0, 1, 2, 3, 4].map((day) => ({ from: day * 1440 + hour * 60, length: 480 })));
}

/** A question about these people in round 5, with the defaults. */
export function questionAbout(
  participants: readonly Participant[],
  {
    rules = {},
    ...changes
  }: Partial<Omit<PairingQuestion, "settings">> & {
    readonly rules?: Partial<PairingRules>;
    readonly settings?: Partial<PairingQuestion["settings"]>;
  } = {},
): PairingQuestion {
  return {
    participants,
    topics: ["listening", "planning", "feedback"],
    round: 5,
    startsOn: "2027-01-04",
    present: [],
    locked: [],
    forbidden: [],
    ...changes,
    settings: { ...defaultSettings, ...changes.settings, rules: { ...defaultSettings.rules, ...rules } },
  };
}
