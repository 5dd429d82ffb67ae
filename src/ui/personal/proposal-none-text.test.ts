import { expect, it } from "vitest";
import type { SearchOutcome } from "#app/scheduling/find-proposals.ts";
import type { RequestProblem } from "#app/scheduling/check-request.ts";
import { loadTranslate } from "#messages/translate.ts";
import { noneText } from "./proposal-none-text.ts";

const english = { t: await loadTranslate("en"), locale: "en-GB" };
const german = { t: await loadTranslate("de"), locale: "de-DE" };
const parties = {
  readersZone: "Europe/London",
  others: [{ name: "Tom", timeZone: undefined }],
  isReadable: true,
};
const tom = { id: "tom", displayName: "Tom Gurung", email: "tom@sidebyside.example" };
const sixSessions = { everyWeeks: 2, lengthMinutes: 45, sessions: 6 } as const;

/** One of each; the compiler refuses a kind that is missing. */
const problems: Record<RequestProblem["kind"], RequestProblem> = {
  alone: { kind: "alone" },
  "too-many-members": { kind: "too-many-members", most: 3 },
  "same-person-twice": { kind: "same-person-twice", person: tom },
  "impossible-sessions": { kind: "impossible-sessions", most: 13 },
  "start-in-the-past": { kind: "start-in-the-past" },
};
const outcomes = [
  { kind: "all-closed" },
  ...Object.values(problems).map((problem) => ({ kind: "impossible", problem }) as const),
] as const satisfies readonly SearchOutcome[];

it.each([english, german])("has words of its own for every way in which there is nothing, in $locale", (language) => {
  const titles = outcomes.map((outcome) => noneText(language, outcome, sixSessions, parties).title);
  expect(new Set(titles).size).toBe(outcomes.length);
  for (const title of titles) expect(title).toMatch(/^[A-ZÄÖÜ0-9].+[^.]$/);
});

it("says that closed times leave nothing, without saying whose they are, and leads to the choice of rhythm", () => {
  const { title, reason, way } = noneText(english, { kind: "all-closed" }, sixSessions, parties);
  expect(title).toBe("No time was found for 6 sessions with Tom");
  expect(reason).toMatch(/^Every time in the next weeks meets one that somebody keeps closed\. Fewer or shorter/);
  expect(way).toBe("change-wish");
});

it.each([
  ["alone", "change-partner"],
  ["too-many-members", "change-partner"],
  ["same-person-twice", "change-partner"],
  ["impossible-sessions", "change-wish"],
  ["start-in-the-past", "look-again"],
] as const)("leads on from %s by %s, and says that nothing was read", (kind, way) => {
  const text = noneText(english, { kind: "impossible", problem: problems[kind] }, sixSessions, parties);
  expect(text).toMatchObject({ way, reason: "No calendar was read." });
});
