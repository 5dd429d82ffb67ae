import type { Programme, Topic } from "#domain/programme/programme.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { Weekday } from "#domain/time/weekly-window.ts";
import type { Translate } from "#messages/translate.ts";
import { wallTimeText, weekdayText } from "#ui/shared/times.ts";
import type { HoursForm, PlaceForm } from "./place-form.ts";

/** "Monday to Friday", "Monday, Wednesday and Friday". The order in which the days were chosen means nothing. */
export function daysText(t: Translate, locale: string, days: readonly Weekday[]): string {
  const runs: Weekday[][] = [];
  for (const day of days.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const parts = runs.flatMap((run) => {
    const names = run.map((day) => weekdayText(locale, day, "long"));
    const [first = "", last = ""] = [names[0], names.at(-1)];
    return names.length > 2 ? [t("place.daysRange", { first, last })] : names;
  });
  return listText(locale, parts);
}

/** "Monday to Friday, 9:00 to 17:30, London time". */
export function hoursText(t: Translate, locale: string, { days, from, to, timeZone }: HoursForm): string {
  return t("place.hoursText", {
    days: daysText(t, locale, days),
    from: timeText(locale, from),
    to: timeText(locale, to),
    zone: zoneText(timeZone),
  });
}

/** What somebody does, and where they stand on the programme's ladder. */
export function roleText(
  t: Translate,
  { levels }: Pick<Programme, "levels">,
  { role, level }: Pick<PlaceForm, "role" | "level">,
): string {
  const step = level === undefined ? undefined : levels[level - 1];
  const parts = [role.trim(), step ?? ""].filter((part) => part !== "");
  return parts.length === 0 ? t("place.roleNone") : parts.join(", ");
}

/** The city of an IANA name; a fixed offset as it is, from UTC. */
export function zoneText(timeZone: string): string {
  if (/^[+-]/.test(timeZone)) return `UTC${timeZone}`;
  return (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");
}

/** A language in the reader's own; the tag itself where nobody has named it. */
export function languageText(locale: string, tag: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export function listText(
  locale: string,
  parts: readonly string[],
  type: "conjunction" | "disjunction" = "conjunction",
) {
  return new Intl.ListFormat(locale, { type }).format(parts);
}

/** The programme's words by id, retired ones marked. What the programme does not know at all any more is left out. */
export function topicNames(t: Translate, { topics }: Pick<Programme, "topics">, ids: readonly string[]): string[] {
  return ids.flatMap((id) => {
    const topic = topics.find((one) => one.id === id);
    return topic === undefined ? [] : [topicName(t, topic)];
  });
}

export function topicName(t: Translate, { name, isRetired }: Topic): string {
  return isRetired ? t("place.retired", { word: name }) : name;
}

function timeText(locale: string, time: string): string {
  return time === "" ? "" : wallTimeText(locale, Temporal.PlainTime.from(time));
}
