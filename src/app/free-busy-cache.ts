import type { Clock } from "#app/ports/clock.ts";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { FreeBusy } from "#app/ports/free-busy.ts";
import { ok, type Result } from "#domain/result.ts";
import type { MemberSchedule } from "#domain/scheduling/availability.ts";
import { type Interval, overlaps } from "#domain/time/interval.ts";
import { Temporal } from "#domain/time/temporal.ts";

export type RememberedFreeBusy = Required<FreeBusy> & {
  /** What is remembered may be wrong by now: after a booking, or because the person wants to look again. */
  forget(): void;
};

type Readable = Extract<MemberSchedule, { readonly readable: true }>;
/** One week of one mailbox. */
type KeptWeek = Pick<Readable, "busy" | "hours"> & { readonly readAt: Temporal.Instant };
/** Weeks counted from 1970-01-01; half-open. */
type Weeks = { readonly from: number; readonly to: number };

const weekMs = 7 * 24 * 3_600_000;

/**
 * Free/busy remembered for the visit, week by week and mailbox by mailbox: another length, cadence or number of sessions
 * asks only for weeks that nobody has asked for. Failures, unreadable mailboxes and weeks of which a part is not known are
 * not remembered: they are asked for again.
 */
export function rememberFreeBusy(freeBusy: FreeBusy, clock: Pick<Clock, "now">): RememberedFreeBusy {
  let kept = new Map<string, KeptWeek>();
  let last: Promise<unknown> = Promise.resolve();

  async function read(
    emails: readonly string[],
    window: Interval,
  ): Promise<Result<readonly MemberSchedule[], ServiceFailure>> {
    const memory = kept;
    const weeks = weeksOf(window);
    const unreadable = new Set<string>();
    for (const run of missingRuns(memory, emails, weeks)) {
      const asked = emails.filter((email) => weeksIn(run).some((week) => !memory.has(keyOf(email, week))));
      const readAt = clock.now();
      const answer = await freeBusy.readSchedules(asked, toInterval(run));
      if (!answer.ok) return answer;
      for (const [index, email] of asked.entries()) {
        const schedule = answer.value[index];
        if (schedule?.readable === true) keep(memory, run, { ...schedule, email, readAt });
        else unreadable.add(email);
      }
    }
    return ok(
      emails.map((email) => (unreadable.has(email) ? { email, readable: false } : join(memory, email, window))),
    );
  }

  return {
    // One after the other: whoever asks for the same at the same time waits for the first answer.
    readSchedules(emails, window) {
      const answer = last.then(() => read(emails, window));
      last = answer.catch(() => undefined);
      return answer;
    },
    readAt(emails, window) {
      const moments = emails.flatMap((email) =>
        weeksIn(weeksOf(window)).flatMap((week) => kept.get(keyOf(email, week))?.readAt ?? []),
      );
      return moments.toSorted((a, b) => Temporal.Instant.compare(a, b))[0];
    },
    forget() {
      kept = new Map();
    },
  };
}

/** Stretches of weeks in which something about somebody is not known. */
function missingRuns(memory: ReadonlyMap<string, KeptWeek>, emails: readonly string[], weeks: Weeks): readonly Weeks[] {
  const runs: Weeks[] = [];
  for (const week of weeksIn(weeks)) {
    if (emails.every((email) => memory.has(keyOf(email, week)))) continue;
    const before = runs.at(-1);
    if (before?.to === week) runs[runs.length - 1] = { from: before.from, to: week + 1 };
    else runs.push({ from: week, to: week + 1 });
  }
  return runs;
}

function keep(
  memory: Map<string, KeptWeek>,
  run: Weeks,
  { email, busy, hours, unread = [], readAt }: Readable & Pick<KeptWeek, "readAt">,
): void {
  for (const week of weeksIn(run)) {
    const stretch = toInterval({ from: week, to: week + 1 });
    if (unread.some((unknown) => overlaps(unknown, stretch))) continue;
    memory.set(keyOf(email, week), { busy: busy.filter((time) => overlaps(time, stretch)), hours, readAt });
  }
}

/** What reaches over the border of two weeks stands in both of them, and is told by the first that is known. */
function join(memory: ReadonlyMap<string, KeptWeek>, email: string, window: Interval): Readable {
  const weeks = weeksIn(weeksOf(window)).map((week) => ({ week, known: memory.get(keyOf(email, week)) }));
  const busy = weeks.flatMap(({ week, known }, index) => {
    const begin = weeks[index - 1]?.known === undefined ? Number.NEGATIVE_INFINITY : week * weekMs;
    return (known?.busy ?? []).filter(({ start }) => start.epochMilliseconds >= begin);
  });
  const unread = missingRuns(memory, [email], weeksOf(window)).map((run) => within(toInterval(run), window));
  return {
    email,
    readable: true,
    hours: weeks.find(({ known }) => known !== undefined)?.known?.hours,
    busy: busy.filter((time) => overlaps(time, window)),
    ...(unread.length > 0 && { unread }),
  };
}

function within({ start, end }: Interval, window: Interval): Interval {
  return {
    start: Temporal.Instant.compare(start, window.start) < 0 ? window.start : start,
    end: Temporal.Instant.compare(end, window.end) > 0 ? window.end : end,
  };
}

function weeksOf({ start, end }: Interval): Weeks {
  return { from: Math.floor(start.epochMilliseconds / weekMs), to: Math.ceil(end.epochMilliseconds / weekMs) };
}

function weeksIn({ from, to }: Weeks): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function toInterval({ from, to }: Weeks): Interval {
  return {
    start: Temporal.Instant.fromEpochMilliseconds(from * weekMs),
    end: Temporal.Instant.fromEpochMilliseconds(to * weekMs),
  };
}

/** Addresses are written in any case; Exchange takes them for the same. */
function keyOf(email: string, week: number): string {
  return `${email.toLowerCase()} ${week}`;
}
