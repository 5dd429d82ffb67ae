import { useState } from "react";
import { ok } from "#domain/result.ts";
import type { Programme } from "#domain/programme/programme.ts";
import { createLoad } from "#ui/shared/load.ts";
import { useServices } from "#ui/shared/services.ts";
import { useStore } from "#ui/shared/use-store.ts";
import { type Draft, readDraft, readKnown } from "./kept-settings.ts";

/** What this device has kept of a programme's settings; undefined until it has been looked up. */
export function useKept(
  teamId: string,
): { readonly draft: Draft | undefined; readonly known: Programme | undefined } | undefined {
  const { localStore } = useServices();
  const [kept] = useState(() =>
    createLoad(async () =>
      ok({ draft: await readDraft(localStore, teamId), known: await readKnown(localStore, teamId) }),
    ),
  );
  const read = useStore(kept);
  return read.state === "ready" ? read.value : undefined;
}
