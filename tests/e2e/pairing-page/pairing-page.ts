import { createPairingCompute } from "#adapters/browser/pairing-compute.ts";
import { doPairingJob } from "#adapters/browser/pairing-job.ts";
import type { PairingQuestion } from "#domain/pairing/question.ts";
import { populationQuestion } from "#tests/oracle/population.ts";
import { dice } from "#tests/oracle/random-search.ts";

/** What a test may ask of this page; everything it answers is plain text or numbers. */
type PairingPage = {
  /** Pairs so many people of the population; stops after the first word of progress if it is told to. */
  readonly pair: (seed: number, size: number, change?: "stop" | "damage") => Promise<Watched>;
  readonly relax: (seed: number, size: number) => Promise<string>;
  /** The same in the page's own thread, which nobody should do. */
  readonly pairHere: (seed: number, size: number) => Promise<Watched>;
};

export type Watched = {
  /** The whole answer as JSON. */
  readonly answer: string;
  readonly progress: readonly number[];
  /** How often the page could draw meanwhile. */
  readonly frames: number;
  /** The longest that it could not. */
  readonly longestPause: number;
  readonly milliseconds: number;
};

declare global {
  interface Window {
    pairingPage: PairingPage;
  }
}

const compute = createPairingCompute();

const page: PairingPage = {
  pair: (seed, size, change) => {
    const question = populationQuestion(dice(seed), size);
    const stop = new AbortController();
    return watched((onProgress) =>
      compute.pair(change === "damage" ? damaged(question) : question, {
        signal: stop.signal,
        onProgress: (share) => {
          onProgress(share);
          if (change === "stop") stop.abort();
        },
      }),
    );
  },
  relax: async (seed, size) => {
    const question = populationQuestion(dice(seed), size);
    const paired = await compute.pair(question);
    return JSON.stringify(paired.ok ? await compute.relaxations(question, paired.value) : paired);
  },
  pairHere: (seed, size) =>
    watched(async (onProgress) =>
      doPairingJob({ kind: "pair", question: populationQuestion(dice(seed), size) }, onProgress),
    ),
};
window.pairingPage = page;

async function watched(work: (onProgress: (share: number) => void) => Promise<unknown>): Promise<Watched> {
  const progress: number[] = [];
  const drawn: number[] = [];
  let isOver = false;
  const draw = (moment: number) => {
    if (isOver) return;
    drawn.push(moment);
    requestAnimationFrame(draw);
  };
  // Two frames pass before anything is counted, so that the page has drawn itself.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  requestAnimationFrame(draw);
  const began = performance.now();
  const answer = await work((share) => progress.push(share));
  const ended = performance.now();
  isOver = true;
  const pauses = [...drawn, ended].map((moment, at) => moment - (drawn[at - 1] ?? began));
  return {
    answer: JSON.stringify(answer),
    progress,
    frames: drawn.length,
    longestPause: Math.max(...pauses),
    milliseconds: ended - began,
  };
}

/** A question that no type allows: whoever reads it throws. */
function damaged(question: PairingQuestion): PairingQuestion {
  return { ...question, participants: JSON.parse("null") };
}
