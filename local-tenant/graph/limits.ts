import { throttled } from "./faults.ts";
import type { Workload } from "./workload.ts";

/** Documented limits, in real time. */
const outlookConcurrent = 4;
const outlookPer10Minutes = 10_000;
/** SharePoint and OneDrive give an app more in a larger tenant: so many resource units a minute up to so many licences. */
const resourceUnitsPerMinute = [
  { upTo: 1000, units: 1250 },
  { upTo: 5000, units: 2500 },
  { upTo: 15_000, units: 3750 },
  { upTo: 50_000, units: 5000 },
  { upTo: Number.POSITIVE_INFINITY, units: 6250 },
] as const;
const sharingCallsPer5Minutes = 300;
const minuteMs = 60_000;

export type LimitedCall = {
  readonly workload: Workload;
  readonly method: string;
  readonly path: string;
  /** Whether a delta goes on from a token. */
  readonly hasToken?: boolean;
  /** Whose mailbox; Exchange counts per app and mailbox. */
  readonly mailbox: string;
  readonly person: string;
};

/** What has been spent since the start, or since the counters were last set to zero. */
export type Usage = {
  readonly requests: number;
  readonly requestsByPerson: Readonly<Record<string, number>>;
  readonly throttled: number;
  readonly outlook: { readonly requests: number; readonly mostAtOnce: Readonly<Record<string, number>> };
  readonly sharePoint: {
    readonly resourceUnits: number;
    readonly resourceUnitsByPerson: Readonly<Record<string, number>>;
    readonly resourceUnitsInLastMinute: number;
    readonly sharingCalls: number;
  };
};

export type Limits = {
  /** Counts a call in; the returned function counts it out. Throttled calls count too. @throws {GraphError} 429. */
  readonly enter: (call: LimitedCall) => () => void;
  readonly usage: () => Usage;
  readonly reset: () => void;
};

/**
 * Counts and enforces what Graph documents for an app in a tenant of that many licences.
 *
 * @see https://learn.microsoft.com/graph/throttling-limits
 * @see https://learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online
 */
export function createLimits(licences: () => number, nowMs: () => number = Date.now): Limits {
  const inFlight = new Map<string, number>();
  const mailboxCalls = new Map<string, Window>();
  let units = createWindow(minuteMs);
  let sharing = createWindow(5 * minuteMs);
  let count = emptyCount();

  function enterOutlook(mailbox: string): () => void {
    const calls = mailboxCalls.get(mailbox) ?? createWindow(10 * minuteMs);
    mailboxCalls.set(mailbox, calls);
    count.outlookRequests += 1;
    const spent = calls.add(nowMs(), 1);
    const atOnce = (inFlight.get(mailbox) ?? 0) + 1;
    if (atOnce > outlookConcurrent) throw throttled("outlook", 1);
    if (spent > outlookPer10Minutes) throw throttled("outlook", calls.secondsToNext(nowMs()));
    inFlight.set(mailbox, atOnce);
    count.mostAtOnce[mailbox] = Math.max(count.mostAtOnce[mailbox] ?? 0, atOnce);
    return () => inFlight.set(mailbox, (inFlight.get(mailbox) ?? 1) - 1);
  }

  function enterDrive(call: LimitedCall): void {
    const cost = resourceUnits(call.method, call.path, call.hasToken);
    count.units += cost;
    count.unitsByPerson[call.person] = (count.unitsByPerson[call.person] ?? 0) + cost;
    if (cost === 5) {
      count.sharingCalls += 1;
      if (sharing.add(nowMs(), 1) > sharingCallsPer5Minutes) throw throttled("drive", sharing.secondsToNext(nowMs()));
    }
    const most = resourceUnitsPerMinute.find(({ upTo }) => licences() <= upTo)?.units ?? 0;
    if (units.add(nowMs(), cost) > most) throw throttled("drive", units.secondsToNext(nowMs()));
  }

  return {
    enter(call) {
      count.requests += 1;
      count.byPerson[call.person] = (count.byPerson[call.person] ?? 0) + 1;
      try {
        if (call.workload === "outlook") return enterOutlook(call.mailbox);
        if (call.workload === "drive") enterDrive(call);
        return () => undefined;
      } catch (error) {
        count.throttled += 1;
        throw error;
      }
    },
    usage: () => ({
      requests: count.requests,
      requestsByPerson: count.byPerson,
      throttled: count.throttled,
      outlook: { requests: count.outlookRequests, mostAtOnce: count.mostAtOnce },
      sharePoint: {
        resourceUnits: count.units,
        resourceUnitsByPerson: count.unitsByPerson,
        resourceUnitsInLastMinute: units.add(nowMs(), 0),
        sharingCalls: count.sharingCalls,
      },
    }),
    reset() {
      count = emptyCount();
      mailboxCalls.clear();
      units = createWindow(minuteMs);
      sharing = createWindow(5 * minuteMs);
    },
  };
}

/** Cost of a request to OneDrive or SharePoint: 5 for permissions, 2 for writes and collections, 1 for one item, a download, or changes since a token. */
export function resourceUnits(method: string, path: string, hasToken = false): number {
  if (/\/(permissions(\/[^/]+)?|invite|createLink)$/i.test(path)) return 5;
  if (method !== "GET") return 2;
  if (/\/delta(\(\))?$/i.test(path)) return hasToken ? 1 : 2;
  return /\/(children|versions|lists|columns|items)$/i.test(path) ? 2 : 1;
}

function emptyCount() {
  return {
    requests: 0,
    throttled: 0,
    outlookRequests: 0,
    units: 0,
    sharingCalls: 0,
    byPerson: emptyTally(),
    mostAtOnce: emptyTally(),
    unitsByPerson: emptyTally(),
  };
}

function emptyTally(): Record<string, number> {
  return {};
}

type Window = {
  /** Adds to the sliding window and returns its sum. */
  readonly add: (atMs: number, amount: number) => number;
  readonly secondsToNext: (atMs: number) => number;
};

function createWindow(lengthMs: number): Window {
  const entries: { readonly atMs: number; readonly amount: number }[] = [];
  let sum = 0;
  return {
    add(atMs, amount) {
      while (entries[0] !== undefined && entries[0].atMs <= atMs - lengthMs) sum -= entries.shift()?.amount ?? 0;
      if (amount > 0) entries.push({ atMs, amount });
      sum += amount;
      return sum;
    },
    secondsToNext: (atMs) => Math.max(1, Math.ceil(((entries[0]?.atMs ?? atMs) + lengthMs - atMs) / 1000)),
  };
}
