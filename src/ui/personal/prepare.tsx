import { useEffect, useId, useRef, useState } from "react";
import type { PrivateNotes } from "#app/sync/private-notes.ts";
import { preparationDraft, preparationIn } from "#domain/conversation/private-words.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { useServices } from "#ui/shared/services.ts";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./my-record.module.css";
import { MySaved } from "./my-saved.tsx";

export type PrepareProps = {
  readonly notes: PrivateNotes;
  /** The coming session. */
  readonly sessionId: string;
};

const mostCharacters = 2000;

/** One field for what I want from the coming minutes. It is written when it is left, and read by nobody else. */
export function Prepare({ notes, sessionId }: PrepareProps) {
  const { t } = useWords();
  const { visibility } = useServices();
  const id = useId();
  const snapshot = useStore(notes);
  /** What is being typed; undefined shows what is known. */
  const [typed, setTyped] = useState<string | undefined>();
  const [hasWritten, setWritten] = useState(false);
  const latest = useRef(typed);
  useEffect(() => {
    latest.current = typed;
  });
  useEffect(() => {
    const keep = () => {
      if (latest.current !== undefined) void notes.put(preparationDraft(sessionId, latest.current.trim()));
    };
    // Also when the page is put aside without the field being left, or this screen goes.
    const stop = visibility.onLeave(keep);
    return () => {
      stop();
      keep();
    };
  }, [notes, sessionId, visibility]);

  function leave() {
    if (typed === undefined) return;
    const text = typed.trim();
    setTyped(undefined);
    if (text === preparationIn(snapshot.entries, sessionId)) return;
    setWritten(true);
    void notes.put(preparationDraft(sessionId, text));
  }

  return (
    <div className={styles.prepare}>
      <label htmlFor={id} className={styles.title}>
        {t("home.prepareLabel")}
      </label>
      <textarea
        id={id}
        className={styles.field}
        dir="auto"
        rows={2}
        maxLength={mostCharacters}
        aria-describedby={`${id}-hint`}
        value={typed ?? preparationIn(snapshot.entries, sessionId)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
      />
      <div className={styles.beneath}>
        <span id={`${id}-hint`} className={styles.saved}>
          {t("home.prepareHint")}
        </span>
        <MySaved sync={snapshot} hasWritten={hasWritten} />
      </div>
      {snapshot.trouble === undefined ? undefined : (
        <FailureMessage failure={snapshot.trouble} onRetry={notes.tryAgain} />
      )}
    </div>
  );
}
