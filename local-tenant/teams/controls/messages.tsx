import { Button, CounterBadge } from "@fluentui/react-components";
import { ArrowLeft16Regular } from "@fluentui/react-icons/svg/arrow-left";
import { ArrowRight16Regular } from "@fluentui/react-icons/svg/arrow-right";
import { Code20Regular } from "@fluentui/react-icons/svg/code";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { useId, useRef, useState } from "react";
import type { LogEntry } from "#tenant/teams/frame.ts";
import { usePane } from "#tenant/teams/state/pane-context.ts";
import { useShell } from "#tenant/teams/state/shell-services.ts";
import { useStore } from "#tenant/teams/state/use-store.ts";
import { useEscape } from "#tenant/teams/state/use-escape.ts";
import css from "./messages.module.css";

/** What the app and its host say to each other; for the developer of the app. */
export function MessagesDrawer() {
  const { person } = usePane();
  const { log } = useShell();
  const entries = useStore(log.store)[person.alias] ?? [];
  const [isOpen, setOpen] = useState(false);
  const drawer = useRef<HTMLDialogElement>(null);
  const buttonId = useId();
  const titleId = useId();
  const odd = entries.filter(({ verdict }) => verdict !== "ok").length;
  const close = () => {
    setOpen(false);
    document.getElementById(buttonId)?.focus();
  };
  useEscape(drawer, isOpen, close);
  return (
    <>
      <Button
        id={buttonId}
        appearance="subtle"
        icon={<Code20Regular />}
        aria-label={`Messages between ${person.givenName}’s app and Teams${odd > 0 ? `, ${odd} not understood` : ""}`}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {odd > 0 && <CounterBadge count={odd} size="small" color="informative" aria-hidden="true" />}
      </Button>
      {isOpen && (
        <dialog ref={drawer} open className={css["drawer"]} aria-labelledby={titleId}>
          <header className={css["head"]}>
            <h2 id={titleId}>Messages</h2>
            <Button size="small" appearance="subtle" onClick={() => log.clear(person.alias)}>
              Clear
            </Button>
            <Button
              size="small"
              appearance="subtle"
              icon={<Dismiss20Regular />}
              aria-label="Close messages"
              onClick={close}
            />
          </header>
          {entries.length === 0 ? (
            <p className={css["empty"]}>The app has not said anything yet.</p>
          ) : (
            <ol className={css["list"]} aria-label="Messages, newest first">
              {entries.toReversed().map((entry) => (
                <Message key={`${entry.number}`} entry={entry} />
              ))}
            </ol>
          )}
        </dialog>
      )}
    </>
  );
}

const verdictWords: Readonly<Record<LogEntry["verdict"], string>> = {
  ok: "",
  unknown: "not supported",
  refused: "refused",
};

function Message({ entry }: { readonly entry: LogEntry }) {
  const isIn = entry.direction === "from-app";
  return (
    <li className={css["message"]} data-verdict={entry.verdict}>
      <details>
        <summary>
          {isIn ? (
            <ArrowRight16Regular className={css["arrow"] ?? ""} aria-label="from the app" />
          ) : (
            <ArrowLeft16Regular className={css["arrow"] ?? ""} aria-label="to the app" />
          )}
          <code className={css["func"]}>{entry.name}</code>
          {entry.verdict !== "ok" && <span className={css["verdict"]}>{verdictWords[entry.verdict]}</span>}
          <time className={css["at"]}>{new Date(entry.at).toISOString().slice(11, 23)}</time>
        </summary>
        <pre className={css["detail"]}>{toText(entry.detail)}</pre>
      </details>
    </li>
  );
}

function toText(detail: unknown): string {
  if (typeof detail !== "string") return JSON.stringify(detail, undefined, 2) ?? "";
  try {
    return JSON.stringify(JSON.parse(detail), undefined, 2);
  } catch {
    return detail;
  }
}
