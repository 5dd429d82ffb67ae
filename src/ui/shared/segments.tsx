import { useId } from "react";
import styles from "./segments.module.css";

export type Segment<T extends string | number> = {
  readonly value: T;
  readonly label: string;
  /** What is heard, where the label is an abbreviation. */
  readonly spoken?: string;
};

export type SegmentsProps<T extends string | number> = {
  readonly legend: string;
  readonly choices: readonly Segment<T>[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
};

/** A few short choices in a row, one of them taken. Native radios: arrows, one stop for Tab, and every reader knows them. */
export function Segments<T extends string | number>({ legend, choices, chosen, onChoose }: SegmentsProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.row}>
        {choices.map(({ value, label, spoken }) => (
          <label key={value} className={styles.segment}>
            <input
              type="radio"
              className={styles.radio}
              name={name}
              checked={value === chosen}
              aria-label={spoken ?? label}
              onChange={() => onChoose(value)}
            />
            <span aria-hidden="true">{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
