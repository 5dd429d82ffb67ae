import { useId } from "react";
import { useWords } from "#ui/shared/words.ts";
import styles from "./fields.module.css";
import type { DraftAccess } from "./stage-scene.ts";

export type DraftScaleProps = { readonly drafts: DraftAccess; readonly field: string; readonly label: string };

/** 0 to 10. Says "not yet" until somebody moved it: a slider in the middle is not an answer. */
export function DraftScale({ drafts, field, label }: DraftScaleProps) {
  const { t } = useWords();
  const id = useId();
  const value = drafts.fields[field] ?? "";
  const spoken = value === "" ? t("panel.scaleNone") : t("panel.scaleOf", { value });
  return (
    <div className={styles.field}>
      <div className={styles.scaleHead}>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        <span aria-hidden="true" className={styles.value}>
          {spoken}
        </span>
      </div>
      <input
        id={id}
        type="range"
        min={0}
        max={10}
        step={1}
        className={styles.range}
        value={value === "" ? 5 : Number(value)}
        aria-valuetext={spoken}
        onChange={(event) => drafts.write(field, event.target.value)}
        // A click on the middle changes nothing, and is an answer all the same.
        onClick={(event) => drafts.write(field, event.currentTarget.value)}
      />
    </div>
  );
}
