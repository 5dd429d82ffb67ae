import { describe, expect, it } from "vitest";
import { preferenceApplied, readPreferences } from "#tenant/graph/prefer.ts";
import { matchesFilter } from "./evaluate-filter.ts";
import { parseFilter } from "./filter-syntax.ts";
import { parseQuery } from "./parse.ts";

const event = {
  subject: "Maya's day",
  isAllDay: false,
  size: 12,
  location: null,
  start: { dateTime: "2026-12-01T09:00:00.0000000", timeZone: "UTC" },
  lastModifiedDateTime: "2026-11-23T10:00:00Z",
  attendees: [{ emailAddress: { address: "tom@sidebyside.example" } }, { emailAddress: { address: "ana@x" } }],
};
const holds = (filter: string) => matchesFilter(event, parseFilter(filter));

// https://learn.microsoft.com/graph/filter-query-parameter
describe("$filter", () => {
  it.each([
    "subject eq 'maya''s day'",
    "subject ne 'x'",
    "isAllDay eq false",
    "not isAllDay",
    "location eq null",
    "size gt 11 and size lt 13",
    "size ge 12 and size le 12",
    "start/dateTime ge '2026-12-01T09:00' and start/dateTime lt '2026-12-02'",
    "lastModifiedDateTime ge 2026-11-23T15:45:00+05:45",
    "lastModifiedDateTime lt 2026-11-23T10:00:01Z",
    "startswith(subject,'MAYA')",
    "endswith(subject, 'day')",
    "contains(tolower(subject),'''s d')",
    "attendees/any(a:a/emailAddress/address eq 'TOM@sidebyside.example')",
    "attendees/all(a:contains(a/emailAddress/address,'@'))",
    "attendees/any()",
    // "and" binds tighter than "or".
    "size eq 12 or size eq 1 and size eq 2",
    "not (size eq 1 or size eq 2)",
  ])("holds: %s", (filter) => {
    expect(holds(filter)).toBe(true);
  });

  it.each([
    "subject eq 'Maya'",
    "location ne null",
    "location gt 'a'",
    "size gt 12",
    "size lt 12",
    "start/dateTime lt '2026-12-01T09:00'",
    "lastModifiedDateTime gt 2026-11-23T10:00:00Z",
    "attendees/any(a:a/emailAddress/address eq 'maya@x')",
    "attendees/all(a:startswith(a/emailAddress/address,'tom'))",
    "(size eq 12 or size eq 1) and size eq 2",
    "unknown eq 'x'",
    // A property that is no boolean is not true.
    "subject",
  ])("does not hold: %s", (filter) => {
    expect(holds(filter)).toBe(false);
  });

  it.each([
    "",
    "subject eq",
    "eq 'x'",
    "subject eq 'x",
    "subject eq 'x' and",
    "a(b)",
    "subject eq 'x')",
    "subject eq x y",
  ])("refuses '%s'", (filter) => {
    expect(() => parseFilter(filter)).toThrow(expect.objectContaining({ status: 400 }));
  });
});

// https://learn.microsoft.com/graph/query-parameters
describe("query options", () => {
  it("are read with nested options of $expand", () => {
    const query = parseQuery(
      new URLSearchParams(
        "$select=id,subject&$expand=extensions($filter=id eq 'a;b(c)';$select=id),x&$orderby=start/dateTime desc,id",
      ),
    );
    expect(query.select).toEqual(["id", "subject"]);
    expect(query.expand.map(({ name }) => name)).toEqual(["extensions", "x"]);
    expect(query.expand[0]?.query.select).toEqual(["id"]);
    expect(query.orderBy).toEqual([
      { path: ["start", "dateTime"], descending: true },
      { path: ["id"], descending: false },
    ]);
  });

  it("without the dollar sign are not read", () => {
    expect(parseQuery(new URLSearchParams("top=1&startDateTime=x")).top).toBeUndefined();
  });

  it.each([
    "$top=-1",
    "$top=1.5",
    "$count=maybe",
    "$select=a b",
    "$orderby=a up",
    "$expand=a(b",
    "$top=1&$top=2",
    "$nonsense=1",
  ])("are refused: %s", (text) => {
    expect(() => parseQuery(new URLSearchParams(text))).toThrow(expect.objectContaining({ status: 400 }));
  });
});

describe("Prefer", () => {
  it("is read from one header with several preferences (graph/outlook-immutable-id, user-list-calendarview)", () => {
    const preferences = readPreferences({
      prefer:
        'outlook.timezone="Nepal Standard Time", IdType="ImmutableId",odata.maxpagesize=25; outlook.body-content-type="text"',
    });
    expect(preferences).toEqual({
      maxPageSize: 25,
      timeZone: "Nepal Standard Time",
      immutableIds: true,
      bodyContentType: "text",
    });
    expect(preferenceApplied(preferences, ["timeZone", "maxPageSize"])).toEqual({
      "Preference-Applied": 'outlook.timezone="Nepal Standard Time", odata.maxpagesize=25',
    });
  });

  it("leaves alone what was not asked", () => {
    const nothing = readPreferences({});
    expect(nothing).toEqual({
      maxPageSize: undefined,
      timeZone: undefined,
      immutableIds: false,
      bodyContentType: undefined,
    });
    expect(preferenceApplied(nothing, ["timeZone", "maxPageSize", "immutableIds", "bodyContentType"])).toEqual({});
  });
});
