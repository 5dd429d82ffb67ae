import { at } from "./matching/at.ts";

/**
 * The best partners of everybody that were offered so far, so many for each. Of equally good ones those whose number
 * follows next, counted round.
 */
export class BestPartners {
  /** By place: what a partner must at least be worth to get in; 0 while there is room. */
  private readonly floor: Int32Array;
  private readonly person: Int32Array;
  private readonly round: number;
  private readonly each: number;
  private readonly count: Int32Array;
  /** Those of place `p` from `p * each`, best first. */
  private readonly partner: Int32Array;
  private readonly score: Int32Array;

  /**
   * @param person By place: who stands there.
   * @param round How many numbers there are, to count them round.
   */
  constructor(person: Int32Array, each: number, round: number) {
    const size = person.length;
    this.person = person;
    this.round = round;
    this.each = each;
    this.floor = new Int32Array(size);
    this.count = new Int32Array(size);
    this.partner = new Int32Array(size * each);
    this.score = new Int32Array(size * each);
  }

  /** What a pair must score to be wanted at one of two places. */
  toReach(place: number, other: number): number {
    const [mine, others] = [at(this.floor, place), at(this.floor, other)];
    return mine < others ? mine : others;
  }

  /** Whether this partner would be taken at this place. */
  isWanted(place: number, partner: number, score: number): boolean {
    const floor = at(this.floor, place);
    if (score !== floor || at(this.count, place) < this.each) return score > floor;
    const last = at(this.partner, (place + 1) * this.each - 1);
    return this.stepsTo(place, partner) < this.stepsTo(place, last);
  }

  offer(place: number, partner: number, score: number): void {
    const { each, partner: partners, score: scores } = this;
    if (!this.isWanted(place, partner, score)) return;
    const first = place * each;
    const isFull = at(this.count, place) === each;
    const steps = this.stepsTo(place, partner);
    let hole = first + at(this.count, place) - (isFull ? 1 : 0);
    for (; hole > first; hole--) {
      const [before, scoreBefore] = [at(partners, hole - 1), at(scores, hole - 1)];
      if (scoreBefore > score || (scoreBefore === score && this.stepsTo(place, before) < steps)) break;
      partners[hole] = before;
      scores[hole] = scoreBefore;
    }
    partners[hole] = partner;
    scores[hole] = score;
    if (!isFull) this.count[place] = at(this.count, place) + 1;
    if (at(this.count, place) === each) this.floor[place] = at(scores, first + each - 1);
  }

  /** Everybody with each of their best partners. */
  forEach(visit: (person: number, partner: number) => void): void {
    for (const [place, person] of this.person.entries()) {
      const first = place * this.each;
      for (let rank = first; rank < first + at(this.count, place); rank++) visit(person, at(this.partner, rank));
    }
  }

  private stepsTo(place: number, partner: number): number {
    const steps = partner - at(this.person, place);
    return steps < 0 ? steps + this.round : steps;
  }
}
