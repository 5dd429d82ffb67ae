import type { ServiceFailure } from "#app/ports/failure.ts";
import type { People, PersonDetails } from "#app/ports/people.ts";
import type { Store } from "#app/ports/store.ts";
import type { Timers } from "#app/ports/timers.ts";

export type PeopleFound =
  | { readonly state: "idle" }
  | { readonly state: "searching"; readonly text: string }
  | { readonly state: "failed"; readonly text: string; readonly failure: ServiceFailure }
  | { readonly state: "found"; readonly text: string; readonly people: readonly PersonDetails[] };

export type PeopleSearch = Store<PeopleFound> & { readonly look: (text: string) => void };

/** Long enough not to ask for every letter, short enough to feel immediate. */
const pauseMilliseconds = 200;

/** Looks for people while somebody types. An answer that a newer text has overtaken is dropped. */
export function createPeopleSearch(people: People, timers: Timers): PeopleSearch {
  const listeners = new Set<() => void>();
  let snapshot: PeopleFound = { state: "idle" };
  let cancel: (() => void) | undefined;
  let latest = 0;

  function show(next: PeopleFound) {
    snapshot = next;
    for (const listener of listeners) listener();
  }

  async function ask(text: string, mine: number) {
    const result = await people.search(text);
    if (mine !== latest) return;
    show(result.ok ? { state: "found", text, people: result.value } : { state: "failed", text, failure: result.error });
  }

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    look(typed) {
      const text = typed.trim();
      cancel?.();
      latest += 1;
      const mine = latest;
      if (text === "") return show({ state: "idle" });
      show({ state: "searching", text });
      cancel = timers.after(pauseMilliseconds, () => void ask(text, mine));
    },
  };
}
