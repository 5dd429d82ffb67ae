import { useState } from "react";
import type { DraftAccess } from "./stage-scene.ts";

/** Words on their way from the keyboard into the record. */
export type Draft = {
  /** What stands in the field. */
  readonly value: string;
  /** False once everything that was typed is confirmed. */
  readonly isTyped: boolean;
  /** Kept on this device with every key, so that a crash loses nothing. */
  readonly type: (value: string) => void;
  /** It is confirmed, or given up: from now on the field shows what the record has. */
  readonly settle: () => void;
};

/**
 * @param field `stageId/name`, its name among the drafts of this session.
 * @param confirmed What the record has.
 */
export function useDraft(drafts: DraftAccess, field: string, confirmed: string): Draft {
  const [typed, setTyped] = useState<string | undefined>(() => drafts.fields[field] || undefined);
  return {
    value: typed ?? confirmed,
    isTyped: typed !== undefined && typed !== confirmed,
    type(value) {
      setTyped(value);
      drafts.write(field, value);
    },
    settle() {
      setTyped(undefined);
      drafts.write(field, "");
    },
  };
}
