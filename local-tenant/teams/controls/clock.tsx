import { Button, Input, Popover, PopoverSurface, PopoverTrigger } from "@fluentui/react-components";
import { Clock20Regular } from "@fluentui/react-icons/svg/clock";
import { type FormEvent, useState } from "react";
import { Temporal } from "temporal-polyfill";
import { findNextSession } from "#tenant/teams/calendar/mailbox.ts";
import { useShell } from "#tenant/teams/state/shell-services.ts";
import { clockText, isMoved, offsetText } from "#tenant/teams/state/time-text.ts";
import { useStore } from "#tenant/teams/state/use-store.ts";
import { useTenantNow } from "#tenant/teams/state/use-tenant-now.ts";
import css from "./clock.module.css";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** So that a person still has time to open the meeting. */
const beforeSessionMs = 2 * 60_000;

/** The one clock of the tenant, and the ways to move it. */
export function ClockControl() {
  const { control, clockOffsetMs, shell, people, graph } = useShell();
  const offset = useStore(clockOffsetMs);
  const { panes } = useStore(shell);
  const now = useTenantNow();
  const [note, setNote] = useState("");
  const first = people.find(({ alias }) => alias === panes[0]?.alias);
  const zone = first?.zone ?? "UTC";
  const { day, time } = clockText(now, zone);

  const moveTo = (epochMs: number) => void control.moveClock({ epochMs });
  const toNextSession = async () => {
    const shown = people.filter(({ alias }) => panes.some((pane) => pane.alias === alias));
    const next = await findNextSession(graph, shown, now + beforeSessionMs + 1000);
    if (next === undefined) setNote("No session is booked yet");
    else {
      setNote("");
      moveTo(next - beforeSessionMs);
    }
  };

  return (
    <section className={css["clock"]} aria-label="Clock of the tenant">
      <SetClock key={zone} now={now} zone={zone} city={first?.city ?? "UTC"} onSet={moveTo}>
        <span className={css["face"]}>
          <span className={css["time"]} data-testid="tenant-time">
            {time}
          </span>
          <span className={css["day"]}>{day}</span>
        </span>
        <span className={css["offset"]} data-moved={isMoved(offset)}>
          {offsetText(offset)}
        </span>
      </SetClock>
      <Button appearance="subtle" onClick={() => moveTo(now + hourMs)}>
        +1 hour
      </Button>
      <Button appearance="subtle" onClick={() => moveTo(now + dayMs)}>
        +1 day
      </Button>
      <Button appearance="subtle" onClick={() => void toNextSession()}>
        Next session
      </Button>
      {isMoved(offset) && (
        <Button appearance="subtle" onClick={() => void control.moveClock("real-time")}>
          Real time
        </Button>
      )}
      <output className={css["note"]}>{note}</output>
    </section>
  );
}

type SetClockProps = {
  readonly now: number;
  readonly zone: string;
  readonly city: string;
  readonly onSet: (epochMs: number) => void;
  readonly children: React.ReactNode;
};

/** The clock's face; pressing it lets one set any date and time. */
function SetClock({ now, zone, city, onSet, children }: SetClockProps) {
  const [isOpen, setOpen] = useState(false);
  const set = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const value = new FormData(event.currentTarget).get("moment");
    if (typeof value !== "string" || value === "") return;
    onSet(Temporal.PlainDateTime.from(value).toZonedDateTime(zone).epochMilliseconds);
    setOpen(false);
  };
  const wall = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDateTime();
  return (
    <Popover open={isOpen} onOpenChange={(_event, { open }) => setOpen(open)} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" className={css["button"] ?? ""} icon={<Clock20Regular />}>
          {children}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label="Set the clock">
        <form className={css["form"]} onSubmit={set}>
          <label htmlFor="moment">Date and time in {city}</label>
          <Input
            id="moment"
            name="moment"
            type="datetime-local"
            defaultValue={wall.toString({ smallestUnit: "minute" })}
          />
          <Button type="submit" appearance="primary">
            Set the clock
          </Button>
        </form>
      </PopoverSurface>
    </Popover>
  );
}
