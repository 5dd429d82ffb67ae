import { useId } from "react";
import { longestText } from "#domain/conversation/written-text.ts";
import styles from "./fields.module.css";

export type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onType: (value: string) => void;
  readonly onLeave?: () => void;
  readonly placeholder?: string | undefined;
  readonly rows?: number;
  /** Says more than the label, in small type under the field. */
  readonly hint?: string | undefined;
};

/** A few words; grows with them. */
export function TextField({ label, value, onType, onLeave, placeholder, rows = 2, hint }: TextFieldProps) {
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
        maxLength={longestText}
        placeholder={placeholder}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onType(event.target.value)}
        onBlur={onLeave}
      />
      {hint === undefined ? undefined : (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
