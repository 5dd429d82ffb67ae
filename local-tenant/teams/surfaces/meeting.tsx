import { Button, FluentProvider, Spinner } from "@fluentui/react-components";
import type { CalendarItem } from "#tenant/teams/calendar/calendar-item.ts";
import { readCalendar } from "#tenant/teams/calendar/mailbox.ts";
import { usePane } from "#tenant/teams/state/pane-context.ts";
import { useShell } from "#tenant/teams/state/shell-services.ts";
import { longDay, rangeText, shortDay, wallTimeAt } from "#tenant/teams/state/time-text.ts";
import { useLoaded } from "#tenant/teams/state/use-loaded.ts";
import { useTenantNow } from "#tenant/teams/state/use-tenant-now.ts";
import { providerLayout, themes } from "#tenant/teams/themes.ts";
import css from "./meeting.module.css";
import { MeetingStage } from "./meeting-stage.tsx";

const refreshMs = 5000;
const dayMs = 86_400_000;
const shown = 8;

/** The person's Teams meetings: the next ones to join, or the one that was joined. */
export function MeetingSurface() {
  const { graph } = useShell();
  const { person, state } = usePane();
  const now = useTenantNow(30_000);
  const hour = Math.floor(now / 3_600_000) * 3_600_000;
  const { loaded, known, reload } = useLoaded(
    `${person.alias} ${hour}`,
    () => readCalendar(graph, person, hour - 3 * 3_600_000, hour + 120 * dayMs),
    refreshMs,
  );
  const meetings = (known ?? []).filter(({ threadId, isCancelled }) => threadId !== undefined && !isCancelled);
  // Whoever is in a meeting stays in it, whatever becomes of the calendar, the network or the clock.
  if (state.chatId !== undefined) {
    const meeting = meetings.find(({ threadId }) => threadId === state.chatId);
    return (
      <FluentProvider theme={themes.dark} style={providerLayout.filling}>
        <MeetingStage chatId={state.chatId} meeting={meeting} />
      </FluentProvider>
    );
  }
  if (loaded === undefined) return <Spinner className={css["wait"] ?? ""} size="small" label="Looking for meetings" />;
  return (
    <div className={css["lobby"]}>
      <h2>Meetings</h2>
      {!loaded.ok && (
        <p role="alert">
          Your meetings cannot be read: {loaded.message} <Button onClick={reload}>Try again</Button>
        </p>
      )}
      {loaded.ok && meetings.length === 0 && (
        <p className={css["empty"]}>
          No Teams meeting in the weeks to come. Book a series in Side by Side, and its sessions stand here.
        </p>
      )}
      <ul>
        {meetings.slice(0, shown).map((meeting) => (
          <Row key={meeting.id} meeting={meeting} now={now} />
        ))}
      </ul>
    </div>
  );
}

function Row({ meeting, now }: { readonly meeting: CalendarItem; readonly now: number }) {
  const { go, person } = usePane();
  const wall = wallTimeAt(now, person.zone);
  const isToday = meeting.start.toPlainDate().equals(wall.toPlainDate());
  const everybody = new Map([meeting.organizer, ...meeting.attendees].map(({ address, name }) => [address, name]));
  everybody.delete(person.email);
  const { threadId } = meeting;
  if (threadId === undefined) return null;
  return (
    <li className={css["row"]}>
      <span className={css["when"]}>
        <strong>{isToday ? "Today" : shortDay(meeting.start.toPlainDate())}</strong>
        <span>{rangeText(meeting.start, meeting.end)}</span>
      </span>
      <span className={css["what"]}>
        <span>{meeting.subject}</span>
        <span className={css["others"]}>{everybody.size > 0 && `with ${[...everybody.values()].join(", ")}`}</span>
      </span>
      <Button
        appearance={isToday ? "primary" : "secondary"}
        aria-label={`Join ${meeting.subject}, ${longDay(meeting.start.toPlainDate())}`}
        onClick={() => go.toMeeting(threadId)}
      >
        Join
      </Button>
    </li>
  );
}
