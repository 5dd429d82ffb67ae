import { Button } from "@fluentui/react-components";
import { type BookingRun, bookingSteps } from "#app/booking/booking-contract.ts";
import { WayForward } from "#ui/shared/failure-message.tsx";
import { failureText } from "#ui/shared/failure-text.ts";
import { Pair } from "#ui/shared/person-avatar.tsx";
import { SeriesStrip } from "#ui/shared/series-strip.tsx";
import { Notice } from "#ui/shared/states.tsx";
import { clockText, dayText } from "#ui/shared/times.ts";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./booking.module.css";
import { Column } from "./column.tsx";
import { proposalStrip } from "./proposal-strip.ts";
import { type Clocks, namesText, othersTime } from "./proposal-text.ts";
import { Title } from "./title.tsx";

export type BookedViewProps = {
  readonly run: BookingRun;
  readonly clocks: Clocks;
  /** What leads on from here. */
  readonly homeText: string;
  readonly onHome: () => void;
};

/** It is done: who was invited, when it begins on both clocks, and what is left to do by hand. */
export function BookedView({ run, clocks, homeText, onHome }: BookedViewProps) {
  const { t, locale } = useWords();
  const { members, proposal } = run.plan;
  const { others, readersZone } = clocks;
  return (
    <Column>
      <section className={styles.step}>
        <Pair people={members} />
        <Title>{t("booking.doneTitle", { names: namesText(locale, others), count: others.length })}</Title>
        <FirstSession run={run} clocks={clocks} />
        <SeriesStrip
          sessions={proposalStrip(proposal).map((session, index) => ({
            ...session,
            state: index === 0 ? "next" : "coming",
          }))}
          members={[
            { name: undefined, timeZone: readersZone },
            ...others.flatMap(({ name, timeZone }) => (timeZone === undefined ? [] : [{ name, timeZone }])),
          ]}
          readersZone={readersZone}
        />
        <LeftOver run={run} />
        <div className={styles.actions}>
          <Button appearance="primary" onClick={onHome}>
            {homeText}
          </Button>
        </div>
      </section>
    </Column>
  );
}

export type FirstSessionProps = Pick<BookedViewProps, "run" | "clocks">;

/** When it begins, on all clocks; where a session was moved, where it stands. */
export function FirstSession({ run, clocks }: FirstSessionProps) {
  const words = useWords();
  const { t, locale } = words;
  const { readersZone } = clocks;
  const first = run.plan.proposal.sessions[0];
  if (first === undefined) return undefined;
  const start = first.moveTo?.start ?? first.start;
  const values = { day: dayText(locale, start, readersZone), time: clockText(locale, start, readersZone) };
  const others = othersTime(words, clocks, start);
  return (
    <p className={styles.said}>
      {others === undefined ? t("booking.doneFirstHere", values) : t("booking.doneFirst", { ...values, others })}
    </p>
  );
}

/** What was left out, why, and the way that remains. */
function LeftOver({ run }: Pick<BookedViewProps, "run">) {
  const { t } = useWords();
  const { steps } = useStore(run);
  const omitted = bookingSteps.flatMap((step) => {
    const state = steps[step];
    return state.state === "omitted" ? [{ step, reason: state.reason }] : [];
  });
  if (omitted.length === 0) return undefined;
  return (
    <section className={styles.leftOver}>
      <h2 className={styles.heading}>{t("booking.leftOver")}</h2>
      {omitted.map(({ step, reason }) => (
        <Notice key={step} intent="info">
          <p>{step === "guide" ? t("booking.guideByHand") : t("booking.recordingByHand")}</p>
          <p className={styles.quiet}>{failureText(t, reason)}</p>
          <WayForward failure={reason} onRetry={() => void run.start()} />
        </Notice>
      ))}
    </section>
  );
}
