import type { PersonDetails } from "#app/ports/people.ts";
import type { MemberSchedule } from "#domain/scheduling/availability.ts";
import { Temporal } from "#domain/time/temporal.ts";

function colleague(number: number, displayName: string, jobTitle: string, isGuest = false): PersonDetails {
  return {
    id: `5bde0000-0000-4000-8000-${String(number).padStart(12, "0")}`,
    displayName,
    email: `${displayName.split(" ")[0]?.toLowerCase()}@sidebyside.example`,
    jobTitle,
    isGuest,
  };
}

export const maya = colleague(4, "Maya Patel", "Product manager");
export const tom = colleague(9, "Tom Gurung", "Software engineer");
export const colleagues: readonly PersonDetails[] = [
  tom,
  colleague(11, "Tomasz Zieliński", "Quality engineer"),
  colleague(12, "Lukas Weber", "Software architect"),
  colleague(2, "Ana Ferreira", "Learning and development lead"),
  colleague(5, "Grace Okafor", "Product designer"),
  colleague(16, "Lee Martin", "Consultant", true),
  { ...colleague(17, "Kim Sato", "Facilities"), email: "" },
];

/** The moment at which the gallery stands: Monday morning in London. */
export const galleryNow = Temporal.Instant.from("2026-11-23T09:00:00Z");

function span(start: string, end: string) {
  return { start: Temporal.Instant.from(start), end: Temporal.Instant.from(end) };
}

const weekdays = [1, 2, 3, 4, 5] as const;
const time = (text: string) => Temporal.PlainTime.from(text);

/** A busy December: whoever meets every two weeks runs into something once, and finds room on that Friday. */
export const mayasSchedule: MemberSchedule = {
  email: maya.email,
  readable: true,
  hours: { timeZone: "Europe/London", days: weekdays, from: time("09:00"), to: time("17:30") },
  busy: [
    { ...span("2026-12-18T09:00Z", "2026-12-18T11:00Z"), kind: "busy" },
    { ...span("2026-12-25T09:00Z", "2026-12-25T11:00Z"), kind: "tentative" },
    { ...span("2027-01-04T10:00Z", "2027-01-08T11:00Z"), kind: "out-of-office" },
  ],
};

export const tomsSchedule: MemberSchedule = {
  email: tom.email,
  readable: true,
  hours: { timeZone: "Asia/Kathmandu", days: weekdays, from: time("10:00"), to: time("18:30") },
  busy: [
    { ...span("2026-12-14T03:00Z", "2026-12-18T03:00Z"), kind: "out-of-office" },
    { ...span("2026-12-21T03:00Z", "2026-12-25T03:00Z"), kind: "out-of-office" },
    { ...span("2027-01-13T09:00Z", "2027-01-13T12:00Z"), kind: "tentative" },
  ],
};
