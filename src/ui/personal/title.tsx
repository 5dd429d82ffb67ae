import type { ReactNode } from "react";
import styles from "./title.module.css";

/** The heading of what has just appeared: takes the focus, so that keyboard and screen reader go on from here. */
export function Title({ children, level = 1 }: { readonly children: ReactNode; readonly level?: 1 | 2 }) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <Heading tabIndex={-1} ref={focusOnce} className={styles.title}>
      {children}
    </Heading>
  );
}

function focusOnce(heading: HTMLHeadingElement | null) {
  // When the page has just opened nothing was pressed yet, and nobody asked to be taken anywhere.
  if (heading !== null && (document.activeElement !== document.body || wasPressed())) heading.focus();
}

function wasPressed(): boolean {
  return navigator.userActivation?.hasBeenActive ?? false;
}
