import { useEffect, useState } from "react";
import type { Forgotten } from "#app/my-record/apply-retention.ts";
import type { MyRecords } from "#app/my-record/my-records.ts";
import { useServices } from "#ui/shared/services.ts";
import { otherTraces } from "./my-traces.ts";
import type { Home } from "./read-home.ts";

export type Kept = {
  /** What has just been deleted, because its time was over. */
  readonly forgotten: readonly Forgotten[];
  /** There is something of mine in my folder. */
  readonly hasFiles: boolean;
};

const lookedKey = "my-record/looked";

/**
 * Looks once a day which words of mine have outlived their time, also those that no calendar knows any more; at every
 * visit of somebody whom the calendar knows nothing of.
 */
export function useRetention(home: Home, records: MyRecords | undefined): Kept {
  const services = useServices();
  const [kept, setKept] = useState<Kept>({ forgotten: [], hasFiles: false });
  useEffect(() => {
    let isLeft = false;
    async function look(opened: MyRecords) {
      const { clock, localStore } = services;
      const today = clock.now().toZonedDateTimeISO("UTC").toPlainDate().toString();
      const looked = await localStore.get(lookedKey).catch(() => undefined);
      if (home.partnerships.length > 0 && looked === today) return;
      const [{ findOwnRecords }, { applyRetention }] = await Promise.all([
        import("#app/my-record/find-own-records.ts"),
        import("#app/my-record/apply-retention.ts"),
      ]);
      const found = await findOwnRecords(services, home.me.id);
      if (!found.ok || isLeft) return;
      const traces = otherTraces(home, opened.getSnapshot());
      const forgotten = await applyRetention(services, found.value.records, traces, opened.close);
      await localStore.set(lookedKey, today).catch(() => {});
      if (!isLeft) setKept({ forgotten, hasFiles: found.value.files > forgotten.length });
    }
    if (records !== undefined) void look(records);
    return () => {
      isLeft = true;
    };
  }, [services, home, records]);
  return kept;
}
