import { useState } from "react";
import { findSession } from "#app/session-room/find-session.ts";
import { err, ok } from "#domain/result.ts";
import { unreachable } from "#domain/unreachable.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { createLoad } from "#ui/shared/load.ts";
import { type Services, useServices } from "#ui/shared/services.ts";
import { Loading } from "#ui/shared/states.tsx";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import hidden from "#ui/shared/visually-hidden.module.css";
import styles from "./meeting-app.module.css";
import { Ambiguous, NoSession, NotYours } from "./no-session.tsx";

type FoundScreen = ReturnType<typeof findScreen>;

export type GuidePageProps = {
  /** The answer to the first question, where it was asked already. */
  readonly first?: FoundScreen;
};

/** The guide in a meeting's side panel, or in its tab. */
export function MeetingApp({ first }: GuidePageProps) {
  return (
    <main>
      <GuidePage {...(first && { first })} />
    </main>
  );
}

/** The guide as a piece of another page: opened from the link in the invitation, at any width. */
export function GuidePage({ first }: GuidePageProps) {
  const [chosen, setChosen] = useState<string>();
  return (
    <Finder
      key={chosen ?? ""}
      first={chosen === undefined ? first : undefined}
      chosenSessionId={chosen}
      onChoose={setChosen}
    />
  );
}

type FinderProps = {
  readonly first: FoundScreen | undefined;
  readonly chosenSessionId: string | undefined;
  readonly onChoose: (sessionId: string) => void;
};

function Finder({ first, chosenSessionId, onChoose }: FinderProps) {
  const services = useServices();
  const { t } = useWords();
  const { context } = services.host;
  const [load] = useState(() => {
    // It serves once: whoever tries again asks anew.
    let answer = first;
    return createLoad(() => {
      const asked = answer ?? findScreen(services, chosenSessionId);
      answer = undefined;
      return asked;
    });
  });
  const loaded = useStore(load);
  if (loaded.state !== "ready")
    return (
      <>
        <h1 className={hidden.hidden}>{t("shared.productName")}</h1>
        {loaded.state === "loading" ? (
          <Loading text={t("panel.finding")} />
        ) : (
          <div className={styles.message}>
            <FailureMessage failure={loaded.failure} onRetry={load.again} />
          </div>
        )}
      </>
    );

  const { answer, SessionScreen } = loaded.value;
  switch (answer.kind) {
    case "found":
      return <SessionScreen session={answer.session} onRetry={load.again} />;
    case "none":
      return <NoSession isMeeting={context.chatId !== undefined} onRetry={load.again} />;
    case "ambiguous":
      return <Ambiguous candidates={answer.candidates} onChoose={onChoose} />;
    case "not-yours":
      return <NotYours reason={answer.reason} onRetry={load.again} />;
    default:
      return unreachable(answer);
  }
}

/** Looks for the session; its screens come meanwhile, not before the first paint. */
export async function findScreen(services: Services, chosenSessionId?: string) {
  const loading = import("./session-screen.tsx").catch(() => undefined);
  const found = await findSession(services, { context: services.host.context, chosenSessionId });
  if (!found.ok) return found;
  const screens = await loading;
  if (screens === undefined) return err({ kind: "offline", operation: "sessionScreen" } as const);
  return ok({ answer: found.value, SessionScreen: screens.SessionScreen });
}
