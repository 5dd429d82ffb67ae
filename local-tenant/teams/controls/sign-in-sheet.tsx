import { Button } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import { appName } from "#tenant/teams/app-identity.ts";
import { isRevoked } from "#tenant/teams/state/control.ts";
import { usePane } from "#tenant/teams/state/pane-context.ts";
import { useShell } from "#tenant/teams/state/shell-services.ts";
import { useEscape } from "#tenant/teams/state/use-escape.ts";
import { useStore } from "#tenant/teams/state/use-store.ts";
import css from "./sign-in-sheet.module.css";

/** The sign-in window that Microsoft would open when the app asks for a token with interaction. */
export function SignInSheet() {
  const { person } = usePane();
  const { signIn, news } = useShell();
  const { faults } = useStore(news);
  const pending = useStore(signIn.store).pending[person.alias];
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const isOpen = pending !== undefined;
  useEscape(dialog, isOpen, () => pending?.close(false));

  useEffect(() => {
    if (isOpen) dialog.current?.querySelector<HTMLButtonElement>("[data-first]")?.focus();
  }, [isOpen]);

  if (pending === undefined) return null;
  return (
    <div className={css["cover"]}>
      <dialog ref={dialog} open className={css["sheet"]} aria-modal="true" aria-labelledby={titleId}>
        <p className={css["account"]}>{person.email}</p>
        <h2 id={titleId}>{appName} wants to sign you in</h2>
        <p>It asks for these permissions:</p>
        <ul className={css["scopes"]}>
          {pending.request.scopes.map((scope) => (
            <li key={scope}>
              <code>{scope}</code>
              {isRevoked(faults, person, scope) && <span> (withdrawn by your administrator)</span>}
            </li>
          ))}
        </ul>
        <div className={css["buttons"]}>
          <Button onClick={() => pending.close(false)}>Cancel</Button>
          <Button data-first appearance="primary" onClick={() => pending.close(true)}>
            Accept
          </Button>
        </div>
      </dialog>
    </div>
  );
}
