import { ToggleButton } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { RecordView } from "#app/my-record/my-records.ts";
import type { PastSession } from "#app/my-record/session-history.ts";
import { type AttendanceAnswer, attendanceAnswerOf } from "#domain/conversation/attendance.ts";
import { dayText } from "#ui/shared/times.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./my-record.module.css";
import { MySaved } from "./my-saved.tsx";

export type MyDidYouMeetProps = {
  readonly view: RecordView;
  readonly personId: string;
  readonly past: readonly PastSession[];
  readonly readersZone: string;
  /** One below what it stands in. */
  readonly level: "h2" | "h3";
  readonly onAnswer: (sessionId: string, answer: AttendanceAnswer) => void;
};

const answers = ["held", "moved", "not-held"] as const;

/** Asks once about the latest session of which nobody can tell whether it was held. What was answered stays for this visit. */
export function MyDidYouMeet({ view, personId, past, readersZone, level: Heading, onAnswer }: MyDidYouMeetProps) {
  const { t, locale } = useWords();
  const id = useId();
  const [answered, setAnswered] = useState<string | undefined>();
  const asked = past.find(({ sessionId }) => sessionId === answered) ?? latestUnknown(view, past);
  if (asked === undefined) return undefined;
  const given = attendanceAnswerOf(view.sync.entries, asked.sessionId, personId);
  const words = { held: t("home.meetHeld"), moved: t("home.meetMoved"), "not-held": t("home.meetNotHeld") };
  return (
    <section className={styles.question}>
      <Heading id={id} className={styles.title}>
        {t("home.meetQuestion", { day: dayText(locale, asked.start, readersZone) })}
      </Heading>
      <fieldset aria-labelledby={id} className={styles.choices}>
        {answers.map((answer) => (
          <ToggleButton
            key={answer}
            size="small"
            checked={given === answer}
            onClick={() => {
              setAnswered(asked.sessionId);
              onAnswer(asked.sessionId, answer);
            }}
          >
            {words[answer]}
          </ToggleButton>
        ))}
      </fieldset>
      {answered === undefined ? undefined : <MySaved sync={view.sync} hasWritten />}
    </section>
  );
}

/** Only when everybody's words are known (two people who both had the guide open need no question), and mine can be written. */
function latestUnknown({ isRead, sync }: RecordView, past: readonly PastSession[]): PastSession | undefined {
  const latest = past.at(-1);
  return isRead && sync.ownTrouble === undefined && latest?.mayAsk === true ? latest : undefined;
}
