import { useState } from "react";
import type { StoredRow } from "#app/ports/roster.ts";
import { takePart } from "#app/programme/take-part.ts";
import type { Profile } from "#domain/programme/profile.ts";
import type { ParticipantStatus } from "#domain/programme/roster.ts";
import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import type { AnyFailure } from "#ui/shared/failure-text.ts";
import { useServices } from "#ui/shared/services.ts";
import { placeDraft } from "./place-draft.ts";
import type { MyPlace, OwnFile } from "./read-place.ts";
import { removeProfile } from "./remove-profile.ts";
import { seenBy } from "./seen-by.ts";

/** My place as it stands now, and the one way to change it. */
export type TakingPart = {
  readonly row: StoredRow | undefined;
  readonly file: OwnFile;
  readonly isSaving: boolean;
  readonly failure: AnyFailure | undefined;
  /** Answers whether it is done. */
  readonly take: (profile: Profile, status: ParticipantStatus) => Promise<boolean>;
  /** The same as last time, after it has failed. */
  readonly tryAgain: () => void;
  /** Takes my file for coordinators away; my row goes on saying what it says. */
  readonly removeFile: () => Promise<void>;
};

export function useTakingPart({ ports, teamId, opened }: ProgrammeScene<"running">, found: MyPlace): TakingPart {
  const { sharing, localStore, ownFolder } = useServices();
  const [standing, setStanding] = useState<Pick<MyPlace, "row" | "file">>(found);
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState<AnyFailure | undefined>();
  const [tried, setTried] = useState<Parameters<TakingPart["take"]> | undefined>();
  const { coordinators, stored } = opened;

  async function take(profile: Profile, status: ParticipantStatus): Promise<boolean> {
    setTried([profile, status]);
    setIsSaving(true);
    setFailure(undefined);
    // Whoever has left is read by nobody.
    const readers = status === "left" ? [] : coordinators;
    const taken = await takePart(
      { ...ports, sharing },
      { teamId, profile, status, coordinators: readers, myRow: standing.row },
    );
    setIsSaving(false);
    if (!taken.ok) {
      setFailure(taken.error);
      return false;
    }
    setStanding({ row: taken.value, file: { state: "read", profile } });
    await placeDraft(localStore, stored.programme.id).forget();
    await seenBy(localStore, stored.programme.id).keep(readers);
    return true;
  }

  async function removeFile(): Promise<void> {
    setIsSaving(true);
    setFailure(undefined);
    const removed = await removeProfile(ownFolder, stored.programme.id);
    setIsSaving(false);
    if (removed.ok) setStanding({ ...standing, file: { state: "none" } });
    else setFailure(removed.error);
  }

  function tryAgain() {
    if (tried !== undefined) void take(...tried);
  }

  return { ...standing, isSaving, failure, take, tryAgain, removeFile };
}
