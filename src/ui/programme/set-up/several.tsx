import { useId } from "react";
import styles from "#ui/shared/segments.module.css";
import type { Segment, SegmentsProps } from "#ui/shared/segments.tsx";

export type SeveralProps<T extends string | number> = Omit<SegmentsProps<T>, "chosen" | "onChoose"> & {
  readonly chosen: readonly T[];
  readonly onChange: (chosen: readonly T[]) => void;
};

/** Short choices in a row, any number of them taken. Looks as `Segments` does; whatever is taken later stands later. */
export function Several<T extends string | number>({ legend, choices, chosen, onChange }: SeveralProps<T>) {
  const id = useId();
  const toggled = ({ value }: Segment<T>) =>
    chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.row}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.segment}>
            <input
              type="checkbox"
              className={styles.radio}
              name={id}
              checked={chosen.includes(choice.value)}
              aria-label={choice.spoken ?? choice.label}
              onChange={() => onChange(toggled(choice))}
            />
            <span aria-hidden="true">{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
