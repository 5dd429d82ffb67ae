import { LockClosed12Filled } from "@fluentui/react-icons/svg/lock-closed";
import { Video16Regular } from "@fluentui/react-icons/svg/video";
import type { CSSProperties } from "react";
import type { CalendarItem } from "#tenant/teams/calendar/calendar-item.ts";
import { isSession } from "#tenant/teams/calendar/mailbox.ts";
import { timeText } from "#tenant/teams/state/time-text.ts";
import css from "./event-block.module.css";

export type EventBlockProps = {
  readonly item: CalendarItem;
  /** Its place in the keyboard order: day and index. */
  readonly at: string;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
  readonly style?: CSSProperties;
};

const statusWords: Readonly<Record<string, string>> = {
  free: "free",
  tentative: "tentative",
  busy: "busy",
  oof: "out of office",
  workingElsewhere: "working elsewhere",
};

/** One event of the week. */
export function EventBlock({ item, at, isTabStop, onFocus, onOpen, style }: EventBlockProps) {
  const minutes = item.start.until(item.end).total({ unit: "minutes", relativeTo: item.start });
  const size = minutes < 40 ? "short" : minutes < 70 ? "usual" : "long";
  const showAs = item.response === "notResponded" && !item.isOrganizer ? "tentative" : item.showAs;
  return (
    <button
      type="button"
      className={css["block"]}
      style={style}
      data-at={at}
      data-shows={item.isCancelled ? "cancelled" : showAs}
      data-session={isSession(item)}
      data-size={item.isAllDay ? "short" : size}
      data-all-day={item.isAllDay}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={onFocus}
      onClick={onOpen}
    >
      <span className={css["subject"]}>
        {item.isPrivate && <LockClosed12Filled className={css["icon"] ?? ""} aria-hidden="true" />}
        {item.subject}
      </span>
      {!item.isAllDay && (
        <span className={css["time"]}>
          {timeText(item.start)}
          <span className={css["spoken"]}> to {timeText(item.end)}</span>
          {item.joinUrl !== undefined && <Video16Regular className={css["icon"] ?? ""} aria-hidden="true" />}
        </span>
      )}
      <span className={css["spoken"]}>{describe(item, showAs)}</span>
    </button>
  );
}

/** What the picture shows by shape and colour. */
function describe(item: CalendarItem, showAs: string): string {
  const parts = [
    item.isAllDay ? "all day" : "",
    item.isCancelled ? "cancelled" : (statusWords[showAs] ?? showAs),
    item.isPrivate ? "private" : "",
    item.joinUrl === undefined ? "" : "online meeting",
  ];
  return parts.filter((part) => part !== "").join(", ");
}
