import { useId, useState } from "react";
import { useWords } from "#ui/shared/words.ts";
import styles from "./fields.module.css";

export type ScaleFieldProps = {
  readonly label: string;
  /** Undefined until somebody answered: a slider in the middle is not an answer. */
  readonly value: number | undefined;
  /** Where it was let go, not every number on the way. */
  readonly onChoose: (value: number) => void;
};

/** 0 to 10. */
export function ScaleField({ label, value, onChoose }: ScaleFieldProps) {
  const { t } = useWords();
  const id = useId();
  const [moving, setMoving] = useState<number>();
  const shown = moving ?? value;
  const spoken = shown === undefined ? t("panel.scaleNone") : t("panel.scaleOf", { value: String(shown) });
  function settle() {
    if (moving === undefined) return;
    if (moving !== value) onChoose(moving);
    setMoving(undefined);
  }
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
        value={shown ?? 5}
        aria-valuetext={spoken}
        onChange={(event) => setMoving(Number(event.target.value))}
        // A click on the middle changes nothing, and is an answer all the same.
        onClick={(event) => {
          setMoving(undefined);
          onChoose(Number(event.currentTarget.value));
        }}
        onKeyUp={settle}
        onBlur={settle}
      />
    </div>
  );
}
