import type { PairingRules, PairingSettings } from "#domain/pairing/settings.ts";
import type { Programme } from "#domain/programme/programme.ts";

/** The lines of the settings, in the order of the screen. What the core refuses is named by the same words. */
export const settingLines = [
  "name",
  "purpose",
  "everyWeeks",
  "lengthsMinutes",
  "protectedWindows",
  "leastSharedMinutes",
  "who",
  "roundsWithoutRepeat",
  "trios",
  "aim",
  "topics",
  "levels",
  "helpLink",
  "retentionMonths",
  "reportThresholds",
] as const;
export type SettingLine = (typeof settingLines)[number];

export function withRules(programme: Programme, rules: Partial<PairingRules>): Programme {
  return withPairing(programme, { rules: { ...programme.pairing.rules, ...rules } });
}

export function withPairing(programme: Programme, pairing: Partial<PairingSettings>): Programme {
  return { ...programme, pairing: { ...programme.pairing, ...pairing } };
}

/** The programme with one line as another version has it. */
function withLine(programme: Programme, line: SettingLine, { pairing, ...from }: Programme): Programme {
  const { sharedLanguage, noReportingLines, otherDepartment } = pairing.rules;
  switch (line) {
    case "leastSharedMinutes":
    case "roundsWithoutRepeat":
      return withRules(programme, { [line]: pairing.rules[line] });
    case "who":
      return withRules(programme, { sharedLanguage, noReportingLines, otherDepartment });
    case "trios":
    case "aim":
      return withPairing(programme, { [line]: pairing[line] });
    default:
      return { ...programme, [line]: from[line] };
  }
}

/** The lines in which the two are not the same. */
export function changedLines(before: Programme, after: Programme): readonly SettingLine[] {
  return settingLines.filter((line) => !isSame(withLine(before, line, after), before));
}

function isSame(one: Programme, other: Programme): boolean {
  // Times of day write themselves as ISO 8601.
  return JSON.stringify(one) === JSON.stringify(other);
}

export type MergedSettings = {
  readonly programme: Programme;
  /** Lines that somebody else has changed and I have not: theirs stand. */
  readonly theirs: readonly SettingLine[];
  /** Lines that both have changed, each otherwise: mine stand, until I look. */
  readonly both: readonly SettingLine[];
};

/** Puts my changes on what somebody else has saved since I began. */
export function mergeSettings(base: Programme, mine: Programme, theirs: Programme): MergedSettings {
  const changedByMe = changedLines(base, mine);
  const changedByThem = changedLines(base, theirs);
  return {
    programme: changedByMe.reduce((programme, line) => withLine(programme, line, mine), theirs),
    theirs: changedByThem.filter((line) => !changedByMe.includes(line)),
    both: changedLines(mine, theirs).filter((line) => changedByMe.includes(line) && changedByThem.includes(line)),
  };
}
