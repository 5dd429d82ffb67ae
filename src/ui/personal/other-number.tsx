import { useId, useState } from "react";
import { useWords } from "#ui/shared/words.ts";
import styles from "#ui/shared/segments.module.css";

export type OtherNumberProps = {
  /** Shown when it is none of those offered beside the field. */
  readonly sessions: number | undefined;
  readonly onChange: (sessions: number) => void;
};

/** For whoever wants another number of sessions than the four that are offered. Taken with Enter or on leaving: every change searches. */
export function OtherNumber({ sessions, onChange }: OtherNumberProps) {
  const { t } = useWords();
  const id = useId();
  const [draft, setDraft] = useState<string | undefined>();

  function take() {
    setDraft(undefined);
    if (draft === undefined || draft.trim() === "") return;
    // What is no number at all becomes 0, which is said to be impossible.
    const wanted = Number(draft);
    if (wanted !== sessions) onChange(Number.isFinite(wanted) ? wanted : 0);
  }

  return (
    <div className={styles.group}>
      <label className={styles.legend} htmlFor={id}>
        {t("booking.otherNumberHint")}
      </label>
      <input
        id={id}
        className={styles.number}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        aria-label={t("booking.otherNumber")}
        value={draft ?? sessions ?? ""}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === "Enter") take();
        }}
      />
    </div>
  );
}
