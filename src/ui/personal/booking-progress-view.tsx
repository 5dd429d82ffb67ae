import { Button } from "@fluentui/react-components";
import type { BookingProgress, BookingRun } from "#app/booking/booking-contract.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { Pair } from "#ui/shared/person-avatar.tsx";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import { BookedView, FirstSession } from "./booked-view.tsx";
import { BookingQuestionView } from "./booking-question-view.tsx";
import styles from "./booking.module.css";
import { BookingSteps } from "./booking-steps.tsx";
import { firstName } from "./first-name.ts";
import { Title } from "./title.tsx";

export type BookingProgressViewProps = {
  readonly run: BookingRun;
  readonly readersZone: string;
  readonly partnersZone: string | undefined;
  readonly onHome: () => void;
  readonly onStartAgain: () => void;
};

/** A booking under way: six lines in plain words, and what can be done now. */
export function BookingProgressView({ run, onHome, onStartAgain, ...zones }: BookingProgressViewProps) {
  const { t } = useWords();
  const progress = useStore(run);
  const name = firstName(run.plan.members[1].displayName);
  if (progress.phase === "done") return <BookedView run={run} {...zones} onHome={onHome} />;
  if (progress.phase === "undone") return <Undone onHome={onHome} onStartAgain={onStartAgain} />;
  return (
    <main className={styles.column}>
      <section className={styles.step}>
        <Pair people={run.plan.members} />
        <Title key={progress.phase}>{titleOf(t, progress, name)}</Title>
        {progress.question === undefined ? undefined : (
          <BookingQuestionView question={progress.question} name={name} {...zones} />
        )}
        {progress.question === undefined ? <FirstSession run={run} name={name} {...zones} /> : undefined}
        <BookingSteps progress={progress} name={name} />
        {progress.failure === undefined ? undefined : (
          <FailureMessage failure={progress.failure} onRetry={() => void run.start()} />
        )}
        <Actions run={run} progress={progress} name={name} onStartAgain={onStartAgain} />
      </section>
    </main>
  );
}

function titleOf(t: ReturnType<typeof useWords>["t"], { phase, question }: BookingProgress, name: string): string {
  if (question !== undefined) return question.kind === "too-late" ? t("booking.tooLateTitle") : t("booking.askTitle");
  if (phase === "stopped") return t("booking.stoppedTitle");
  if (phase === "failed") return t("booking.failedTitle");
  if (phase === "undoing") return t("booking.undoing");
  return t("booking.running", { name });
}

type ActionsProps = {
  readonly run: BookingRun;
  readonly progress: BookingProgress;
  readonly name: string;
  readonly onStartAgain: () => void;
};

function Actions({ run, progress, name, onStartAgain }: ActionsProps) {
  const { t } = useWords();
  const states = Object.values(progress.steps);
  if (progress.phase === "undoing") return undefined;
  // Nobody has been invited, so nobody has to be told; what stands goes, and the choice is there again.
  async function chooseAgain() {
    await run.undo("");
    if (run.getSnapshot().phase === "undone") onStartAgain();
  }
  if (progress.phase === "running" || progress.phase === "ready") {
    return (
      <div className={styles.actions}>
        <Button onClick={() => run.stop()}>{t("booking.stop")}</Button>
      </div>
    );
  }
  if (progress.question !== undefined) {
    return (
      <div className={styles.actions}>
        {progress.question.kind === "new-clashes" ? (
          <Button onClick={() => void run.bookAnyway()}>{t("booking.bookAnyway")}</Button>
        ) : undefined}
        <Button appearance="primary" onClick={() => void chooseAgain()}>
          {t("booking.chooseAgain")}
        </Button>
      </div>
    );
  }
  return (
    <>
      <p className={styles.said}>
        {t("booking.stopped", { done: states.filter(({ state }) => state === "done").length, total: states.length })}{" "}
        {progress.steps.invite.state === "done"
          ? t("booking.alreadyInvited", { name })
          : t("booking.notInvitedYet", { name })}
      </p>
      <div className={styles.actions}>
        {progress.phase === "stopped" ? (
          <Button appearance="primary" onClick={() => void run.start()}>
            {t("booking.goOn")}
          </Button>
        ) : undefined}
        <Button onClick={() => void run.undo(t("invitation.takenBack"))}>{t("booking.takeBack")}</Button>
      </div>
    </>
  );
}

function Undone({ onHome, onStartAgain }: Pick<BookingProgressViewProps, "onHome" | "onStartAgain">) {
  const { t } = useWords();
  return (
    <main className={styles.column}>
      <section className={styles.step}>
        <Title>{t("booking.undone")}</Title>
        <p className={styles.said}>{t("booking.undoneBody")}</p>
        <div className={styles.actions}>
          <Button appearance="primary" onClick={onStartAgain}>
            {t("booking.startAgain")}
          </Button>
          <Button onClick={onHome}>{t("booking.toHome")}</Button>
        </div>
      </section>
    </main>
  );
}
