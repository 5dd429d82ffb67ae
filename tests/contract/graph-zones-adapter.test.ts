import * as v from "valibot";
import { expect, it, vi } from "vitest";
import { createSeriesCalendar } from "#adapters/graph/series-write.ts";
import { tableZones, toIana, windowsZones } from "#adapters/graph/zones.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { createBench, freshTenant } from "./adapter-bench.ts";

vi.setConfig({ testTimeout: 30_000 });

const service = freshTenant();
service.tenant.clock.moveTo(Date.parse("2026-12-01T08:00:00Z"));
const bench = createBench(service, "maya");
const calendar = createSeriesCalendar(bench.graph);
const window = { start: Temporal.Instant.from("2027-01-01T00:00Z"), end: Temporal.Instant.from("2027-12-01T00:00Z") };

it("knows exactly the zones that the tenant's mailbox server supports", async () => {
  const path = "/me/outlook/supportedTimeZones";
  const call = { operation: "test", permission: "User.Read", method: "GET", path } as const;
  const supported = await bench.graph.readAll(call, v.object({ alias: v.string() }));
  if (!supported.ok) throw new Error(JSON.stringify(supported.error));
  expect(supported.value.map(({ alias }) => alias).toSorted()).toEqual(windowsZones.toSorted());
  expect(supported.value.map(({ alias }) => toIana(alias))).not.toContain(undefined);
});

/** The tenant has a table of its own, so a wrong row of ours shows in the hour. Every seventh zone books 26 weeks. */
it.each(tableZones.filter((_, index) => index % 7 === 0))(
  "books at ten o’clock on the clock of %s",
  async (timeZone) => {
    const firstStart = Temporal.PlainDateTime.from("2027-02-02T10:00");
    const series = await calendar.createSeries({
      transactionId: `zone ${timeZone}`,
      invitation: { subject: "x", greeting: "", agendaTitle: "", agenda: [], link: "", linkText: "", closing: "" },
      firstStart,
      timeZone,
      cadence: { everyWeeks: 2, lengthMinutes: 30, sessions: 13 },
    });
    if (!series.ok) throw new Error(JSON.stringify(series.error));
    const sessions = await calendar.sessions(series.value.seriesId, window);
    if (!sessions.ok) throw new Error(JSON.stringify(sessions.error));
    const expected = Array.from({ length: 13 }, (_, index) =>
      firstStart
        .add({ weeks: 2 * index })
        .toZonedDateTime(timeZone)
        .toInstant()
        .toString(),
    );
    expect(sessions.value.map(({ start }) => start.toString())).toEqual(expected);
  },
);
