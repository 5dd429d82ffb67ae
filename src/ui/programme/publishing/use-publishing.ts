import { useState } from "react";
import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import { useServices } from "#ui/shared/services.ts";
import { useStore } from "#ui/shared/use-store.ts";
import { type PublishingRun, type PublishingSnapshot, publishingOf } from "./publishing-run.ts";

/** The publication of this visit, and how it stands. */
export function usePublishing({ ports, teamId, opened }: ProgrammeScene<"running">): {
  readonly run: PublishingRun;
  readonly snapshot: PublishingSnapshot;
} {
  const { localStore } = useServices();
  const [run] = useState(() =>
    publishingOf({
      rounds: ports.rounds,
      localStore,
      teamId,
      programmeId: opened.stored.programme.id,
      meId: opened.me.id,
      trustedIds: opened.trustedIds,
      ownerIds: new Set(opened.coordinators.map(({ id }) => id)),
    }),
  );
  return { run, snapshot: useStore(run) };
}
