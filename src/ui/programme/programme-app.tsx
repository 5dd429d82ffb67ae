import { lazy, Suspense, useState } from "react";
import { type OpenedProgramme, openProgramme } from "#app/programme/open-programme.ts";
import { ok } from "#domain/result.ts";
import { unreachable } from "#domain/unreachable.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { createLoad } from "#ui/shared/load.ts";
import type { ProgrammeServices } from "#ui/shared/programme-services.ts";
import { type Services, useServices } from "#ui/shared/services.ts";
import { Empty, Loading } from "#ui/shared/states.tsx";
import { useStore } from "#ui/shared/use-store.ts";
import hidden from "#ui/shared/visually-hidden.module.css";
import { useWords } from "#ui/shared/words.ts";
import styles from "./programme.module.css";
import { RunningProgramme } from "./running-programme.tsx";
import { WaitForOwners } from "./wait-for-owners.tsx";

const SetUpScreen = lazy(async () => ({ default: (await import("./set-up/set-up-screen.tsx")).SetUpScreen }));
const MendScreen = lazy(async () => ({ default: (await import("./set-up/mend-screen.tsx")).MendScreen }));
const UnreadableScreen = lazy(async () => ({
  default: (await import("./set-up/unreadable-screen.tsx")).UnreadableScreen,
}));

/** Reads the programme of a Team, and shows whoever opens it what is for them. */
export function ProgrammeApp({ teamId }: { readonly teamId: string }) {
  const services = useServices();
  const { t } = useWords();
  const [load] = useState(() => createLoad(() => open(services, teamId)));
  const read = useStore(load);
  switch (read.state) {
    case "loading":
      return (
        <main>
          <h1 className={hidden.hidden}>{t("shared.productName")}</h1>
          <Loading />
        </main>
      );
    case "failed":
      // A Team's site does not exist for people outside the Team.
      if (read.failure.kind === "forbidden" || read.failure.kind === "gone")
        return (
          <main>
            <Empty title={t("programme.strangerTitle")}>
              <p>{t("programme.strangerBody")}</p>
            </Empty>
          </main>
        );
      return (
        <main className={styles.column}>
          <h1 className={hidden.hidden}>{t("shared.productName")}</h1>
          <FailureMessage failure={read.failure} onRetry={load.again} />
        </main>
      );
    case "ready":
      return (
        <Suspense fallback={<Loading />}>
          <Opened {...read.value} teamId={teamId} onChanged={load.refresh} />
        </Suspense>
      );
    default:
      return unreachable(read);
  }
}

type Read = { readonly ports: ProgrammeServices; readonly opened: OpenedProgramme };

async function open(services: Services, teamId: string) {
  const ports = await services.programmes();
  const opened = await openProgramme({ ...ports, people: services.people }, teamId);
  return opened.ok ? ok<Read>({ ports, opened: opened.value }) : opened;
}

type OpenedProps = Read & { readonly teamId: string; readonly onChanged: () => void };

function Opened({ opened, ...rest }: OpenedProps) {
  switch (opened.kind) {
    case "not-set-up":
      return opened.isCoordinator ? (
        <SetUpScreen {...rest} opened={opened} />
      ) : (
        <WaitForOwners reason="not-started" owners={opened.coordinators} />
      );
    case "to-mend":
      return opened.isCoordinator ? (
        <MendScreen {...rest} opened={opened} />
      ) : (
        <WaitForOwners reason="being-mended" owners={opened.coordinators} />
      );
    case "unreadable":
      return <UnreadableScreen {...rest} opened={opened} />;
    case "running":
      return <RunningProgramme {...rest} opened={opened} />;
    default:
      return unreachable(opened);
  }
}
