import type { PairingSettings } from "#domain/pairing/settings.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { EveryWeeks, LengthMinutes } from "#domain/scheduling/cadence.ts";
import type { WeeklyWindow } from "#domain/time/weekly-window.ts";

export const programmeSchemaVersion = 1;

/** A word of the programme's vocabulary. A retired one is offered no more; whoever has it keeps it. */
export type Topic = { readonly id: string; readonly name: string; readonly isRetired: boolean };

/** From how many people out of how many partnerships on a number may be shown to managers. */
export type ReportThresholds = { readonly people: number; readonly pairs: number };

/** What the coordinators have settled for everybody. */
export type Programme = {
  readonly schemaVersion: typeof programmeSchemaVersion;
  readonly id: string;
  readonly name: string;
  /** In a sentence or two, for whoever is asked to join; may be empty. */
  readonly purpose: string;
  /**
   * Everybody who coordinates it or did: what they published counts also after they have left. Directory object ids;
   * believed only because an owner of the Team wrote them.
   */
  readonly coordinatorIds: readonly string[];
  /** What partners may choose from; the first is proposed. */
  readonly everyWeeks: readonly EveryWeeks[];
  readonly lengthsMinutes: readonly LengthMinutes[];
  /** Time that managers keep free for it, on everybody's own clock. */
  readonly protectedWindows: readonly WeeklyWindow[];
  readonly topics: readonly Topic[];
  /** From the first step of the ladder to the last; participants say where they stand. */
  readonly levels: readonly string[];
  readonly pairing: PairingSettings;
  /** Where somebody finds help beyond peer coaching; an https address, or undefined. */
  readonly helpLink: string | undefined;
  /** Records delete themselves so long after the end of a partnership. */
  readonly retentionMonths: number;
  readonly reportThresholds: ReportThresholds;
  /** Fields that this version does not know survive a rewrite. */
  readonly unknownFields: Readonly<Record<string, unknown>>;
};

/** Nothing below protects a single person. */
export const leastThresholds: ReportThresholds = { people: 5, pairs: 3 };
export const longestRetentionMonths = 120;
const longest = { name: 80, purpose: 500, topic: 60, level: 40 } as const;
const most = { topics: 300, levels: 12, roundsWithoutRepeat: 26, sharedMinutes: 40 * 60 } as const;

/** Which line of the settings cannot stay as it is. */
export type ProgrammeRefusal =
  | { readonly field: "name" | "purpose"; readonly kind: "empty" | "too-long"; readonly most: number }
  | { readonly field: "everyWeeks" | "lengthsMinutes"; readonly kind: "nothing-chosen" }
  | { readonly field: "protectedWindows"; readonly kind: "no-days" }
  | {
      readonly field: "topics" | "levels";
      readonly kind: "empty-word" | "too-long" | "same-word-twice" | "too-many";
      readonly word: string;
    }
  | { readonly field: "helpLink"; readonly kind: "no-https-address" }
  | { readonly field: "retentionMonths"; readonly kind: "out-of-range"; readonly least: number; readonly most: number }
  | {
      readonly field: "leastSharedMinutes" | "roundsWithoutRepeat";
      readonly kind: "out-of-range";
      readonly most: number;
    }
  | { readonly field: "reportThresholds"; readonly kind: "too-small"; readonly least: ReportThresholds }
  | { readonly field: "reportThresholds"; readonly kind: "fixed" };

/** Looks the settings over; every line that has to change is named, in the order of the screen. */
export function checkProgramme(programme: Programme): Result<Programme, readonly ProgrammeRefusal[]> {
  const refusals = [
    ...refuseTexts(programme),
    ...refuseTimes(programme),
    ...refuseWords(
      "topics",
      programme.topics.filter(({ isRetired }) => !isRetired).map(({ name }) => name),
    ),
    ...refuseWords("levels", programme.levels),
    ...refuseNumbers(programme),
  ];
  return refusals.length === 0 ? ok(programme) : err(refusals);
}

