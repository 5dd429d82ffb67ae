import { useId } from "react";
import hidden from "#ui/shared/visually-hidden.module.css";
import styles from "./fields.module.css";

export type ChoiceProps<Value extends string> = {
  readonly label: string;
  /** Undefined while nothing is chosen. */
  readonly value: Value | undefined;
  readonly onChoose: (value: Value) => void;
  /** Beside its options, where room is short. */
  readonly isInline?: boolean;
  /** For listeners only, where the options speak for themselves. */
  readonly isLabelHidden?: boolean;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
};

/** One of a few, all of them in sight. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, value, onChoose, isInline = false, isLabelHidden = false, options } = props;
  const name = useId();
  return (
    <fieldset className={isInline ? styles.inline : styles.task}>
      <legend className={isLabelHidden ? hidden.hidden : isInline ? styles.inlineLabel : styles.label}>{label}</legend>
      <div className={styles.choices}>
        {options.map((option) => (
          <label key={option.value} className={styles.choice}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            {option.text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
