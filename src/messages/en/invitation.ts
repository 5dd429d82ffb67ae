/** What stands in the invitation that goes to the partner. No dates: the body is never edited afterwards. */
export const invitation = {
  subject: "Side by Side",
  greeting: "{name} invites you to coach each other, side by side.",
  agendaTitle: "What happens in each session",
  agendaReview: "Look back: what came of your commitments",
  agendaTurnOne: "First turn: one coaches, the other thinks aloud",
  agendaSwap: "Swap: the same time for the other",
  agendaCommit: "One clear commitment each",
  agendaClose: "Close: one appreciation and one suggestion each",
  linkText: "Open the guide",
  closing: "What you say stays between you. If the time does not suit, propose another one.",
  takenBack: "This series has been taken back. There is nothing you need to do.",
} as const;
