import { createContext, type ReactNode, useContext } from "react";
import styles from "./booking.module.css";

/** Whether what is shown stands inside a page that has its own frame and heading, such as a programme's. */
export const InsidePage = createContext(false);

/** The one column of a booking: a page of its own, or a part of another. */
export function Column({ children }: { readonly children: ReactNode }) {
  return useContext(InsidePage) ? (
    <div className={styles.inside}>{children}</div>
  ) : (
    <main className={styles.column}>{children}</main>
  );
}
