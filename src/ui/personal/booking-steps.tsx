import { type BookingProgress, type BookingStep, bookingSteps, type StepState } from "#app/booking/booking-contract.ts";
import { unreachable } from "#domain/unreachable.ts";
import type { Translate } from "#messages/translate.ts";
import { StepList } from "#ui/shared/step-list.tsx";
import { useWords } from "#ui/shared/words.ts";

export type BookingStepsProps = { readonly progress: BookingProgress; readonly names: string };

/** The six steps of a booking. */
export function BookingSteps({ progress, names }: BookingStepsProps) {
  const { t } = useWords();
  const steps = bookingSteps.map((step) => {
    const { state } = progress.steps[step];
    return { key: step, text: stepText(t, step, names), state, said: stateText(t, state) };
  });
  return <StepList steps={steps} />;
}

export function stepText(t: Translate, step: BookingStep, names: string): string {
  switch (step) {
    case "record":
      return t("booking.stepRecord", { names });
    case "series":
      return t("booking.stepSeries");
    case "moves":
      return t("booking.stepMoves");
    case "invite":
      return t("booking.stepInvite", { names });
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
