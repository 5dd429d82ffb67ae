import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useState } from "react";
import { createDeletion, type Deletion, type DeletionSnapshot } from "#app/my-record/delete-my-data.ts";
import type { MyRecords } from "#app/my-record/my-records.ts";
import { pathOf } from "#app/my-record/our-files.ts";
import { unreachable } from "#domain/unreachable.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { useServices } from "#ui/shared/services.ts";
import { Loading } from "#ui/shared/states.tsx";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import { DeleteQuestion, WhatStays } from "./delete-question.tsx";
import homeStyles from "./home.module.css";
import { listText } from "./my-names.ts";
import styles from "./my-record.module.css";
import type { Home } from "./read-home.ts";
import { Title } from "./title.tsx";

export type DeleteViewProps = {
  readonly home: Home;
  readonly records: MyRecords;
  readonly onBack: () => void;
  readonly onHome: () => void;
};

/** Says what goes and what stays, asks once, and then does it; whatever happens, it can be gone on with. */
export function DeleteView({ home, records, onBack, onHome }: DeleteViewProps) {
  const services = useServices();
  const { t } = useWords();
  const [deletion] = useState(() => createDeletion(services, records.stop));
  const snapshot = useStore(deletion);
  useEffect(() => void deletion.look(), [deletion]);
  const isOver = snapshot.phase === "done" || snapshot.phase === "partly";
  return (
    <main className={homeStyles.column}>
      {snapshot.phase === "running" ? undefined : (
        <div>
          <Button appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={isOver ? onHome : onBack}>
            {isOver ? t("myRecord.back") : t("shared.back")}
          </Button>
        </div>
      )}
      <Phase {...{ home, records, deletion, snapshot, onBack }} />
    </main>
  );
}

type PhaseProps = Pick<DeleteViewProps, "home" | "records" | "onBack"> & {
  readonly deletion: Deletion;
  readonly snapshot: DeletionSnapshot;
};

function Phase({ home, records, deletion, snapshot, onBack }: PhaseProps) {
  const { t, locale } = useWords();
  const { phase, done, total, files, left, failure } = snapshot;
  const goOn = () => void deletion.start();
  switch (phase) {
    case "looking":
      return (
        <>
          <Title>{t("myRecord.deleteTitle")}</Title>
          <Loading text={t("myRecord.deleteLooking")} />
        </>
      );
    case "ready":
      return <DeleteQuestion {...{ home, records, files, onBack }} onDelete={goOn} />;
    case "running":
      return (
        <>
          <Title>{t("myRecord.deleteTitle")}</Title>
          <Loading text={t("myRecord.deleteRunning", { done, total })} />
        </>
      );
    case "done":
      return (
        <>
          <Title key={phase}>{t("myRecord.deleteDone")}</Title>
          <WhatStays />
        </>
      );
    case "partly":
    case "failed":
      return (
        <>
          <Title key={phase}>
            {phase === "partly" ? t("myRecord.deletePartly", { done, total }) : t("myRecord.deleteFailed")}
          </Title>
          {left.length === 0 ? undefined : (
            <p className={styles.text}>
              {t("myRecord.deletePartlyText", {
                paths: listText(
                  locale,
                  left.map(({ file }) => pathOf(file)),
                ),
              })}
            </p>
          )}
          {failure === undefined ? undefined : <FailureMessage failure={failure} />}
          <div className={styles.actions}>
            <Button appearance="primary" onClick={done === 0 && left.length === 0 ? () => void deletion.look() : goOn}>
              {done === 0 && left.length === 0 ? t("shared.tryAgain") : t("myRecord.deleteGoOn")}
            </Button>
          </div>
        </>
      );
    default:
      return unreachable(phase);
  }
}
