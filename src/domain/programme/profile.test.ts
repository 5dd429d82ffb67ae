import { expect, test } from "vitest";
import { Temporal } from "#domain/time/temporal.ts";
import { type Profile, type RoundFacts, toParticipants } from "./profile.ts";
import { publishedPair } from "./publication.ts";

const profile: Profile = {
  schemaVersion: 1,
  ownerId: "maya",
  programmeId: "programme",
  goals: ["delegating"],
  offers: ["feedback"],
  wants: ["listening"],
  suggestedTopics: ["sketching"],
  role: " Nurse ",
  level: 2,
  languages: ["en", "ne"],
  department: "Care",
  hours: {
    days: [1],
    from: Temporal.PlainTime.from("09:00"),
    to: Temporal.PlainTime.from("10:00"),
    timeZone: "Asia/Kathmandu",
  },
  managerId: "ana",
  avoid: ["eve"],
  agreesToBeExperienced: true,
  pausedUntil: undefined,
  wantsNewPartner: false,
  unknownFields: {},
};

const facts = {
  monday: Temporal.PlainDate.from("2027-01-04"),
  nominated: new Set<string>(),
  earlierPairs: [
    publishedPair(1, ["tom", "maya"], "tom"),
    publishedPair(2, ["li", "maya", "omar"], "li"),
    publishedPair(2, ["tom", "zoe"], "zoe"),
  ],
};

function toParticipant(one: Profile, about: RoundFacts) {
  return toParticipants([one], about)[0];
}

test("somebody is experienced only when a coordinator has named them and they agreed", () => {
  const named = { ...facts, nominated: new Set(["maya"]) };
  expect(toParticipant(profile, named)?.isExperienced).toBe(true);
  expect(toParticipant(profile, facts)?.isExperienced).toBe(false);
  expect(toParticipant({ ...profile, agreesToBeExperienced: false }, named)?.isExperienced).toBe(false);
});

test("earlier partners are all who were in a partnership with somebody, each with the round", () => {
  expect(toParticipant(profile, facts)?.earlierPartners).toEqual([
    { id: "tom", round: 1 },
    { id: "li", round: 2 },
    { id: "omar", round: 2 },
  ]);
});

test("hours are laid out in UTC: nine in Kathmandu is a quarter past three", () => {
  const hours = toParticipant(profile, facts)?.hours ?? [];
  const quarters = Array.from({ length: 672 }, (_, at) => ((hours[at >>> 5] ?? 0) >>> (at & 31)) & 1);
  expect(quarters.flatMap((bit, at) => (bit === 1 ? [at] : []))).toEqual([13, 14, 15, 16]);
});

test("the same role in other letters is the same role", () => {
  expect(toParticipant(profile, facts)?.role).toBe("nurse");
});

test("whoever would like another partner avoids those of the last round, and keeps who was avoided before", () => {
  const other = { ...profile, wantsNewPartner: true };
  expect(toParticipant(other, facts)?.avoid).toEqual(["eve", "li", "omar"]);
  expect(toParticipant(other, { ...facts, earlierPairs: [] })?.avoid).toEqual(["eve"]);
  expect(toParticipant(profile, facts)?.avoid).toEqual(["eve"]);
});

test("two people have the same hours only when they work at the same moments", () => {
  const hours = { ...profile.hours, timeZone: "Europe/London" };
  const later = { ...profile.hours, to: Temporal.PlainTime.from("11:00") };
  const days = { ...profile.hours, days: [2 as const] };
  const people = [profile, profile, { ...profile, hours }, { ...profile, hours: later }, { ...profile, hours: days }];
  const weeks = toParticipants(people, facts).map((person) => person.hours.join(" "));
  expect(weeks[1]).toBe(weeks[0]);
  expect(new Set(weeks).size).toBe(4);
});
