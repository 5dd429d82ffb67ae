/** How far the service's clock is ahead of this device's, from the times at which the service says that my writes happened. */
export type ServerOffset = {
  /** One write of mine: sent and answered by this device's clock, modified by the service's; all in milliseconds since 1970. */
  readonly observe: (sentMs: number, answeredMs: number, modifiedMs: number) => void;
  /** Milliseconds to add to this device's time; 0 until the first write. */
  readonly offsetMs: () => number;
};

/** The service may cut its times to whole seconds. */
const resolutionMs = 1000;

/**
 * Every write says that the offset lies between two bounds: it happened after it was sent and before it was answered.
 * What fits all writes is kept. Bounds that fit nothing known mean that one of the clocks was set: the newest count.
 */
export function createServerOffset(): ServerOffset {
  let bounds: { readonly least: number; readonly most: number } | undefined;
  return {
    observe(sentMs, answeredMs, modifiedMs) {
      const seen = { least: modifiedMs - answeredMs, most: modifiedMs + resolutionMs - sentMs };
      // This device's clock was set back while the write was under way.
      if (seen.least > seen.most) return;
      const both = bounds && { least: Math.max(bounds.least, seen.least), most: Math.min(bounds.most, seen.most) };
      bounds = both !== undefined && both.least <= both.most ? both : seen;
    },
    offsetMs: () => (bounds === undefined ? 0 : Math.round((bounds.least + bounds.most) / 2)),
  };
}
