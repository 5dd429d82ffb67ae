import { Button, Spinner } from "@fluentui/react-components";
import { ChevronLeft20Regular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRight20Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useState } from "react";
import { Temporal } from "temporal-polyfill";
import { findNextSession, readCalendar } from "#tenant/teams/calendar/mailbox.ts";
import { weekOf } from "#tenant/teams/calendar/week.ts";
import { usePane } from "#tenant/teams/state/pane-context.ts";
import { useShell } from "#tenant/teams/state/shell-services.ts";
import { dateAt, shortRange } from "#tenant/teams/state/time-text.ts";
import { useLoaded } from "#tenant/teams/state/use-loaded.ts";
import { useTenantNow } from "#tenant/teams/state/use-tenant-now.ts";
import { OutlookItem } from "./outlook-item.tsx";
import css from "./outlook-week.module.css";
import { WeekGrid } from "./week-grid.tsx";

const refreshMs = 5000;

/** The person's calendar, a week at a time: what the mailbox really holds. */
export function OutlookWeek() {
  const { graph } = useShell();
  const { person, state, go } = usePane();
  const now = useTenantNow(30_000);
  const today = dateAt(now, person.zone);
  const days = weekOf(readDate(state.week) ?? today);
  const [note, setNote] = useState("");
  const [first, last] = [days[0] ?? today, days[6] ?? today];
  const from = first.toZonedDateTime(person.zone).epochMilliseconds;
  const to = last.add({ days: 1 }).toZonedDateTime(person.zone).epochMilliseconds;
  const { loaded, reload } = useLoaded(
    `${person.alias} ${first.toString()}`,
    () => readCalendar(graph, person, from, to),
    refreshMs,
  );

  const showWeek = (date: Temporal.PlainDate) => {
    setNote("");
    go.set({ week: date.toString() });
  };
  const toNextSession = async () => {
    const next = await findNextSession(graph, [person], now);
    if (next === undefined) setNote("No session is booked yet");
    else showWeek(dateAt(next, person.zone));
  };

  return (
    <div className={css["calendar"]}>
      <div className={css["bar"]}>
        <Button size="small" onClick={() => showWeek(today)}>
          Today
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronLeft20Regular />}
          aria-label="Week before"
          onClick={() => showWeek(first.subtract({ days: 7 }))}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronRight20Regular />}
          aria-label="Week after"
          onClick={() => showWeek(first.add({ days: 7 }))}
        />
        <h2 className={css["title"]}>{shortRange(first, last)}</h2>
        <output className={css["note"]}>{note}</output>
        <Button size="small" appearance="subtle" onClick={() => void toNextSession()}>
          Next session
        </Button>
      </div>
      {loaded?.ok === false && (
        <div className={css["trouble"]} role="alert">
          <p>This calendar cannot be read: {loaded.message}</p>
          <Button size="small" onClick={reload}>
            Try again
          </Button>
        </div>
      )}
      {loaded === undefined && <Spinner className={css["wait"] ?? ""} size="small" label="Reading the calendar" />}
      {loaded?.ok && <WeekGrid days={days} items={loaded.value} now={now} />}
      {state.itemId !== undefined && <OutlookItem key={state.itemId} id={state.itemId} onChange={reload} />}
    </div>
  );
}

function readDate(text: string | undefined): Temporal.PlainDate | undefined {
  if (text === undefined) return undefined;
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return undefined;
  }
}
