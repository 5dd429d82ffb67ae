import type { SyncSnapshot } from "#app/sync/sync-snapshot.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./my-record.module.css";

export type MySavedProps = {
  readonly sync: Pick<SyncSnapshot, "saved" | "isForgetful">;
  /** False while nothing was said in this visit: then nothing needs to be said about it either. */
  readonly hasWritten: boolean;
};

/** Whether my words are safe, in one quiet line that is never more than true. */
export function MySaved({ sync: { saved, isForgetful }, hasWritten }: MySavedProps) {
  const { t } = useWords();
  const words = {
    saved: t("home.saved"),
    saving: t("home.saving"),
    "not-saved-yet": isForgetful ? t("home.notSavedHere") : t("home.notSavedYet"),
  };
  return <output className={styles.saved}>{hasWritten || saved !== "saved" ? words[saved] : undefined}</output>;
}
