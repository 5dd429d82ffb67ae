import { useWords } from "#ui/shared/words.ts";
import { PrivateNotes } from "./private-notes.tsx";
import styles from "./side-view.module.css";
import { SideViewFrame } from "./side-view.tsx";
import type { StageScene } from "./stage-scene.ts";

export type NotesViewProps = Pick<StageScene, "drafts" | "privatePart"> & { readonly onClose: () => void };

/** Private notes, at hand in every stage. */
export function NotesView({ onClose, ...scene }: NotesViewProps) {
  const { t } = useWords();
  return (
    <SideViewFrame title={t("talk.notesTitle")} onClose={onClose}>
      <div className={styles.wide}>
        <PrivateNotes {...scene} rows={6} />
      </div>
      <p className={styles.answer}>{t("talk.notesWhere")}</p>
    </SideViewFrame>
  );
}
