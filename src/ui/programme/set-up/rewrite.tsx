import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { programmeLists, type StoredProgramme, type StoredSettings } from "#app/ports/programme-site.ts";
import { type SetUpStep, setUpProgramme } from "#app/programme/set-up-programme.ts";
import { checkProgramme, type Programme, type ProgrammeRefusal } from "#domain/programme/programme.ts";
import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import { Title } from "#ui/personal/title.tsx";
import { useServices } from "#ui/shared/services.ts";
import { Notice } from "#ui/shared/states.tsx";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import { forgetDraft, keepDraft, keepKnown } from "./kept-settings.ts";
import { Refused } from "./refused.tsx";
import type { SettingLine } from "./setting-line.ts";
import { SettingsForm } from "./settings-form.tsx";
import styles from "./settings.module.css";
import { createStepsRun, type StepsRun } from "./steps-run.ts";
import { StepsView } from "./steps-view.tsx";

export type RewriteProps = Pick<ProgrammeScene<"unreadable">, "ports" | "teamId" | "onChanged"> & {
  /** What is written over. */
  readonly row: StoredSettings;
  readonly start: Programme;
  /** It is known what was promised to those who joined. */
  readonly isPromised: boolean;
  readonly marks?: ReadonlyMap<SettingLine, string>;
  readonly coordinatorIds: readonly string[];
  readonly button: string;
};

type WriteRun = StepsRun<SetUpStep, StoredProgramme>;

/** Settings that are written over others which cannot be used. */
export function Rewrite(props: RewriteProps) {
  const { ports, teamId, onChanged, row, start, isPromised, marks, coordinatorIds, button } = props;
  const { localStore } = useServices();
  const [programme, setProgramme] = useState(start);
  const [refusals, setRefusals] = useState<readonly ProgrammeRefusal[]>([]);
  const [run, setRun] = useState<WriteRun | undefined>();

  function change(next: Programme) {
    setProgramme(next);
    setRefusals([]);
    void keepDraft(localStore, teamId, { programme: next });
  }

  function write() {
    const checked = checkProgramme({ ...programme, coordinatorIds: [...new Set(coordinatorIds)] });
    setRefusals(checked.ok ? [] : checked.error);
    if (!checked.ok) return;
    const setUp = { teamId, programme: checked.value, over: row };
    const begun = createStepsRun<SetUpStep, StoredProgramme>([...programmeLists, "write-settings"], async (onStep) => {
      const written = await setUpProgramme(ports.programmeSite, setUp, onStep);
      if (written.ok) {
        await keepKnown(localStore, teamId, written.value.programme);
        await forgetDraft(localStore, teamId);
        onChanged();
      }
      return written;
    });
    setRun(begun);
    void begun.start();
  }

  if (run !== undefined) return <Writing run={run} onBack={() => setRun(undefined)} onChanged={onChanged} />;
  return (
    <>
      <SettingsForm
        {...{ programme, refusals, isPromised }}
        {...(marks === undefined ? {} : { marks })}
        isRunning
        onChange={change}
      />
      <div className={styles.bar}>
        <Refused refusals={refusals} />
        <div className={styles.barRow}>
          <Button appearance="primary" onClick={write}>
            {button}
          </Button>
        </div>
      </div>
    </>
  );
}

type WritingProps = {
  readonly run: WriteRun;
  readonly onBack: () => void;
  readonly onChanged: () => void;
};

function Writing({ run, onBack, onChanged }: WritingProps) {
  const { t } = useWords();
  const progress = useStore(run);
  const { phase, failure } = progress;
  if (failure?.kind === "conflict")
    return (
      <div role="alert" className={styles.stack}>
        <Notice intent="warning">
          <p>{t("settings.rewriteConflict")}</p>
          <Button size="small" onClick={onChanged}>
            {t("settings.lookAgain")}
          </Button>
        </Notice>
      </div>
    );
  return (
    <section className={styles.stack}>
      <Title key={phase} level={2}>
        {t(phase === "failed" ? "settings.failedTitle" : "settings.writingTitle")}
      </Title>
      <StepsView run={run} progress={progress} />
      {phase === "failed" ? (
        <div className={styles.actions}>
          <Button appearance="primary" onClick={() => void run.start()}>
            {t("settings.goOn")}
          </Button>
          <Button onClick={onBack}>{t("settings.lookAtSettings")}</Button>
        </div>
      ) : undefined}
    </section>
  );
}
