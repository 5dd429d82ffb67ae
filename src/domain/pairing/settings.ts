/** What two people must fulfil to be paired. Every rule can be adjusted, most can be switched off. */
export type PairingRules = {
  /** Time of the week in which both work; 0 for none. */
  readonly leastSharedMinutes: number;
  /** They have a language in common. */
  readonly sharedLanguage: boolean;
  /** Neither is the other's manager. */
  readonly noReportingLines: boolean;
  /** Neither has put the other on the list of people to avoid. */
  readonly avoidLists: boolean;
  /** They were not partners in any of so many rounds before this one; 0 for no such rule. */
  readonly roundsWithoutRepeat: number;
  /** They come from different departments. Somebody without a known department is never refused for it. */
  readonly otherDepartment: boolean;
};

/** What makes a good pair, by name. The score is made of these. */
export const scoreParts = [
  /** What one offers is what the other wants: the mean of both directions. */
  "help",
  /** The same, for whoever of the two gets less. */
  "help-both-ways",
  "goals",
  "role",
  "level",
  "hours",
  "department",
  "language",
  "experience",
  "freshness",
] as const;
export type ScorePart = (typeof scoreParts)[number];

/** How much each part counts against the others; any non-negative numbers, 0 for not at all. */
export type ScoreWeights = Readonly<Record<ScorePart, number>>;

export type PairingSettings = {
  readonly rules: PairingRules;
  readonly weights: ScoreWeights;
  /** Whether somebody without a partner may join a pair; "prefer-not" leaves it to the coordinator. */
  readonly trios: "allow" | "prefer-not";
  /** After pairing as many as can be: make the worst pair as good as can be and then the total, or the total at once. */
  readonly aim: "lift-worst" | "total";
  /** How much better, in points of the score, others must be before somebody loses a present partner. */
  readonly keepBonus: number;
  /** So many best partners of each person are looked at first. The result is then checked against all pairs. */
  readonly candidatesEach: number;
};

export const defaultSettings: PairingSettings = {
  rules: {
    leastSharedMinutes: 5 * 60,
    sharedLanguage: true,
    noReportingLines: true,
    avoidLists: true,
    roundsWithoutRepeat: 6,
    otherDepartment: false,
  },
  weights: {
    help: 28,
    "help-both-ways": 14,
    goals: 10,
    role: 4,
    level: 8,
    hours: 12,
    department: 8,
    language: 4,
    experience: 6,
    freshness: 6,
  },
  trios: "allow",
  aim: "lift-worst",
  keepBonus: 200,
  candidatesEach: 16,
};
