import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { Temporal } from "temporal-polyfill";
import type { CalendarItem } from "#tenant/teams/calendar/calendar-item.ts";
import { allDayOn, neighbour, placeDay } from "#tenant/teams/calendar/week.ts";
import type { TenantPerson } from "#tenant/teams/person.ts";
import { usePane } from "#tenant/teams/state/pane-context.ts";
import { longDay, wallTimeAt, weekdayText } from "#tenant/teams/state/time-text.ts";
import { EventBlock } from "./event-block.tsx";
import css from "./week-grid.module.css";

const hourHeight = 48;
const hoursOfDay = Array.from({ length: 24 }, (_, hour) => hour);
const dayWords = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

export type WeekGridProps = {
  readonly days: readonly Temporal.PlainDate[];
  readonly items: readonly CalendarItem[];
  /** Tenant time in epoch milliseconds. */
  readonly now: number;
};

/** Seven days beside each other. One event is in the tab order; arrow keys lead to the others. */
export function WeekGrid({ days, items, now }: WeekGridProps) {
  const { person, go } = usePane();
  const grid = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [focusId, setFocusId] = useState<string>();
  const wallNow = wallTimeAt(now, person.zone);
  const perDay = days.map((date) => ({
    date,
    allDay: allDayOn(items, date),
    placed: placeDay(items, date),
  }));
  const order = perDay.map(({ allDay, placed }) => [...allDay, ...placed.map(({ item }) => item)]);
  const all = order.flat();
  const tabStop = all.some(({ id }) => id === focusId) ? focusId : all[0]?.id;
  const fromHour = Math.max(0, Number(person.hours.from.slice(0, 2)) - 1) + 0.6;

  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: fromHour * hourHeight });
  }, [fromHour]);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = event.target instanceof HTMLElement ? event.target.dataset["at"]?.split("/").map(Number) : undefined;
    const [day, index] = at ?? [];
    if (day === undefined || index === undefined) return;
    const next = neighbour(order, { day, index }, event.key);
    if (next === undefined) return;
    event.preventDefault();
    grid.current?.querySelector<HTMLElement>(`[data-at="${next.day}/${next.index}"]`)?.focus();
  };
  const block = (item: CalendarItem, day: number, index: number) => ({
    item,
    at: `${day}/${index}`,
    isTabStop: item.id === tabStop,
    onFocus: () => setFocusId(item.id),
    onOpen: () => go.set({ itemId: item.id }),
  });

  return (
    <div ref={grid} className={css["grid"]} onKeyDown={onKeyDown} role="presentation">
      <div className={css["heads"]}>
        <span className={css["corner"]} title={person.zone}>
          {zoneText(now, person)}
        </span>
        {perDay.map(({ date, allDay }, day) => (
          <section
            key={date.toString()}
            className={css["head"]}
            aria-label={longDay(date)}
            data-today={date.equals(wallNow.toPlainDate())}
          >
            <span className={css["weekday"]}>{weekdayText(date)}</span>
            <span className={css["number"]}>{date.day}</span>
            {allDay.map((item, index) => (
              <EventBlock key={item.id} {...block(item, day, index)} />
            ))}
          </section>
        ))}
      </div>
      <div ref={scroller} className={css["scroller"]}>
        <div className={css["hours"]} style={{ blockSize: 24 * hourHeight }} aria-hidden="true">
          {hoursOfDay.map((hour) => (
            <span key={hour} style={{ insetBlockStart: hour * hourHeight }}>
              {hour > 0 && `${String(hour).padStart(2, "0")}:00`}
            </span>
          ))}
        </div>
        {perDay.map(({ date, allDay, placed }, day) => (
          <section
            key={date.toString()}
            className={css["day"]}
            style={{ blockSize: 24 * hourHeight, backgroundSize: `100% ${hourHeight}px` }}
            aria-label={`${longDay(date)}, ${placed.length} ${placed.length === 1 ? "event" : "events"}`}
          >
            <WorkingHours person={person} date={date} />
            {placed.map(({ item, fromMinute, toMinute, column, columns }, index) => (
              <EventBlock
                key={item.id}
                {...block(item, day, allDay.length + index)}
                style={{
                  insetBlockStart: (fromMinute / 60) * hourHeight,
                  blockSize: ((toMinute - fromMinute) / 60) * hourHeight - 2,
                  insetInlineStart: `calc(${(column / columns) * 100}% + 1px)`,
                  inlineSize: `calc(${100 / columns}% - 4px)`,
                }}
              />
            ))}
            {date.equals(wallNow.toPlainDate()) && (
              <span
                className={css["now"]}
                style={{ insetBlockStart: ((wallNow.hour * 60 + wallNow.minute) / 60) * hourHeight }}
              />
            )}
          </section>
        ))}
      </div>
    </div>
  );
}

/** The light part of a day column: when this person works. */
function WorkingHours({ person, date }: { readonly person: TenantPerson; readonly date: Temporal.PlainDate }) {
  const word = dayWords[date.dayOfWeek - 1];
  if (word === undefined || !person.hours.days.includes(word)) return null;
  const from = hoursOf(person.hours.from);
  const to = hoursOf(person.hours.to);
  return (
    <span className={css["work"]} style={{ insetBlockStart: from * hourHeight, blockSize: (to - from) * hourHeight }} />
  );
}

function hoursOf(text: string): number {
  const time = Temporal.PlainTime.from(text);
  return time.hour + time.minute / 60;
}

/** The zone's name at the moment, such as `GMT` or `GMT+5:45`. */
function zoneText(now: number, { zone }: TenantPerson): string {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "short" }).formatToParts(now);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? zone;
}
