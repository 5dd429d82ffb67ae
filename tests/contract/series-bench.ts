import { createSessionsReader } from "#adapters/graph/series-read.ts";
import { createSeriesCalendar } from "#adapters/graph/series-write.ts";
import { writeGuideLink } from "#adapters/guide-link.ts";
import type { SeriesToBook } from "#app/ports/series-calendar.ts";
import type { Result } from "#domain/result.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { TenantService } from "#tenant/graph/service.ts";
import { appId, type BenchOptions, createBench, freshTenant, personNamed } from "./adapter-bench.ts";

let service: TenantService = freshTenant();

/** A tenant of its own for every test, in the winter before the series. */
export function openTenant(): TenantService {
  service = freshTenant();
  service.tenant.clock.moveTo(Date.parse("2026-12-01T08:00:00Z"));
  return service;
}

export const instant = (text: string) => Temporal.Instant.from(text);
export const window = (start: string, end: string) => ({ start: instant(start), end: instant(end) });
export const year = window("2026-12-01T00:00:00Z", "2028-03-01T00:00:00Z");
/** Long enough for every series that is read as a calendar, and no longer: views of full calendars take time. */
export const spring = window("2027-02-01T00:00:00Z", "2027-09-01T00:00:00Z");
export const record = { driveId: "b!Own-drive_1", itemId: "01ABCDEF" };
export const tom = personNamed("tom");
export const ana = personNamed("ana");

export function seriesOf(changes: Partial<SeriesToBook> & { readonly at?: string } = {}): SeriesToBook {
  return {
    transactionId: "b7a4a2b0-0000-4000-8000-000000000001",
    invitation: {
      subject: "Side by Side",
      greeting: 'Maya says "hello" & <welcome>',
      agendaTitle: "What we do",
      agenda: ["Look back", "<script>alert(1)</script>"],
      linkText: "Open the guide",
      link: writeGuideLink(appId, record),
      closing: "It’s between us.",
    },
    firstStart: Temporal.PlainDateTime.from(changes.at ?? "2027-02-16T10:00"),
    timeZone: "Europe/London",
    cadence: { everyWeeks: 2, lengthMinutes: 45, sessions: 6 },
    ...changes,
  };
}

export function calendarOf(alias: string, options?: BenchOptions) {
  const bench = createBench(service, alias, options);
  return { ...bench, calendar: createSeriesCalendar(bench.graph), reader: createSessionsReader(bench.graph, appId) };
}

export function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The event as Graph tells it to somebody, past our decoders. */
export async function rawEvents(alias: string, fields: string): Promise<readonly Record<string, unknown>[]> {
  const { graph } = createBench(service, alias);
  const { looseObject } = await import("valibot");
  const path = `/me/events?$select=${fields}&$top=100`;
  const headers = { Prefer: 'IdType="ImmutableId"' };
  const call = { operation: "test", permission: "Calendars.Read", method: "GET", path, headers } as const;
  return value(await graph.readAll(call, looseObject({})));
}

export const book = async (alias = "maya", series = seriesOf()) => {
  const { calendar } = calendarOf(alias);
  return { calendar, series: value(await calendar.createSeries(series)) };
};

type Mail = { readonly to: string; readonly kind: string; readonly eventUid: string };

/** Every mail that Exchange sent, as the tenant counts them. */
export async function mails(): Promise<readonly Mail[]> {
  const response = await service.answer(new Request("http://tenant.localhost:5173/control/mail"));
  const sent = (await response?.json()) as { readonly value: readonly Mail[] } | undefined;
  return sent?.value ?? [];
}
