import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import { SubtractCircleRegular } from "@fluentui/react-icons/svg/subtract-circle";
import { type BookingProgress, type BookingStep, bookingSteps, type StepState } from "#app/booking/booking-contract.ts";
import { unreachable } from "#domain/unreachable.ts";
import type { Translate } from "#messages/translate.ts";
import hidden from "#ui/shared/visually-hidden.module.css";
import { useWords } from "#ui/shared/words.ts";
import styles from "./booking-steps.module.css";

export type BookingStepsProps = { readonly progress: BookingProgress; readonly name: string };

/** The six steps. Each line says in words how it stands; the sign beside it only repeats that. */
export function BookingSteps({ progress, name }: BookingStepsProps) {
  const { t } = useWords();
  const running = bookingSteps.find((step) => progress.steps[step].state === "running");
  return (
    <>
      <ol className={styles.steps}>
        {bookingSteps.map((step) => {
          const { state } = progress.steps[step];
          return (
            <li key={step} className={`${styles.step} ${styles[state]}`}>
              <span className={styles.sign} aria-hidden="true">
                <Sign state={state} />
              </span>
              <span>{stepText(t, step, name)}</span>
              <span className={styles.state}>{stateText(t, state)}</span>
            </li>
          );
        })}
      </ol>
      <output className={hidden.hidden}>
        {running === undefined ? undefined : `${stepText(t, running, name)}: ${t("booking.inProgress")}`}
      </output>
    </>
  );
}

function Sign({ state }: { readonly state: StepState["state"] }) {
  switch (state) {
    case "done":
      return <CheckmarkCircleFilled />;
    case "omitted":
      return <SubtractCircleRegular />;
    case "failed":
      return <DismissCircleRegular />;
    case "running":
      return <span className={styles.turning} />;
    case "waiting":
      return <CircleRegular />;
    default:
      return unreachable(state);
  }
}

export function stepText(t: Translate, step: BookingStep, name: string): string {
  switch (step) {
    case "record":
      return t("booking.stepRecord", { name });
    case "series":
      return t("booking.stepSeries");
    case "moves":
      return t("booking.stepMoves");
    case "invite":
      return t("booking.stepInvite", { name });
    case "guide":
      return t("booking.stepGuide");
    case "no-recording":
      return t("booking.stepNoRecording");
    default:
      return unreachable(step);
  }
}

function stateText(t: Translate, state: StepState["state"]): string {
  switch (state) {
    case "waiting":
      return t("booking.waiting");
    case "running":
      return t("booking.inProgress");
    case "done":
      return t("booking.stepDone");
    case "omitted":
      return t("booking.omitted");
    case "failed":
      return t("booking.failed");
    default:
      return unreachable(state);
  }
}
