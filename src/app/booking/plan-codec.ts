import * as v from "valibot";
import { rulesOf } from "#domain/conversation/partnership-rules.ts";
import type { ClashKind } from "#domain/scheduling/series-proposal.ts";
import { lengthsMinutes } from "#domain/scheduling/cadence.ts";
import { Temporal } from "#domain/time/temporal.ts";
import type { BookingPlan } from "./booking-contract.ts";

/** A plan read back from where this device keeps it: nothing in it is taken on trust. Its writer is JSON itself. */

const instant = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    try {
      return Temporal.Instant.from(dataset.value);
    } catch {
      addIssue();
      return NEVER;
    }
  }),
);

const wallTime = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    try {
      return Temporal.PlainDateTime.from(dataset.value);
    } catch {
      addIssue();
      return NEVER;
    }
  }),
);

const zone = v.pipe(v.string(), v.check(isZone));

const interval = v.object({ start: instant, end: instant });

const person = v.object({ id: v.string(), displayName: v.string(), email: v.string() });

const clashKinds = [
  "tentative",
  "busy",
  "out-of-office",
  "working-elsewhere",
  "outside-hours",
] as const satisfies readonly ClashKind[];

const session = v.pipe(
  v.object({
    ...interval.entries,
    clashes: v.array(v.object({ member: v.number(), kind: v.picklist(clashKinds) })),
    moveTo: v.optional(interval),
  }),
  v.transform(({ moveTo, ...rest }) => ({ ...rest, moveTo })),
);

const proposal = v.object({
  timeZone: zone,
  firstStart: wallTime,
  cadence: v.object({
    everyWeeks: v.picklist([1, 2]),
    lengthMinutes: v.picklist(lengthsMinutes),
    sessions: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  sessions: v.pipe(v.array(session), v.minLength(1)),
  clearSessions: v.number(),
});

export const bookingPlan: v.GenericSchema<unknown, BookingPlan> = v.object({
  partnershipId: v.string(),
  transactionId: v.string(),
  members: v.union([v.strictTuple([person, person]), v.strictTuple([person, person, person])]),
  proposal,
  invitation: v.object({
    subject: v.string(),
    greeting: v.string(),
    agendaTitle: v.string(),
    agenda: v.array(v.string()),
    linkText: v.string(),
    closing: v.string(),
  }),
  rules: v.optional(
    v.pipe(
      v.record(v.string(), v.unknown()),
      v.transform((unknownFields) => rulesOf({ unknownFields })),
    ),
  ),
  namedOrganiserId: v.optional(v.string()),
});

function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}
