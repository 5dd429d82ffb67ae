import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useId } from "react";
import { Temporal } from "#domain/time/temporal.ts";
import type { WeeklyWindow } from "#domain/time/weekly-window.ts";
import { weekdayText } from "#ui/shared/times.ts";
import { useWords } from "#ui/shared/words.ts";
import type { EditProps } from "./edit-props.ts";
import { Several } from "./several.tsx";
import fields from "./fields.module.css";
import styles from "./settings.module.css";

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const mostWindows = 10;

/** The hours of the week that are kept free. */
export function EditWindows({ programme, onChange }: EditProps) {
  const { t } = useWords();
  const { protectedWindows } = programme;
  const replace = (windows: readonly WeeklyWindow[]) => onChange({ ...programme, protectedWindows: windows });
  return (
    <>
      {protectedWindows.map((window, index) => (
        <OneWindow
          key={index}
          number={index + 1}
          window={window}
          onChange={(changed) => replace(protectedWindows.with(index, changed))}
          onRemove={() => replace(protectedWindows.toSpliced(index, 1))}
        />
      ))}
      {protectedWindows.length < mostWindows ? (
        <Button
          size="small"
          icon={<AddRegular />}
          onClick={() =>
            replace([
              ...protectedWindows,
              { days: [2], from: Temporal.PlainTime.from("09:00"), to: Temporal.PlainTime.from("11:00") },
            ])
          }
        >
          {t("settings.addWindow")}
        </Button>
      ) : undefined}
    </>
  );
}

type OneWindowProps = {
  readonly number: number;
  readonly window: WeeklyWindow;
  readonly onChange: (window: WeeklyWindow) => void;
  readonly onRemove: () => void;
};

function OneWindow({ number, window, onChange, onRemove }: OneWindowProps) {
  const { t, locale } = useWords();
  const { days, from, to } = window;
  return (
    <fieldset aria-label={t("settings.windowNumber", { number })} className={`${fields.plain} ${styles.beside}`}>
      <Several
        legend={t("settings.windowDays")}
        choices={weekdays.map((day) => ({
          value: day,
          label: weekdayText(locale, day, "short"),
          spoken: weekdayText(locale, day, "long"),
        }))}
        chosen={days}
        onChange={(chosen) => onChange({ ...window, days: chosen })}
      />
      <TimeField
        label={t("settings.windowFrom")}
        time={from}
        onChange={(time) => onChange({ ...window, from: time })}
      />
      <TimeField label={t("settings.windowTo")} time={to} onChange={(time) => onChange({ ...window, to: time })} />
      <Button
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={t("settings.removeWindow", { number })}
        onClick={onRemove}
      />
    </fieldset>
  );
}

type TimeFieldProps = {
  readonly label: string;
  readonly time: Temporal.PlainTime;
  readonly onChange: (time: Temporal.PlainTime) => void;
};

function TimeField({ label, time, onChange }: TimeFieldProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={fields.label}>
        {label}
      </label>
      <input
        id={id}
        type="time"
        className={`${fields.input} ${fields.time}`}
        value={time.toString({ smallestUnit: "minute" })}
        onChange={(event) => {
          // While it is being typed a time may be half there; the last whole one stands.
          if (event.target.value !== "") onChange(Temporal.PlainTime.from(event.target.value));
        }}
      />
    </div>
  );
}
