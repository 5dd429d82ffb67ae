import type { Timers } from "#app/ports/timers.ts";
import type { PrivatePart, PrivateSnapshot } from "./conversation-contract.ts";
import { createLater } from "./later.ts";

const restoring: PrivateSnapshot = {
  saved: "saved",
  isRestored: false,
  file: undefined,
  preparation: "",
  notes: "",
  rating: undefined,
  wish: undefined,
  mayCelebrate: undefined,
};

/** What only I can see, loaded after the first paint; what is written until then is written as soon as it is there. */
export function createPrivatePartLater(timers: Timers, load: () => Promise<PrivatePart>): PrivatePart {
  const later = createLater({ timers, first: restoring, load, isReady: ({ isRestored }) => isRestored });
  const { when } = later;
  return {
    getSnapshot: later.getSnapshot,
    subscribe: later.subscribe,
    writeNotes: (text) => when((live) => live.writeNotes(text)),
    rate: (rating) => when((live) => live.rate(rating)),
    choose: (wish) => when((live) => live.choose(wish)),
    celebrate: (may) => when((live) => live.celebrate(may)),
  };
}
