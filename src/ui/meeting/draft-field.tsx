import { useWords } from "#ui/shared/words.ts";
import styles from "./fields.module.css";
import type { DraftAccess } from "./stage-scene.ts";
import { TextField } from "./text-field.tsx";

export type DraftFieldProps = {
  readonly drafts: DraftAccess;
  /** `stageId/name`. */
  readonly field: string;
  readonly label: string;
  readonly rows?: number;
};

/** A few words that stay on this device, kept as they are typed. */
export function DraftField({ drafts, field, label, rows = 2 }: DraftFieldProps) {
  return (
    <TextField
      label={label}
      rows={rows}
      value={drafts.fields[field] ?? ""}
      onType={(value) => drafts.write(field, value)}
    />
  );
}

/** What becomes of the words: said once under the fields of a stage, and never more than is true. */
export function DraftPromise({ drafts }: { readonly drafts: DraftAccess }) {
  const { t } = useWords();
  return <p className={styles.hint}>{drafts.isForgetful ? t("panel.deviceForgets") : t("panel.deviceOnly")}</p>;
}
