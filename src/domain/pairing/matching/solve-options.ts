/** How to watch and stop what may take seconds. */
export type Watch = {
  /** Told now and then: `done` never falls and ends at `of`. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Asked some thousand times a second. */
  readonly isCancelled?: () => boolean;
};

export type SolveOptions = Watch & {
  /** As many pairs as possible, and among those the highest total. Otherwise the highest total alone. */
  readonly cardinalityFirst: boolean;
};
