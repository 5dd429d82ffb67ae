import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sessionStarts } from "#domain/scheduling/expand-cadence.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { dstCases } from "#tests/oracle/dst-cases.ts";
import { launchBrowser } from "./browser.ts";

type Question = {
  readonly zone: string;
  readonly firstStart: string;
  readonly everyWeeks: 1 | 2;
  readonly sessions: number;
};

/** Zones whose rules have not been decreed anew lately: Node and the browser each bring tables of their own. */
const everywhere = [
  "Europe/London",
  "Europe/Berlin",
  "America/New_York",
  "America/Sao_Paulo",
  "America/Santiago",
  "America/St_Johns",
  "Asia/Kathmandu",
  "Asia/Tehran",
  "Africa/Cairo",
  "Australia/Lord_Howe",
  "Australia/Adelaide",
  "Pacific/Auckland",
  "Pacific/Chatham",
];

/** Two years of series from every zone, at hours that clocks skip and repeat as well. */
const grid: readonly Question[] = everywhere.flatMap((zone) =>
  ["2026-01-05", "2026-06-24", "2026-12-02", "2027-03-01"].flatMap((day) =>
    ["00:15", "01:30", "02:30", "09:00", "15:45"].map((time) => ({
      zone,
      firstStart: `${day}T${time}`,
      everyWeeks: 1 as const,
      sessions: 26,
    })),
  ),
);

describe("the moments of a series, asked of the browser's own Temporal", () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage({ timezoneId: "America/Caracas" });
  });
  afterAll(() => browser.close());

  it("are those that Chromium reckons, in both hemispheres and beside Everest", async () => {
    const questions: readonly Question[] = [...dstCases, ...grid];
    const native = await page.evaluate(reckonNatively, questions);
    const ours = questions.map(({ zone, firstStart, everyWeeks, sessions }) =>
      sessionStarts(Temporal.PlainDateTime.from(firstStart), zone, { everyWeeks, sessions }).map(String),
    );
    expect(questions.length).toBeGreaterThan(250);
    const differing = questions.filter((_, index) => String(ours[index]) !== String(native[index]));
    expect(differing).toEqual([]);
    expect(ours.slice(0, dstCases.length)).toEqual(dstCases.map(({ expected }) => expected));
  });
});

/** Runs in the browser, and knows nothing of ours. */
function reckonNatively(questions: readonly Question[]): string[][] {
  return questions.map(({ zone, firstStart, everyWeeks, sessions }) => {
    const first = globalThis.Temporal.PlainDateTime.from(firstStart);
    return Array.from({ length: sessions }, (_, index) =>
      first
        .add({ weeks: index * everyWeeks })
        .toZonedDateTime(zone)
        .toInstant()
        .toString(),
    );
  });
}
