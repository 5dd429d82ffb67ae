import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { unreachable } from "#domain/unreachable.ts";
import { type AnyFailure, failureText, permissionRequest, wayForward } from "./failure-text.ts";
import { useServices } from "./services.ts";
import styles from "./states.module.css";
import { Notice } from "./states.tsx";
import { useCopy } from "./use-copy.ts";
import { useWords } from "./words.ts";

export type FailureMessageProps = {
  readonly failure: AnyFailure;
  /** Does again what failed. Without it no button is offered for trying again. */
  readonly onRetry?: () => void;
};

/** What happened, what is safe, and the one way forward. */
export function FailureMessage({ failure, onRetry }: FailureMessageProps) {
  const { t } = useWords();
  return (
    <div role="alert">
      <Notice intent={wayForward(failure) === "none" ? "warning" : "error"}>
        <p>{failureText(t, failure)}</p>
        <WayForward failure={failure} onRetry={onRetry} />
      </Notice>
    </div>
  );
}

export type WayForwardProps = {
  readonly failure: AnyFailure;
  readonly onRetry: (() => void) | undefined;
};

/** The button alone, for places that find their own words. */
export function WayForward({ failure, onRetry }: WayForwardProps) {
  const { t } = useWords();
  const way = wayForward(failure);
  switch (way) {
    case "sign-in":
      return <SignIn onDone={onRetry} />;
    case "try-again":
    case "look-again":
      return onRetry === undefined ? undefined : (
        <Button size="small" onClick={onRetry}>
          {way === "look-again" ? t("failures.lookAgain") : t("failures.tryAgain")}
        </Button>
      );
    case "ask-administrator":
      return failure.kind === "needs-consent" ? <CopyRequest permission={failure.permission} /> : undefined;
    case "open-onedrive":
      return <OpenOneDrive onRetry={onRetry} />;
    case "none":
      return undefined;
    default:
      return unreachable(way);
  }
}

/** Opens the sign-in window from the click, as browsers demand, and then does again what failed. */
function SignIn({ onDone }: { readonly onDone: (() => void) | undefined }) {
  const { t } = useWords();
  const { identity } = useServices();
  const [problem, setProblem] = useState<AnyFailure | undefined>();
  async function confirm() {
    const confirmed = await identity.confirm();
    if (confirmed.ok) onDone?.();
    else setProblem(confirmed.error);
  }
  return (
    <>
      <Button size="small" appearance="primary" onClick={() => void confirm()}>
        {t("failures.signIn")}
      </Button>
      {problem === undefined ? undefined : <p>{failureText(t, problem)}</p>}
    </>
  );
}

/** Opening it once is what makes it; whoever comes back tries again. */
function OpenOneDrive({ onRetry }: { readonly onRetry: (() => void) | undefined }) {
  const { t } = useWords();
  const { host } = useServices();
  return (
    <span className={styles.actions}>
      <Button
        size="small"
        appearance="primary"
        onClick={() => void host.openLink("https://www.office.com/launch/onedrive")}
      >
        {t("failures.openOneDrive")}
      </Button>
      {onRetry === undefined ? undefined : (
        <Button size="small" onClick={onRetry}>
          {t("failures.tryAgain")}
        </Button>
      )}
    </span>
  );
}

/** Where the clipboard is closed to us (Teams may forbid it to frames), the text itself is shown to be copied by hand. */
function CopyRequest({ permission }: { readonly permission: string }) {
  const { t } = useWords();
  const { copied, copy } = useCopy();
  const request = permissionRequest(t, permission);
  return (
    <>
      <Button size="small" onClick={() => void copy(request)}>
        {t("failures.copyRequest")}
      </Button>
      <output>
        {copied === "copied" ? t("failures.requestCopied") : undefined}
        {copied === "refused" ? <q>{request}</q> : undefined}
      </output>
    </>
  );
}
