import { useId } from "react";
import { useWords } from "#ui/shared/words.ts";
import styles from "./fields.module.css";
import type { DraftAccess } from "./stage-scene.ts";

export type DraftFieldProps = {
  readonly drafts: DraftAccess;
  /** `stageId/name`. */
  readonly field: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly rows?: number;
};

/** A few words, kept on this device as they are typed. */
export function DraftField({ drafts, field, label, placeholder, rows = 2 }: DraftFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <textarea
        id={id}
        className={styles.text}
        dir="auto"
        rows={rows}
        maxLength={2000}
        placeholder={placeholder}
        value={drafts.fields[field] ?? ""}
        onChange={(event) => drafts.write(field, event.target.value)}
      />
    </div>
  );
}

/** What becomes of the words: said once under the fields of a stage, and never more than is true. */
export function DraftPromise({ drafts }: { readonly drafts: DraftAccess }) {
  const { t } = useWords();
  return <p className={styles.hint}>{drafts.isForgetful ? t("panel.deviceForgets") : t("panel.deviceOnly")}</p>;
}
