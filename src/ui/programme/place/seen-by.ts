import * as v from "valibot";
import type { LocalStore } from "#app/ports/local-store.ts";
import type { Person } from "#domain/members.ts";

type Coordinators = readonly Pick<Person, "id">[];

/** Whom this device has let read my file of a programme: granting and taking back cost requests, and are needed only after a change. */
export function seenBy(store: Pick<LocalStore, "get" | "set">, programmeId: string) {
  const key = `place-readers/${programmeId}`;
  return {
    /** Whether these are the ones: nobody has come, and nobody has gone. */
    async are(coordinators: Coordinators): Promise<boolean> {
      const kept = v.safeParse(v.array(v.string()), await store.get(key).catch(() => undefined));
      if (!kept.success || kept.output.length !== coordinators.length) return false;
      return coordinators.every(({ id }) => kept.output.includes(id));
    },
    async keep(coordinators: Coordinators): Promise<void> {
      await store
        .set(
          key,
          coordinators.map(({ id }) => id),
        )
        .catch(() => {});
    },
  };
}
