import { Button } from "@fluentui/react-components";
import type { FoundSession } from "#app/session-room/found-session.ts";
import { failureText } from "#ui/shared/failure-text.ts";
import { Notice } from "#ui/shared/states.tsx";
import styles from "./fields.module.css";
import { useWords } from "#ui/shared/words.ts";

export type RecordTroubleProps = {
  readonly session: FoundSession;
  /** The reasons stand before the beginning; later they would only be in the way. */
  readonly isQuiet: boolean;
  readonly onRetry: () => void;
};

/** The record cannot be read; the guide goes on, and says so. */
export function RecordTrouble({ session, isQuiet, onRetry }: RecordTroubleProps) {
  const { t } = useWords();
  if (session.recordTrouble === undefined) return undefined;
  if (isQuiet) return <p className={styles.hint}>{t("panel.recordTrouble")}</p>;
  return (
    <Notice intent="warning">
      <p>
        {t("panel.recordTrouble")} {failureText(t, session.recordTrouble)}
      </p>
      <Button size="small" onClick={onRetry}>
        {t("panel.lookAgain")}
      </Button>
    </Notice>
  );
}
