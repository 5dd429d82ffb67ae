/** A score is 1 to 10,000; people read it as so many of 100. */
const pointsPerHundred = 100;

/** "87" */
export function scoreText(locale: string, score: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(score / pointsPerHundred);
}

/** "87.34": exactly. */
export function pointsText(locale: string, score: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(score / pointsPerHundred);
}

/** "7.00": exactly, and so that numbers stand below each other. */
export function columnText(locale: string, score: number): string {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return new Intl.NumberFormat(locale, digits).format(score / pointsPerHundred);
}

/** Scores that are held against each other: exact where rounding would hide that they differ. */
export function comparedTexts(locale: string, one: number, other: number): readonly [string, string] {
  const rounded = [scoreText(locale, one), scoreText(locale, other)] as const;
  const areHidden = rounded[0] === rounded[1] && one !== other;
  return areHidden ? [pointsText(locale, one), pointsText(locale, other)] : rounded;
}

/** "35 %" of what is to be done. */
export function shareText(locale: string, share: number): string {
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(share);
}

/** "0.00 %": how far below the most that is possible. */
export function gapText(locale: string, { reached, atMost }: { readonly reached: number; readonly atMost: number }) {
  const share = atMost <= 0 ? 0 : Math.max(0, (atMost - reached) / atMost);
  // Never rounded down: what is not proven is not said to be.
  const hundredths = Math.max(0, Math.ceil(share * 10_000 - 1e-9)) / 10_000;
  return new Intl.NumberFormat(locale, { style: "percent", minimumFractionDigits: 2 }).format(hundredths);
}
