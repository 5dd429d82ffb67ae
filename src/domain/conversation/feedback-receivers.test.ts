import { describe, expect, it } from "vitest";
import { feedbackReceivers } from "./feedback-receivers.ts";
import { standardGuide } from "./standard-guides.ts";

describe("who is given feedback at the end", () => {
  it("is the partner, in a pair", () => {
    const guide = standardGuide("standard", 2, 45);
    expect([0, 1].map((me) => feedbackReceivers(guide, 0, me))).toEqual([[1], [0]]);
  });

  it("is both others where each of three coached once", () => {
    const guide = standardGuide("standard", 3, 60);
    expect([0, 1, 2].map((me) => feedbackReceivers(guide, 1, me))).toEqual([
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
  });

  it("is never the one who only observed: the observer's own words go to the two coaches", () => {
    // Two turns for three in 30 minutes; the third of the circle observes both.
    const guide = standardGuide("standard", 3, 30);
    expect([0, 1, 2].map((me) => feedbackReceivers(guide, 0, me))).toEqual([[1], [0], [0, 1]]);
  });

  it.each(["first", "last"] as const)("is everybody else in a %s session, where nobody coaches", (occasion) => {
    expect(feedbackReceivers(standardGuide(occasion, 3, 45), 0, 1)).toEqual([0, 2]);
  });
});
