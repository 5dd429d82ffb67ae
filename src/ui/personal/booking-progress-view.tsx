import { Button } from "@fluentui/react-components";
import type { BookingPlan, BookingProgress, BookingRun } from "#app/booking/booking-contract.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { Pair } from "#ui/shared/person-avatar.tsx";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import { BookedView, FirstSession } from "./booked-view.tsx";
import { BookingQuestionView, type BookingQuestionViewProps, questionTitle } from "./booking-question-view.tsx";
import styles from "./booking.module.css";
import { BookingSteps } from "./booking-steps.tsx";
import { Column } from "./column.tsx";
import { type Clocks, type Language, namesText } from "./proposal-text.ts";
import { Title } from "./title.tsx";

export type BookingProgressViewProps = {
  readonly run: BookingRun;
  readonly clocks: Clocks;
  readonly homeText: string;
  readonly onHome: () => void;
  readonly onStartAgain: () => void;
};

/** A booking under way: six lines in plain words, and what can be done now. */
export function BookingProgressView({ run, clocks, homeText, onHome, onStartAgain }: BookingProgressViewProps) {
  const words = useWords();
  const progress = useStore(run);
  const names = namesText(words.locale, clocks.others);
  const home = { homeText, onHome };
  if (progress.phase === "done") return <BookedView run={run} clocks={clocks} {...home} />;
  if (progress.phase === "undone")
    return progress.question === undefined ? (
      <Undone {...home} onStartAgain={onStartAgain} />
    ) : (
      <GaveWay run={run} question={progress.question} clocks={clocks} {...home} />
    );
  return (
    <Column>
      <section className={styles.step}>
        <Pair people={run.plan.members} />
        <Title key={progress.phase}>{titleOf(words, run.plan, progress, names)}</Title>
        {progress.question === undefined ? (
          <FirstSession run={run} clocks={clocks} />
        ) : (
          <BookingQuestionView plan={run.plan} question={progress.question} clocks={clocks} />
        )}
        <BookingSteps progress={progress} names={names} />
        {progress.failure === undefined ? undefined : (
          <FailureMessage failure={progress.failure} onRetry={() => void run.start()} />
        )}
        <Actions run={run} progress={progress} clocks={clocks} onStartAgain={onStartAgain} />
      </section>
    </Column>
  );
}

function titleOf(
  { t }: Pick<Language, "t">,
  plan: BookingPlan,
  { phase, question }: BookingProgress,
  names: string,
): string {
  if (question !== undefined) return questionTitle({ t }, plan, question);
  if (phase === "stopped") return t("booking.stoppedTitle");
  if (phase === "failed") return t("booking.failedTitle");
  if (phase === "undoing") return t("booking.undoing");
  return t("booking.running", { names });
}

type ActionsProps = {
  readonly run: BookingRun;
  readonly progress: BookingProgress;
  readonly clocks: Clocks;
  readonly onStartAgain: () => void;
};

function Actions({ run, progress, clocks, onStartAgain }: ActionsProps) {
  const { t, locale } = useWords();
  const values = { names: namesText(locale, clocks.others), count: clocks.others.length };
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
        {progress.question.kind === "begun-by-another" ? (
          <>
            <Button onClick={() => void run.start()}>{t("booking.lookAgain")}</Button>
            <Button onClick={() => void run.bookAnyway()}>{t("booking.bookAnyway")}</Button>
          </>
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
          ? t("booking.alreadyInvited", values)
          : t("booking.notInvitedYet", values)}
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

type HomeProps = Pick<BookingProgressViewProps, "homeText" | "onHome">;

function Undone({ homeText, onHome, onStartAgain }: HomeProps & Pick<BookingProgressViewProps, "onStartAgain">) {
  const { t } = useWords();
  return (
    <Column>
      <section className={styles.step}>
        <Title>{t("booking.undone")}</Title>
        <p className={styles.said}>{t("booking.undoneBody")}</p>
        <div className={styles.actions}>
          <Button appearance="primary" onClick={onStartAgain}>
            {t("booking.startAgain")}
          </Button>
          <Button onClick={onHome}>{homeText}</Button>
        </div>
      </section>
    </Column>
  );
}

type GaveWayProps = HomeProps & Pick<BookingQuestionViewProps, "question" | "clocks"> & { readonly run: BookingRun };

/** Another member has booked: there is nothing left to do but to look at it. */
function GaveWay({ run, question, clocks, homeText, onHome }: GaveWayProps) {
  const words = useWords();
  return (
    <Column>
      <section className={styles.step}>
        <Pair people={run.plan.members} />
        <Title>{questionTitle(words, run.plan, question)}</Title>
        <BookingQuestionView plan={run.plan} question={question} clocks={clocks} />
        <div className={styles.actions}>
          <Button appearance="primary" onClick={onHome}>
            {homeText}
          </Button>
        </div>
      </section>
    </Column>
  );
}
