import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import { SubtractCircleRegular } from "@fluentui/react-icons/svg/subtract-circle";
import { unreachable } from "#domain/unreachable.ts";
import styles from "./step-list.module.css";
import hidden from "./visually-hidden.module.css";

export type ListedStep = {
  readonly key: string;
  readonly text: string;
  readonly state: "waiting" | "running" | "done" | "omitted" | "failed";
  /** The state in words. */
  readonly said: string;
};

/** Steps one after the other. Each line says in words how it stands; the sign beside it only repeats that. */
export function StepList({ steps }: { readonly steps: readonly ListedStep[] }) {
  const running = steps.find(({ state }) => state === "running");
  return (
    <>
      <ol className={styles.steps}>
        {steps.map(({ key, text, state, said }) => (
          <li key={key} className={`${styles.step} ${styles[state]}`}>
            <span className={styles.sign} aria-hidden="true">
              <Sign state={state} />
            </span>
            <span>{text}</span>
            <span className={styles.state}>{said}</span>
          </li>
        ))}
      </ol>
      <output className={hidden.hidden}>
        {running === undefined ? undefined : `${running.text}: ${running.said}`}
      </output>
    </>
  );
}

function Sign({ state }: Pick<ListedStep, "state">) {
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
