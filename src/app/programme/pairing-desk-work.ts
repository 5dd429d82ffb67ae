import type { ComputeFailure, ComputeWatch } from "#app/ports/compute.ts";
import type { Result } from "#domain/result.ts";

/** Work of which only the newest piece counts: whatever is begun ends what was under way. */
export type DeskWork = {
  /** @returns Undefined when it was given up; nothing is told of it any more, whatever the job itself may do. */
  readonly run: <T>(
    job: (watch: ComputeWatch) => Promise<Result<T, ComputeFailure>>,
    onProgress: (share: number) => void,
  ) => Promise<Result<T, ComputeFailure> | undefined>;
  readonly giveUp: () => void;
};

export function createDeskWork(): DeskWork {
  let working: AbortController | undefined;
  const giveUp = () => {
    working?.abort();
    working = undefined;
  };
  return {
    async run(job, onProgress) {
      giveUp();
      const mine = new AbortController();
      working = mine;
      const tell = (share: number) => {
        if (working === mine) onProgress(share);
      };
      const result = await job({ signal: mine.signal, onProgress: tell });
      if (working !== mine) return undefined;
      working = undefined;
      return result;
    },
    giveUp,
  };
}
