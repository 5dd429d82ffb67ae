import { explainProposal } from "#domain/scheduling/explain-proposal.ts";
import type { ProposalReason } from "#domain/scheduling/proposal-reason.ts";
import type { ClashKind, SeriesProposal, SessionOutlook } from "#domain/scheduling/series-proposal.ts";
import type { Temporal } from "#domain/time/temporal.ts";
import { unreachable } from "#domain/unreachable.ts";
import type { Translate } from "#messages/translate.ts";
import { clockText, dayText, otherClockText, weekdayOf } from "#ui/shared/times.ts";

/** Another member than the reader. */
export type Other = {
  /** First name. */
  readonly name: string;
  /** Undefined where that clock is not known: then nothing is guessed. */
  readonly timeZone: string | undefined;
};

/** Who the proposals are for, as the organiser reads them. */
export type Parties = {
  readonly readersZone: string;
  /** In the order of the members, without the reader. */
  readonly others: readonly Other[];
  /** Whether every calendar could be read; only then is anything said about all. */
  readonly isReadable: boolean;
};

/** Whose clocks are shown. */
export type Clocks = Pick<Parties, "readersZone" | "others">;

export type Language = { readonly t: Translate; readonly locale: string };

/** "Tom", "Tom and Ana" */
export function namesText(locale: string, others: readonly Pick<Other, "name">[]): string {
  return new Intl.ListFormat(locale).format(others.map(({ name }) => name));
}

/** "Tuesdays 10:00" */
export function proposalTitle({ t, locale }: Language, { readersZone }: Parties, { sessions }: SeriesProposal): string {
  const first = sessions[0];
  if (first === undefined) return "";
  return t("booking.everyWeekday", {
    weekday: String(weekdayOf(first.start, readersZone)),
    time: clockText(locale, first.start, readersZone),
  });
}

/** "15:45 for Tom"; of several others each, and undefined where no clock is known. */
export function othersTime(
  { t, locale }: Language,
  { others, readersZone }: Clocks,
  moment: Temporal.Instant,
): string | undefined {
  const times = others.flatMap(({ name, timeZone }) =>
    timeZone === undefined
      ? []
      : [t("booking.timeFor", { time: otherClockText(locale, moment, timeZone, readersZone), name })],
  );
  return times.length === 0 ? undefined : times.join(", ");
}

/** "5 of 6 clear", "all 6 clear": those that are known to be. */
function clearText({ t }: Language, { clearSessions, sessions }: SeriesProposal): string {
  const total = sessions.length;
  return clearSessions === total
    ? t("booking.allClear", { total })
    : t("booking.clear", { clear: clearSessions, total });
}

/** "3 of 6 clear, 3 not checked": what is known at a glance. */
export function knownText(language: Language, proposal: SeriesProposal): string {
  const { unchecked } = explainProposal(proposal, []);
  return [clearText(language, proposal), language.t("booking.uncheckedCount", { unchecked })]
    .filter((part) => part !== "")
    .join(", ");
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

/** What it costs: how much is clear, how much moves, what stays, what could not be checked. */
export function costText(language: Language, proposal: SeriesProposal): string {
  const { movable, unresolved, unchecked } = explainProposal(proposal, []);
  return [
    clearText(language, proposal),
    language.t("booking.movedCount", { moved: movable }),
    language.t("booking.stuckCount", { stuck: unresolved }),
    language.t("booking.uncheckedCount", { unchecked }),
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** One sentence for each change of an hour, whoever it concerns. */
export function clockChanges({ t, locale }: Language, parties: Parties, proposal: SeriesProposal): readonly string[] {
  const clocks = [
    { name: undefined, zone: parties.readersZone },
    ...parties.others.flatMap(({ name, timeZone }) => (timeZone === undefined ? [] : [{ name, zone: timeZone }])),
  ];
  const { changes } = explainProposal(
    proposal,
    clocks.map(({ zone }) => zone),
  );
  return changes.flatMap(({ member, fromSession }) => {
    const start = proposal.sessions[fromSession]?.start;
    const clock = clocks[member];
    if (start === undefined || clock === undefined) return [];
    const { name, zone } = clock;
    const values = { day: dayText(locale, start, parties.readersZone), time: clockText(locale, start, zone) };
    return name === undefined
      ? [t("booking.clockChangesHere", values)]
      : [t("booking.clockChangesFor", { ...values, name })];
  });
}

/** What becomes of one date: free, or who cannot and why, and where it goes. Never a subject. */
export function sessionFate(language: Language, parties: Parties, session: SessionOutlook): string {
  const { t } = language;
  const { clashes, moveTo, unread } = session;
  if (clashes.length > 0) {
    const reasons = clashes.map(({ member, kind }) => clashText(t, parties, member, kind));
    const end = moveTo === undefined ? t("booking.stays") : moveText(language, parties, moveTo.start);
    return [...reasons, end].join(", ");
  }
  if (unread !== undefined) return t("booking.dateUnread");
  return parties.isReadable
    ? t("booking.dateClear", { members: parties.others.length + 1 })
    : t("booking.dateClearHere");
}

function clashText(t: Translate, { others }: Parties, member: number, kind: ClashKind): string {
  const other = others[member - 1];
  return other === undefined
    ? t("booking.clashYou", { kind: selectable(kind) })
    : t("booking.clashOther", { kind: selectable(kind), name: other.name });
}

function moveText(language: Language, parties: Parties, to: Temporal.Instant): string {
  const { t, locale } = language;
  const { readersZone } = parties;
  const here = { day: dayText(locale, to, readersZone), time: clockText(locale, to, readersZone) };
  return [t("booking.movesTo", here), othersTime(language, parties, to) ?? []].flat().join(", ");
}

/** ICU selects on words without hyphens. */
export function selectable(kind: ClashKind): string {
  return kind.replaceAll("-", "");
}
