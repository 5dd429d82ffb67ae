import { createFreeBusy } from "#adapters/graph/free-busy.ts";
import { createGuideInstaller } from "#adapters/graph/guide-install.ts";
import { createLiveFiles } from "#adapters/graph/live-files.ts";
import { createMeetings } from "#adapters/graph/meetings.ts";
import { createOwnDrive } from "#adapters/graph/own-drive.ts";
import { createPeople } from "#adapters/graph/people.ts";
import { createOwnRecords, createSharedRecords } from "#adapters/graph/record-files.ts";
import { createSessionsReader } from "#adapters/graph/series-read.ts";
import { createSeriesCalendar } from "#adapters/graph/series-write.ts";
import { createSharing } from "#adapters/graph/sharing.ts";
import { writeGuideLink } from "#adapters/guide-link.ts";
import type { BookingPorts } from "#app/booking/step.ts";
import type { Result } from "#domain/result.ts";
import type { Temporal } from "#domain/time/temporal.ts";
import { sentMail } from "#tenant/graph/model/mail.ts";
import { createTenantService, type TenantService } from "#tenant/graph/service.ts";
import { appId, type BenchOptions, createBench, personNamed } from "#tests/contract/adapter-bench.ts";
import { createBookingWorld } from "./booking-world.ts";

const colleague = (alias: string) => {
  const { id, displayName, email } = personNamed(alias);
  return { id, displayName, email };
};

/** Of the seed, the organiser first. */
export const members = [colleague("maya"), colleague("tom")] as const;

export function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** People and nothing in their calendars: quick to make. */
export const emptyTenant = () => createTenantService({ seed: false, report: () => {} });

export type Breakdown = { readonly request: number; readonly mode: "before" | "after" };

/** Somebody's ports on a tenant, Maya's unless said. Once broken, the network stays so from one request on, before or after its effect. */
export function createTenantWorld(
  tenantService: TenantService,
  now: Temporal.Instant,
  {
    breaksAt,
    alias = "maya",
    ...options
  }: BenchOptions & { readonly breaksAt?: Breakdown; readonly alias?: string } = {},
) {
  tenantService.tenant.clock.moveTo(now.epochMilliseconds);
  let count = 0;
  let isArmed = false;
  const service: TenantService = {
    ...tenantService,
    answer(request) {
      const isBroken = isArmed && count++ >= (breaksAt?.request ?? Number.POSITIVE_INFINITY);
      if (!isBroken) return tenantService.answer(request);
      if (breaksAt?.mode === "before") return Promise.reject(new TypeError("Failed to fetch"));
      return Promise.resolve(tenantService.answer(request)).then(() =>
        Promise.reject(new TypeError("Failed to fetch")),
      );
    },
  };
  const { graph, timers, requests, waits } = createBench(service, alias, options);
  const drive = createOwnDrive(graph, timers);
  const { localStore } = createBookingWorld().ports;
  const ports: BookingPorts = {
    ownRecords: createOwnRecords(graph, drive),
    sharedRecords: createSharedRecords(graph, drive),
    sharing: createSharing(graph),
    seriesCalendar: createSeriesCalendar(graph),
    meetings: createMeetings(graph),
    guideInstaller: createGuideInstaller(graph, timers, appId),
    localStore,
    timers,
    clock: { now: () => now },
    freeBusy: createFreeBusy(graph),
    sessionsReader: createSessionsReader(graph, appId),
    liveFiles: createLiveFiles(graph, drive),
    host: { guideLink: (record) => writeGuideLink(appId, record) },
  };
  return {
    service: tenantService,
    ports,
    people: createPeople(graph),
    sent: requests,
    /** Seconds. */
    waits,
    breakNow: () => void ((isArmed = true), (count = 0)),
    mend: () => void (isArmed = false),
    requests: () => count,
  };
}

/** Our sessions as they stand in somebody's calendar, for half a year. */
export async function sessionsOf(service: TenantService, alias: string, now: Temporal.Instant) {
  const reader = createSessionsReader(createBench(service, alias).graph, appId);
  const window = { start: now, end: now.add({ hours: 24 * 180 }) };
  return value(await reader.sessions(window)).map(({ start }) => start.toString());
}

/** What the tenant has mailed to the partner to invite him. */
export const invitations = (service: TenantService) =>
  sentMail(service.tenant).filter(({ kind, to }) => kind === "invitation" && to === members[1].email);
