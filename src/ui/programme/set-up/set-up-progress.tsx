import { Button } from "@fluentui/react-components";
import { Title } from "#ui/personal/title.tsx";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import type { SetUpRun } from "./set-up.tsx";
import styles from "./settings.module.css";
import { StepsView } from "./steps-view.tsx";

export type SetUpProgressProps = {
  readonly run: SetUpRun;
  readonly name: string;
  readonly hasOtherOwner: boolean;
  readonly onLookAtSettings: () => void;
  readonly onShow: () => void;
  readonly onShowTheirs: () => void;
};

/** The lists one after the other, each with its mark; then what comes next. */
export function SetUpProgress(props: SetUpProgressProps) {
  const { run, name, hasOtherOwner, onLookAtSettings, onShow, onShowTheirs } = props;
  const { t } = useWords();
  const progress = useStore(run);
  const { phase, failure } = progress;
  if (phase === "done") return <Started name={name} hasOtherOwner={hasOtherOwner} onShow={onShow} />;
  if (failure?.kind === "conflict")
    return (
      <section className={styles.stack}>
        <Title key="conflict">{t("settings.conflictTitle")}</Title>
        <p className={styles.body}>{t("settings.conflictSetUp")}</p>
        <div className={styles.actions}>
          <Button appearance="primary" onClick={onShowTheirs}>
            {t("settings.lookAtTheirs")}
          </Button>
        </div>
      </section>
    );
  return (
    <section className={styles.stack}>
      <Title key={phase}>{phase === "failed" ? t("settings.failedTitle") : t("settings.runningTitle", { name })}</Title>
      <StepsView run={run} progress={progress} />
      {phase === "failed" ? (
        <div className={styles.actions}>
          <Button appearance="primary" onClick={() => void run.start()}>
            {t("settings.goOn")}
          </Button>
          <Button onClick={onLookAtSettings}>{t("settings.lookAtSettings")}</Button>
        </div>
      ) : undefined}
    </section>
  );
}

type StartedProps = Pick<SetUpProgressProps, "name" | "hasOtherOwner" | "onShow">;

function Started({ name, hasOtherOwner, onShow }: StartedProps) {
  const { t } = useWords();
  return (
    <section className={styles.stack}>
      <Title>{t("settings.doneTitle", { name })}</Title>
      <p className={styles.body}>{t("settings.doneBody")}</p>
      <ol className={styles.plainList}>
        <li>{t("settings.doneJoin")}</li>
        <li>{t("settings.donePair")}</li>
        {hasOtherOwner ? undefined : <li>{t("settings.doneOther")}</li>}
      </ol>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={onShow}>
          {t("settings.showProgramme")}
        </Button>
      </div>
    </section>
  );
}

export type InterruptedProps = { readonly onGoOn: () => void; readonly onLookAtSettings: () => void };

/** The page was closed in the middle of it. */
export function Interrupted({ onGoOn, onLookAtSettings }: InterruptedProps) {
  const { t } = useWords();
  return (
    <section className={styles.stack}>
      <Title>{t("settings.interruptedTitle")}</Title>
      <p className={styles.body}>{t("settings.interruptedBody")}</p>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={onGoOn}>
          {t("settings.goOn")}
        </Button>
        <Button onClick={onLookAtSettings}>{t("settings.lookAtSettings")}</Button>
      </div>
    </section>
  );
}
