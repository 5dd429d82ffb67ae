import type { BookingQuestion, NewClash } from "#app/booking/booking-contract.ts";
import type { Temporal } from "#domain/time/temporal.ts";
import { unreachable } from "#domain/unreachable.ts";
import { clockText, dayText, otherClockText } from "#ui/shared/times.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./booking.module.css";
import { type Language, selectable } from "./proposal-text.ts";

export type BookingQuestionViewProps = Readers & { readonly question: BookingQuestion };

type Readers = {
  /** First name of the partner. */
  readonly name: string;
  readonly readersZone: string;
  readonly partnersZone: string | undefined;
};

/** What has to be known before anybody is invited; the buttons below it answer. */
export function BookingQuestionView({ question, ...readers }: BookingQuestionViewProps) {
  const words = useWords();
  const { t } = words;
  switch (question.kind) {
    case "new-clashes":
      return (
        <>
          <p className={styles.said}>{t("booking.askBody", { name: readers.name })}</p>
          <ul className={styles.clashes}>
            {question.clashes.map((clash) => (
              <li key={`${clash.session} ${clash.member} ${clash.kind}`}>{clashSentence(words, clash, readers)}</li>
            ))}
          </ul>
        </>
      );
    case "too-late": {
      const { firstStart } = question;
      return <p className={styles.said}>{t("booking.tooLate", bothClocks(words, firstStart, readers))}</p>;
    }
    default:
      return unreachable(question);
  }
}

function clashSentence(words: Language, { session, at, member, kind }: NewClash, readers: Readers): string {
  const values = { number: session + 1, ...bothClocks(words, at.start, readers), kind: selectable(kind) };
  return member === 0
    ? words.t("booking.askYou", values)
    : words.t("booking.askOther", { ...values, name: readers.name });
}

function bothClocks({ t, locale }: Language, moment: Temporal.Instant, readers: Readers) {
  const { name, readersZone, partnersZone } = readers;
  const time = clockText(locale, moment, readersZone);
  const other =
    partnersZone === undefined
      ? []
      : [t("booking.timeFor", { time: otherClockText(locale, moment, partnersZone, readersZone), name })];
  return { day: dayText(locale, moment, readersZone), time: [time, ...other].join(", ") };
}
