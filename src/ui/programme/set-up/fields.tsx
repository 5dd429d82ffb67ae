import { useId } from "react";
import fields from "./fields.module.css";
import styles from "./settings.module.css";

export type TextProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly type?: "text" | "url";
  /** More than one makes a field that grows. */
  readonly rows?: number;
};

/** A few words. The label is heard, and seen where the line's own name does not say it already. */
export function Text({ label, value, onChange, hint, type = "text", rows = 1 }: TextProps) {
  const id = useId();
  const shared = {
    className: fields.input,
    dir: "auto",
    value,
    "aria-label": label,
    "aria-describedby": hint === undefined ? undefined : id,
  } as const;
  return (
    <div className={fields.field}>
      {rows > 1 ? (
        <textarea {...shared} rows={rows} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...shared} type={type} onChange={(event) => onChange(event.target.value)} />
      )}
      {hint === undefined ? undefined : (
        <p id={id} className={styles.quiet}>
          {hint}
        </p>
      )}
    </div>
  );
}

export type OptionsProps<T extends string> = {
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
};

/** One of a few that need a sentence each. */
export function Options<T extends string>({ legend, options, chosen, onChoose }: OptionsProps<T>) {
  const name = useId();
  return (
    <fieldset className={fields.checks} aria-label={legend}>
      {options.map(({ value, text }) => (
        <label key={value} className={fields.check}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

export type CheckProps = {
  readonly text: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
};

export function Check({ text, isChecked, onChange }: CheckProps) {
  return (
    <label className={fields.check}>
      <input type="checkbox" checked={isChecked} onChange={(event) => onChange(event.target.checked)} />
      <span>{text}</span>
    </label>
  );
}
