import { expect, it } from "vitest";
import type { ProposalReason } from "#domain/scheduling/proposal-reason.ts";
import type { SeriesProposal, SessionOutlook } from "#domain/scheduling/series-proposal.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { loadTranslate } from "#messages/translate.ts";
import { clockChanges, costText, partnersTime, proposalTitle, reasonText, sessionFate } from "./proposal-text.ts";

const at = (text: string) => Temporal.Instant.from(text);
const span = (start: string) => ({ start: at(start), end: at(start).add({ minutes: 45 }) });
const clear = (start: string): SessionOutlook => ({ ...span(start), clashes: [], moveTo: undefined });
const parties = {
  partner: "Tom",
  readersZone: "Europe/London",
  partnersZone: "Asia/Kathmandu",
  isReadable: true,
} as const;

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
  expect(partnersTime(english, parties, at("2027-03-02T10:00Z"))).toBe("15:45 for Tom");
});

it("guesses no clock for a partner whose calendar cannot be read", () => {
  expect(partnersTime(english, { ...parties, partnersZone: undefined }, at("2027-03-02T10:00Z"))).toBeUndefined();
});

it("says what the proposal costs in one breath", () => {
  expect(costText(english, proposal)).toBe("1 of 3 clear, one moves, one still clashes");
  expect(costText(german, proposal)).toBe("1 von 3 frei, einer verschoben, einer bleibt belegt");
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
