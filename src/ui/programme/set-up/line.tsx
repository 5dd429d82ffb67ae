import { Button } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";
import { useWords } from "#ui/shared/words.ts";
import styles from "./settings.module.css";

export type LineProps = {
  readonly name: string;
  readonly sentence: string;
  /** Shown on its own, with no sentence above it, where a field is always open. */
  readonly isField: boolean;
  readonly isOpen: boolean;
  /** Undefined where nothing can be changed. */
  readonly onToggle: (() => void) | undefined;
  readonly problems: readonly string[];
  readonly remarks: readonly string[];
  /** Somebody else has changed it meanwhile. */
  readonly isMarked: boolean;
  readonly children: ReactNode;
};

/** A line of the settings: a sentence with an answer in it. The field opens only where somebody wants another. */
export function Line(props: LineProps) {
  const { name, sentence, isField, isOpen, onToggle, problems, remarks, isMarked, children } = props;
  const { t } = useWords();
  const id = useId();
  return (
    <div className={`${styles.line} ${isMarked ? styles.marked : ""}`}>
      <h3 className={styles.lineName}>{name}</h3>
      {isField || onToggle === undefined ? undefined : (
        <Button
          size="small"
          appearance="subtle"
          className={styles.toggle ?? ""}
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={t(isOpen ? "settings.closeWhat" : "settings.changeWhat", { what: name })}
          onClick={onToggle}
        >
          {t(isOpen ? "settings.close" : "settings.change")}
        </Button>
      )}
      <div className={styles.lineBody}>
        {isField ? undefined : (
          <p className={styles.sentence} dir="auto">
            {sentence}
          </p>
        )}
        {problems.map((problem) => (
          <p key={problem} className={styles.problem}>
            {problem}
          </p>
        ))}
        {remarks.map((remark) => (
          <p key={remark} className={styles.remark}>
            {remark}
          </p>
        ))}
        <div id={id} className={styles.editor} hidden={!isOpen && !isField}>
          {isOpen || isField ? children : undefined}
        </div>
      </div>
    </div>
  );
}
