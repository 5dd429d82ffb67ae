import { lengthsMinutes as possibleLengths } from "#domain/scheduling/cadence.ts";
import { Segments } from "#ui/shared/segments.tsx";
import { useWords } from "#ui/shared/words.ts";
import type { EditProps } from "./edit-props.ts";
import { Several } from "./several.tsx";
import styles from "./settings.module.css";

/** Which rhythms partners may choose from, and which is proposed: the first. */
export function EditHowOften({ programme, onChange }: EditProps) {
  const { t } = useWords();
  const { everyWeeks } = programme;
  const choices = [
    { value: 2, label: t("settings.everyTwoWeeks") },
    { value: 1, label: t("settings.everyWeek") },
  ] as const;
  return (
    <div className={styles.beside}>
      <Several
        legend={t("settings.offered")}
        choices={choices}
        chosen={everyWeeks}
        onChange={(chosen) => onChange({ ...programme, everyWeeks: chosen })}
      />
      {everyWeeks[0] === undefined || everyWeeks.length === 1 ? undefined : (
        <Segments
          legend={t("settings.proposed")}
          choices={choices}
          chosen={everyWeeks[0]}
          onChoose={(first) => onChange({ ...programme, everyWeeks: ahead(first, everyWeeks) })}
        />
      )}
    </div>
  );
}

/** The same for the length of a session. */
export function EditHowLong({ programme, onChange }: EditProps) {
  const { t } = useWords();
  const { lengthsMinutes } = programme;
  const choices = possibleLengths.map((minutes) => ({
    value: minutes,
    label: t("settings.minutes", { minutes }),
    spoken: t("settings.minutesSpoken", { minutes }),
  }));
  return (
    <div className={styles.beside}>
      <Several
        legend={t("settings.offered")}
        choices={choices}
        chosen={lengthsMinutes}
        onChange={(chosen) => onChange({ ...programme, lengthsMinutes: chosen })}
      />
      {lengthsMinutes[0] === undefined || lengthsMinutes.length === 1 ? undefined : (
        <Segments
          legend={t("settings.proposed")}
          choices={choices.filter(({ value }) => lengthsMinutes.includes(value))}
          chosen={lengthsMinutes[0]}
          onChoose={(first) => onChange({ ...programme, lengthsMinutes: ahead(first, lengthsMinutes) })}
        />
      )}
    </div>
  );
}

function ahead<T>(first: T, all: readonly T[]): readonly T[] {
  return [first, ...all.filter((one) => one !== first)];
}
