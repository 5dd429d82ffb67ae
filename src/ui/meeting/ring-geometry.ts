import type { Guide } from "#domain/conversation/guide.ts";
import { partsOf } from "#domain/conversation/parts.ts";

/** One stage on the ring, as fractions of the whole turn: 0 is at the top, clockwise, 1 is at the top again. */
export type RingArc = {
  readonly stageId: string;
  readonly turn: number | undefined;
  readonly from: number;
  readonly to: number;
};

const gapInside = 0.004;
const gapBetweenParts = 0.012;

/** The stages by their planned minutes, a little apart, further apart where another turn begins. A stage without time has no arc. */
export function ringArcs(guide: Guide): readonly RingArc[] {
  const firsts = new Set(partsOf(guide).map(({ from }) => from));
  let minutes = 0;
  return guide.stages.flatMap((stage, index) => {
    const from = minutes / guide.lengthMinutes;
    minutes += stage.minutes;
    const to = minutes / guide.lengthMinutes;
    const before = firsts.has(index) ? gapBetweenParts : gapInside;
    const after = firsts.has((index + 1) % guide.stages.length) ? gapBetweenParts : gapInside;
    if (stage.minutes === 0) return [];
    return [{ stageId: stage.id, turn: stage.turn, from: from + before / 2, to: to - after / 2 }];
  });
}

export type Point = { readonly x: number; readonly y: number };

/** A point of a circle around (60, 60). */
export function pointAt(fraction: number, radius: number): Point {
  const angle = 2 * Math.PI * fraction;
  return { x: round(60 + radius * Math.sin(angle)), y: round(60 - radius * Math.cos(angle)) };
}

/** The path of an arc shorter than the whole circle; empty when it has no length. */
export function arcPath(from: number, to: number, radius: number): string {
  if (to <= from) return "";
  const [start, end] = [pointAt(from, radius), pointAt(to, radius)];
  return `M${start.x} ${start.y}A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${end.x} ${end.y}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
