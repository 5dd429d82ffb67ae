/** What the parts of a partnership's history need to say whose something is, and when it was. */
export type HistoryScene = {
  readonly personId: string;
  /** A member's first name. */
  readonly nameOf: (personId: string) => string;
  /** "Tuesday 1 December" of a session; undefined where nobody knows. */
  readonly dayOf: (sessionId: string) => string | undefined;
};
