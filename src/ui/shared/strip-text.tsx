import { unreachable } from "#domain/unreachable.ts";
import type { Translate } from "#messages/translate.ts";
import type { SeriesStripProps } from "./series-strip.tsx";
import { hourStretches, type StripSession } from "./strip-geometry.ts";
import { clockText, dayText } from "./times.ts";
import hidden from "./visually-hidden.module.css";
import { useWords } from "./words.ts";

/** The strip for whoever hears it: the same sessions, moves, clashes and changes of the hour. */
export function StripText({
  sessions,
  members,
  readersZone,
}: Pick<SeriesStripProps, "sessions" | "members" | "readersZone">) {
  const { t, locale } = useWords();
  return (
    <div className={hidden.hidden}>
      <p>{t("shared.seriesStrip", { sessions: sessions.length })}</p>
      <ol>
        {sessions.map((session, index) => (
          <li key={session.start.epochMilliseconds}>
            {[sessionText(t, locale, readersZone, session, index + 1), ...awayTexts(t, members, session)].join(" ")}
          </li>
        ))}
      </ol>
      {members.map(({ name, timeZone }) =>
        hourStretches(
          sessions.map(({ start }) => start),
          timeZone,
        )
          .slice(1)
          .map(({ start, from }) => {
            const values = { day: dayText(locale, start, timeZone), time: clockText(locale, start, timeZone) };
            return (
              <p key={`${name} ${from}`}>
                {name === undefined
                  ? t("shared.stripHourChangesHere", values)
                  : t("shared.stripHourChanges", { ...values, name })}
              </p>
            );
          }),
      )}
    </div>
  );
}

export function awayTexts(t: Translate, members: SeriesStripProps["members"], { away = [] }: StripSession) {
  return away.map((member) => {
    const name = members[member]?.name;
    return name === undefined ? t("shared.stripAwayHere") : t("shared.stripAway", { name });
  });
}

export function sessionText(t: Translate, locale: string, zone: string, session: StripSession, number: number): string {
  const day = dayText(locale, session.start, zone);
  const time = clockText(locale, session.start, zone);
  if (session.movedTo !== undefined) {
    const newDay = dayText(locale, session.movedTo, zone);
    return t("shared.stripMoved", { number, day, newDay, newTime: clockText(locale, session.movedTo, zone) });
  }
  if (session.clashes.length > 0) return t("shared.stripClash", { number, day, time });
  switch (session.state) {
    case "clear":
      return t("shared.stripClear", { number, day, time });
    case "done":
      return t("shared.stripDone", { number, day, time });
    case "next":
      return t("shared.stripNext", { number, day, time });
    case "coming":
      return t("shared.stripComing", { number, day, time });
    default:
      return unreachable(session.state);
  }
}
