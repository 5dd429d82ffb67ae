import * as v from "valibot";
import { Temporal } from "#domain/time/temporal.ts";

/** Runs a parser that throws inside a schema, where a throw would escape `safeParse`. */
export function parsed<Input, Output>(what: string, parse: (input: Input) => Output) {
  return v.rawTransform<Input, Output>(({ dataset, addIssue, NEVER }) => {
    try {
      return parse(dataset.value);
    } catch {
      addIssue({ message: `not ${what}` });
      return NEVER;
    }
  });
}

type UtcWallTime = { dateTime: string; timeZone: "UTC" };

/**
 * A `dateTimeTimeZone` of an answer. We ask for UTC with every request; any other zone is refused, not guessed.
 * @see https://learn.microsoft.com/graph/api/resources/datetimetimezone
 */
export const utcDateTime = v.pipe(
  v.object({ dateTime: v.string(), timeZone: v.literal("UTC") }),
  parsed("a wall time", ({ dateTime }: UtcWallTime) =>
    Temporal.PlainDateTime.from(dateTime).toZonedDateTime("UTC").toInstant(),
  ),
);

/** An `Edm.DateTimeOffset`. */
export const instant = v.pipe(
  v.string(),
  parsed("a moment", (text: string) => Temporal.Instant.from(text)),
);

/** An `Edm.TimeOfDay`, such as `08:00:00.0000000`. */
export const plainTime = v.pipe(
  v.string(),
  parsed("a time of day", (text: string) => Temporal.PlainTime.from(text)),
);

/** A day of the calendar as ISO 8601 writes it, such as `2027-01-04`; a pattern alone would take the 31st of February. */
export const calendarDay = v.pipe(
  v.string(),
  v.isoDate(),
  parsed("a day", (text: string) => Temporal.PlainDate.from(text, { overflow: "reject" }).toString()),
);

/** A moment for a query, in whole seconds: Graph reads seven digits of a second, Temporal writes nine. */
export function toUtcText(moment: Temporal.Instant): string {
  return moment.toString({ smallestUnit: "second" });
}

/** What Graph takes as `dateTime` beside `timeZone: "UTC"`. */
export function toUtcDateTime(moment: Temporal.Instant): { readonly dateTime: string; readonly timeZone: "UTC" } {
  return { dateTime: toUtcText(moment).replace("Z", ""), timeZone: "UTC" };
}
