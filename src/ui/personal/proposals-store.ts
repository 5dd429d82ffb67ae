import type { ServiceFailure } from "#app/ports/failure.ts";
import type { Store } from "#app/ports/store.ts";
import type { FoundProposals } from "#app/scheduling/find-proposals.ts";
import type { Result } from "#domain/result.ts";

export type ProposalsState =
  | { readonly state: "searching" }
  | { readonly state: "failed"; readonly failure: ServiceFailure }
  | {
      readonly state: "found";
      readonly found: FoundProposals;
      /** The calendars are being read again; until then the old answer stays, and whatever has the focus keeps it. */
      readonly isReading: boolean;
      /** Why they could not be read again. What was found before still stands. */
      readonly failure: ServiceFailure | undefined;
    };

export type ProposalsStore = Store<ProposalsState> & { readonly again: () => void };

/** A search that begins when a screen first looks at it, and can be repeated without taking its answer away. */
export function createProposalsStore(search: () => Promise<Result<FoundProposals, ServiceFailure>>): ProposalsStore {
  const listeners = new Set<() => void>();
  let snapshot: ProposalsState = { state: "searching" };
  let latest = 0;

  function show(next: ProposalsState) {
    snapshot = next;
    for (const listener of listeners) listener();
  }

  async function start() {
    latest += 1;
    const mine = latest;
    const result = await search();
    // Only the newest search may answer: an older one that comes late would undo it.
    if (mine !== latest) return;
    if (result.ok) show({ state: "found", found: result.value, isReading: false, failure: undefined });
    else if (snapshot.state === "found") show({ ...snapshot, isReading: false, failure: result.error });
    else show({ state: "failed", failure: result.error });
  }

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      if (latest === 0) void start();
      return () => listeners.delete(listener);
    },
    again() {
      show(snapshot.state === "found" ? { ...snapshot, isReading: true, failure: undefined } : { state: "searching" });
      void start();
    },
  };
}
