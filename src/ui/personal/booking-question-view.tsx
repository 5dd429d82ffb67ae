import type { BookingQuestion, NewClash } from "#app/booking/booking-contract.ts";
import { unreachable } from "#domain/unreachable.ts";
import { clockText, dayText } from "#ui/shared/times.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./booking.module.css";
import { type Language, selectable } from "./proposal-text.ts";

export type BookingQuestionViewProps = {
  readonly question: BookingQuestion;
  /** First name of the partner. */
  readonly name: string;
  readonly readersZone: string;
};

/** What has to be known before anybody is invited; the buttons below it answer. */
export function BookingQuestionView({ question, name, readersZone }: BookingQuestionViewProps) {
  const words = useWords();
  const { t, locale } = words;
  switch (question.kind) {
    case "new-clashes":
      return (
        <>
          <p className={styles.said}>{t("booking.askBody", { name })}</p>
          <ul className={styles.clashes}>
            {question.clashes.map((clash) => (
              <li key={`${clash.session} ${clash.member} ${clash.kind}`}>
                {clashSentence(words, clash, { name, readersZone })}
              </li>
            ))}
          </ul>
        </>
      );
    case "too-late": {
      const { firstStart } = question;
      return (
        <p className={styles.said}>
          {t("booking.tooLate", {
            day: dayText(locale, firstStart, readersZone),
            time: clockText(locale, firstStart, readersZone),
          })}
        </p>
      );
    }
    default:
      return unreachable(question);
  }
}

function clashSentence(
  { t, locale }: Language,
  { session, at, member, kind }: NewClash,
  { name, readersZone }: { readonly name: string; readonly readersZone: string },
): string {
  const values = {
    number: session + 1,
    day: dayText(locale, at.start, readersZone),
    time: clockText(locale, at.start, readersZone),
    kind: selectable(kind),
  };
  return member === 0 ? t("booking.askYou", values) : t("booking.askOther", { ...values, name });
}
