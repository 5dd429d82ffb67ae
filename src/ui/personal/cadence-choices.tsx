import type { BookingTerms } from "#app/booking/booking-terms.ts";
import { type Cadence, isPossibleCadence, lengthsMinutes, mostSessions } from "#domain/scheduling/cadence.ts";
import { Notice } from "#ui/shared/states.tsx";
import { useWords } from "#ui/shared/words.ts";
import styles from "./booking.module.css";
import { sessionChoices } from "./booking-form.ts";
import { OtherNumber } from "./other-number.tsx";
import { Segments } from "#ui/shared/segments.tsx";

export type CadenceChoicesProps = {
  readonly cadence: Cadence;
  /** What a programme offers; left out, everything is. */
  readonly offers?: Pick<NonNullable<BookingTerms["offers"]>, "everyWeeks" | "lengthsMinutes"> | undefined;
  readonly onChange: (change: Partial<Cadence>) => void;
};

const everything: NonNullable<CadenceChoicesProps["offers"]> = { everyWeeks: [1, 2], lengthsMinutes };

/** How often, how long, how many: three short answers, given already. */
export function CadenceChoices({ cadence, offers = everything, onChange }: CadenceChoicesProps) {
  const { t } = useWords();
  return (
    <div className={styles.choices}>
      <Segments
        legend={t("booking.howOften")}
        choices={inOrder(offers.everyWeeks).map((weeks) => ({
          value: weeks,
          label: weeks === 1 ? t("booking.weekly") : t("booking.biweekly"),
        }))}
        chosen={cadence.everyWeeks}
        onChoose={(everyWeeks) => onChange({ everyWeeks })}
      />
      <Segments
        legend={t("booking.howLong")}
        choices={inOrder(offers.lengthsMinutes).map((minutes) => ({
          value: minutes,
          label: t("booking.minutes", { minutes }),
          spoken: t("booking.minutesSpoken", { minutes }),
        }))}
        chosen={cadence.lengthMinutes}
        onChoose={(lengthMinutes) => onChange({ lengthMinutes })}
      />
      <div className={styles.together}>
        <Segments
          legend={t("booking.howMany")}
          choices={sessionChoices.map((sessions) => ({ value: sessions, label: String(sessions) }))}
          chosen={cadence.sessions}
          onChoose={(sessions) => onChange({ sessions })}
        />
        <OtherNumber
          sessions={isOffered(cadence.sessions) ? undefined : cadence.sessions}
          onChange={(sessions) => onChange({ sessions })}
        />
      </div>
      <div role="alert" className={styles.wide}>
        {isPossibleCadence(cadence) ? undefined : (
          <Notice intent="warning">
            {t("booking.impossibleNumber", { weeks: cadence.everyWeeks, most: mostSessions(cadence.everyWeeks) })}
          </Notice>
        )}
      </div>
    </div>
  );
}

/** The first of a programme is the one it proposes; people look for the shortest first. */
function inOrder<Value extends number>(values: readonly Value[]): readonly Value[] {
  return values.toSorted((a, b) => a - b);
}

function isOffered(sessions: number): boolean {
  return sessionChoices.some((choice) => choice === sessions);
}
