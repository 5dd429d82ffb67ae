import { explainProposal } from "#domain/scheduling/explain-proposal.ts";
import type { ProposalReason } from "#domain/scheduling/proposal-reason.ts";
import type { ClashKind, SeriesProposal, SessionOutlook } from "#domain/scheduling/series-proposal.ts";
import type { Temporal } from "#domain/time/temporal.ts";
import { unreachable } from "#domain/unreachable.ts";
import type { Translate } from "#messages/translate.ts";
import { clockText, dayText, otherClockText, weekdayOf } from "#ui/shared/times.ts";

/** Who the proposals are for, as the organiser reads them. */
export type Parties = {
  /** First name of the partner. */
  readonly partner: string;
  readonly readersZone: string;
  /** Undefined where the partner's clock is not known: then nothing is guessed. */
  readonly partnersZone: string | undefined;
  /** Whether the partner's calendar was read; only then is anything said about both. */
  readonly isReadable: boolean;
};

export type Language = { readonly t: Translate; readonly locale: string };

/** "Tuesdays 10:00" */
export function proposalTitle({ t, locale }: Language, { readersZone }: Parties, { sessions }: SeriesProposal): string {
  const first = sessions[0];
  if (first === undefined) return "";
  return t("booking.everyWeekday", {
    weekday: String(weekdayOf(first.start, readersZone)),
    time: clockText(locale, first.start, readersZone),
  });
}

/** "15:45 for Tom", or undefined where that clock is not known. */
export function partnersTime(
  { t, locale }: Language,
  { partner, partnersZone, readersZone }: Parties,
  moment: Temporal.Instant,
): string | undefined {
  if (partnersZone === undefined) return undefined;
  return t("booking.timeFor", { time: otherClockText(locale, moment, partnersZone, readersZone), name: partner });
}

/** "5 of 6 clear", "all 6 clear" */
export function clearText({ t }: Language, { clearSessions, sessions }: SeriesProposal): string {
  const total = sessions.length;
  return clearSessions === total
    ? t("booking.allClear", { total })
    : t("booking.clear", { clear: clearSessions, total });
}

/** Why it stands where it stands, in one sentence. Without a reason of the search it is the reader's own choice. */
export function reasonText({ t }: Language, reason: ProposalReason | undefined): string {
  switch (reason?.kind) {
    case undefined:
      return t("booking.whyOwn");
    case "all-clear":
      return t("booking.whyAllClear");
    case "fewest-clashes":
      return t("booking.whyFewestClashes", { fewer: reason.fewer });
    case "fewest-hard-clashes":
      return t("booking.whyFewestHard");
    case "kindest-hour":
      return t("booking.whyKindest");
    case "protected-window":
      return t("booking.whyProtected");
    case "more-room":
      return t("booking.whyRoom");
    case "clashes-apart":
      return t("booking.whyApart");
    case "earliest":
      return t("booking.whyEarliest");
    case "only-different-day":
      return t("booking.whyOtherDay");
    case "other-hour":
      return t("booking.whyOtherHour");
    case "only-choice":
      return t("booking.whyOnly");
    default:
      return unreachable(reason);
  }
}

/** What it costs: how much is clear, how much moves, what stays. */
export function costText(language: Language, proposal: SeriesProposal): string {
  const { movable, unresolved } = explainProposal(proposal, []);
  return [
    clearText(language, proposal),
    language.t("booking.movedCount", { moved: movable }),
    language.t("booking.stuckCount", { stuck: unresolved }),
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** One sentence for each change of an hour, whoever it concerns. */
export function clockChanges({ t, locale }: Language, parties: Parties, proposal: SeriesProposal): readonly string[] {
  const zones = [parties.readersZone, parties.partnersZone].flatMap((zone) => (zone === undefined ? [] : [zone]));
  return explainProposal(proposal, zones).changes.flatMap(({ member, fromSession }) => {
    const start = proposal.sessions[fromSession]?.start;
    const zone = zones[member];
    if (start === undefined || zone === undefined) return [];
    const values = { day: dayText(locale, start, parties.readersZone), time: clockText(locale, start, zone) };
    return member === 0
      ? [t("booking.clockChangesHere", values)]
      : [t("booking.clockChangesFor", { ...values, name: parties.partner })];
  });
}

/** What becomes of one date: free, or who cannot and why, and where it goes. Never a subject. */
export function sessionFate({ t, locale }: Language, parties: Parties, { clashes, moveTo }: SessionOutlook): string {
  if (clashes.length === 0) return parties.isReadable ? t("booking.dateClear") : t("booking.dateClearHere");
  const reasons = clashes.map(({ member, kind }) =>
    member === 0
      ? t("booking.clashYou", { kind: selectable(kind) })
      : t("booking.clashOther", { kind: selectable(kind), name: parties.partner }),
  );
  return [...reasons, moveTo === undefined ? t("booking.stays") : moveText({ t, locale }, parties, moveTo.start)].join(
    ", ",
  );
}

function moveText({ t, locale }: Language, { readersZone, partnersZone, partner }: Parties, to: Temporal.Instant) {
  const values = { day: dayText(locale, to, readersZone), time: clockText(locale, to, readersZone) };
  if (partnersZone === undefined) return t("booking.movesToHere", values);
  const otherTime = otherClockText(locale, to, partnersZone, readersZone);
  return t("booking.movesTo", { ...values, otherTime, name: partner });
}

/** ICU selects on words without hyphens. */
export function selectable(kind: ClashKind): string {
  return kind.replaceAll("-", "");
}
