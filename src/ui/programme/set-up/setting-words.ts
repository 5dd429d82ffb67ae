import { type Programme, type ProgrammeRefusal, leastThresholds } from "#domain/programme/programme.ts";
import { unreachable } from "#domain/unreachable.ts";
import type { WeeklyWindow } from "#domain/time/weekly-window.ts";
import type { Words } from "#ui/shared/words.ts";
import { wallTimeText, weekdayText } from "#ui/shared/times.ts";
import type { SettingLine } from "./setting-line.ts";

/** What has been settled in a line, as a sentence. */
export function sentenceOf(words: Words, programme: Programme, line: SettingLine): string {
  const { t } = words;
  const { trios, aim } = programme.pairing;
  const { leastSharedMinutes, roundsWithoutRepeat } = programme.pairing.rules;
  switch (line) {
    case "name":
      return programme.name;
    case "purpose":
      return programme.purpose.trim() === "" ? t("settings.purposeNone") : programme.purpose;
    case "everyWeeks":
      return everyWeeksSentence(words, programme);
    case "lengthsMinutes":
      return lengthsSentence(words, programme);
    case "protectedWindows":
      return windowsSentence(words, programme);
    case "leastSharedMinutes":
      return leastSharedMinutes === 0
        ? t("settings.sharedNone")
        : t("settings.sharedChosen", { hours: leastSharedMinutes / 60 });
    case "who":
      return whoSentences(words, programme);
    case "roundsWithoutRepeat":
      return roundsWithoutRepeat === 0
        ? t("settings.repeatNone")
        : t("settings.repeatChosen", { rounds: roundsWithoutRepeat });
    case "trios":
      return t(trios === "allow" ? "settings.triosAllow" : "settings.triosPreferNot");
    case "aim":
      return t(aim === "lift-worst" ? "settings.aimLiftWorst" : "settings.aimTotal");
    case "topics":
      return topicsSentence(words, programme);
    case "levels":
      return levelsSentence(words, programme);
    case "helpLink":
      return programme.helpLink === undefined
        ? t("settings.helpNone")
        : t("settings.helpChosen", { address: programme.helpLink.replace(/^https:\/\//i, "") });
    case "retentionMonths":
      return t("settings.retentionChosen", { months: programme.retentionMonths });
    case "reportThresholds":
      return t("settings.thresholdsChosen", { ...programme.reportThresholds });
    default:
      return unreachable(line);
  }
}

function everyWeeksSentence({ t }: Words, { everyWeeks }: Programme): string {
  const [first, second] = everyWeeks;
  if (first === undefined) return t("settings.nothingOffered");
  const only = first === 1 ? "weekly" : "biweekly";
  return t("settings.everyWeeksChosen", { weeks: second === undefined ? only : `${only}first` });
}

function lengthsSentence({ t, locale }: Words, { lengthsMinutes }: Programme): string {
  const [first] = lengthsMinutes;
  if (first === undefined) return t("settings.nothingOffered");
  const inOrder = lengthsMinutes.toSorted((one, other) => one - other).map(String);
  const lengths = new Intl.ListFormat(locale, { type: "disjunction" }).format(inOrder);
  return t("settings.lengthsChosen", { count: lengthsMinutes.length, lengths, first });
}

function windowsSentence(words: Words, { protectedWindows }: Programme): string {
  if (protectedWindows.length === 0) return words.t("settings.windowsNone");
  const windows = new Intl.ListFormat(words.locale).format(protectedWindows.map((window) => windowText(words, window)));
  return words.t("settings.windowsChosen", { windows });
}

function windowText({ t, locale }: Words, { days, from, to }: WeeklyWindow): string {
  const names = days.toSorted((one, other) => one - other).map((day) => weekdayText(locale, day, "long"));
  return t("settings.window", {
    days: new Intl.ListFormat(locale).format(names),
    from: wallTimeText(locale, from),
    to: wallTimeText(locale, to),
  });
}

function whoSentences({ t }: Words, { pairing }: Programme): string {
  const { sharedLanguage, noReportingLines, otherDepartment, avoidLists } = pairing.rules;
  return [
    t(sharedLanguage ? "settings.whoLanguage" : "settings.whoNoLanguage"),
    t(noReportingLines ? "settings.whoNoManager" : "settings.whoManager"),
    t(otherDepartment ? "settings.whoDepartment" : "settings.whoAnyDepartment"),
    ...(avoidLists ? [t("settings.whoAvoid")] : []),
  ].join(" ");
}

function topicsSentence({ t, locale }: Words, { topics }: Programme): string {
  const offered = topics.filter(({ isRetired }) => !isRetired).map(({ name }) => name);
  if (offered.length === 0) return t("settings.topicsNone");
  const examples = new Intl.ListFormat(locale).format(offered.slice(0, 3));
  return t("settings.topicsChosen", { count: offered.length, examples });
}

function levelsSentence({ t }: Words, { levels }: Programme): string {
  if (levels.length === 0) return t("settings.levelsNone");
  return t("settings.levelsChosen", { count: levels.length, steps: levels.join(" → ") });
}

/** Why a line cannot stay as it is. */
export function refusalText({ t }: Words, refusal: ProgrammeRefusal): string {
  switch (refusal.kind) {
    case "empty":
      return t("settings.refusedEmpty");
    case "too-long":
      return "word" in refusal
        ? t("settings.refusedLongWord", { word: refusal.word })
        : t("settings.refusedLong", { most: refusal.most });
    case "nothing-chosen":
      return t("settings.refusedNothing");
    case "no-days":
      return t("settings.refusedDays");
    case "empty-word":
      return t("settings.refusedEmptyWord");
    case "same-word-twice":
      return t("settings.refusedTwice", { word: refusal.word });
    case "too-many":
      return t("settings.refusedMany", { word: refusal.word });
    case "no-https-address":
      return t("settings.refusedLink");
    case "out-of-range":
      return t("settings.refusedRange", { least: "least" in refusal ? refusal.least : 0, most: refusal.most });
    case "too-small":
      return t("settings.refusedThresholds", { ...leastThresholds });
    case "fixed":
      return t("settings.refusedFixed");
    default:
      return unreachable(refusal);
  }
}

/** What a line is called. */
export function lineName({ t }: Words, line: SettingLine): string {
  return t(`settings.${line}`);
}
