import { useWords } from "#ui/shared/words.ts";
import { ConfirmedField } from "./confirmed-field.tsx";
import type { StageScene } from "./stage-scene.ts";

export type PrivateNotesProps = Pick<StageScene, "drafts" | "privatePart"> & { readonly rows: number };

/** The notes of this session: the same ones wherever they are shown, and seen by nobody else. */
export function PrivateNotes({ drafts, privatePart, rows }: PrivateNotesProps) {
  const { t } = useWords();
  return (
    <ConfirmedField
      drafts={drafts}
      field="notes"
      label={t("panel.note")}
      rows={rows}
      confirmed={privatePart.notes}
      onConfirm={privatePart.writeNotes}
      hint={t("talk.onlyYou")}
    />
  );
}
