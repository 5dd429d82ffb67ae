import { Avatar, Button, Spinner } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { LockClosed16Regular } from "@fluentui/react-icons/svg/lock-closed";
import { useEffect, useId, useRef, useState } from "react";
import type { CalendarItem, Response } from "#tenant/teams/calendar/calendar-item.ts";
import { readEvent, remove, type Reply, respond } from "#tenant/teams/calendar/mailbox.ts";
import { usePane } from "#tenant/teams/state/pane-context.ts";
import { useShell } from "#tenant/teams/state/shell-services.ts";
import { longDay, rangeText } from "#tenant/teams/state/time-text.ts";
import { useEscape } from "#tenant/teams/state/use-escape.ts";
import { useLoaded } from "#tenant/teams/state/use-loaded.ts";
import { ItemBody } from "./item-body.tsx";
import css from "./outlook-item.module.css";

const refreshMs = 5000;

export type OutlookItemProps = {
  readonly id: string;
  /** Told when the item was answered or removed. */
  readonly onChange: () => void;
};

/** One item of the calendar, opened: when, who, what, and what one can answer. */
export function OutlookItem({ id, onChange }: OutlookItemProps) {
  const { graph } = useShell();
  const { person, go } = usePane();
  const card = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const { loaded, reload } = useLoaded(`${person.alias} ${id}`, () => readEvent(graph, person, id), refreshMs);
  const close = () => go.set({ itemId: undefined });
  useEscape(card, true, close);

  useEffect(() => {
    const before = document.activeElement;
    card.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  return (
    <dialog ref={card} open className={css["card"]} aria-labelledby={titleId} tabIndex={-1}>
      <header className={css["head"]}>
        <h2 id={titleId}>{loaded?.ok ? loaded.value.subject : "Calendar item"}</h2>
        {loaded?.ok && loaded.value.isPrivate && (
          <span className={css["private"]}>
            <LockClosed16Regular aria-hidden="true" /> Private
          </span>
        )}
        <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label="Close this item" onClick={close} />
      </header>
      {loaded === undefined && <Spinner size="small" label="Opening" />}
      {loaded?.ok === false && <p className={css["trouble"]}>This item cannot be opened: {loaded.message}</p>}
      {loaded?.ok && (
        <ItemContent
          item={loaded.value}
          onAnswered={() => {
            reload();
            onChange();
          }}
          onRemoved={() => {
            onChange();
            close();
          }}
        />
      )}
    </dialog>
  );
}

type ItemContentProps = {
  readonly item: CalendarItem;
  readonly onAnswered: () => void;
  readonly onRemoved: () => void;
};

function ItemContent({ item, onAnswered, onRemoved }: ItemContentProps) {
  const { person } = usePane();
  return (
    <>
      <p className={css["when"]}>
        <strong>{longDay(item.start.toPlainDate())}</strong>
        <span>
          {item.isAllDay ? "All day" : `${rangeText(item.start, item.end)}, ${person.city} time`}
          {item.type === "singleInstance" ? "" : ", part of a series"}
          {item.type === "exception" ? ", moved or changed" : ""}
        </span>
        {item.location !== undefined && <span>{item.location}</span>}
      </p>
      <Actions item={item} onAnswered={onAnswered} onRemoved={onRemoved} />
      {item.attendees.length > 0 && <People item={item} />}
      {item.bodyHtml !== "" && <ItemBody html={item.bodyHtml} />}
    </>
  );
}

const replies: readonly { readonly reply: Reply; readonly label: string; readonly response: Response }[] = [
  { reply: "accept", label: "Accept", response: "accepted" },
  { reply: "tentativelyAccept", label: "Tentative", response: "tentativelyAccepted" },
  { reply: "decline", label: "Decline", response: "declined" },
];

function Actions({ item, onAnswered, onRemoved }: ItemContentProps) {
  const { graph } = useShell();
  const { person, go } = usePane();
  const { threadId } = item;
  const [trouble, setTrouble] = useState("");
  const [isAsked, setAsked] = useState(false);
  const removes = item.isOrganizer && item.attendees.length > 0 ? "Cancel meeting" : "Delete";
  const isInvited = !item.isOrganizer && item.attendees.length > 0 && !item.isCancelled;

  const answer = async (reply: Reply) => {
    const outcome = await respond(graph, person, item.id, reply);
    setTrouble(outcome.ok ? "" : outcome.message);
    if (outcome.ok) onAnswered();
  };
  const take = async () => {
    const outcome = await remove(graph, person, item);
    setTrouble(outcome.ok ? "" : outcome.message);
    if (outcome.ok) onRemoved();
  };
  return (
    <div className={css["actions"]}>
      {threadId !== undefined && !item.isCancelled && (
        <Button size="small" appearance="primary" onClick={() => go.toMeeting(threadId)}>
          Join
        </Button>
      )}
      {isInvited &&
        replies.map(({ reply, label, response }) => (
          <Button
            key={reply}
            size="small"
            icon={item.response === response ? <CheckmarkCircle16Filled /> : null}
            aria-pressed={item.response === response}
            onClick={() => void answer(reply)}
          >
            {label}
          </Button>
        ))}
      {isAsked ? (
        <Button size="small" onClick={() => void take()}>
          {removes === "Delete" ? "Yes, delete it" : "Yes, cancel it for everybody"}
        </Button>
      ) : (
        <Button size="small" appearance="subtle" onClick={() => setAsked(true)}>
          {removes}
        </Button>
      )}
      {trouble !== "" && (
        <p className={css["trouble"]} role="alert">
          {trouble}
        </p>
      )}
    </div>
  );
}

const responseWords: Readonly<Record<Response, string>> = {
  none: "Not answered yet",
  notResponded: "Not answered yet",
  organizer: "Organiser",
  accepted: "Accepted",
  tentativelyAccepted: "Tentative",
  declined: "Declined",
};

function People({ item }: { readonly item: CalendarItem }) {
  const { people } = useShell();
  const idOf = (address: string) => people.find(({ email }) => email === address)?.id ?? address;
  const others = item.attendees.filter(({ address }) => address !== item.organizer.address);
  const rows = [{ ...item.organizer, response: "organizer" as const }, ...others];
  return (
    <ul className={css["people"]} aria-label="People">
      {rows.map(({ name, address, response }) => (
        <li key={address}>
          <Avatar name={name} color="colorful" idForColor={idOf(address)} size={28} aria-hidden="true" />
          <span className={css["who"]}>
            <span>{name}</span>
            <span className={css["response"]}>{responseWords[response]}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
