import { Button } from "@fluentui/react-components";
import { type BookingRun, bookingSteps } from "#app/booking/booking-contract.ts";
import { WayForward } from "#ui/shared/failure-message.tsx";
import { failureText } from "#ui/shared/failure-text.ts";
import { Pair } from "#ui/shared/person-avatar.tsx";
import { SeriesStrip } from "#ui/shared/series-strip.tsx";
import { Notice } from "#ui/shared/states.tsx";
import { clockText, dayText, otherClockText } from "#ui/shared/times.ts";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./booking.module.css";
import { firstName } from "./first-name.ts";
import { proposalStrip } from "./proposal-strip.ts";
import { Title } from "./title.tsx";

export type BookedViewProps = {
  readonly run: BookingRun;
  readonly readersZone: string;
  readonly partnersZone: string | undefined;
  readonly onHome: () => void;
};

/** It is done: who was invited, when it begins on both clocks, and what is left to do by hand. */
export function BookedView({ run, readersZone, partnersZone, onHome }: BookedViewProps) {
  const { t } = useWords();
  const { members, proposal } = run.plan;
  const name = firstName(members[1].displayName);
  return (
    <main className={styles.column}>
      <section className={styles.step}>
        <Pair people={members} />
        <Title>{t("booking.doneTitle", { name })}</Title>
        <FirstSession {...{ run, readersZone, partnersZone, name }} />
        <SeriesStrip
          sessions={proposalStrip(proposal).map((session, index) => ({
            ...session,
            state: index === 0 ? "next" : "coming",
          }))}
          members={[
            { name: undefined, timeZone: readersZone },
            ...(partnersZone === undefined ? [] : [{ name, timeZone: partnersZone }]),
          ]}
          readersZone={readersZone}
        />
        <LeftOver run={run} />
        <div className={styles.actions}>
          <Button appearance="primary" onClick={onHome}>
            {t("booking.toHome")}
          </Button>
        </div>
      </section>
    </main>
  );
}

export type FirstSessionProps = Omit<BookedViewProps, "onHome"> & { readonly name: string };

/** When it begins, on both clocks; where a session was moved, where it stands. */
export function FirstSession({ run, readersZone, partnersZone, name }: FirstSessionProps) {
  const { t, locale } = useWords();
  const first = run.plan.proposal.sessions[0];
  if (first === undefined) return undefined;
  const start = first.moveTo?.start ?? first.start;
  const values = { day: dayText(locale, start, readersZone), time: clockText(locale, start, readersZone) };
  return (
    <p className={styles.said}>
      {partnersZone === undefined
        ? t("booking.doneFirstHere", values)
        : t("booking.doneFirst", {
            ...values,
            otherTime: otherClockText(locale, start, partnersZone, readersZone),
            name,
          })}
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
