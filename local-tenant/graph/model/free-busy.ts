import { GraphError } from "#tenant/graph/graph-error.ts";
import type { Entity } from "#tenant/graph/odata/apply.ts";
import type { Tenant } from "#tenant/graph/tenant.ts";
import type { SeedPerson } from "#tenant/seed/people.ts";
import { fieldsOf, type Instance, instancesWithin } from "./mailbox-instances.ts";
import { effectiveShowAs, type EventView, wireTime } from "./mailbox-wire.ts";
import { mailboxOf, personAt, type ShowAs } from "./mailbox.ts";
import { mailboxZone, workingHours } from "./mailbox-settings.ts";

export type ScheduleQuestion = {
  readonly addresses: readonly string[];
  readonly startMs: number;
  readonly endMs: number;
  readonly intervalMinutes: number;
};

const dayMs = 86_400_000;
/** "4" is what the wire's documentation adds for working elsewhere; where items overlap, the higher rank shows. */
const digits: Record<ShowAs, string> = {
  free: "0",
  tentative: "1",
  busy: "2",
  oof: "3",
  workingElsewhere: "4",
  unknown: "0",
};
const ranks: Record<ShowAs, number> = { free: 0, unknown: 0, workingElsewhere: 1, tentative: 2, busy: 3, oof: 4 };

/**
 * Free/busy and working hours of each address, in the order asked; an address that is nobody's is an entry with an error.
 *
 * @throws GraphError 400 for a question outside Exchange's limits: the caller's fault.
 * @see https://learn.microsoft.com/graph/api/calendar-getschedule
 * @see https://learn.microsoft.com/graph/outlook-get-free-busy-schedule
 */
export function schedules(
  tenant: Tenant,
  asker: SeedPerson,
  question: ScheduleQuestion,
  zone: EventView["zone"],
): readonly Entity[] {
  checkLimits(question);
  return question.addresses.map((address) => {
    const person = personAt(tenant, address);
    return person === undefined ? unresolved(address) : schedule(tenant, asker, person, address, question, zone);
  });
}

/** Wordings: https://github.com/microsoftgraph/microsoft-graph-docs/issues/7047, pull/19703, issues/6450. */
function checkLimits({ addresses, startMs, endMs, intervalMinutes }: ScheduleQuestion): void {
  if (addresses.length > 20) {
    throw refused(
      "ErrorMailboxDataArrayTooBig",
      `There are too many target users in the EmailAddress array. The allowed size = 20; the actual size = ${addresses.length}.`,
    );
  }
  if (endMs <= startMs) {
    throw refused(
      "ErrorInvalidTimeInterval",
      "The time duration specified for FreeBusyViewOptions.TimeWindow is invalid.",
    );
  }
  const days = (endMs - startMs) / dayMs;
  if (days >= 62) {
    throw refused(
      "ErrorTimeIntervalTooBig",
      `The requested time duration specified for FreeBusyViewOptions.TimeWindow is too long. The allowed limit = 62 days; the actual limit = ${Math.floor(days)} days.`,
    );
  }
  const fits = intervalMinutes >= 5 && intervalMinutes <= 1440 && intervalMinutes * 60_000 <= endMs - startMs;
  if (!fits) {
    throw refused(
      "ErrorInvalidMergedFreeBusyInterval",
      "The specified merged free/busy interval is not valid. Specify an interval that is less than the free/busy time window and  between 5 and 1440 minutes.",
    );
  }
}

function refused(code: string, message: string): GraphError {
  return new GraphError(400, code, message);
}

function unresolved(scheduleId: string): Entity {
  const message = `Unable to resolve e-mail address <>SMTP:${scheduleId} to an Active Directory object.`;
  return { scheduleId, scheduleItems: [], error: { message, responseCode: "ErrorMailRecipientNotFound" } };
}

function schedule(
  tenant: Tenant,
  asker: SeedPerson,
  person: SeedPerson,
  scheduleId: string,
  question: ScheduleQuestion,
  zone: EventView["zone"],
): Entity {
  const { startMs, endMs } = question;
  const instances = Object.values(mailboxOf(tenant, person).items)
    .flatMap((item) => instancesWithin(item, startMs, endMs, mailboxZone(tenant, person)))
    .toSorted((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
  return {
    scheduleId,
    availabilityView: availabilityView(instances, question),
    scheduleItems: instances.map((instance) => scheduleItem(instance, person.id === asker.id, zone)),
    workingHours: workingHours(tenant, person),
  };
}

/** Within the company everybody sees subjects, of events of normal or personal sensitivity only; oneself sees all. */
function scheduleItem({ item, day, startMs, endMs }: Instance, isOwn: boolean, zone: EventView["zone"]): Entity {
  const { sensitivity, subject, locations } = fieldsOf(item, day);
  const isPrivate = sensitivity === "private" || sensitivity === "confidential";
  const details = isPrivate && !isOwn ? {} : { subject, location: locations[0] ?? "" };
  return {
    isPrivate,
    status: effectiveShowAs(item, day),
    ...details,
    start: wireTime(startMs, zone),
    end: wireTime(endMs, zone),
  };
}

function availabilityView(
  instances: readonly Instance[],
  { startMs, endMs, intervalMinutes }: ScheduleQuestion,
): string {
  const stepMs = intervalMinutes * 60_000;
  const slots = Array.from({ length: Math.ceil((endMs - startMs) / stepMs) }, (): ShowAs => "free");
  for (const { item, day, startMs: from, endMs: to } of instances) {
    const showAs = effectiveShowAs(item, day);
    const first = Math.max(0, Math.floor((from - startMs) / stepMs));
    const last = Math.min(slots.length, Math.ceil((to - startMs) / stepMs));
    for (let slot = first; slot < last; slot += 1) {
      if (ranks[showAs] > ranks[slots[slot] ?? "free"]) slots[slot] = showAs;
    }
  }
  return slots.map((showAs) => digits[showAs]).join("");
}
