import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { AppFrame } from "#tenant/teams/app-frame.tsx";
import { appName } from "#tenant/teams/app-identity.ts";
import type { ChannelPlace } from "#tenant/teams/person.ts";
import type { TabConfigurator, TabSettings } from "#tenant/teams/protocol/session.ts";
import { pinTab } from "#tenant/teams/state/channel.ts";
import { usePane } from "#tenant/teams/state/pane-context.ts";
import { useShell } from "#tenant/teams/state/shell-services.ts";
import css from "./channel.module.css";

/** The app's configuration page, as its manifest will name it. */
const configurationPage = "/programme/?configure";

/**
 * The dialog in which Teams shows the app's configuration page: the page says when it has all it needs, is told to save,
 * says what the tab shows, and that it is done.
 */
export function NewTab({ place, onPinned }: { readonly place: ChannelPlace; readonly onPinned: () => void }) {
  const { graph, addresses } = useShell();
  const { person, go } = usePane();
  const settings = useRef<TabSettings>(undefined);
  const [isValid, setValidity] = useState(false);
  const [saveRound, setSaveRound] = useState(0);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string>();

  const fail = (message: string) => {
    setSaving(false);
    setProblem(message);
  };
  const pin = async () => {
    if (settings.current === undefined) return fail(`${appName} did not say what the tab shows.`);
    const answer = await pinTab(graph, person, place, settings.current);
    if (!answer.ok) return fail(answer.message);
    onPinned();
    return go.toChannel();
  };
  const configurator: TabConfigurator = {
    setValidity,
    setSettings: (given) => {
      const isOwn = URL.parse(given.contentUrl)?.origin === addresses.appOrigin(person.alias);
      if (isOwn) settings.current = given;
      return isOwn;
    },
    saved: () => void pin(),
    refused: (reason) => fail(reason === "" ? `${appName} could not save.` : reason),
  };
  const save = () => {
    setProblem(undefined);
    setSaving(true);
    setSaveRound((round) => round + 1);
  };
  return (
    <section className={css["dialog"]} aria-label={`Add ${appName} to ${place.name}`}>
      <AppFrame
        place={{ page: configurationPage, frameContext: "settings", entityId: undefined, channel: place, configurator }}
        saveRound={saveRound}
      />
      <footer>
        {problem !== undefined && <p role="alert">{problem}</p>}
        <Button onClick={() => go.toChannel({ tabId: "posts" })}>Cancel</Button>
        <Button appearance="primary" disabled={!isValid || isSaving} onClick={save}>
          Save
        </Button>
      </footer>
    </section>
  );
}
