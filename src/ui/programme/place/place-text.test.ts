import { expect, it } from "vitest";
import type { Weekday } from "#domain/time/weekly-window.ts";
import { loadProgrammeTranslate } from "#messages/translate.ts";
import { daysText, hoursText, languageText, roleText, topicNames, zoneText } from "./place-text.ts";

const en = await loadProgrammeTranslate("en");
const de = await loadProgrammeTranslate("de");
const days = (...list: Weekday[]) => daysText(en, "en-GB", list);

it("says days as people do: three in a row as a range, whatever order they were chosen in", () => {
  expect(days(5, 1, 3, 2, 4)).toBe("Monday to Friday");
  expect(days(1, 2)).toBe("Monday and Tuesday");
  expect(days(1, 3, 5)).toBe("Monday, Wednesday and Friday");
  expect(days(7, 1, 2, 3, 5)).toBe("Monday to Wednesday, Friday and Sunday");
});

it("says working hours with the clock they are read on, in both languages", () => {
  const hours = { days: [1, 2, 3, 4, 5], from: "09:00", to: "17:30", timeZone: "America/New_York" } as const;
  expect(hoursText(en, "en-GB", hours)).toBe("Monday to Friday, 9:00 to 17:30, New York time");
  expect(hoursText(de, "de-DE", hours)).toBe("Montag bis Freitag, 9:00 bis 17:30 Uhr, Zeit in New York");
  // While a field is being emptied.
  expect(hoursText(en, "en-GB", { ...hours, from: "" })).toContain("Monday to Friday");
});

it("says an offset as one, and a language by its name in the reader's own", () => {
  expect(zoneText("+05:45")).toBe("UTC+05:45");
  expect(zoneText("UTC")).toBe("UTC");
  expect(languageText("de-DE", "en")).toBe("Englisch");
  expect(languageText("en", "not a tag!")).toBe("not a tag!");
});

it("says role and level as far as they are known", () => {
  const levels = ["New", "Senior"];
  expect(roleText(en, { levels }, { role: "Engineer", level: 2 })).toBe("Engineer, Senior");
  expect(roleText(en, { levels }, { role: " ", level: 1 })).toBe("New");
  // A ladder that has become shorter.
  expect(roleText(en, { levels }, { role: "", level: 7 })).toBe("Not said");
});

it("marks words that are offered no more, and passes over what the programme has lost", () => {
  const topics = [
    { id: "a", name: "Listening", isRetired: false },
    { id: "b", name: "Filing", isRetired: true },
  ];
  expect(topicNames(en, { topics }, ["b", "gone", "a"])).toEqual(["Filing (offered no more)", "Listening"]);
});
