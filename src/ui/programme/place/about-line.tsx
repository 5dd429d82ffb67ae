import { Button } from "@fluentui/react-components";
import { type ReactNode, useId, useState } from "react";
import { useWords } from "#ui/shared/words.ts";
import fields from "./fields.module.css";
import styles from "./place.module.css";

export type AboutLineProps = {
  /** The name of the field, found when something is missing in it. */
  readonly field: string;
  readonly title: string;
  /** The answer as a sentence, as it stands. */
  readonly said: string;
  /** Where the answer comes from, or what it is for. */
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  /** Open from the beginning, where there is no good answer yet. */
  readonly isOpen?: boolean;
  /** What is pressed to open it. */
  readonly change?: string;
  /** The fields, shown only to whoever wants another answer. */
  readonly children: ReactNode;
};

/** One answer with a good value in it. The fields behind it open for those who want another. */
export function AboutLine({ field, title, said, hint, problem, isOpen = false, change, children }: AboutLineProps) {
  const { t } = useWords();
  const id = useId();
  const [opened, setOpened] = useState(isOpen);
  const open = opened || problem !== undefined;
  const label = open ? t("place.done") : (change ?? t("place.change"));
  return (
    <div className={styles.about} data-field={field}>
      <div className={styles.aboutHead}>
        <div className={styles.aboutWords}>
          <h4 className={styles.aboutTitle}>{title}</h4>
          <p className={styles.said}>{said}</p>
          {hint === undefined ? undefined : <p className={fields.hint}>{hint}</p>}
        </div>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={open}
          aria-controls={`${id}-fields`}
          aria-label={t("place.pressFor", { label, title })}
          onClick={() => setOpened(!open)}
        >
          {label}
        </Button>
      </div>
      {problem === undefined ? undefined : <p className={fields.problem}>{problem}</p>}
      <div id={`${id}-fields`} hidden={!open} className={styles.aboutFields}>
        {open ? children : undefined}
      </div>
    </div>
  );
}
