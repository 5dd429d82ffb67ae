import type { BookingPlan, BookingQuestion, NewClash } from "#app/booking/booking-contract.ts";
import type { Temporal } from "#domain/time/temporal.ts";
import { unreachable } from "#domain/unreachable.ts";
import { clockText, dayText } from "#ui/shared/times.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./booking.module.css";
import { firstName } from "./first-name.ts";
import { type Clocks, type Language, namesText, othersTime, selectable } from "./proposal-text.ts";

export type BookingQuestionViewProps = {
  readonly plan: BookingPlan;
  readonly question: BookingQuestion;
  readonly clocks: Clocks;
};

/** What has to be known before anybody is invited; the buttons below it answer. */
export function BookingQuestionView({ plan, question, clocks }: BookingQuestionViewProps) {
  const words = useWords();
  const { t, locale } = words;
  switch (question.kind) {
    case "new-clashes":
      return (
        <>
          <p className={styles.said}>
            {t("booking.askBody", { names: namesText(locale, clocks.others), count: clocks.others.length })}
          </p>
          <ul className={styles.clashes}>
            {question.clashes.map((clash) => (
              <li key={`${clash.session} ${clash.member} ${clash.kind}`}>{clashSentence(words, clash, clocks)}</li>
            ))}
          </ul>
        </>
      );
    case "too-late":
      return <p className={styles.said}>{t("booking.tooLate", allClocks(words, question.firstStart, clocks))}</p>;
    case "booked-by-another":
      return (
        <p className={styles.said}>
          {question.member === 0
            ? t("booking.ownBooked")
            : t("booking.otherBooked", { name: memberName(plan, question.member) })}
        </p>
      );
    case "begun-by-another":
      return <p className={styles.said}>{t("booking.otherBegun", { name: memberName(plan, question.member) })}</p>;
    default:
      return unreachable(question);
  }
}

/** The heading above it. */
export function questionTitle({ t }: Pick<Language, "t">, plan: BookingPlan, question: BookingQuestion): string {
  switch (question.kind) {
    case "new-clashes":
      return t("booking.askTitle");
    case "too-late":
      return t("booking.tooLateTitle");
    case "booked-by-another":
      return question.member === 0
        ? t("booking.ownBookedTitle")
        : t("booking.otherBookedTitle", { name: memberName(plan, question.member) });
    case "begun-by-another":
      return t("booking.otherBegunTitle", { name: memberName(plan, question.member) });
    default:
      return unreachable(question);
  }
}

function memberName({ members }: BookingPlan, member: number): string {
  return firstName(members[member]?.displayName ?? "");
}

function clashSentence(words: Language, { session, at, member, kind }: NewClash, clocks: Clocks): string {
  const values = { number: session + 1, ...allClocks(words, at.start, clocks), kind: selectable(kind) };
  const other = clocks.others[member - 1];
  return other === undefined
    ? words.t("booking.askYou", values)
    : words.t("booking.askOther", { ...values, name: other.name });
}

function allClocks(language: Language, moment: Temporal.Instant, clocks: Clocks) {
  const { locale } = language;
  const time = clockText(locale, moment, clocks.readersZone);
  const others = othersTime(language, clocks, moment);
  return {
    day: dayText(locale, moment, clocks.readersZone),
    time: others === undefined ? time : `${time}, ${others}`,
  };
}
