import { describe, expect, it } from "vitest";
import type { Guide } from "./guide.ts";
import { firstCoachee, roleOf, speakingOrder } from "./roles.ts";
import { standardGuide } from "./standard-guides.ts";

const names = ["Ana", "Ben", "Cleo"];

/** One line per turn, as a person would write it on paper: coachee, coach, observer. */
function casting(guide: Guide, session: number): string[] {
  const first = firstCoachee(guide, session);
  const focus = guide.stages.filter((stage) => stage.kind === "focus");
  return focus.map((stage) =>
    ["coachee", "coach", "observer"]
      .flatMap((role) => names.slice(0, guide.members).filter((_, m) => roleOf(guide, first, stage, m, 0) === role))
      .join(" "),
  );
}

describe("who coaches whom", () => {
  it("alternates between two", () => {
    const guide = standardGuide("standard", 2, 45);
    expect(casting(guide, 1)).toEqual(["Ana Ben", "Ben Ana"]);
    expect(casting(guide, 2)).toEqual(["Ben Ana", "Ana Ben"]);
    expect(casting(guide, 3)).toEqual(casting(guide, 1));
  });

  it("goes round the circle of three", () => {
    const guide = standardGuide("standard", 3, 60);
    expect(casting(guide, 1)).toEqual(["Ana Ben Cleo", "Ben Cleo Ana", "Cleo Ana Ben"]);
    expect(casting(guide, 2)).toEqual(["Ben Cleo Ana", "Cleo Ana Ben", "Ana Ben Cleo"]);
    expect(casting(guide, 4)).toEqual(casting(guide, 1));
  });

  it("lets whoever only observed in 30 minutes be first next time", () => {
    const guide = standardGuide("standard", 3, 30);
    expect(casting(guide, 1)).toEqual(["Ana Ben Cleo", "Ben Ana Cleo"]);
    expect(casting(guide, 2)).toEqual(["Cleo Ana Ben", "Ana Cleo Ben"]);
    expect(casting(guide, 3)).toEqual(["Ben Cleo Ana", "Cleo Ben Ana"]);
    expect(casting(guide, 4)).toEqual(casting(guide, 1));
  });

  it("keeps the roles of a turn in all its stages", () => {
    for (const members of [2, 3] as const)
      for (const length of [30, 45, 60] as const) {
        const guide = standardGuide("standard", members, length);
        for (const turn of [1, 2, 3]) {
          const stages = guide.stages.filter((stage) => stage.turn === turn);
          const seen = stages.map((stage) =>
            names
              .slice(0, members)
              .map((_, m) => roleOf(guide, 1, stage, m, 0))
              .join(),
          );
          expect(new Set(seen).size).toBeLessThanOrEqual(1);
        }
      }
  });

  it("gives everybody one share of the review, the first coachee's first", () => {
    const guide = standardGuide("standard", 3, 60);
    const review = guide.stages[1];
    if (review === undefined) throw new Error("no review");
    expect(speakingOrder(guide, 2)).toEqual([2, 0, 1]);
    const owners = [0, 1, 2].map((share) => names.findIndex((_, m) => roleOf(guide, 2, review, m, share) === "owner"));
    expect(owners).toEqual([2, 0, 1]);
  });
});
