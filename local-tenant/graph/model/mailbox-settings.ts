import { Temporal } from "temporal-polyfill";
import type { Entity } from "#tenant/graph/odata/apply.ts";
import { slice, type Tenant } from "#tenant/graph/tenant.ts";
import type { SeedPerson } from "#tenant/seed/people.ts";
import { findZone } from "./zones.ts";

type Saved = { timeZone?: string; workingHours?: Entity; dateFormat?: string; timeFormat?: string };

/** What people changed in their settings, by person id. */
export function savedSettings(tenant: Tenant, person: SeedPerson): Saved {
  const all = slice<Record<string, Saved>>(tenant, "mailboxSettings", () => ({}));
  all[person.id] ??= {};
  return all[person.id] as Saved;
}

const locales: Record<string, readonly [locale: string, displayName: string, dateFormat: string, timeFormat: string]> =
  {
    London: ["en-GB", "English (United Kingdom)", "dd/MM/yyyy", "HH:mm"],
    Berlin: ["de-DE", "Deutsch (Deutschland)", "dd.MM.yyyy", "HH:mm"],
    "New York": ["en-US", "English (United States)", "M/d/yyyy", "h:mm tt"],
    "São Paulo": ["pt-BR", "português (Brasil)", "dd/MM/yyyy", "HH:mm"],
    Kathmandu: ["en-GB", "English (United Kingdom)", "dd/MM/yyyy", "HH:mm"],
    Auckland: ["en-NZ", "English (New Zealand)", "d/MM/yyyy", "h:mm tt"],
  };

const customName = "Customized Time Zone";

/**
 * A person's mailbox settings. The zone is a Windows name, or the name of a custom zone that nobody can look up.
 *
 * @see https://learn.microsoft.com/graph/api/user-get-mailboxsettings
 */
export function mailboxSettings(tenant: Tenant, person: SeedPerson): Entity {
  const [locale, displayName, dateFormat, timeFormat] = locales[person.city] ?? [
    "en-US",
    "English (United States)",
    "M/d/yyyy",
    "h:mm tt",
  ];
  const saved = savedSettings(tenant, person);
  const midnight = { dateTime: "2026-01-01T00:00:00.0000000", timeZone: "UTC" };
  return {
    automaticRepliesSetting: {
      status: "disabled",
      externalAudience: "all",
      internalReplyMessage: "",
      externalReplyMessage: "",
      scheduledStartDateTime: midnight,
      scheduledEndDateTime: midnight,
    },
    timeZone: saved.timeZone ?? person.windowsZone ?? customName,
    language: { locale, displayName },
    dateFormat: saved.dateFormat ?? dateFormat,
    timeFormat: saved.timeFormat ?? timeFormat,
    delegateMeetingMessageDeliveryOptions: "sendToDelegateOnly",
    userPurpose: "user",
    workingHours: workingHours(tenant, person),
  };
}

/** When a person works, on the person's own clock. */
export function workingHours(tenant: Tenant, person: SeedPerson): Entity {
  const saved = savedSettings(tenant, person).workingHours;
  if (saved !== undefined) return saved;
  const { days, from, to } = person.hours;
  return {
    daysOfWeek: days,
    startTime: `${from}:00.0000000`,
    endTime: `${to}:00.0000000`,
    timeZone: person.windowsZone === undefined ? customZone(tenant, person.zone) : { name: person.windowsZone },
  };
}

/**
 * A zone described by its rules alone, as Exchange does for a mailbox whose zone was customised.
 *
 * @see https://learn.microsoft.com/graph/api/resources/customtimezone
 */
function customZone(tenant: Tenant, iana: string): Entity {
  const { year } = Temporal.Instant.fromEpochMilliseconds(tenant.clock.nowMs()).toZonedDateTimeISO(iana);
  const start = Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(iana);
  const first = start.getTimeZoneTransition("next");
  const second = first?.getTimeZoneTransition("next");
  const base = { "@odata.type": "#microsoft.graph.customTimeZone", name: customName };
  if (!first || !second || first.year !== year) {
    const none = { time: "00:00:00.0000000", dayOccurrence: 0, dayOfWeek: "sunday", month: 0, year: 0 };
    return { ...base, bias: biasOf(start), standardOffset: none, daylightOffset: { daylightBias: 0, ...none } };
  }
  const [toDaylight, toStandard] =
    first.offsetNanoseconds > second.offsetNanoseconds ? [first, second] : [second, first];
  return {
    ...base,
    bias: biasOf(toStandard),
    standardOffset: changeOfClocks(toStandard, biasOf(toDaylight)),
    daylightOffset: {
      daylightBias: biasOf(toDaylight) - biasOf(toStandard),
      ...changeOfClocks(toDaylight, biasOf(toStandard)),
    },
  };
}

/** Minutes from local time to UTC: what Windows calls the bias. */
function biasOf({ offsetNanoseconds }: Temporal.ZonedDateTime): number {
  return -offsetNanoseconds / 60_000_000_000;
}

/** `biasBefore` is minutes from local time to UTC until the change, on which the documented wall time is read. */
function changeOfClocks(at: Temporal.ZonedDateTime, biasBefore: number): Entity {
  const wall = at.toInstant().toZonedDateTimeISO("UTC").subtract({ minutes: biasBefore });
  const isLast = wall.day + 7 > wall.daysInMonth;
  return {
    time: `${wall.toPlainTime().toString({ smallestUnit: "second" })}.0000000`,
    dayOccurrence: isLast ? 5 : Math.ceil(wall.day / 7),
    dayOfWeek: (["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const)[
      wall.dayOfWeek - 1
    ],
    month: wall.month,
    year: 0,
  };
}

/** IANA name of the zone on whose clock a mailbox counts its days. */
export function mailboxZone(tenant: Tenant, person: SeedPerson): string {
  const { timeZone } = savedSettings(tenant, person);
  return (timeZone === undefined ? undefined : findZone(timeZone)?.iana) ?? person.zone;
}
