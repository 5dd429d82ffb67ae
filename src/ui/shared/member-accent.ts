/**
 * The accents of the members, in the order of `Members`. Chosen from Fluent's tokens so that each holds 3:1 against
 * the neutral backgrounds of the three Teams themes and neighbours differ in lightness; the test computes both.
 * Colour never carries a meaning alone: side, initials and words do.
 */
export const memberAccents = [
  "colorCompoundBrandForeground1",
  "colorPaletteTealForeground2",
  "colorPaletteBerryForeground2",
] as const;

/** A CSS value for the member at this place, counted from 0. */
export function memberAccent(index: number): string {
  return `var(--${memberAccents[index % memberAccents.length] ?? memberAccents[0]})`;
}
