import css from "./pane-header.module.css";
import { MessagesDrawer } from "./controls/messages.tsx";
import { PersonPicker } from "./controls/person-picker.tsx";
import { ViewOptions } from "./controls/view-options.tsx";
import { usePane } from "./state/pane-context.ts";
import { clockText } from "./state/time-text.ts";
import { useTenantNow } from "./state/use-tenant-now.ts";

/** Who this half belongs to, and what time it is for that person. */
export function PaneHeader() {
  const { person } = usePane();
  const now = useTenantNow();
  const { day, time } = clockText(now, person.zone);
  return (
    <header className={css["header"]}>
      <PersonPicker />
      <div className={css["clock"]}>
        <time className={css["time"]} dateTime={new Date(now).toISOString()}>
          {time}
        </time>
        <span className={css["day"]}>
          {day}, {person.city}
        </span>
      </div>
      <MessagesDrawer />
      <ViewOptions />
    </header>
  );
}
