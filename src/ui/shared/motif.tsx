import { memberAccent } from "./member-accent.ts";
import styles from "./motif.module.css";

/** Two equal shapes that meet: the sign of the product. Decoration only; words stand beside it. */
export function Motif({ isBreathing = false }: { readonly isBreathing?: boolean }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 56 32" className={`${styles.motif} ${isBreathing ? styles.breathing : ""}`}>
      <path className={styles.one} d="M27 2 A14 14 0 1 0 27 30 Z" style={{ fill: memberAccent(0) }} />
      <path className={styles.other} d="M29 2 A14 14 0 1 1 29 30 Z" style={{ fill: memberAccent(1) }} />
    </svg>
  );
}
