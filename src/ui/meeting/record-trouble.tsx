import { Button } from "@fluentui/react-components";
import { failureText } from "#ui/shared/failure-text.ts";
import { Notice } from "#ui/shared/states.tsx";
import styles from "./fields.module.css";
import { useWords } from "#ui/shared/words.ts";
import type { PanelInput } from "./panel-view.ts";
import { recordTroubleNow } from "./sync-line.ts";

export type RecordTroubleProps = Pick<PanelInput, "session" | "conversation" | "onRetry"> & {
  /** The reasons stand before the beginning; later they would only be in the way. */
  readonly isQuiet: boolean;
};

/** The record cannot be read; the guide goes on, and says so. */
export function RecordTrouble({ session, conversation, isQuiet, onRetry }: RecordTroubleProps) {
  const { t } = useWords();
  const trouble = recordTroubleNow({ session, conversation });
  if (trouble === undefined) return undefined;
  if (isQuiet) return <p className={styles.hint}>{t("panel.recordTrouble")}</p>;
  return (
    <Notice intent="warning">
      <p>
        {t("panel.recordTrouble")} {failureText(t, trouble)}
      </p>
      <Button size="small" onClick={onRetry}>
        {t("panel.lookAgain")}
      </Button>
    </Notice>
  );
}
