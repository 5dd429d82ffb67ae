import { type Profile, profileSchemaVersion } from "#domain/programme/profile.ts";
import type { Programme } from "#domain/programme/programme.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { Weekday } from "#domain/time/weekly-window.ts";
import type { WorkingHours } from "#domain/time/working-hours.ts";

/** Somebody of the directory, as far as the form has to name them. */
export type NamedPerson = { readonly id: string; readonly displayName: string };

/** Hours while they are being written: times as the fields hold them. */
export type HoursForm = {
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
};

/** What somebody tells coordinators, while it is being chosen. Plain JSON, so that this device can keep it. */
export type PlaceForm = {
  readonly offers: readonly string[];
  readonly wants: readonly string[];
  readonly goals: readonly string[];
  readonly suggestedTopics: readonly string[];
  readonly role: string;
  readonly level: number | undefined;
  readonly languages: readonly string[];
  readonly department: string;
  readonly hours: HoursForm;
  readonly manager: NamedPerson | undefined;
  readonly avoid: readonly NamedPerson[];
};

/** The lists of the programme's words. */
export const wordLists = ["offers", "wants", "goals"] as const;
export type WordList = (typeof wordLists)[number];

/** What is known before anybody is asked. */
export type Known = {
  readonly role: string | undefined;
  readonly department: string | undefined;
  readonly language: string;
  readonly hours: WorkingHours | undefined;
  /** Where the mailbox does not say it. */
  readonly timeZone: string;
  readonly manager: NamedPerson | undefined;
};

export function prefilled({ role, department, language, hours, timeZone, manager }: Known): PlaceForm {
  return {
    offers: [],
    wants: [],
    goals: [],
    suggestedTopics: [],
    role: role ?? "",
    level: undefined,
    languages: [language],
    department: department ?? "",
    hours: hours === undefined ? { days: [1, 2, 3, 4, 5], from: "09:00", to: "17:00", timeZone } : toHoursForm(hours),
    manager,
    avoid: [],
  };
}

/** What the file says, to be changed. Whoever has left the directory stays in it, without a name. */
export function formOf(profile: Profile, names: ReadonlyMap<string, NamedPerson>): PlaceForm {
  const { offers, wants, goals, suggestedTopics, role, level, languages, department, hours, managerId } = profile;
  const named = (id: string) => names.get(id) ?? { id, displayName: "" };
  return {
    offers,
    wants,
    goals,
    suggestedTopics,
    role: role ?? "",
    level,
    languages,
    department: department ?? "",
    hours: toHoursForm(hours),
    manager: managerId === undefined ? undefined : named(managerId),
    avoid: profile.avoid.map(named),
  };
}

/** The file that says this; what the form does not ask for stays as it was. */
export function toProfile(form: PlaceForm, before: Profile): Profile {
  const { offers, wants, goals, suggestedTopics, level, languages, hours, manager, avoid } = form;
  return {
    ...before,
    offers,
    wants,
    goals,
    suggestedTopics,
    role: said(form.role),
    level,
    languages,
    department: said(form.department),
    hours: {
      ...hours,
      from: Temporal.PlainTime.from(hours.from),
      to: Temporal.PlainTime.from(hours.to),
    },
    managerId: manager?.id,
    avoid: avoid.map(({ id }) => id),
  };
}

/** The file of somebody who has told nothing yet. */
export function emptyProfile(ownerId: string, programmeId: string): Profile {
  const noTime = Temporal.PlainTime.from("00:00");
  return {
    schemaVersion: profileSchemaVersion,
    ownerId,
    programmeId,
    goals: [],
    offers: [],
    wants: [],
    suggestedTopics: [],
    role: undefined,
    level: undefined,
    languages: [],
    department: undefined,
    hours: { days: [], from: noTime, to: noTime, timeZone: "UTC" },
    managerId: undefined,
    avoid: [],
    agreesToBeExperienced: false,
    pausedUntil: undefined,
    wantsNewPartner: false,
    unknownFields: {},
  };
}

export type PlaceProblem = "offers" | "wants" | "languages" | "days" | "times";

/** What is needed and missing, in the order of the screen. */
export function placeProblems(form: PlaceForm, { topics }: Pick<Programme, "topics">): readonly PlaceProblem[] {
  const { offers, wants, languages, hours } = form;
  // Where a programme has no words yet nobody can be asked for them.
  const hasWords = topics.some(({ isRetired }) => !isRetired);
  const problems: PlaceProblem[] = [];
  if (hasWords && offers.length === 0) problems.push("offers");
  if (hasWords && wants.length === 0) problems.push("wants");
  if (languages.length === 0) problems.push("languages");
  if (hours.days.length === 0) problems.push("days");
  else if (hours.from === "" || hours.to === "" || hours.from === hours.to) problems.push("times");
  return problems;
}

/** The list with the word put in, or taken out when it was in. */
export function toggled<T>(list: readonly T[], word: T): readonly T[] {
  return list.includes(word) ? list.filter((one) => one !== word) : [...list, word];
}

function toHoursForm({ days, from, to, timeZone }: WorkingHours): HoursForm {
  const minutes = { smallestUnit: "minute" } as const;
  return { days, from: from.toString(minutes), to: to.toString(minutes), timeZone };
}

function said(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === "" ? undefined : trimmed;
}
