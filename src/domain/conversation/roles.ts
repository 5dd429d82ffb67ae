import { type Guide, type Role, type Stage, turnsOf } from "./guide.ts";

/**
 * Who is coached first, as an index into the members in their fixed order. Alternates from session to session, so that
 * nobody needs to remember it; where three members share two turns, whoever only observed is first next time.
 *
 * @param sessionNumber Counted from 1 over the whole partnership.
 */
export function firstCoachee(guide: Guide, sessionNumber: number): number {
  const turnsPerSession = turnsOf(guide) || 1;
  // Everybody had a turn: begin one further. Not everybody had: go on where the last session stopped.
  const step = turnsPerSession < guide.members ? turnsPerSession : 1;
  return modulo((sessionNumber - 1) * step, guide.members);
}

/** The members in the order in which they speak, coached or not: the first coachee, then round the circle. */
export function speakingOrder(guide: Guide, first: number): readonly number[] {
  return Array.from({ length: guide.members }, (_, index) => modulo(first + index, guide.members));
}

/** Who is coached in a turn, counted from 1. Roles never change inside a turn: the swap is a hard wall. */
export function coacheeOf(guide: Guide, first: number, turn: number): number {
  return modulo(first + turn - 1, guide.members);
}

/**
 * What a member does in a stage.
 *
 * In a turn of three the next in the circle coaches and the third observes; with two turns for three members the two
 * coach each other and the third observes both.
 *
 * @param share In a stage where everybody has an equal share: whose share it is now, counted from 0 in speaking order.
 */
export function roleOf(guide: Guide, first: number, stage: Stage, member: number, share: number): Role {
  if (stage.speakers === "together") return "everyone";
  if (stage.speakers === "one-by-one") return speakingOrder(guide, first)[share] === member ? "owner" : "listener";

  const turn = stage.turn ?? 1;
  const coachee = coacheeOf(guide, first, turn);
  if (member === coachee) return "coachee";
  const coach = turn === turnsOf(guide) && turn < guide.members ? modulo(coachee - 1, guide.members) : coachee + 1;
  return member === modulo(coach, guide.members) ? "coach" : "observer";
}

function modulo(value: number, size: number): number {
  return ((value % size) + size) % size;
}
