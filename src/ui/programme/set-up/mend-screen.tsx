import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ListState, ProgrammeList } from "#app/ports/programme-site.ts";
import { programmeLists } from "#app/ports/programme-site.ts";
import { mendProgramme } from "#app/programme/set-up-programme.ts";
import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import programmeStyles from "#ui/programme/programme.module.css";
import { Title } from "#ui/personal/title.tsx";
import { Loading, Notice } from "#ui/shared/states.tsx";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import { MendLists } from "./mend-lists.tsx";
import { SetUp } from "./set-up.tsx";
import styles from "./settings.module.css";
import { createStepsRun, type StepsRun } from "./steps-run.ts";
import { StepsView } from "./steps-view.tsx";
import { useKept } from "./use-kept.ts";

type MendRun = StepsRun<ProgrammeList, void>;

/** Lists are missing, or were changed by hand; or starting the programme stopped half way, here or with another owner. */
export function MendScreen(scene: ProgrammeScene<"to-mend">) {
  const kept = useKept(scene.teamId);
  const [run, setRun] = useState<MendRun | undefined>();

  function mend() {
    const begun = createStepsRun<ProgrammeList, void>(programmeLists, (onStep) =>
      mendProgramme(scene.ports.programmeSite, scene.teamId, onStep),
    );
    setRun(begun);
    void begun.start();
  }

  return (
    <main className={programmeStyles.column}>
      {kept === undefined ? (
        <Loading />
      ) : kept.draft?.isStarted === true ? (
        <SetUp {...scene} {...kept} visitor={scene.opened} />
      ) : run === undefined ? (
        <ToMend {...scene} onMend={mend} />
      ) : (
        <Mending run={run} onShow={scene.onChanged} />
      )}
    </main>
  );
}

function ToMend({ opened, onMend }: ProgrammeScene<"to-mend"> & { readonly onMend: () => void }) {
  const { t, locale } = useWords();
  const others = opened.coordinators.filter(({ id }) => id !== opened.me.id);
  const names = new Intl.ListFormat(locale, { type: "disjunction" }).format(
    others.map(({ displayName }) => displayName),
  );
  return (
    <section className={styles.stack}>
      <Title>{t("settings.mendTitle")}</Title>
      <p className={styles.body}>{t("settings.mendBody")}</p>
      <MendLists lists={opened.lists} />
      {opened.lists.some(isMissing) ? (
        <Notice intent="info">
          <p>{t("settings.recycleBin")}</p>
        </Notice>
      ) : undefined}
      {others.length === 0 ? undefined : <p className={styles.body}>{t("settings.mendOther", { names })}</p>}
      <div className={styles.actions}>
        <Button appearance="primary" onClick={onMend}>
          {t("settings.mend")}
        </Button>
        <p className={styles.quiet}>{t("settings.mendNeeds")}</p>
      </div>
    </section>
  );
}

function isMissing({ state }: ListState): boolean {
  return state === "missing";
}

function Mending({ run, onShow }: { readonly run: MendRun; readonly onShow: () => void }) {
  const { t } = useWords();
  const progress = useStore(run);
  const { phase } = progress;
  const title =
    phase === "done" ? "settings.mendedTitle" : phase === "failed" ? "settings.failedTitle" : "settings.mendingTitle";
  return (
    <section className={styles.stack}>
      <Title key={phase}>{t(title)}</Title>
      <StepsView run={run} progress={progress} />
      <div className={styles.actions}>
        {phase === "failed" ? (
          <Button appearance="primary" onClick={() => void run.start()}>
            {t("settings.goOn")}
          </Button>
        ) : undefined}
        {phase === "done" ? (
          <Button appearance="primary" onClick={onShow}>
            {t("settings.showProgramme")}
          </Button>
        ) : undefined}
      </div>
    </section>
  );
}
