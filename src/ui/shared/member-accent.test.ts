import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from "@fluentui/react-components";
import { expect, it } from "vitest";
import { memberAccents } from "./member-accent.ts";

const themes = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };
const backgrounds = ["colorNeutralBackground1", "colorNeutralBackground2", "colorNeutralBackground3"] as const;

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const long = colour.length === 4 ? colour.replace(/[0-9a-f]/gi, "$&$&") : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(long.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

it("measures black on white as 21", () => {
  expect(contrast("#000", "#ffffff")).toBeCloseTo(21);
});

it.each(Object.entries(themes))("keeps every accent at 3:1 on every background of the %s theme", (_, theme) => {
  for (const accent of memberAccents)
    for (const background of backgrounds) expect(contrast(theme[accent], theme[background])).toBeGreaterThanOrEqual(3);
});

it.each(Object.entries(themes))("tells the first two members apart by lightness in the %s theme", (_, theme) => {
  expect(contrast(theme[memberAccents[0]], theme[memberAccents[1]])).toBeGreaterThanOrEqual(1.4);
});
