import { Button, Spinner } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons/svg/add";
import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import { AppFrame } from "#tenant/teams/app-frame.tsx";
import { appName } from "#tenant/teams/app-identity.ts";
import { type Channel, type PinnedTab, readChannel, unpinTab } from "#tenant/teams/state/channel.ts";
import { usePane } from "#tenant/teams/state/pane-context.ts";
import { useShell } from "#tenant/teams/state/shell-services.ts";
import { useLoaded } from "#tenant/teams/state/use-loaded.ts";
import css from "./channel.module.css";
import { NewTab } from "./new-tab.tsx";

const refreshMs = 5000;

/** The programme's channel in Teams, with the tabs that are pinned to it. */
export function ChannelSurface() {
  const { graph } = useShell();
  const { person, state } = usePane();
  const { loaded, reload } = useLoaded(person.alias, () => readChannel(graph, person), refreshMs);
  if (loaded === undefined) return <Spinner className={css["wait"] ?? ""} size="small" label="Opening Teams" />;
  if (!loaded.ok) {
    return (
      <p className={css["note"]} role="alert">
        The channel cannot be read: {loaded.message} <Button onClick={reload}>Try again</Button>
      </p>
    );
  }
  const channel = loaded.value;
  if (channel === undefined) return <p className={css["note"]}>{person.givenName} is not in any Team.</p>;
  const tab = channel.tabs.find(({ id }) => id === state.tabId) ?? channel.tabs[0];
  const open = state.tabId === "posts" || state.tabId === "new" ? state.tabId : (tab?.id ?? "posts");
  return (
    <div className={css["channel"]}>
      <TabBar channel={channel} open={open} onRemoved={reload} />
      {open === "new" && <NewTab place={channel.place} onPinned={reload} />}
      {open === "posts" && (
        <p className={css["note"]}>
          Posts are not part of the practice tenant. A link that somebody would post here opens where Teams would open
          it.
        </p>
      )}
      {tab !== undefined && open === tab.id && <TabFrame channel={channel} tab={tab} />}
    </div>
  );
}

function TabFrame({ channel: { place }, tab }: { readonly channel: Channel; readonly tab: PinnedTab }) {
  // In reality the address is the same for everybody; here each person has an origin of his own.
  const { pathname, search, hash } = new URL(tab.settings.contentUrl);
  return (
    <AppFrame
      place={{
        page: `${pathname}${search}${hash}`,
        frameContext: "content",
        entityId: tab.settings.entityId,
        channel: place,
        tabSettings: tab.settings,
      }}
    />
  );
}

type TabBarProps = { readonly channel: Channel; readonly open: string; readonly onRemoved: () => void };

function TabBar({ channel: { place, tabs }, open, onRemoved }: TabBarProps) {
  const { graph } = useShell();
  const { person, go } = usePane();
  const opened = tabs.find(({ id }) => id === open);
  const remove = async ({ id }: PinnedTab) => {
    await unpinTab(graph, person, place, id);
    go.toChannel({ tabId: "posts" });
    onRemoved();
  };
  return (
    <header className={css["bar"]}>
      <h2>
        {place.teamName} <span>{place.name}</span>
      </h2>
      <nav aria-label={`Tabs of ${place.name} for ${person.givenName}`}>
        {[{ id: "posts", name: "Posts" }, ...tabs].map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className={css["tab"]}
            aria-current={id === open ? "page" : undefined}
            onClick={() => go.toChannel({ tabId: id })}
          >
            {name}
          </button>
        ))}
        {tabs.length === 0 && (
          <Button
            appearance="subtle"
            size="small"
            icon={<Add20Regular />}
            onClick={() => go.toChannel({ tabId: "new" })}
            disabled={open === "new"}
          >
            Add {appName}
          </Button>
        )}
        {opened !== undefined && (
          <Button
            appearance="subtle"
            size="small"
            icon={<Delete20Regular />}
            aria-label={`Remove the tab ${opened.name}`}
            onClick={() => void remove(opened)}
          />
        )}
      </nav>
    </header>
  );
}
