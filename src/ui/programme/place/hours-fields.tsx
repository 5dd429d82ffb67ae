import { useId } from "react";
import type { Weekday } from "#domain/time/weekly-window.ts";
import { weekdayText } from "#ui/shared/times.ts";
import { useWords } from "#ui/shared/words.ts";
import { Chip } from "./chip.tsx";
import chips from "./chips.module.css";
import fields from "./fields.module.css";
import { type HoursForm, toggled } from "./place-form.ts";

export type HoursFieldsProps = {
  readonly hours: HoursForm;
  readonly onChange: (hours: HoursForm) => void;
};

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** When somebody works, on a clock of their own choice. */
export function HoursFields({ hours, onChange }: HoursFieldsProps) {
  const { t, locale } = useWords();
  const id = useId();
  const { days, from, to, timeZone } = hours;
  return (
    <>
      <fieldset className={fields.group}>
        <legend className={fields.small}>{t("place.days")}</legend>
        <div className={chips.chips}>
          {weekdays.map((day) => (
            <Chip
              key={day}
              label={weekdayText(locale, day, "long")}
              isOn={days.includes(day)}
              onToggle={() => onChange({ ...hours, days: toggled(days, day).toSorted((a, b) => a - b) })}
            />
          ))}
        </div>
      </fieldset>
      <div className={fields.row}>
        <div className={fields.field}>
          <label htmlFor={`${id}-from`} className={fields.small}>
            {t("place.from")}
          </label>
          <input
            id={`${id}-from`}
            type="time"
            className={fields.time}
            value={from}
            onChange={(event) => onChange({ ...hours, from: event.target.value })}
          />
        </div>
        <div className={fields.field}>
          <label htmlFor={`${id}-to`} className={fields.small}>
            {t("place.to")}
          </label>
          <input
            id={`${id}-to`}
            type="time"
            className={fields.time}
            value={to}
            onChange={(event) => onChange({ ...hours, to: event.target.value })}
          />
        </div>
        <div className={`${fields.field} ${fields.grow}`}>
          <label htmlFor={`${id}-zone`} className={fields.small}>
            {t("place.zone")}
          </label>
          <select
            id={`${id}-zone`}
            className={fields.text}
            value={timeZone}
            onChange={(event) => onChange({ ...hours, timeZone: event.target.value })}
          >
            {zonesWith(timeZone).map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll("_", " ")}
              </option>
            ))}
          </select>
        </div>
      </div>
    </>
  );
}

/** All that the browser knows, and the one that is chosen, which may be an offset or an older name. */
function zonesWith(timeZone: string): readonly string[] {
  const zones = Intl.supportedValuesOf("timeZone");
  return zones.includes(timeZone) ? zones : [timeZone, ...zones];
}
