import { createBookingRun } from "#app/booking/booking-run.ts";
import { planBooking } from "#app/booking/plan-booking.ts";
import type { BookingPorts } from "#app/booking/step.ts";
import type { FreeBusy } from "#app/ports/free-busy.ts";
import { findProposals } from "#app/scheduling/find-proposals.ts";
import type { MemberSchedule } from "#domain/scheduling/availability.ts";
import type { Cadence } from "#domain/scheduling/cadence.ts";
import type { SeriesProposal } from "#domain/scheduling/series-proposal.ts";
import { err, ok } from "#domain/result.ts";
import type { Interval } from "#domain/time/interval.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { invitation, proposalWithTwoMoves } from "#tests/oracle/booking-plans.ts";
import { createTenantWorld, emptyTenant, members, value } from "#tests/oracle/booking-tenant.ts";
import type { Benchmark } from "./benchmark.ts";

const now = Temporal.Instant.from("2026-03-02T09:00:00Z");
const biweekly: Cadence = { everyWeeks: 2, lengthMinutes: 45, sessions: 6 };

type Case = {
  readonly name: string;
  readonly cadence: Cadence;
  readonly choose: (found: readonly SeriesProposal[]) => SeriesProposal | undefined;
};

const cases: readonly Case[] = [
  { name: "6 sessions, biweekly", cadence: biweekly, choose: ([first]) => first },
  { name: "the same with 2 moves", cadence: { ...biweekly, everyWeeks: 1 }, choose: proposalWithTwoMoves },
  {
    name: "26 sessions, weekly",
    cadence: { everyWeeks: 1, lengthMinutes: 45, sessions: 26 },
    choose: ([first]) => first,
  },
];

/** Search, booking and everything between them on the wire of the local tenant, through the real adapters. */
export const benchmark: Benchmark = {
  question:
    "how many requests does a whole booking take, from the search to the invitation, and how many week by week?",
  async measure() {
    const measured = [];
    for (const { name, cadence, choose } of cases) {
      const ours = await book(cadence, choose, (ports) => ports);
      const weekly = await book(cadence, choose, askWeekByWeek);
      measured.push(
        { what: `${name}: requests`, value: ours, unit: "" },
        { what: `${name}: a client that asks week by week`, value: weekly, unit: "" },
        { what: `${name}: ours of theirs`, value: (100 * ours) / weekly, unit: "%" },
      );
    }
    return measured;
  },
};

async function book(cadence: Cadence, choose: Case["choose"], dress: (ports: BookingPorts) => BookingPorts) {
  const { ports: plain, sent } = createTenantWorld(emptyTenant(), now);
  const ports = dress(plain);
  const clock = { now: () => now, timeZone: () => "Europe/London" };
  const found = value(await findProposals({ freeBusy: ports.freeBusy, clock }, { members, cadence }));
  const proposal = choose(found.proposals);
  if (proposal === undefined) throw new Error("an empty tenant has times");
  const run = createBookingRun(ports, planBooking({ members, proposal, invitation }));
  await run.start();
  if (run.getSnapshot().phase !== "done") throw new Error(`the booking rests: ${run.getSnapshot().phase}`);
  return sent.length;
}

/** The same booking by a client that looks at calendars as calendars are shown: one week at a time. */
function askWeekByWeek(ports: BookingPorts): BookingPorts {
  const freeBusy: FreeBusy = {
    async readSchedules(emails, window) {
      const answers: (readonly MemberSchedule[])[] = [];
      for (const week of weeksOf(window)) {
        const answer = await ports.freeBusy.readSchedules(emails, week);
        if (!answer.ok) return answer;
        answers.push(answer.value);
      }
      const [first] = answers;
      if (first === undefined) return err({ kind: "gone", operation: "bench" });
      return ok(
        first.map((schedule, member) => {
          const all = answers.flatMap((answer) => {
            const own = answer[member];
            return own?.readable === true ? own.busy : [];
          });
          return schedule.readable ? { ...schedule, busy: all } : schedule;
        }),
      );
    },
  };
  return {
    ...ports,
    freeBusy,
    seriesCalendar: {
      ...ports.seriesCalendar,
      async sessions(seriesId, window) {
        const found = [];
        for (const week of weeksOf(window)) {
          const answer = await ports.seriesCalendar.sessions(seriesId, week);
          if (!answer.ok) return answer;
          found.push(...answer.value);
        }
        return ok(found);
      },
    },
  };
}

function weeksOf({ start, end }: Interval): readonly Interval[] {
  const weeks: Interval[] = [];
  for (let at = start; Temporal.Instant.compare(at, end) < 0; ) {
    const next = at.add({ hours: 7 * 24 });
    weeks.push({ start: at, end: Temporal.Instant.compare(next, end) < 0 ? next : end });
    at = next;
  }
  return weeks;
}
