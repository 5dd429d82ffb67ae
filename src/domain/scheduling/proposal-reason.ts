import { unreachable } from "#domain/unreachable.ts";
import { decidingCriterion } from "./merits.ts";
import type { RankedProposal } from "./series-proposal.ts";

/** Why a proposal stands where it stands, in one thing: what puts it before the next one. The screens have the words. */
export type ProposalReason =
  /** Every session is clear, which is not so of the next. */
  | { readonly kind: "all-clear" }
  /** More sessions are clear than in the next, by this many. */
  | { readonly kind: "fewest-clashes"; readonly fewer: number }
  /** As many are clear, but in more of the others the clash is only tentative. */
  | { readonly kind: "fewest-hard-clashes"; readonly fewer: number }
  /** The hour is kinder to whoever has the worse one. */
  | { readonly kind: "kindest-hour" }
  /** It lies in the programme's protected windows more often. */
  | { readonly kind: "protected-window" }
  /** Fewer other meetings stand right before or after it. */
  | { readonly kind: "more-room" }
  /** Not so many sessions in a row clash. */
  | { readonly kind: "clashes-apart" }
  /** Just as good, and it begins earlier. */
  | { readonly kind: "earliest" }
  /** The last: no other proposal is on its weekday. */
  | { readonly kind: "only-different-day" }
  /** The last: another hour of a day that is proposed already. */
  | { readonly kind: "other-hour" }
  /** There is no other proposal. */
  | { readonly kind: "only-choice" };

/**
 * What puts a proposal before the next one; for the last, what makes it another choice.
 *
 * @param proposals As `searchSeries` returned them, best first.
 * @throws {RangeError} If there is no such proposal.
 */
export function reasonFor(proposals: readonly RankedProposal[], index: number): ProposalReason {
  const proposal = proposals[index];
  if (proposal === undefined) throw new RangeError(`there is no proposal ${index}`);
  const next = proposals[index + 1];
  return next === undefined ? lastReason(proposals, proposal) : reasonBefore(proposal, next);
}

function lastReason(proposals: readonly RankedProposal[], last: RankedProposal): ProposalReason {
  if (proposals.length === 1) return { kind: "only-choice" };
  const { dayOfWeek } = last.firstStart;
  const isSameDay = proposals.some((other) => other !== last && other.firstStart.dayOfWeek === dayOfWeek);
  return { kind: isSameDay ? "other-hour" : "only-different-day" };
}

function reasonBefore({ merits, sessions }: RankedProposal, { merits: next }: RankedProposal): ProposalReason {
  const criterion = decidingCriterion(merits, next);
  switch (criterion) {
    case "clear-sessions":
      return merits.clearSessions === sessions.length
        ? { kind: "all-clear" }
        : { kind: "fewest-clashes", fewer: merits.clearSessions - next.clearSessions };
    case "hard-clashes":
      return { kind: "fewest-hard-clashes", fewer: next.hardSessions - merits.hardSessions };
    case "kindness":
      return { kind: "kindest-hour" };
    case "protected-windows":
      return { kind: "protected-window" };
    case "room":
      return { kind: "more-room" };
    case "spread":
      return { kind: "clashes-apart" };
    case "earliest":
    case undefined:
      return { kind: "earliest" };
    default:
      return unreachable(criterion);
  }
}
