/** Waking up later, in milliseconds of real time. Every call returns its own cancel. */
export interface Timers {
  after(milliseconds: number, wake: () => void): () => void;
  every(milliseconds: number, wake: () => void): () => void;
}
