import { Children, type ReactNode } from "react";
import { useWords } from "#ui/shared/words.ts";
import styles from "./my-record.module.css";

export type HistoryListProps = {
  readonly title: string;
  /** One line each, close together. */
  readonly isDense?: boolean;
  /** The newest first. */
  readonly children: readonly ReactNode[];
};

/** So many lines stand open; who wants more unfolds them. */
const shown = 5;

/** One part of the history, or nothing where there is nothing in it. */
export function HistoryList({ title, isDense = false, children }: HistoryListProps) {
  const { t } = useWords();
  const lines = Children.toArray(children);
  if (lines.length === 0) return undefined;
  const look = isDense ? `${styles.list} ${styles.dense}` : styles.list;
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{title}</h3>
      <ul className={look}>{lines.slice(0, shown)}</ul>
      {lines.length <= shown ? undefined : (
        <details className={styles.more}>
          <summary>{t("myRecord.older", { count: lines.length - shown })}</summary>
          <ul className={look}>{lines.slice(shown)}</ul>
        </details>
      )}
    </section>
  );
}
