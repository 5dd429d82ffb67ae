import { Button, ProgressBar } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { appId, appName, guideEntityId, personalEntityId } from "./app-identity.ts";
import css from "./app-frame.module.css";
import { createFrameHost, type FrameHost } from "./frame.ts";
import { legacyContext } from "./person.ts";
import { answerNestedAuth, type SignInRules } from "./protocol/nested-auth.ts";
import type { HostTheme } from "./protocol/session.ts";
import type { PaneTheme } from "./state/address-state.ts";
import { isRevoked, strikes } from "./state/control.ts";
import { type Pane, usePane } from "./state/pane-context.ts";
import { type ShellServices, useShell } from "./state/shell-services.ts";

const hostThemes: Readonly<Record<PaneTheme, HostTheme>> = { light: "default", dark: "dark", contrast: "contrast" };

/** What Teams lets a tab do. */
const sandbox =
  "allow-downloads allow-forms allow-modals allow-pointer-lock allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts";

type Progress = { readonly kind: "starting" | "ready" } | { readonly kind: "failed"; readonly reason: string };

/** The app in its frame, a direct child of the top page, as nested app auth wants it. Remounted for every new target. */
export function AppFrame({ surface }: { readonly surface: "personal" | "panel" }) {
  const { state } = usePane();
  const [reloads, setReloads] = useState(0);
  const { alias, chatId, subPageId, language, visit } = state;
  const target = surface === "personal" ? "" : (chatId ?? "");
  const key = [alias, surface, target, subPageId, language, visit, reloads].join("|");
  return <RunningFrame key={key} surface={surface} onReload={() => setReloads((count) => count + 1)} />;
}

function RunningFrame({
  surface,
  onReload,
}: {
  readonly surface: "personal" | "panel";
  readonly onReload: () => void;
}) {
  const pane = usePane();
  const services = useShell();
  const { person, state } = pane;
  const origin = services.addresses.appOrigin(person.alias);
  const frame = useRef<HTMLIFrameElement>(null);
  const host = useRef<FrameHost>(undefined);
  const latest = useRef(pane);
  const [progress, setProgress] = useState<Progress>({ kind: "starting" });

  useLayoutEffect(() => {
    latest.current = pane;
  });
  useLayoutEffect(() => {
    const view = frame.current?.contentWindow;
    if (view === null || view === undefined) return undefined;
    const sessionId = crypto.randomUUID();
    host.current = createFrameHost({
      frame: view,
      origin,
      log: (entry) => services.log.add(person.alias, entry),
      session: {
        frameContext: surface === "personal" ? "content" : "sidePanel",
        context: () => {
          const { subPageId, chatId, theme, language } = latest.current.state;
          return legacyContext(person, appId, {
            frameContext: surface === "personal" ? "content" : "sidePanel",
            entityId: surface === "personal" ? personalEntityId : guideEntityId,
            subEntityId: subPageId,
            chatId: surface === "personal" ? undefined : chatId,
            theme: hostThemes[theme],
            locale: language,
            sessionId,
          });
        },
        openLink: (url) => latest.current.go.openLink(url),
        navigateToApp: (target) => latest.current.go.navigateToApp(target),
        openCalendarItem: (itemId) => latest.current.go.toItem(itemId),
        loaded: () => setProgress({ kind: "ready" }),
        failed: (reason) => setProgress({ kind: "failed", reason }),
        authenticate: (request) => answerNestedAuth(request, signInRules(latest.current, services)),
      },
    });
    return services.registry.add(view, host.current);
  }, [services, origin, person, surface]);

  useEffect(() => {
    host.current?.send("themeChange", hostThemes[state.theme]);
  }, [state.theme]);

  const page = surface === "personal" ? "personal" : "meeting";
  return (
    <div className={css["frame"]}>
      {progress.kind === "starting" && (
        <ProgressBar className={css["progress"]} aria-label={`${appName} is starting`} />
      )}
      {progress.kind === "failed" && (
        <div className={css["failure"]} role="alert">
          <p>
            {appName} says that it could not start: {progress.reason}
          </p>
          <Button onClick={onReload}>Start it again</Button>
        </div>
      )}
      <iframe
        ref={frame}
        className={css["page"]}
        data-testid={`app-${person.alias}`}
        title={`${appName} for ${person.displayName}`}
        src={`${origin}/${page}/`}
        allow="clipboard-read; clipboard-write"
        sandbox={sandbox}
      />
    </div>
  );
}

function signInRules({ person }: Pane, { signIn, news }: ShellServices): SignInRules {
  const faults = () => news.getSnapshot().faults;
  return {
    subject: person,
    realNowMs: () => Date.now(),
    isGranted: (scope) => !isRevoked(faults(), person, scope),
    needsInteraction: () => signIn.needsInteraction(person.alias),
    interact: (request) => signIn.interact(person.alias, request),
    isOffline: () => faults().some((fault) => fault.kind === "offline" && strikes(fault, person)),
    noteRequest: ({ scopes }) => signIn.noteRequested(scopes),
  };
}
