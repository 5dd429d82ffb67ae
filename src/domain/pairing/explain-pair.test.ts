import { describe, expect, it } from "vitest";
import { questionAbout, someone, workingFrom } from "#tests/oracle/pairing-people.ts";
import { explainPair } from "./explain-pair.ts";
import { pairPeople } from "./pair-people.ts";
import { priceChange } from "./price-change.ts";
import { reviewTable } from "./review-table.ts";
import { scoreParts } from "./settings.ts";
import { whyNot } from "./why-not.ts";

const maya = someone("maya", {
  offers: ["listening", "planning", "gone"],
  wants: ["feedback"],
  goals: ["planning"],
  level: 2,
  languages: ["en", "de"],
  department: "north",
  isExperienced: true,
});
const tom = someone("tom", {
  offers: ["feedback"],
  wants: ["listening", "gone"],
  goals: ["planning", "listening"],
  level: 3,
  languages: ["de"],
  department: "south",
  hours: workingFrom(12),
});

describe("why two people fit", () => {
  const table = reviewTable(questionAbout([maya, tom, someone("ana")]));

  it("names the three strongest reasons with their numbers", () => {
    expect(explainPair(table, "maya", "tom")?.reasons).toEqual(
      [
        { kind: "help", points: 4207, of: 4207, fromFirst: ["listening"], fromSecond: ["feedback"] },
        { kind: "goals", points: 999, of: 999, topics: ["planning"] },
        { kind: "hours", points: 1199, of: 1199, minutes: 1200 },
      ].toSorted((a, b) => b.points - a.points),
    );
  });

  it("has parts that add up to the score, and never exceed what they can bring", () => {
    const explained = explainPair(table, "tom", "maya");
    const sum = scoreParts.reduce((together, part) => together + (explained?.parts[part] ?? 0), 0);
    expect(sum + 1).toBe(explained?.score);
    expect(scoreParts.filter((part) => (explained?.parts[part] ?? 0) > (explained?.most[part] ?? 0))).toEqual([]);
    expect(explained?.parts).toMatchObject({ level: 599, language: 299, experience: 599, freshness: 599 });
  });

  it("claims nothing about what is not known", () => {
    const kinds = explainPair(table, "maya", "ana")?.reasons.map(({ kind }) => kind);
    expect(kinds).toEqual(["hours", "experience", "freshness"]);
  });

  it("has nothing to say of strangers", () => {
    expect(explainPair(table, "maya", "nobody")).toBeUndefined();
    expect(explainPair(table, "maya", "maya")).toBeUndefined();
  });
});

const helps = (id: string, offers: readonly string[], wants: readonly string[]) => someone(id, { offers, wants });

describe("why two people are not together", () => {
  const people = [
    helps("a", ["listening"], ["planning"]),
    helps("b", ["planning"], ["listening"]),
    helps("c", ["feedback"], ["planning"]),
    helps("d", ["planning"], ["feedback"]),
    someone("e", { managerId: "a" }),
    someone("f"),
    someone("away", { pausedUntil: "2028-01-01" }),
  ];
  const ask = (first: string, second: string, aim: "total" | "lift-worst" = "total") => {
    const question = questionAbout(people, { locked: [["e", "f"]], settings: { aim } });
    const answer = pairPeople(question);
    if (!answer.ok) throw new Error(answer.error.kind);
    return whyNot(reviewTable(question), answer.value, first, second);
  };

  it("tells the rule, the lock, the pause, and that they are together", () => {
    expect(ask("a", "e")).toMatchObject({ kind: "rules", broken: ["no-reporting-lines"] });
    expect(ask("f", "b")).toMatchObject({ kind: "locked", ids: ["f"] });
    expect(ask("away", "b")).toEqual({ kind: "not-taking-part", ids: ["away"] });
    expect(ask("b", "b")).toEqual({ kind: "not-taking-part", ids: [] });
    expect(ask("b", "a")).toEqual({ kind: "together" });
  });

  it("tells whom each has instead, and what the total would lose at least", () => {
    const pairScore = 4200 + 400 + 200 + 1199 + 400 + 400 + 599 + 1;
    const answer = ask("a", "c");
    expect(answer).toMatchObject({ kind: "better-partners", first: { ids: ["b"] }, second: { ids: ["d"] } });
    if (answer.kind !== "better-partners") return;
    expect(answer.first?.score).toBeGreaterThan(answer.score);
    expect(answer.totalFallsBy).toBeGreaterThan(0);
    expect(answer.totalFallsBy).toBeLessThanOrEqual(2 * pairScore);
  });

  it("tells that they would be the worst pair of all", () => {
    expect(ask("a", "c", "lift-worst")).toMatchObject({ kind: "below-worst" });
  });

  it("tells that others would have nobody, where two people are the only ones for them", () => {
    const ends = ["ben", "bea", "cal", "cem"];
    const chain = [
      someone("b", { avoid: ["cal", "cem"] }),
      someone("c", { avoid: ["ben", "bea"] }),
      ...ends.map((id) => someone(id, { avoid: ends })),
    ];
    const question = questionAbout(chain, { settings: { aim: "total", trios: "prefer-not" } });
    const answer = pairPeople(question);
    expect(answer.ok && whyNot(reviewTable(question), answer.value, "b", "c")).toMatchObject({ kind: "costs-a-pair" });
    const forced = pairPeople({ ...question, locked: [["b", "c"]] });
    expect(answer.ok && forced.ok && priceChange(answer.value, forced.value)).toMatchObject({
      alone: [expect.any(String), expect.any(String)],
      aloneNoMore: [],
    });
  });
});
