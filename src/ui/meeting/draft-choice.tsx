import { useId } from "react";
import styles from "./fields.module.css";
import type { DraftAccess } from "./stage-scene.ts";

export type DraftChoiceProps = {
  readonly drafts: DraftAccess;
  readonly field: string;
  readonly label: string;
  /** Beside its options, where room is short. */
  readonly isInline?: boolean;
  readonly options: readonly { readonly value: string; readonly text: string }[];
};

/** One of a few, all of them in sight. */
export function DraftChoice({ drafts, field, label, isInline = false, options }: DraftChoiceProps) {
  const name = useId();
  return (
    <fieldset className={isInline ? styles.inline : styles.task}>
      <legend className={isInline ? styles.inlineLabel : styles.label}>{label}</legend>
      <div className={styles.choices}>
        {options.map(({ value, text }) => (
          <label key={value} className={styles.choice}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={drafts.fields[field] === value}
              onChange={() => drafts.write(field, value)}
            />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
