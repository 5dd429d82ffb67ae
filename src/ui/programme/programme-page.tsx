import { lazy, Suspense } from "react";
import { useServices } from "#ui/shared/services.ts";
import { Empty, Loading } from "#ui/shared/states.tsx";
import { useWords } from "#ui/shared/words.ts";
import { ProgrammeApp } from "./programme-app.tsx";

const ConfigureTab = lazy(async () => ({ default: (await import("./set-up/configure-tab.tsx")).ConfigureTab }));

/** The tab of a channel: the programme of its Team, or the page that Teams shows before the tab stands. */
export function ProgrammePage() {
  const { host } = useServices();
  const { t } = useWords();
  const { surface, teamId } = host.context;
  if (surface === "settings")
    return (
      <Suspense fallback={<Loading />}>
        <ConfigureTab />
      </Suspense>
    );
  if (teamId === undefined)
    return (
      <main>
        <Empty title={t("programme.outsideChannel")}>
          <p>{t("programme.outsideChannelBody")}</p>
        </Empty>
      </main>
    );
  return <ProgrammeApp teamId={teamId} />;
}