/**
 * The same programme with other settings. Whoever joined was told from how many people on numbers are shown: that
 * never changes.
 */
export function changeProgramme(before: Programme, after: Programme): Result<Programme, readonly ProgrammeRefusal[]> {
  const { people, pairs } = before.reportThresholds;
  if (after.reportThresholds.people !== people || after.reportThresholds.pairs !== pairs)
    return err([{ field: "reportThresholds", kind: "fixed" }]);
  return checkProgramme(after);
}

function refuseTexts({ name, purpose, helpLink }: Programme): readonly ProgrammeRefusal[] {
  const refusals: ProgrammeRefusal[] = [];
  if (name.trim() === "") refusals.push({ field: "name", kind: "empty", most: longest.name });
  if (name.length > longest.name) refusals.push({ field: "name", kind: "too-long", most: longest.name });
  if (purpose.length > longest.purpose) refusals.push({ field: "purpose", kind: "too-long", most: longest.purpose });
  // Nobody is sent to an address that could run something, or that others can read along.
  if (helpLink !== undefined && !/^https:\/\/[^\s/]+\S*$/i.test(helpLink))
    refusals.push({ field: "helpLink", kind: "no-https-address" });
  return refusals;
}

function refuseTimes({ everyWeeks, lengthsMinutes, protectedWindows }: Programme): readonly ProgrammeRefusal[] {
  const refusals: ProgrammeRefusal[] = [];
  if (everyWeeks.length === 0) refusals.push({ field: "everyWeeks", kind: "nothing-chosen" });
  if (lengthsMinutes.length === 0) refusals.push({ field: "lengthsMinutes", kind: "nothing-chosen" });
  if (protectedWindows.some(({ days }) => days.length === 0))
    refusals.push({ field: "protectedWindows", kind: "no-days" });
  return refusals;
}

function refuseWords(field: "topics" | "levels", words: readonly string[]): readonly ProgrammeRefusal[] {
  const limit =
    field === "topics" ? { word: longest.topic, count: most.topics } : { word: longest.level, count: most.levels };
  const seen = new Set<string>();
  const refusals: ProgrammeRefusal[] = [];
  for (const word of words) {
    const same = word.trim().toLocaleLowerCase("und");
    if (same === "") refusals.push({ field, kind: "empty-word", word });
    else if (seen.has(same)) refusals.push({ field, kind: "same-word-twice", word });
    if (word.length > limit.word) refusals.push({ field, kind: "too-long", word });
    seen.add(same);
  }
  if (words.length > limit.count) refusals.push({ field, kind: "too-many", word: words[limit.count] ?? "" });
  return refusals;
}

function refuseNumbers({ retentionMonths, reportThresholds, pairing }: Programme): readonly ProgrammeRefusal[] {
  const { leastSharedMinutes, roundsWithoutRepeat } = pairing.rules;
  const refusals: ProgrammeRefusal[] = [];
  if (!isBetween(retentionMonths, 1, longestRetentionMonths))
    refusals.push({ field: "retentionMonths", kind: "out-of-range", least: 1, most: longestRetentionMonths });
  if (!isBetween(leastSharedMinutes, 0, most.sharedMinutes))
    refusals.push({ field: "leastSharedMinutes", kind: "out-of-range", most: most.sharedMinutes });
  if (!isBetween(roundsWithoutRepeat, 0, most.roundsWithoutRepeat))
    refusals.push({ field: "roundsWithoutRepeat", kind: "out-of-range", most: most.roundsWithoutRepeat });
  const { people, pairs } = reportThresholds;
  if (!isBetween(people, leastThresholds.people, 1000) || !isBetween(pairs, leastThresholds.pairs, 500))
    refusals.push({ field: "reportThresholds", kind: "too-small", least: leastThresholds });
  return refusals;
}

function isBetween(value: number, least: number, largest: number): boolean {
  return Number.isInteger(value) && value >= least && value <= largest;
}
