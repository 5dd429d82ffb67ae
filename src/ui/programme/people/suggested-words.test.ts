import { describe, expect, it } from "vitest";
import { defaultSettings } from "#domain/pairing/settings.ts";
import type { Programme } from "#domain/programme/programme.ts";
import { suggestedWords, withWord } from "./suggested-words.ts";

const topics = [
  { id: "feedback", name: "Giving feedback", isRetired: false },
  { id: "politics", name: "Office politics", isRetired: true },
];
const say = (...suggestedTopics: string[]) => ({ suggestedTopics });

describe("words that people miss", () => {
  it("are counted by people, whatever their capitals, and come with the most wanted first", () => {
    const said = [say("Storytelling", "storytelling "), say("STORYTELLING", "Pricing"), say("Negotiating")];
    expect(suggestedWords(said, topics)).toEqual([
      { word: "storytelling", people: 2 },
      { word: "Negotiating", people: 1 },
      { word: "Pricing", people: 1 },
    ]);
  });

  it("are not those that the programme has, but those that it has retired", () => {
    expect(suggestedWords([say(" giving FEEDBACK", "Office politics", "  ")], topics)).toEqual([
      { word: "Office politics", people: 1 },
    ]);
  });
});

describe("taking a word up", () => {
  const programme: Programme = {
    schemaVersion: 1,
    id: "programme",
    name: "Coaching",
    purpose: "",
    coordinatorIds: [],
    everyWeeks: [2],
    lengthsMinutes: [45],
    protectedWindows: [],
    topics,
    levels: [],
    pairing: defaultSettings,
    helpLink: undefined,
    retentionMonths: 12,
    reportThresholds: { people: 5, pairs: 3 },
    unknownFields: {},
  };

  it("adds it with an id of its own, and changes nothing else", () => {
    expect(withWord(programme, " Storytelling ", () => "new")).toEqual({
      ...programme,
      topics: [...topics, { id: "new", name: "Storytelling", isRetired: false }],
    });
  });

  it("takes a retired one up again under its old id, which people still have", () => {
    expect(withWord(programme, "office politics", () => "new").topics).toEqual([
      topics[0],
      { id: "politics", name: "Office politics", isRetired: false },
    ]);
  });
});
