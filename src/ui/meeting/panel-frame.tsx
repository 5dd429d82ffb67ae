import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import styles from "./panel-frame.module.css";
import { useKeptFocus } from "./use-kept-focus.ts";

export type PanelAction = {
  readonly text: string;
  readonly onAct: () => void;
};

export type PanelFrameProps = {
  readonly ring: ReactNode;
  readonly heading: ReactNode;
  readonly children: ReactNode;
  readonly primary: PanelAction | undefined;
  readonly secondary?: PanelAction | undefined;
  readonly tools: ReactNode;
  /** The one quiet line about saving. */
  readonly status: ReactNode;
  /** Whether somebody is in a text field, where nobody should be disturbed. */
  readonly onTyping: (isTyping: boolean) => void;
};

/** The shape that never changes: ring and heading above, one thing in the middle, one button below. */
export function PanelFrame({ ring, heading, children, primary, secondary, tools, status, onTyping }: PanelFrameProps) {
  const middle = useKeptFocus<HTMLDivElement>();
  return (
    <div
      className={styles.container}
      onFocus={({ target }) => onTyping(isTextField(target))}
      onBlur={() => onTyping(false)}
    >
      <div className={styles.panel}>
        <header className={styles.top}>
          {ring}
          <div className={styles.heading}>{heading}</div>
        </header>
        <div className={styles.middle} ref={middle} tabIndex={-1}>
          {children}
        </div>
        <footer className={styles.bottom}>
          {status}
          {primary === undefined ? undefined : (
            <div className={styles.buttons}>
              <Button appearance="primary" onClick={primary.onAct}>
                {primary.text}
              </Button>
              {secondary === undefined ? undefined : <Button onClick={secondary.onAct}>{secondary.text}</Button>}
            </div>
          )}
          <div className={styles.tools}>{tools}</div>
        </footer>
      </div>
    </div>
  );
}

function isTextField(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "date");
}
