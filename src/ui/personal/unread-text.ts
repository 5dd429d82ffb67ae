import type { SearchMember } from "#domain/scheduling/series-proposal.ts";
import type { Interval } from "#domain/time/interval.ts";
import { dayText } from "#ui/shared/times.ts";
import type { Language, Parties } from "./proposal-text.ts";

type Unread = { readonly stretch: Interval; readonly members: readonly number[] };

/** Which dates could not be checked, one sentence for each stretch of somebody's calendar that could not be read. */
export function unreadTexts(
  { t, locale }: Language,
  { readersZone, others }: Parties,
  members: readonly SearchMember[],
): readonly string[] {
  const readable = members.filter(({ schedule }) => schedule.readable).length;
  return unreadOf(members).flatMap(({ stretch, members: whose }) => {
    // The last day that is not known is the one before the end.
    const lastMoment = stretch.end.subtract({ milliseconds: 1 });
    const values = {
      from: dayText(locale, stretch.start, readersZone),
      until: dayText(locale, lastMoment, readersZone),
    };
    if (whose.length === readable && readable > 1) return [t("booking.unreadAll", values)];
    return whose.map((member) => {
      const name = others[member - 1]?.name;
      return name === undefined ? t("booking.unreadHere", values) : t("booking.unreadFor", { ...values, name });
    });
  });
}

/** Each stretch once, with everybody whom it concerns. */
function unreadOf(members: readonly SearchMember[]): readonly Unread[] {
  const known = new Map<string, Unread>();
  for (const [member, { schedule }] of members.entries()) {
    for (const stretch of schedule.readable ? (schedule.unread ?? []) : []) {
      const key = `${stretch.start.toString()} ${stretch.end.toString()}`;
      known.set(key, { stretch, members: [...(known.get(key)?.members ?? []), member] });
    }
  }
  return [...known.values()];
}
