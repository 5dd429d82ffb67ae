import { slotMinutes } from "#domain/scheduling/grid.ts";
import type { LineUp } from "./line-up.ts";
import { at } from "./matching/at.ts";
import type { Watch } from "./matching/solve-options.ts";
import { minutesOfBlocks } from "./people-table.ts";
import { fits, leastScore, type Points } from "./points.ts";
import { fit } from "./score.ts";
import { countedAt, countHeld, emptyPlanes, type Planes } from "./topic-planes.ts";

/** What a pair must score to be looked at closely, by place. It may rise on the way. */
export type Bar = { readonly toReach: (place: number, other: number) => number };

/** Told two places and what their people score if they never met. */
type Visit = (place: number, other: number, score: number) => void;

/** What is known of one person and all who stand further on. */
type Row = {
  /** By place: the points for the time together. */
  readonly hours: Int32Array;
  /** By place: my offers that they want, my wants that they offer, goals that we share. */
  readonly toThem: Planes;
  readonly toMe: Planes;
  readonly goals: Planes;
  /** By what was counted: the points for help. */
  readonly help: readonly Int32Array[];
};

/**
 * Shows all pairs with enough time together that reach the bar. The parts of the score are looked at one after the
 * other, as if all that follow were perfect, so that most pairs fall away early.
 *
 * @returns False if it was told to stop.
 */
export function scanPairs(line: LineUp, bar: Bar, visit: Visit, { onProgress, isCancelled }: Watch): boolean {
  const { table, start, person, offering, wanting, aiming } = line;
  const { topicWords, offers, wants, goals } = table;
  const row = {
    hours: new Int32Array(person.length),
    toThem: emptyPlanes(wanting),
    toMe: emptyPlanes(offering),
    goals: emptyPlanes(aiming),
    help: helpByCounts(table.points),
  };
  for (let block = 0; block + 1 < start.length; block++) {
    const runs = runsWithTime(line, block, row.hours);
    for (let place = at(start, block); place < at(start, block + 1); place++) {
      const one = at(person, place);
      countHeld(row.toThem, wanting, place >>> 5, offers, topicWords, one);
      countHeld(row.toMe, offering, place >>> 5, wants, topicWords, one);
      countHeld(row.goals, aiming, place >>> 5, goals, topicWords, one);
      for (const { from, end } of runs) scanRun(line, bar, row, place, Math.max(place + 1, from), end, visit);
    }
    if (isCancelled?.() === true) return false;
    onProgress?.(at(start, block + 1), person.length);
  }
  return true;
}

type Run = { readonly from: number; end: number };

/** Stretches of places, from this block on, whose people have enough time with it; sets the points for it by place. */
function runsWithTime({ table, start }: LineUp, block: number, hours: Int32Array): readonly Run[] {
  const runs: Run[] = [];
  for (let other = block; other + 1 < start.length; other++) {
    const minutes = minutesOfBlocks(table, block, other);
    if (minutes < table.rules.leastSharedMinutes) continue;
    const [from, end] = [at(start, other), at(start, other + 1)];
    hours.fill(at(table.points.hours, minutes / slotMinutes), from, end);
    const last = runs.at(-1);
    if (last?.end === from) last.end = end;
    else runs.push({ from, end });
  }
  return runs;
}

/** For each number of wants of mine: the points by `theirWants * 16 + toThem * 4 + toMe`. */
function helpByCounts({ helpTogether }: Points): readonly Int32Array[] {
  return [0, 1, 2, 3].map((mine) =>
    Int32Array.from({ length: 64 }, (_, code) => {
      const [theirs, toThem, toMe] = [code >>> 4, (code >>> 2) & 3, code & 3];
      return at(helpTogether, fit(toThem, theirs) * fits + fit(toMe, mine));
    }),
  );
}

const noHelp = new Int32Array(64);

function scanRun(line: LineUp, bar: Bar, row: Row, place: number, from: number, end: number, visit: Visit): void {
  const { points } = line.table;
  const { wanted, aimed, role, department, kind, kinds, traits } = line;
  const { ones: toThemOnes, twos: toThemTwos } = row.toThem;
  const { ones: toMeOnes, twos: toMeTwos } = row.toMe;
  const { most } = points;
  const { hours } = row;
  const myRole = at(role, place);
  const myDepartment = at(department, place);
  const myTraits = at(kind, place) * kinds;
  const help = row.help[at(wanted, place)] ?? noHelp;
  const [otherRole, unknownRole, sameRole] = [at(points.role, 0), at(points.role, 1), at(points.role, 2)];
  const [same, unknown, different] = [at(points.department, 0), at(points.department, 1), at(points.department, 2)];
  const mostTraits = most.level + most.language + most.experience + most.role + most.department;
  const base = leastScore + most.freshness + most.goals + mostTraits;

  for (let other = from; other < end; other++) {
    const word = other >>> 5;
    const toReach = bar.toReach(place, other);
    const code =
      ((at(toMeOnes, word) >>> other) & 1) |
      (((at(toMeTwos, word) >>> other) & 1) << 1) |
      (((at(toThemOnes, word) >>> other) & 1) << 2) |
      (((at(toThemTwos, word) >>> other) & 1) << 3);
    let score = base + at(hours, other) + at(help, (at(wanted, other) << 4) | code);
    if (score < toReach) continue;
    const theirRole = at(role, other);
    const theirDepartment = at(department, other);
    score +=
      at(traits, myTraits + at(kind, other)) -
      mostTraits +
      (myRole === -1 || theirRole === -1 ? unknownRole : myRole === theirRole ? sameRole : otherRole) +
      (myDepartment === -1 || theirDepartment === -1 ? unknown : myDepartment === theirDepartment ? same : different);
    if (score < toReach) continue;
    const shared = countedAt(row.goals, other);
    score += at(points.goals, fit(shared, Math.min(at(aimed, place), at(aimed, other)))) - most.goals;
    if (score >= toReach) visit(place, other, score);
  }
}
