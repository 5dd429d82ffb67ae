import { useServices } from "#ui/shared/services.ts";
import { useWords } from "#ui/shared/words.ts";
import { WayForward } from "#ui/shared/failure-message.tsx";
import { syncLine } from "./sync-line.ts";
import type { PanelInput } from "./panel-view.ts";
import styles from "./sync-status.module.css";

export type SyncStatusProps = Pick<PanelInput, "session" | "conversation"> & {
  readonly isOpen: boolean;
  readonly onStory: () => void;
};

/** Saved or not, and how fresh: one line under everything, which nobody has to read. */
export function SyncStatus({ session, conversation, isOpen, onStory }: SyncStatusProps) {
  const { t, locale } = useWords();
  const { clock } = useServices();
  const { text, more } = syncLine({ t, locale, zone: clock.timeZone(), session, conversation });
  return (
    <div className={styles.status}>
      {text}
      {more === "sign-in" && conversation.ownTrouble !== undefined ? (
        <WayForward failure={conversation.ownTrouble} onRetry={conversation.tryAgain} />
      ) : undefined}
      {more === "story" ? (
        <button type="button" className={styles.why} aria-expanded={isOpen} data-view="sync" onClick={onStory}>
          {t("talk.why")}
        </button>
      ) : undefined}
    </div>
  );
}
