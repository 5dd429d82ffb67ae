import { type Guide, turnsOf } from "./guide.ts";
import { roleOf } from "./roles.ts";

/**
 * To whom a member gives feedback at the end of a session, as indexes in the order of the members: to whoever coached in
 * a turn in which this member was coached or observed. An observer's feedback goes to the coach only, never to the
 * coachee. Where nobody coached (a first or last session), to everybody else.
 *
 * @param first Who was coached first.
 */
export function feedbackReceivers(guide: Guide, first: number, member: number): readonly number[] {
  const everybody = Array.from({ length: guide.members }, (_, index) => index);
  const others = everybody.filter((index) => index !== member);
  if (turnsOf(guide) === 0) return others;
  const coaches = new Set(
    guide.stages
      .filter(({ turn }) => turn !== undefined)
      .map((stage) => everybody.find((index) => roleOf(guide, first, stage, index, 0) === "coach")),
  );
  return others.filter((index) => coaches.has(index));
}
