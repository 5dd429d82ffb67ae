import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useWords } from "#ui/shared/words.ts";
import styles from "./side-view.module.css";

export type SideViewProps = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode };

/** Takes the place of the middle; ring and buttons stay. Whoever opened it hears its title. */
export function SideViewFrame({ title, onClose, children }: SideViewProps) {
  const { t } = useWords();
  return (
    <section className={styles.view}>
      <h2 className={styles.title} tabIndex={-1} ref={focusWhenShown}>
        {title}
      </h2>
      {children}
      <Button size="small" onClick={onClose}>
        {t("panel.toGuide")}
      </Button>
    </section>
  );
}

function focusWhenShown(node: HTMLElement | null) {
  node?.focus();
}
