import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Title } from "#ui/personal/title.tsx";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { useWords } from "#ui/shared/words.ts";
import styles from "./place.module.css";
import type { TakingPart } from "./use-taking-part.ts";

export type LeftViewProps = {
  readonly taking: TakingPart;
  readonly foul: ReactNode;
  readonly onJoinAgain: () => void;
};

/** What leaving has changed, what remains and how to take that away, too. */
export function LeftView({ taking: { file, failure, isSaving, removeFile }, foul, onJoinAgain }: LeftViewProps) {
  const { t } = useWords();
  const isGone = file.state === "none";
  return (
    <>
      <section className={styles.part}>
        <Title level={2}>{t("place.leftTitle")}</Title>
        <p className={styles.text}>{t("place.leaveWhat")}</p>
        <div className={styles.actions}>
          <Button appearance="primary" onClick={onJoinAgain}>
            {t("place.joinAgain")}
          </Button>
        </div>
      </section>
      {foul}
      <section className={styles.card} aria-live="polite">
        <h3 className={styles.subheading}>{t("place.remainsTitle")}</h3>
        <p className={styles.text}>{t("place.remainsRow")}</p>
        <p className={styles.text}>{t(isGone ? "place.remainsNoFile" : "place.remainsFile")}</p>
        {failure === undefined ? undefined : <FailureMessage failure={failure} onRetry={() => void removeFile()} />}
        {isGone ? undefined : (
          <div className={styles.actions}>
            <Button disabledFocusable={isSaving} onClick={() => void removeFile()}>
              {t("place.deleteFile")}
            </Button>
          </div>
        )}
      </section>
    </>
  );
}
