import { Temporal } from "#domain/time/temporal.ts";

/**
 * Series across changes of the clocks, with their moments written down by hand from the published rules of each zone
 * (IANA tzdata 2025), for every implementation of ours and for Chromium's own Temporal to agree with. Plain data.
 */
export type DstCase = {
  readonly what: string;
  readonly zone: string;
  /** Wall time of the first session, ISO 8601. */
  readonly firstStart: string;
  readonly everyWeeks: 1 | 2;
  readonly sessions: number;
  /** The moments in UTC. */
  readonly expected: readonly string[];
};

export const dstCases: readonly DstCase[] = [
  {
    what: "London springs forward on 29 March 2026",
    zone: "Europe/London",
    firstStart: "2026-03-17T10:00",
    everyWeeks: 1,
    sessions: 3,
    expected: ["2026-03-17T10:00:00Z", "2026-03-24T10:00:00Z", "2026-03-31T09:00:00Z"],
  },
  {
    what: "London falls back on 25 October 2026",
    zone: "Europe/London",
    firstStart: "2026-10-13T10:00",
    everyWeeks: 2,
    sessions: 2,
    expected: ["2026-10-13T09:00:00Z", "2026-10-27T10:00:00Z"],
  },
  {
    what: "London skips 01:30 on 29 March 2026, which falls an hour later",
    zone: "Europe/London",
    firstStart: "2026-03-22T01:30",
    everyWeeks: 1,
    sessions: 3,
    expected: ["2026-03-22T01:30:00Z", "2026-03-29T01:30:00Z", "2026-04-05T00:30:00Z"],
  },
  {
    what: "London has 01:30 twice on 25 October 2026, of which the first counts",
    zone: "Europe/London",
    firstStart: "2026-10-18T01:30",
    everyWeeks: 1,
    sessions: 3,
    expected: ["2026-10-18T00:30:00Z", "2026-10-25T00:30:00Z", "2026-11-01T01:30:00Z"],
  },
  {
    what: "Berlin falls back on 25 October 2026",
    zone: "Europe/Berlin",
    firstStart: "2026-10-20T14:00",
    everyWeeks: 1,
    sessions: 2,
    expected: ["2026-10-20T12:00:00Z", "2026-10-27T13:00:00Z"],
  },
  {
    what: "New York springs forward on 8 March 2026, three weeks before Europe",
    zone: "America/New_York",
    firstStart: "2026-03-04T09:00",
    everyWeeks: 1,
    sessions: 2,
    expected: ["2026-03-04T14:00:00Z", "2026-03-11T13:00:00Z"],
  },
  {
    what: "New York skips 02:30 on 8 March 2026",
    zone: "America/New_York",
    firstStart: "2026-03-01T02:30",
    everyWeeks: 1,
    sessions: 2,
    expected: ["2026-03-01T07:30:00Z", "2026-03-08T07:30:00Z"],
  },
  {
    what: "New York falls back on 1 November 2026",
    zone: "America/New_York",
    firstStart: "2026-10-28T09:00",
    everyWeeks: 1,
    sessions: 2,
    expected: ["2026-10-28T13:00:00Z", "2026-11-04T14:00:00Z"],
  },
  {
    what: "Auckland falls back on 5 April 2026",
    zone: "Pacific/Auckland",
    firstStart: "2026-04-01T10:00",
    everyWeeks: 1,
    sessions: 2,
    expected: ["2026-03-31T21:00:00Z", "2026-04-07T22:00:00Z"],
  },
  {
    what: "Auckland springs forward on 27 September 2026",
    zone: "Pacific/Auckland",
    firstStart: "2026-09-22T10:00",
    everyWeeks: 1,
    sessions: 2,
    expected: ["2026-09-21T22:00:00Z", "2026-09-28T21:00:00Z"],
  },
  {
    what: "São Paulo no longer changes its clocks",
    zone: "America/Sao_Paulo",
    firstStart: "2026-10-14T09:00",
    everyWeeks: 2,
    sessions: 3,
    expected: ["2026-10-14T12:00:00Z", "2026-10-28T12:00:00Z", "2026-11-11T12:00:00Z"],
  },
  {
    what: "Kathmandu keeps its 45 minutes all year",
    zone: "Asia/Kathmandu",
    firstStart: "2026-03-24T15:45",
    everyWeeks: 1,
    sessions: 2,
    expected: ["2026-03-24T10:00:00Z", "2026-03-31T10:00:00Z"],
  },
  {
    what: "Lord Howe falls back by half an hour on 5 April 2026",
    zone: "Australia/Lord_Howe",
    firstStart: "2026-04-01T10:00",
    everyWeeks: 1,
    sessions: 2,
    expected: ["2026-03-31T23:00:00Z", "2026-04-07T23:30:00Z"],
  },
  {
    what: "Lord Howe skips 02:15 on 4 October 2026, which falls half an hour later",
    zone: "Australia/Lord_Howe",
    firstStart: "2026-09-27T02:15",
    everyWeeks: 1,
    sessions: 2,
    expected: ["2026-09-26T15:45:00Z", "2026-10-03T15:45:00Z"],
  },
  {
    what: "St John’s springs forward on 8 March 2026, half an hour beside everybody",
    zone: "America/St_Johns",
    firstStart: "2026-03-03T10:00",
    everyWeeks: 1,
    sessions: 2,
    expected: ["2026-03-03T13:30:00Z", "2026-03-10T12:30:00Z"],
  },
];

/** Every zone of the cases, and a start in each half of the year, for oracles that bring their own arithmetic. */
export const dstZones = [...new Set(dstCases.map(({ zone }) => zone))];

export function firstStartOf({ firstStart }: DstCase): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.from(firstStart);
}
