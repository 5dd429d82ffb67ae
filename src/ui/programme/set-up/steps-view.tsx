import type { ServiceFailure } from "#app/ports/failure.ts";
import type { SetUpStep } from "#app/programme/set-up-programme.ts";
import type { Translate } from "#messages/translate.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { Notice } from "#ui/shared/states.tsx";
import { StepList } from "#ui/shared/step-list.tsx";
import { useWords } from "#ui/shared/words.ts";
import { stepText } from "./list-words.ts";
import styles from "./settings.module.css";
import type { StepsProgress, StepsRun } from "./steps-run.ts";

export type StepsViewProps<Step extends SetUpStep, Made> = {
  readonly run: Pick<StepsRun<Step, Made>, "steps" | "start">;
  readonly progress: StepsProgress<Step, Made>;
};

/** How far it is, and where it stopped: why, what stands, and how it goes on. */
export function StepsView<Step extends SetUpStep, Made>({ run, progress }: StepsViewProps<Step, Made>) {
  const { t } = useWords();
  const { phase, done, failure } = progress;
  const steps = run.steps.map((step, index) => {
    const state = index < done ? "done" : index > done || phase === "ready" ? "waiting" : phase;
    return { key: step, text: stepText(t, step), state, said: stateText(t, state) } as const;
  });
  return (
    <>
      <StepList steps={steps} />
      {failure === undefined ? undefined : <SetUpFailure failure={failure} onRetry={() => void run.start()} />}
      {phase === "failed" ? (
        <p className={styles.body}>{t("settings.standing", { done, total: run.steps.length })}</p>
      ) : undefined}
    </>
  );
}

function stateText(t: Translate, state: "waiting" | "running" | "done" | "failed"): string {
  if (state === "waiting") return t("settings.stepWaiting");
  if (state === "running") return t("settings.stepRunning");
  return t(state === "done" ? "settings.stepDone" : "settings.stepFailed");
}

type SetUpFailureProps = { readonly failure: ServiceFailure; readonly onRetry: () => void };

/** An owner of the Team is usually allowed to make lists; where the site is closed, somebody else has to open it. */
function SetUpFailure({ failure, onRetry }: SetUpFailureProps) {
  const { t } = useWords();
  if (failure.kind !== "forbidden") return <FailureMessage failure={failure} onRetry={onRetry} />;
  return (
    <div role="alert">
      <Notice intent="warning">
        <p>{t("settings.forbiddenList")}</p>
      </Notice>
    </div>
  );
}
