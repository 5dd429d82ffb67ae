import { searchSeries } from "#domain/scheduling/search-series.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { type BruteProposal, bruteForceSearch } from "./brute-force-search.ts";
import { plainProposal } from "./plain-proposal.ts";
import { dice, randomSearch } from "./random-search.ts";

/** What a browser answers about some random searches. */
export type BrowserAnswer = {
  /** Whether Temporal is the browser's own. */
  readonly isNative: boolean;
  readonly searches: readonly {
    readonly brute: readonly BruteProposal[];
    /** Every start that may be proposed, best first. */
    readonly ranked: readonly string[];
    /** Our own search, run in the browser as users run it. */
    readonly found: readonly BruteProposal[];
  }[];
};

/** The search by brute force, to be run inside a browser on its own Temporal. */
function searchInBrowser(seed: number, cases: number): BrowserAnswer {
  const roll = dice(seed);
  const searches = Array.from({ length: cases }, () => {
    const search = randomSearch(roll);
    const { proposals, ranked } = bruteForceSearch(search, 5);
    return { brute: proposals, ranked, found: searchSeries(search, 5).map(plainProposal) };
  });
  return { isNative: Temporal === globalThis.Temporal && /native code/.test(String(Temporal.PlainDate)), searches };
}

Object.assign(globalThis, { searchInBrowser });
