import { laterSeries } from "./calendars-later.ts";
import type { Weekday } from "./people.ts";

/** How an invited person answered, where it was not yes. */
export type SeedAnswer = "tentativelyAccepted" | "notResponded";

/** A recurring entry. Weeks are counted from 0, the week in which the tenant began; times are on the organiser's clock. */
export type SeedSeries = {
  readonly by: string;
  readonly on: readonly Weekday[];
  readonly at: string;
  readonly minutes: number;
  readonly subject: string;
  readonly with?: readonly string[];
  /** Weeks from one to the next; 1 when absent. */
  readonly every?: 1 | 2 | 4;
  readonly fromWeek?: number;
  /** Weeks in which it does not take place. */
  readonly skip?: readonly number[];
  readonly as?: "tentative" | "workingElsewhere" | "free";
  readonly isPrivate?: true;
  readonly answers?: Readonly<Record<string, SeedAnswer>>;
};

const workdays: readonly Weekday[] = ["monday", "tuesday", "wednesday", "thursday", "friday"];
const untilThursday = workdays.slice(0, 4);

/** Meetings of teams, one or more attendees each. */
const meetings: readonly SeedSeries[] = [
  {
    by: "helena",
    on: ["tuesday"],
    at: "14:30",
    minutes: 60,
    subject: "Leadership round",
    with: ["ana", "oliver", "david", "carlos"],
  },
  {
    by: "helena",
    on: ["thursday"],
    at: "16:00",
    minutes: 45,
    subject: "All hands",
    with: ["oliver", "ana", "david", "carlos", "maya", "lukas", "rachel", "beatriz"],
    every: 4,
    fromWeek: 1,
    answers: { maya: "tentativelyAccepted" },
  },
  {
    by: "oliver",
    on: workdays,
    at: "09:30",
    minutes: 15,
    subject: "Product stand-up",
    with: ["maya", "grace", "samuel"],
  },
  {
    by: "oliver",
    on: ["monday"],
    at: "10:00",
    minutes: 60,
    subject: "Product weekly",
    with: ["maya", "grace", "samuel", "isla"],
    answers: { isla: "tentativelyAccepted" },
  },
  {
    by: "oliver",
    on: ["friday"],
    at: "12:00",
    minutes: 60,
    subject: "Demo over lunch",
    with: ["maya", "grace", "samuel"],
  },
  { by: "grace", on: ["wednesday"], at: "10:00", minutes: 90, subject: "Design review", with: ["maya", "samuel"] },
  { by: "maya", on: ["monday"], at: "11:00", minutes: 75, subject: "Backlog refinement", with: ["tom", "anjali"] },
  {
    by: "maya",
    on: ["wednesday"],
    at: "11:30",
    minutes: 75,
    subject: "Roadmap with engineering",
    with: ["lukas", "tom"],
    answers: { lukas: "tentativelyAccepted" },
  },
  { by: "maya", on: ["tuesday"], at: "11:15", minutes: 75, subject: "Customer interviews", with: ["isla"] },
  { by: "suman", on: workdays, at: "10:30", minutes: 15, subject: "Engineering stand-up", with: ["tom", "anjali"] },
  { by: "suman", on: ["wednesday"], at: "13:00", minutes: 60, subject: "Engineering leads", with: ["lukas", "jonas"] },
  {
    by: "tom",
    on: ["friday"],
    at: "15:00",
    minutes: 120,
    subject: "Engineering demo",
    with: ["suman", "anjali", "bikram"],
    every: 2,
    fromWeek: 1,
  },
  {
    by: "lukas",
    on: ["thursday"],
    at: "09:15",
    minutes: 60,
    subject: "Architecture hour",
    with: ["tom", "anjali", "jonas"],
    answers: { jonas: "tentativelyAccepted" },
  },
  { by: "lukas", on: ["monday"], at: "11:00", minutes: 30, subject: "Berlin engineering", with: ["jonas"] },
  { by: "bikram", on: ["tuesday"], at: "12:00", minutes: 45, subject: "Release check", with: ["anjali", "suman"] },
  { by: "jonas", on: ["thursday"], at: "15:30", minutes: 60, subject: "Incident review", with: ["lukas"], every: 2 },
  { by: "david", on: ["monday"], at: "10:00", minutes: 60, subject: "Finance weekly", with: ["rachel"] },
  {
    by: "mia",
    on: ["wednesday"],
    at: "09:00",
    minutes: 60,
    subject: "Numbers of the week",
    with: ["emil"],
    answers: { emil: "tentativelyAccepted" },
  },
  {
    by: "carlos",
    on: ["monday"],
    at: "10:30",
    minutes: 60,
    subject: "Sales pipeline",
    with: ["marcus", "priya", "beatriz", "rafael"],
  },
  {
    by: "carlos",
    on: ["thursday"],
    at: "15:00",
    minutes: 60,
    subject: "Forecast",
    with: ["marcus", "david"],
    every: 2,
  },
  { by: "beatriz", on: ["wednesday"], at: "11:00", minutes: 60, subject: "Customer health", with: ["priya", "rafael"] },
  {
    by: "marcus",
    on: ["tuesday", "thursday"],
    at: "11:00",
    minutes: 60,
    subject: "Customer call",
    with: ["priya"],
    answers: { priya: "tentativelyAccepted" },
  },
  { by: "isla", on: ["tuesday"], at: "14:00", minutes: 45, subject: "Campaign planning", with: ["rafael"] },
  { by: "ana", on: ["monday"], at: "13:30", minutes: 45, subject: "People team", with: ["emil"] },
  {
    by: "ana",
    on: ["wednesday"],
    at: "10:00",
    minutes: 60,
    subject: "Learning circle",
    with: ["grace", "emil", "mia"],
    every: 2,
    answers: { grace: "tentativelyAccepted", mia: "notResponded" },
  },
  { by: "aroha", on: untilThursday, at: "09:15", minutes: 15, subject: "Support handover", with: ["liam", "ella"] },
  { by: "aroha", on: ["wednesday"], at: "13:00", minutes: 60, subject: "Support weekly", with: ["liam", "ella"] },
  { by: "ella", on: ["tuesday"], at: "10:30", minutes: 90, subject: "Documentation review", with: ["liam"] },
  { by: "noah", on: ["monday", "thursday"], at: "07:30", minutes: 30, subject: "Handover notes from Auckland" },
];

