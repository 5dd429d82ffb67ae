import type { SeedSeries } from "./calendars.ts";
import type { Weekday } from "./people.ts";

const workdays: readonly Weekday[] = ["monday", "tuesday", "wednesday", "thursday", "friday"];

/** The weeks of those who came to the company later: they meet among themselves, so nobody else's week changed. */
export const laterSeries: readonly SeedSeries[] = [
  { by: "amelia", on: ["monday"], at: "10:30", minutes: 45, subject: "Plan of the week", with: ["hassan"] },
  { by: "hassan", on: ["thursday"], at: "11:00", minutes: 60, subject: "Design critique", with: ["amelia", "joseph"] },
  { by: "joseph", on: ["tuesday"], at: "10:00", minutes: 60, subject: "Brand review" },
  { by: "joseph", on: ["wednesday"], at: "14:00", minutes: 120, subject: "Focus time" },
  { by: "lena", on: ["tuesday"], at: "09:30", minutes: 60, subject: "Course workshop", with: ["katharina"] },
  { by: "lena", on: ["friday"], at: "10:00", minutes: 90, subject: "Writing" },
  { by: "katharina", on: ["thursday"], at: "09:00", minutes: 60, subject: "Budget check" },
  { by: "farid", on: workdays, at: "09:30", minutes: 15, subject: "Berlin stand-up", with: ["pavel"] },
  { by: "farid", on: ["tuesday"], at: "14:00", minutes: 120, subject: "Focus time" },
  { by: "pavel", on: ["wednesday"], at: "08:30", minutes: 60, subject: "Reading code" },
  { by: "bina", on: workdays, at: "10:45", minutes: 15, subject: "Platform stand-up", with: ["nabin", "rina"] },
  { by: "nabin", on: ["thursday"], at: "15:00", minutes: 120, subject: "Focus time" },
  { by: "rina", on: ["tuesday"], at: "11:15", minutes: 90, subject: "Regression tests" },
  { by: "claire", on: ["monday"], at: "09:00", minutes: 60, subject: "Month so far", with: ["naomi"] },
  { by: "claire", on: ["wednesday"], at: "13:00", minutes: 120, subject: "Reconciliation", as: "tentative" },
  { by: "derek", on: ["tuesday", "thursday"], at: "14:00", minutes: 60, subject: "Customer call" },
  { by: "naomi", on: ["wednesday"], at: "11:00", minutes: 60, subject: "Open door" },
  { by: "paula", on: ["monday"], at: "14:00", minutes: 60, subject: "Renewals", with: ["juliana"] },
  { by: "juliana", on: ["thursday"], at: "10:00", minutes: 180, subject: "On the road", as: "workingElsewhere" },
  { by: "felipe", on: ["tuesday"], at: "15:00", minutes: 60, subject: "Numbers of campaigns", with: ["paula"] },
  { by: "felipe", on: ["friday"], at: "11:00", minutes: 90, subject: "Creative block" },
  { by: "hemi", on: ["monday"], at: "11:00", minutes: 60, subject: "Partner call" },
  { by: "hemi", on: ["wednesday"], at: "10:00", minutes: 90, subject: "Demo preparation" },
  { by: "mere", on: ["tuesday"], at: "10:00", minutes: 60, subject: "Building matters" },
  { by: "mere", on: ["thursday"], at: "13:00", minutes: 60, subject: "Suppliers" },
];
