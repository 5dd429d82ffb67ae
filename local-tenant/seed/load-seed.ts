import { readEventInput } from "#tenant/graph/model/mailbox-input.ts";
import { createEvent } from "#tenant/graph/model/mailbox-create.ts";
import { type Attendee, type CalendarItem, findCopy, personAt } from "#tenant/graph/model/mailbox.ts";
import { addDays } from "#tenant/graph/model/recurrence.ts";
import { zoneNamed } from "#tenant/graph/model/zones.ts";
import type { Tenant, TenantState } from "#tenant/graph/tenant.ts";
import { absences, publicHolidays, type SeedAbsence, type SeedSingle, singles } from "./calendars-days.ts";
import { type SeedSeries, series } from "./calendars.ts";
import type { SeedPerson, Weekday } from "./people.ts";

const weeks = 26;
const weekdays: readonly Weekday[] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/**
 * Fills the calendars of an empty tenant for half a year, from the Monday of the week in which the tenant stands. The same
 * week gives the same calendars. Invitations count as sent long ago: no mail is counted, and nearly everybody has
 * accepted. The events look as if they had been made a week before.
 */
export function loadSeed(tenant: Tenant): void {
  const monday = mondayOf(tenant.clock.nowMs());
  const { state } = tenant;
  const isEmpty = state.idCounter === 0 && Object.keys(state.slices).length === 0;
  const known = isEmpty ? filled.get(monday) : undefined;
  if (known !== undefined) {
    const { idCounter, slices } = JSON.parse(known) as Pick<TenantState, "idCounter" | "slices">;
    state.idCounter = idCounter;
    Object.assign(state.slices, slices);
    return;
  }
  const weekBefore = Date.parse(monday) - 7 * 86_400_000;
  fill({ ...tenant, clock: { ...tenant.clock, nowMs: () => weekBefore } }, monday);
  if (isEmpty) filled.set(monday, JSON.stringify({ idCounter: state.idCounter, slices: state.slices }));
}

/** What a week's calendars look like when filled, by its Monday: tests open hundreds of tenants. */
const filled = new Map<string, string>();

function fill(tenant: Tenant, monday: string): void {
  for (const row of series) addSeries(tenant, row, monday);
  for (const row of singles) addSingle(tenant, row, monday);
  for (const row of absences) addAbsence(tenant, row, monday);
  for (const person of tenant.people) {
    for (const [date, name] of publicHolidays[person.city] ?? []) {
      if (date >= monday && date < addDays(monday, weeks * 7)) addAllDay(tenant, person, name, date, addDays(date, 1));
    }
  }
}

/** The Monday, as `YYYY-MM-DD` in UTC, of the week that holds a moment. */
function mondayOf(epochMs: number): string {
  const date = new Date(epochMs);
  const sinceMonday = (date.getUTCDay() + 6) % 7;
  return addDays(date.toISOString().slice(0, 10), -sinceMonday);
}

function addSeries(tenant: Tenant, row: SeedSeries, monday: string): void {
  const by = personOf(tenant, row.by);
  const week = row.fromWeek ?? 0;
  const first = addDays(monday, week * 7 + weekdays.indexOf(row.on[0] ?? "monday"));
  const item = create(tenant, by, {
    ...appearance(row),
    ...timesOf(by, first, row),
    attendees: invited(tenant, row.with),
    recurrence: {
      pattern: { type: "weekly", interval: row.every ?? 1, daysOfWeek: row.on, firstDayOfWeek: "monday" },
      range: { type: "endDate", startDate: first, endDate: addDays(monday, weeks * 7 - 1) },
    },
  });
  const skipped = (row.skip ?? []).flatMap((it) =>
    row.on.map((day) => addDays(monday, it * 7 + weekdays.indexOf(day))),
  );
  item.cancelled = skipped.toSorted();
  answerAll(tenant, item, row.answers ?? {});
}

function addSingle(tenant: Tenant, row: SeedSingle, monday: string): void {
  const by = personOf(tenant, row.by);
  const date = addDays(monday, row.week * 7 + row.day - 1);
  const item = create(tenant, by, {
    ...appearance(row),
    ...timesOf(by, date, row),
    attendees: invited(tenant, row.with),
  });
  answerAll(tenant, item, {});
}

function addAbsence(
  tenant: Tenant,
  { who, week, toWeek = week, from, to, subject }: SeedAbsence,
  monday: string,
): void {
  const first = addDays(monday, week * 7 + from - 1);
  addAllDay(tenant, personOf(tenant, who), subject, first, addDays(monday, toWeek * 7 + to));
}

/** Out of office from the first day until the day after the last. */
function addAllDay(tenant: Tenant, person: SeedPerson, subject: string, first: string, after: string): void {
  const { windows } = zoneNamed(person.windowsZone ?? person.zone);
  create(tenant, person, {
    subject,
    isAllDay: true,
    showAs: "oof",
    isReminderOn: false,
    start: { dateTime: `${first}T00:00:00`, timeZone: windows },
    end: { dateTime: `${after}T00:00:00`, timeZone: windows },
  });
}

function appearance({ subject, as, isPrivate }: Pick<SeedSeries, "subject" | "isPrivate"> & { readonly as?: string }) {
  return { subject, showAs: as ?? "busy", sensitivity: isPrivate ? "private" : "normal" };
}

function timesOf(by: SeedPerson, date: string, { at, minutes }: { readonly at: string; readonly minutes: number }) {
  const { windows } = zoneNamed(by.windowsZone ?? by.zone);
  const start = Date.parse(`${date}T${at}:00Z`);
  const wall = (ms: number) => ({ dateTime: new Date(ms).toISOString().slice(0, 19), timeZone: windows });
  return { start: wall(start), end: wall(start + minutes * 60_000) };
}

function create(tenant: Tenant, by: SeedPerson, body: Readonly<Record<string, unknown>>): CalendarItem {
  return createEvent(tenant, by, readEventInput(body), { countMail: false });
}

function invited(tenant: Tenant, aliases: readonly string[] = []) {
  return aliases.map((alias) => {
    const { email, displayName } = personOf(tenant, alias);
    return { type: "required", emailAddress: { address: email, name: displayName } };
  });
}

function answerAll(tenant: Tenant, item: CalendarItem, answers: NonNullable<SeedSeries["answers"]>): void {
  const attendees = item.fields.attendees.map((attendee): Attendee => {
    const person = personAt(tenant, attendee.emailAddress.address);
    const copy = person && findCopy(tenant, person, item.uid);
    const response = (person && answers[person.alias]) ?? "accepted";
    const isAnswered = response !== "notResponded";
    if (copy && isAnswered) copy.response = { response, timeMs: item.createdMs };
    if (copy) copy.cancelled = item.cancelled;
    return { ...attendee, status: isAnswered ? { response, timeMs: item.createdMs } : { response: "none" } };
  });
  item.fields = { ...item.fields, attendees };
}

function personOf(tenant: Tenant, alias: string): SeedPerson {
  const person = tenant.people.find((it) => it.alias === alias);
  if (person === undefined) throw new Error(`The seed names ${alias}, who is not in people.ts`);
  return person;
}
