import type { Programme } from "#domain/programme/programme.ts";

export type EditProps = {
  readonly programme: Programme;
  readonly onChange: (programme: Programme) => void;
  /** People have joined already: words that somebody may have chosen are retired, not removed. */
  readonly isRunning: boolean;
};
