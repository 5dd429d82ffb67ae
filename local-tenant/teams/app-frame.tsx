import { Button, ProgressBar } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { appId, appName } from "./app-identity.ts";
import css from "./app-frame.module.css";
import { createFrameHost, type FrameHost } from "./frame.ts";
import { type ChannelPlace, legacyContext } from "./person.ts";
import { answerNestedAuth, type SignInRules } from "./protocol/nested-auth.ts";
import type { FrameContext, HostTheme, TabConfigurator, TabSettings } from "./protocol/session.ts";
import type { PaneTheme } from "./state/address-state.ts";
import { isRevoked, strikes } from "./state/control.ts";
import { type Pane, usePane } from "./state/pane-context.ts";
import { type ShellServices, useShell } from "./state/shell-services.ts";

const hostThemes: Readonly<Record<PaneTheme, HostTheme>> = { light: "default", dark: "dark", contrast: "contrast" };

/** What Teams lets a tab do. */
const sandbox =
  "allow-downloads allow-forms allow-modals allow-pointer-lock allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts";

/** Which page of the app stands where in Teams. */
export type FramePlace = {
  /** Path and query on the person's own origin. */
  readonly page: string;
  readonly frameContext: FrameContext;
  /** Undefined while a tab is being configured: it has no id yet. */
  readonly entityId: string | undefined;
  readonly chatId?: string | undefined;
  readonly channel?: ChannelPlace | undefined;
  readonly tabSettings?: TabSettings | undefined;
  readonly configurator?: TabConfigurator | undefined;
};

type FrameProps = {
  readonly place: FramePlace;
  /** Raised when the dialog around a configuration page wants it to save. */
  readonly saveRound?: number;
};

type Progress = { readonly kind: "starting" | "ready" } | { readonly kind: "failed"; readonly reason: string };

/** The app in its frame, a direct child of the top page, as nested app auth wants it. Remounted for every new target. */
export function AppFrame({ place, saveRound = 0 }: FrameProps) {
  const { state } = usePane();
  const [reloads, setReloads] = useState(0);
  const { alias, subPageId, language, visit } = state;
  const key = [alias, place.page, place.entityId, place.chatId, subPageId, language, visit, reloads].join("|");
  return (
    <RunningFrame key={key} place={place} saveRound={saveRound} onReload={() => setReloads((count) => count + 1)} />
  );
}

function RunningFrame({ place, saveRound, onReload }: Required<FrameProps> & { readonly onReload: () => void }) {
  const pane = usePane();
  const services = useShell();
  const { person, state } = pane;
  const { frameContext } = place;
  const origin = services.addresses.appOrigin(person.alias);
  const frame = useRef<HTMLIFrameElement>(null);
  const host = useRef<FrameHost>(undefined);
  const latest = useRef({ pane, place });
  const [progress, setProgress] = useState<Progress>({ kind: "starting" });

  useLayoutEffect(() => {
    latest.current = { pane, place };
  });
  useLayoutEffect(() => {
    const view = frame.current?.contentWindow;
    if (view === null || view === undefined) return undefined;
    const sessionId = crypto.randomUUID();
    const go = () => latest.current.pane.go;
    host.current = createFrameHost({
      frame: view,
      origin,
      log: (entry) => services.log.add(person.alias, entry),
      session: {
        frameContext,
        context: () => {
          const { entityId, chatId, channel } = latest.current.place;
          const { subPageId, theme, language } = latest.current.pane.state;
          return legacyContext(person, appId, {
            frameContext,
            entityId,
            subEntityId: subPageId,
            chatId,
            channel,
            theme: hostThemes[theme],
            locale: language,
            sessionId,
          });
        },
        openLink: (url) => go().openLink(url),
        navigateToApp: (target) => go().navigateToApp(target),
        openCalendarItem: (itemId) => go().toItem(itemId),
        loaded: () => setProgress({ kind: "ready" }),
        failed: (reason) => setProgress({ kind: "failed", reason }),
        tabSettings: () => latest.current.place.tabSettings,
        configurator: () => latest.current.place.configurator,
        authenticate: (request) => answerNestedAuth(request, signInRules(latest.current.pane, services)),
      },
    });
    return services.registry.add(view, host.current);
  }, [services, origin, person, frameContext]);

  useEffect(() => {
    host.current?.send("themeChange", hostThemes[state.theme]);
  }, [state.theme]);
  useEffect(() => {
    if (saveRound > 0) host.current?.send("settings.save", {});
  }, [saveRound]);

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
        src={`${origin}${place.page}`}
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
