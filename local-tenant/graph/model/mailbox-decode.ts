import { Temporal } from "temporal-polyfill";
import { GraphError } from "#tenant/graph/graph-error.ts";
import { zoneNamed, type WallTime } from "./zones.ts";
import { msToWall } from "./zones-clock.ts";

export type Json = Readonly<Record<string, unknown>>;

/** Exchange's answer to a value that has the right type and makes no sense. */
export function invalidProperty(): GraphError {
  return new GraphError(400, "ErrorPropertyValidationFailure", "At least one property failed validation.");
}

/** Exchange's answer to a request that cannot be carried out; `why` follows its usual opening. */
export function invalidRequest(why: string): GraphError {
  return new GraphError(400, "ErrorInvalidRequest", `Your request can't be completed. ${why}`);
}

/** The body of a request as an object. */
export function bodyObject(body: unknown): Json {
  if (!isObject(body)) {
    throw new GraphError(400, "UnableToDeserializePostBody", "were unable to deserialize ");
  }
  return body;
}

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The parameters of an action by their names in lower case: Graph matches them without regard to case. */
export function actionParameters(body: unknown): Json {
  if (body === undefined || body === null || body === "") return {};
  return Object.fromEntries(Object.entries(bodyObject(body)).map(([name, value]) => [name.toLowerCase(), value]));
}

/** Readers of one property; absent and null are undefined, another type is 400. */
export const read = {
  text: (value: unknown): string | undefined => typed(value, "Edm.String", isText),
  flag: (value: unknown): boolean | undefined => typed(value, "Edm.Boolean", isFlag),
  /** Documented examples send whole numbers as strings too. */
  whole: (value: unknown): number | undefined =>
    typed(isText(value) && /^-?\d+$/.test(value) ? Number(value) : value, "Edm.Int32", isWhole),
  list: (value: unknown): readonly unknown[] | undefined => typed(value, "Collection", isList),
  object: (value: unknown): Json | undefined => typed(value, "Edm.ComplexType", isObject),
  /** Enum values are accepted without regard to case and kept as the service writes them. */
  choice: <T extends string>(value: unknown, choices: readonly T[]): T | undefined => {
    const text = read.text(value);
    if (text === undefined) return undefined;
    const known = choices.find((choice) => choice.toLowerCase() === text.toLowerCase());
    if (known === undefined) throw wrongLiteral(text, "enum");
    return known;
  },
  wallTime: (value: unknown): WallTime | undefined => {
    const time = read.object(value);
    return time && wallTime(read.text(time["dateTime"]), read.text(time["timeZone"]));
  },
};

const isText = (value: unknown): value is string => typeof value === "string";
const isFlag = (value: unknown): value is boolean => typeof value === "boolean";
const isWhole = (value: unknown): value is number => Number.isInteger(value);
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

function typed<T>(value: unknown, type: string, isRight: (value: unknown) => value is T): T | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isRight(value)) throw wrongLiteral(value, type);
  return value;
}

function wrongLiteral(value: unknown, type: string): GraphError {
  const shown = typeof value === "string" ? value : JSON.stringify(value);
  return new GraphError(
    400,
    "RequestBodyRead",
    `Cannot convert the literal '${shown}' to the expected type '${type}'.`,
  );
}

function wallTime(dateTime: string | undefined, timeZone: string | undefined): WallTime {
  if (dateTime === undefined) throw invalidProperty();
  const zone = zoneNamed(timeZone ?? "UTC");
  try {
    if (/(?:Z|[+-]\d\d:?\d\d)$/i.test(dateTime) && dateTime.includes("T")) {
      const moment = Temporal.Instant.from(dateTime).epochMilliseconds;
      return { dateTime: msToWall(moment, zone.iana), timeZone: zone.windows };
    }
    const wall = Temporal.PlainDateTime.from(dateTime).toString({ smallestUnit: "second" });
    return { dateTime: wall, timeZone: zone.windows };
  } catch {
    throw wrongLiteral(dateTime, "Edm.DateTimeOffset");
  }
}

/**
 * A bound of a window in a query: an offset is honoured, none means UTC, whatever `Prefer` says.
 *
 * @see https://learn.microsoft.com/graph/api/user-list-calendarview
 */
export function queryMoment(query: URLSearchParams, name: string): number {
  const value = [...query].find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  if (value === undefined || value === "") {
    throw new GraphError(
      400,
      "ErrorInvalidParameter",
      `This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.`,
    );
  }
  // A plus sign that was not encoded arrives as a space.
  const text = value.trim().replace(" ", "+");
  try {
    return /(?:Z|[+-]\d\d:?\d\d)$/i.test(text) && text.includes("T")
      ? Temporal.Instant.from(text).epochMilliseconds
      : Temporal.PlainDateTime.from(text).toZonedDateTime("UTC").epochMilliseconds;
  } catch {
    throw new GraphError(400, "ErrorInvalidParameter", `The value '${value}' of parameter '${name}' is invalid.`);
  }
}
