import type { Timers } from "#app/ports/timers.ts";

/** The longest that browsers can wait, 24.8 days; a longer wait would fire at once. */
const longest = 2 ** 31 - 1;

export const browserTimers: Timers = {
  after(milliseconds, wake) {
    const timer = setTimeout(wake, Math.min(milliseconds, longest));
    return () => clearTimeout(timer);
  },
  every(milliseconds, wake) {
    const timer = setInterval(wake, Math.min(milliseconds, longest));
    return () => clearInterval(timer);
  },
};
