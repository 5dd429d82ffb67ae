import { expect, it } from "vitest";
import { columnText, comparedTexts, gapText, pointsText, scoreText, shareText } from "./numbers.ts";

it("says a score as so many of a hundred, and its parts exactly", () => {
  expect(scoreText("en", 8734)).toBe("87");
  expect(pointsText("de", 8734)).toBe("87,34");
  expect(pointsText("en", 8700)).toBe("87");
  expect(columnText("en", 8700)).toBe("87.00");
  expect(shareText("en", 0.354)).toBe("35%");
});

it("never lets rounding hide which of two scores is the better", () => {
  expect(comparedTexts("en", 6120, 6090)).toEqual(["61.2", "60.9"]);
  expect(comparedTexts("en", 6120, 5090)).toEqual(["61", "51"]);
  expect(comparedTexts("en", 6120, 6120)).toEqual(["61", "61"]);
});

it("says 0.00 % only of what is proven", () => {
  expect(gapText("en", { reached: 1000, atMost: 1000 })).toBe("0.00%");
  expect(gapText("en", { reached: 999_999, atMost: 1_000_000 })).toBe("0.01%");
  expect(gapText("en", { reached: 0, atMost: 0 })).toBe("0.00%");
});