/** Managers and the people they talk to alone. */
const oneToOnes: readonly SeedSeries[] = [
  ["helena", "ana", "wednesday", "09:00"],
  ["helena", "oliver", "monday", "14:00"],
  ["helena", "suman", "friday", "09:00"],
  ["helena", "david", "thursday", "15:00"],
  ["helena", "carlos", "friday", "15:30"],
  ["oliver", "maya", "thursday", "10:00"],
  ["oliver", "grace", "thursday", "11:00"],
  ["oliver", "samuel", "thursday", "14:00"],
  ["suman", "tom", "monday", "13:00"],
  ["suman", "anjali", "monday", "14:00"],
  ["suman", "bikram", "tuesday", "14:00"],
  ["suman", "lukas", "thursday", "15:30"],
  ["suman", "jonas", "friday", "15:30"],
  ["ana", "emil", "thursday", "11:00"],
  ["david", "rachel", "wednesday", "14:00"],
  ["david", "mia", "monday", "08:30"],
  ["carlos", "marcus", "tuesday", "15:00"],
  ["carlos", "priya", "wednesday", "14:00"],
  ["carlos", "beatriz", "wednesday", "16:30"],
  ["carlos", "rafael", "thursday", "10:00"],
  ["carlos", "isla", "friday", "11:00"],
  ["aroha", "liam", "tuesday", "13:30"],
  ["aroha", "ella", "thursday", "14:00"],
].map(([by = "", other = "", day, at = ""], index) => ({
  by,
  on: [day as Weekday],
  at,
  minutes: 30,
  subject: "One to one",
  with: [other],
  every: 2,
  fromWeek: index % 2,
}));

/** What people keep for themselves. */
const alone: readonly SeedSeries[] = [
  { by: "maya", on: workdays, at: "12:30", minutes: 45, subject: "Lunch", as: "tentative" },
  { by: "maya", on: ["thursday"], at: "09:45", minutes: 165, subject: "Focus time", every: 2, skip: [6] },
  { by: "maya", on: ["thursday"], at: "10:30", minutes: 120, subject: "Pricing workshop", every: 4, fromWeek: 3 },
  { by: "maya", on: ["friday"], at: "09:45", minutes: 90, subject: "Focus time" },
  { by: "maya", on: ["tuesday"], at: "15:00", minutes: 60, subject: "Dentist", isPrivate: true, every: 4, fromWeek: 2 },
  { by: "tom", on: ["tuesday"], at: "11:00", minutes: 120, subject: "Focus time" },
  { by: "tom", on: ["tuesday", "thursday"], at: "17:45", minutes: 45, subject: "Physiotherapy", isPrivate: true },
  { by: "tom", on: ["friday"], at: "10:45", minutes: 465, subject: "From Pokhara", as: "workingElsewhere", every: 2 },
  { by: "grace", on: ["friday"], at: "14:00", minutes: 150, subject: "Focus time" },
  { by: "samuel", on: ["tuesday"], at: "09:45", minutes: 135, subject: "Interviews", as: "tentative" },
  { by: "isla", on: ["wednesday"], at: "09:00", minutes: 180, subject: "Writing" },
  { by: "noah", on: ["wednesday"], at: "10:00", minutes: 120, subject: "Ticket duty" },
  { by: "anjali", on: ["thursday"], at: "11:00", minutes: 150, subject: "Focus time" },
  { by: "bikram", on: ["wednesday"], at: "14:00", minutes: 180, subject: "Test run" },
  { by: "lukas", on: ["wednesday"], at: "13:00", minutes: 180, subject: "Focus time" },
  { by: "jonas", on: ["monday"], at: "14:00", minutes: 240, subject: "On call", as: "tentative", every: 4 },
  { by: "mia", on: ["tuesday"], at: "08:30", minutes: 120, subject: "Closing the books" },
  { by: "emil", on: ["tuesday", "thursday"], at: "13:00", minutes: 120, subject: "Interviews with candidates" },
  { by: "ana", on: ["friday"], at: "09:00", minutes: 120, subject: "Writing time" },
  { by: "rachel", on: ["friday"], at: "09:30", minutes: 150, subject: "Reconciliation" },
  { by: "marcus", on: ["friday"], at: "13:00", minutes: 180, subject: "On the road", as: "workingElsewhere" },
  { by: "priya", on: ["monday"], at: "13:00", minutes: 90, subject: "Demo preparation" },
  { by: "beatriz", on: ["friday"], at: "09:00", minutes: 60, subject: "School run", isPrivate: true },
  { by: "rafael", on: ["tuesday"], at: "14:00", minutes: 150, subject: "Creative block" },
  { by: "ella", on: ["friday"], at: "09:30", minutes: 210, subject: "Writing" },
  { by: "liam", on: ["friday"], at: "08:00", minutes: 120, subject: "Ticket duty" },
];

export const series: readonly SeedSeries[] = [...meetings, ...oneToOnes, ...alone, ...laterSeries];
