import { Button } from "@fluentui/react-components";
import { useId } from "react";
import { useWords } from "#ui/shared/words.ts";
import styles from "./pairing.module.css";

export type WorkingProps = {
  readonly text: string;
  /** From 0 to 1; undefined while nobody knows. */
  readonly share: number | undefined;
  readonly onStop?: () => void;
};

/** How far something has come, in words and as a bar. The page stays usable. */
export function Working({ text, share, onStop }: WorkingProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className={styles.working} data-loading>
      <p id={id} className={styles.workingText}>
        {text}
      </p>
      <progress
        className={styles.progress}
        aria-labelledby={id}
        max={1}
        {...(share === undefined ? {} : { value: share })}
      />
      {onStop === undefined ? undefined : (
        <Button size="small" onClick={onStop}>
          {t("pairing.stop")}
        </Button>
      )}
    </div>
  );
}
