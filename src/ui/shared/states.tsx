import type { ReactNode } from "react";
import { Motif } from "./motif.tsx";
import styles from "./states.module.css";
import { useWords } from "./words.ts";

/** Something is on its way. Says so politely, and moves only for people who like motion. */
export function Loading({ text }: { readonly text?: string }) {
  const { t } = useWords();
  return (
    <output className={styles.loading} data-loading>
      <Motif isBreathing />
      <span>{text ?? t("shared.loading")}</span>
    </output>
  );
}

export type EmptyProps = { readonly title: string; readonly children?: ReactNode };

/** Nothing here yet, or nothing more: the motif, one sentence, and what can be done. */
export function Empty({ title, children }: EmptyProps) {
  return (
    <section className={styles.empty}>
      <Motif />
      <h1 className={styles.emptyTitle}>{title}</h1>
      {children}
    </section>
  );
}

export type NoticeProps = { readonly intent: "info" | "warning" | "error"; readonly children: ReactNode };

/** A quiet remark in the flow of the page. Colour only underlines what the words say. */
export function Notice({ intent, children }: NoticeProps) {
  return <div className={`${styles.notice} ${styles[intent]}`}>{children}</div>;
}
