/** Whole days away; weeks are counted from 0, days from Monday 1, the last one included. */
export type SeedAbsence = {
  readonly who: string;
  readonly week: number;
  readonly from: 1 | 2 | 3 | 4 | 5;
  /** In which week it ends; the same when absent. */
  readonly toWeek?: number;
  readonly to: 1 | 2 | 3 | 4 | 5;
  readonly subject: string;
};

export const absences: readonly SeedAbsence[] = [
  { who: "tom", week: 6, from: 1, to: 3, subject: "Family in Pokhara" },
  { who: "tom", week: 9, from: 2, to: 3, subject: "Wedding of a cousin" },
  { who: "tom", week: 19, from: 1, toWeek: 20, to: 5, subject: "Trekking" },
  { who: "maya", week: 16, from: 1, toWeek: 17, to: 5, subject: "Holiday" },
  { who: "helena", week: 11, from: 1, to: 5, subject: "Skiing" },
  { who: "ana", week: 13, from: 1, toWeek: 14, to: 5, subject: "Holiday in Portugal" },
  { who: "oliver", week: 12, from: 1, to: 5, subject: "Half-term" },
  { who: "grace", week: 8, from: 1, toWeek: 9, to: 5, subject: "Lagos" },
  { who: "samuel", week: 20, from: 1, to: 5, subject: "Holiday" },
  { who: "isla", week: 5, from: 1, to: 3, subject: "Hogmanay" },
  { who: "suman", week: 15, from: 1, to: 5, subject: "Holiday" },
  { who: "anjali", week: 10, from: 1, toWeek: 11, to: 5, subject: "Holiday" },
  { who: "bikram", week: 18, from: 1, to: 5, subject: "Holiday" },
  { who: "lukas", week: 4, from: 1, to: 5, subject: "Urlaub" },
  { who: "mia", week: 17, from: 1, to: 4, subject: "Urlaub" },
  { who: "jonas", week: 21, from: 1, toWeek: 22, to: 5, subject: "Elternzeit" },
  { who: "emil", week: 7, from: 1, to: 5, subject: "Urlaub" },
  { who: "david", week: 5, from: 1, to: 5, subject: "Vacation" },
  { who: "rachel", week: 14, from: 1, to: 5, subject: "Vacation" },
  { who: "marcus", week: 23, from: 1, to: 5, subject: "Vacation" },
  { who: "priya", week: 9, from: 1, toWeek: 10, to: 5, subject: "India" },
  { who: "carlos", week: 6, from: 1, toWeek: 7, to: 5, subject: "Férias" },
  { who: "beatriz", week: 10, from: 1, to: 5, subject: "Férias" },
  { who: "rafael", week: 12, from: 1, to: 5, subject: "Férias" },
  { who: "aroha", week: 5, from: 1, toWeek: 7, to: 5, subject: "Summer holiday" },
  { who: "liam", week: 6, from: 1, to: 5, subject: "Summer holiday" },
  { who: "ella", week: 8, from: 1, to: 5, subject: "Summer holiday" },
  { who: "noah", week: 3, from: 4, to: 5, subject: "Moving house" },
  { who: "amelia", week: 7, from: 1, to: 5, subject: "Holiday" },
  { who: "hassan", week: 14, from: 1, to: 3, subject: "Eid with the family" },
  { who: "joseph", week: 18, from: 1, to: 5, subject: "Holiday" },
  { who: "lena", week: 9, from: 1, to: 5, subject: "Urlaub" },
  { who: "farid", week: 16, from: 1, to: 5, subject: "Urlaub" },
  { who: "pavel", week: 12, from: 1, to: 5, subject: "Dovolená" },
  { who: "katharina", week: 20, from: 1, to: 5, subject: "Urlaub" },
  { who: "bina", week: 8, from: 1, to: 5, subject: "Holiday" },
  { who: "nabin", week: 13, from: 1, to: 5, subject: "Holiday" },
  { who: "rina", week: 17, from: 1, to: 3, subject: "Holiday" },
  { who: "claire", week: 10, from: 1, to: 5, subject: "Vacation" },
  { who: "derek", week: 15, from: 1, to: 5, subject: "Vacation" },
  { who: "naomi", week: 21, from: 1, to: 5, subject: "Vacation" },
  { who: "paula", week: 11, from: 1, to: 5, subject: "Férias" },
  { who: "juliana", week: 19, from: 1, to: 5, subject: "Férias" },
  { who: "felipe", week: 14, from: 1, to: 5, subject: "Férias" },
  { who: "hemi", week: 6, from: 1, to: 5, subject: "Summer holiday" },
  { who: "mere", week: 7, from: 2, to: 4, subject: "Summer holiday" },
];

/** One-off appointments: week, day from Monday 1, time on the person's own clock. */
export type SeedSingle = {
  readonly by: string;
  readonly week: number;
  readonly day: 1 | 2 | 3 | 4 | 5;
  readonly at: string;
  readonly minutes: number;
  readonly subject: string;
  readonly with?: readonly string[];
  readonly as?: "tentative" | "oof";
  readonly isPrivate?: true;
};

