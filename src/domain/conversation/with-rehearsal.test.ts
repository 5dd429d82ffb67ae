import { describe, expect, it } from "vitest";
import { checkGuide } from "./check-guide.ts";
import { standardGuide } from "./standard-guides.ts";
import { withRehearsal } from "./with-rehearsal.ts";

describe("a guide with a rehearsal", () => {
  const plain = standardGuide("standard", 2, 45);

  it("takes the minutes from the options of the same turn, so that nothing else moves", () => {
    const guide = withRehearsal(plain, 2);
    expect(guide.stages.map(({ id, minutes }) => `${id} ${minutes}`)).toEqual([
      "arrive 3",
      "review 6",
      "t1.focus 2",
      "t1.reality 5",
      "t1.options 3",
      "t1.rehearse 2",
      "t1.commit 3",
      "swap 1",
      "t2.focus 2",
      "t2.reality 5",
      "t2.options 3",
      "t2.rehearse 2",
      "t2.commit 3",
      "close 5",
    ]);
  });

  it.each([
    [2, 30],
    [2, 60],
    [3, 45],
    [3, 60],
  ] as const)("keeps every rule, for %i people in %i minutes", (members, length) => {
    const guide = withRehearsal(standardGuide("standard", members, length), 2);
    expect(checkGuide(guide)).toEqual({ ok: true, value: guide });
    expect(guide.stages.some(({ kind }) => kind === "rehearse")).toBe(true);
  });

  it("leaves the options a minute", () => {
    const [options, rehearse] = withRehearsal(plain, 9).stages.filter(({ id }) => /^t1\.(options|rehearse)/.test(id));
    expect([options?.minutes, rehearse?.minutes]).toEqual([1, 4]);
  });

  it("is in no standard guide", () => {
    for (const occasion of ["first", "standard", "last"] as const)
      expect(standardGuide(occasion, 2, 45).stages.every(({ kind }) => kind !== "rehearse")).toBe(true);
  });

  it("is refused where the ideas have not come yet", () => {
    const guide = withRehearsal(plain, 2);
    const rehearse = guide.stages.filter(({ kind }) => kind === "rehearse");
    const others = guide.stages.filter(({ kind }) => kind !== "rehearse");
    const early = others.flatMap((stage) =>
      stage.kind === "reality" ? [...rehearse.filter(({ turn }) => turn === stage.turn), stage] : [stage],
    );
    expect(checkGuide({ ...guide, stages: early })).toEqual({
      ok: false,
      error: [
        { kind: "misplaced-rehearsal", stageId: "t1.rehearse" },
        { kind: "misplaced-rehearsal", stageId: "t2.rehearse" },
      ],
    });
  });
});
