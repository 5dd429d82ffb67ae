import { useId } from "react";
import type { MyRecords, RecordView } from "#app/my-record/my-records.ts";
import { sessionHistory } from "#app/my-record/session-history.ts";
import { agreementsIn } from "#domain/conversation/agreement.ts";
import { commitmentsIn } from "#domain/conversation/commitment.ts";
import { feedbackIn } from "#domain/conversation/feedback.ts";
import { goalsIn } from "#domain/conversation/goal.ts";
import type { Temporal } from "#domain/time/temporal.ts";
import { useServices } from "#ui/shared/services.ts";
import { dayText } from "#ui/shared/times.ts";
import { useWords } from "#ui/shared/words.ts";
import { firstName } from "./first-name.ts";
import { GoalLine } from "./goals-line.tsx";
import { HistoryAgreements } from "./history-agreements.tsx";
import { HistoryCommitments } from "./history-commitments.tsx";
import { HistoryFeedback } from "./history-feedback.tsx";
import type { HistoryScene } from "./history-scene.ts";
import { HistorySessions } from "./history-sessions.tsx";
import homeStyles from "./home.module.css";
import { MyDidYouMeet } from "./my-did-you-meet.tsx";
import { MyRecordTrouble } from "./my-record-trouble.tsx";
import { namesOf } from "./my-names.ts";
import styles from "./my-record.module.css";
import { datedSessions, type Home } from "./read-home.ts";

export type HistoryPartnershipProps = {
  readonly home: Home;
  readonly view: RecordView;
  readonly records: MyRecords;
};

/** One partnership: where it leads, what has been, what was promised and said. Parts with nothing in them are left out. */
export function HistoryPartnership({ home, view, records }: HistoryPartnershipProps) {
  const { t, locale } = useWords();
  const { clock } = useServices();
  const id = useId();
  const { me, readersZone, partnerships } = home;
  const { known, sync } = view;
  const { entries } = sync;
  const partnership = partnerships.find((one) => one.known?.partnershipId === known.partnershipId);
  const { past, moments } = sessionHistory({
    entries,
    sessions: partnership === undefined ? [] : datedSessions(partnership),
    series: known.series,
    personId: me.id,
    now: clock.now(),
  });
  const day = (moment: Temporal.Instant) => dayText(locale, moment, readersZone);
  const scene: HistoryScene = {
    personId: me.id,
    nameOf: (personId) => firstName(known.members.find((member) => member.id === personId)?.displayName ?? ""),
    dayOf: (sessionId) => {
      const moment = moments.get(sessionId);
      return moment && day(moment);
    },
  };
  const all = goalsIn(entries);
  const goals = [...all.filter(({ ownerId }) => ownerId === me.id), ...all.filter(({ ownerId }) => ownerId !== me.id)];
  const commitments = commitmentsIn(entries);
  const feedback = feedbackIn(entries);
  const agreements = agreementsIn(entries, known.members).filter(({ tickedBy }) => tickedBy.length > 0);
  const isEmpty = past.length + goals.length + commitments.length + feedback.length + agreements.length === 0;
  return (
    <section className={homeStyles.card} aria-labelledby={id}>
      <h2 id={id} className={styles.with}>
        {t("myRecord.with", { names: namesOf(locale, known.members, me.id) })}
      </h2>
      <MyRecordTrouble view={view} onRetry={records.tryAgain} />
      <MyDidYouMeet
        view={view}
        personId={me.id}
        past={past}
        readersZone={readersZone}
        level="h3"
        onAnswer={(sessionId, answer) => records.answerAttendance(known.partnershipId, sessionId, answer)}
      />
      {isEmpty ? <p className={homeStyles.quiet}>{t("myRecord.emptyHere")}</p> : undefined}
      {goals.map((goal) => (
        <GoalLine key={`${goal.ownerId} ${goal.id}`} goal={goal} scene={scene} />
      ))}
      <HistorySessions past={past} day={day} />
      <HistoryCommitments commitments={commitments} scene={scene} />
      <HistoryFeedback feedback={feedback} scene={scene} />
      <HistoryAgreements agreements={agreements} scene={scene} />
    </section>
  );
}