export const singles: readonly SeedSingle[] = [
  { by: "maya", week: 1, day: 4, at: "14:00", minutes: 90, subject: "Budget for next year", with: ["oliver", "david"] },
  { by: "maya", week: 2, day: 3, at: "15:00", minutes: 120, subject: "User conference", as: "tentative" },
  { by: "tom", week: 1, day: 3, at: "11:00", minutes: 60, subject: "Security training", with: ["anjali", "bikram"] },
  { by: "tom", week: 3, day: 4, at: "12:00", minutes: 60, subject: "Doctor", isPrivate: true, as: "oof" },
  { by: "ana", week: 0, day: 4, at: "14:00", minutes: 60, subject: "Peer coaching: first ideas", with: ["helena"] },
  { by: "ana", week: 2, day: 2, at: "10:00", minutes: 90, subject: "Trainers’ meeting", with: ["emil"] },
  { by: "helena", week: 1, day: 2, at: "09:00", minutes: 180, subject: "Board", as: "oof" },
  { by: "grace", week: 2, day: 1, at: "14:00", minutes: 120, subject: "Portfolio talk" },
  { by: "lukas", week: 1, day: 5, at: "10:00", minutes: 120, subject: "Hiring day", with: ["emil"] },
  { by: "rachel", week: 3, day: 2, at: "10:00", minutes: 240, subject: "Audit", with: ["david"] },
  { by: "marcus", week: 1, day: 3, at: "09:30", minutes: 300, subject: "Trade fair", as: "oof" },
  { by: "beatriz", week: 2, day: 2, at: "10:00", minutes: 90, subject: "Renewal talk", with: ["carlos"] },
  { by: "aroha", week: 2, day: 2, at: "10:00", minutes: 60, subject: "Vendor review", with: ["ella"] },
  { by: "noah", week: 1, day: 2, at: "08:00", minutes: 60, subject: "Physio", isPrivate: true },
];

/** Public holidays by city, on which nobody there works. */
export const publicHolidays: Readonly<Record<string, readonly (readonly [date: string, name: string])[]>> = {
  London: [
    ["2026-12-25", "Christmas Day"],
    ["2026-12-28", "Boxing Day"],
    ["2027-01-01", "New Year’s Day"],
    ["2027-03-26", "Good Friday"],
    ["2027-03-29", "Easter Monday"],
    ["2027-05-03", "Early May bank holiday"],
    ["2027-05-31", "Spring bank holiday"],
    ["2027-08-30", "Summer bank holiday"],
    ["2027-12-27", "Christmas Day"],
    ["2027-12-28", "Boxing Day"],
  ],
  Berlin: [
    ["2026-12-25", "Erster Weihnachtstag"],
    ["2027-01-01", "Neujahr"],
    ["2027-03-08", "Frauentag"],
    ["2027-03-26", "Karfreitag"],
    ["2027-03-29", "Ostermontag"],
    ["2027-05-06", "Christi Himmelfahrt"],
    ["2027-05-17", "Pfingstmontag"],
  ],
  "New York": [
    ["2026-11-26", "Thanksgiving"],
    ["2026-11-27", "Day after Thanksgiving"],
    ["2026-12-25", "Christmas Day"],
    ["2027-01-01", "New Year’s Day"],
    ["2027-01-18", "Martin Luther King Jr. Day"],
    ["2027-02-15", "Presidents’ Day"],
    ["2027-05-31", "Memorial Day"],
    ["2027-06-18", "Juneteenth"],
    ["2027-07-05", "Independence Day"],
    ["2027-09-06", "Labor Day"],
    ["2027-11-25", "Thanksgiving"],
  ],
  "São Paulo": [
    ["2026-12-25", "Natal"],
    ["2027-01-01", "Confraternização Universal"],
    ["2027-01-25", "Aniversário de São Paulo"],
    ["2027-02-08", "Carnaval"],
    ["2027-02-09", "Carnaval"],
    ["2027-03-26", "Sexta-feira Santa"],
    ["2027-04-21", "Tiradentes"],
    ["2027-05-27", "Corpus Christi"],
    ["2027-09-07", "Independência"],
    ["2027-10-12", "Nossa Senhora Aparecida"],
    ["2027-11-02", "Finados"],
    ["2027-11-15", "Proclamação da República"],
  ],
  Kathmandu: [
    ["2026-12-25", "Christmas Day"],
    ["2026-12-30", "Tamu Lhosar"],
    ["2027-01-11", "Prithvi Jayanti"],
    ["2027-01-15", "Maghe Sankranti"],
    ["2027-03-22", "Holi"],
    ["2027-04-14", "Nepali New Year"],
  ],
  Auckland: [
    ["2026-12-25", "Christmas Day"],
    ["2026-12-28", "Boxing Day"],
    ["2027-01-01", "New Year’s Day"],
    ["2027-01-04", "Day after New Year’s Day"],
    ["2027-02-01", "Auckland Anniversary Day"],
    ["2027-02-08", "Waitangi Day"],
    ["2027-03-26", "Good Friday"],
    ["2027-03-29", "Easter Monday"],
    ["2027-04-26", "Anzac Day"],
    ["2027-06-07", "King’s Birthday"],
    ["2027-06-25", "Matariki"],
    ["2027-10-25", "Labour Day"],
  ],
};
