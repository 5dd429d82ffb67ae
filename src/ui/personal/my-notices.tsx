import { Button } from "@fluentui/react-components";
import type { Forgotten } from "#app/my-record/apply-retention.ts";
import { Notice } from "#ui/shared/states.tsx";
import { useWords } from "#ui/shared/words.ts";
import styles from "./home.module.css";
import { namesOf } from "./my-names.ts";

export type UnfinishedDeletionProps = {
  readonly done: number;
  readonly total: number;
  readonly onLook: () => void;
};

/** A deletion that was cut off: nobody has to remember it. */
export function UnfinishedDeletion({ done, total, onLook }: UnfinishedDeletionProps) {
  const { t } = useWords();
  return (
    <Notice intent="warning">
      <p>{t("myRecord.deleteUnfinished")}</p>
      <p>{t("myRecord.deleteUnfinishedText", { done, total })}</p>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" onClick={onLook}>
          {t("myRecord.deleteLookAtIt")}
        </Button>
      </div>
    </Notice>
  );
}

/** What was deleted because its time was over. */
export function ForgottenWords({
  forgotten,
  personId,
}: {
  readonly forgotten: readonly Forgotten[];
  readonly personId: string;
}) {
  const { t, locale } = useWords();
  return forgotten.map(({ members, months }) => (
    <Notice key={members.map(({ id }) => id).join(" ")} intent="info">
      <p>{t("myRecord.forgotten", { names: namesOf(locale, members, personId), months })}</p>
    </Notice>
  ));
}
