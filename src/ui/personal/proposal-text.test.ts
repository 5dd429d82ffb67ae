import { expect, it } from "vitest";
import type { ProposalReason } from "#domain/scheduling/proposal-reason.ts";
import type { SeriesProposal, SessionOutlook } from "#domain/scheduling/series-proposal.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { loadTranslate } from "#messages/translate.ts";
import {
  clockChanges,
  costText,
  knownText,
  namesText,
  othersTime,
  type Parties,
  proposalTitle,
  reasonText,
  sessionFate,
} from "./proposal-text.ts";

const at = (text: string) => Temporal.Instant.from(text);
const span = (start: string) => ({ start: at(start), end: at(start).add({ minutes: 45 }) });
const clear = (start: string): SessionOutlook => ({ ...span(start), clashes: [], moveTo: undefined });
const tom = { name: "Tom", timeZone: "Asia/Kathmandu" };
const ana = { name: "Ana", timeZone: "Europe/Berlin" };
const parties: Parties = { readersZone: "Europe/London", others: [tom], isReadable: true };
const trio: Parties = { ...parties, others: [tom, ana] };

/** Tuesdays 10:00 in London across 28 March 2027; one date clashes and moves, one clashes and stays. */
const sessions: readonly SessionOutlook[] = [
  clear("2027-03-02T10:00Z"),
  {
    ...span("2027-03-16T10:00Z"),
    clashes: [{ member: 1, kind: "out-of-office" }],
    moveTo: span("2027-03-17T11:00Z"),
  },
  {
    ...span("2027-03-30T09:00Z"),
    clashes: [
      { member: 0, kind: "tentative" },
      { member: 1, kind: "outside-hours" },
    ],
    moveTo: undefined,
  },
];
const proposal: SeriesProposal = {
  timeZone: "Europe/London",
  firstStart: Temporal.PlainDateTime.from("2027-03-02T10:00"),
  cadence: { everyWeeks: 2, lengthMinutes: 45, sessions: 3 },
  sessions,
  clearSessions: 1,
};
const english = { t: await loadTranslate("en"), locale: "en-GB" };
const german = { t: await loadTranslate("de"), locale: "de-DE" };

it("names a proposal by weekday and hour on the reader's clock, and by the partner's hour", () => {
  expect(proposalTitle(english, parties, proposal)).toBe("Tuesdays 10:00");
  expect(proposalTitle(german, parties, proposal)).toBe("Dienstags 10:00");
  expect(othersTime(english, parties, at("2027-03-02T10:00Z"))).toBe("15:45 for Tom");
});

it("guesses no clock for a partner whose calendar cannot be read", () => {
  expect(
    othersTime(english, { ...parties, others: [{ ...tom, timeZone: undefined }] }, at("2027-03-02T10:00Z")),
  ).toBeUndefined();
});

it("says what the proposal costs in one breath", () => {
  expect(costText(english, proposal)).toBe("1 of 3 clear, one moves, one still clashes");
  expect(costText(german, proposal)).toBe("1 von 3 frei, einer verschoben, einer bleibt belegt");
});

it("says what could not be checked apart from what is clear", () => {
  const [first, second] = sessions;
  if (first === undefined || second === undefined) throw new Error("no session");
  const partly = { ...proposal, sessions: [{ ...first, unread: [1] }, second, first], clearSessions: 1 };
  expect(costText(english, partly)).toBe("1 of 3 clear, one moves, 1 not checked");
  expect(costText(german, partly)).toBe("1 von 3 frei, einer verschoben, 1 nicht geprüft");
  expect(knownText(english, partly)).toBe("1 of 3 clear, 1 not checked");
  expect(knownText(english, proposal)).toBe("1 of 3 clear");
  expect(sessionFate(english, parties, { ...first, unread: [1] })).toBe("not checked");
  expect(sessionFate(english, parties, { ...second, unread: [1] })).toContain("moves to");
});

it("speaks of each of two others by name and clock", () => {
  expect(othersTime(english, trio, at("2027-03-02T10:00Z"))).toBe("15:45 for Tom, 11:00 for Ana");
  expect(namesText("en-GB", trio.others)).toBe("Tom and Ana");
  expect(namesText("de-DE", trio.others)).toBe("Tom und Ana");
  const [first, second] = sessions;
  if (first === undefined || second === undefined) throw new Error("no session");
  expect(sessionFate(english, trio, first)).toBe("free for all");
  expect(sessionFate(english, trio, { ...second, clashes: [{ member: 2, kind: "busy" }] })).toBe(
    "Ana is busy, moves to Wednesday 17 March, 11:00, 16:45 for Tom, 12:00 for Ana",
  );
  expect(clockChanges(english, { ...trio, others: [ana, tom] }, proposal)).toEqual([
    "From Tuesday 30 March it is 14:45 for Tom, because the clocks change.",
  ]);
  // A clock that is not known takes nobody else's name away.
  const unknown = { ...trio, others: [{ ...ana, timeZone: undefined }, tom] };
  expect(clockChanges(english, unknown, proposal)[0]).toContain("for Tom");
});

it("says from when an hour changes, for whom it does", () => {
  expect(clockChanges(english, parties, proposal)).toEqual([
    "From Tuesday 30 March it is 14:45 for Tom, because the clocks change.",
  ]);
});

it("says who cannot, with what kind of thing, and where the date goes", () => {
  const fates = sessions.map((session) => sessionFate(english, parties, session));
  expect(fates).toEqual([
    "free for both",
    "Tom is out of office, moves to Wednesday 17 March, 11:00, 16:45 for Tom",
    "you may be busy, outside Tom’s hours, nothing free nearby, so it stays",
  ]);
});

it("does not call a date free for both when only one calendar was read", () => {
  const [first] = sessions;
  if (first === undefined) throw new Error("no session");
  expect(sessionFate(english, { ...parties, isReadable: false }, first)).toBe("free for you");
});

/** One of each; the compiler refuses a kind that does not exist, and one that is missing. */
const everyReason: Record<ProposalReason["kind"], ProposalReason> = {
  "all-clear": { kind: "all-clear" },
  "fewest-clashes": { kind: "fewest-clashes", fewer: 2 },
  "fewest-hard-clashes": { kind: "fewest-hard-clashes", fewer: 1 },
  "kindest-hour": { kind: "kindest-hour" },
  "protected-window": { kind: "protected-window" },
  "more-room": { kind: "more-room" },
  "clashes-apart": { kind: "clashes-apart" },
  earliest: { kind: "earliest" },
  "only-different-day": { kind: "only-different-day" },
  "other-hour": { kind: "other-hour" },
  "only-choice": { kind: "only-choice" },
};

it.each([english, german])(
  "says why a proposal stands where it does in one sentence of its own, in $locale",
  (language) => {
    const said = [...Object.values(everyReason), undefined].map((reason) => reasonText(language, reason));
    expect(new Set(said).size).toBe(said.length);
    for (const sentence of said) expect(sentence).toMatch(/^[^.]+\.$/);
  },
);

it("counts how many clashes fewer there are", () => {
  expect(reasonText(english, { kind: "fewest-clashes", fewer: 1 })).toContain("one date fewer clashes");
  expect(reasonText(english, everyReason["fewest-clashes"])).toContain("2 dates fewer clash");
  expect(reasonText(german, everyReason["fewest-clashes"])).toContain("2 Termine weniger belegt sind");
});
