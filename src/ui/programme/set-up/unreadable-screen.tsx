import type { ReactNode } from "react";
import { unreachable } from "#domain/unreachable.ts";
import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import programmeStyles from "#ui/programme/programme.module.css";
import { Button } from "@fluentui/react-components";
import { Loading } from "#ui/shared/states.tsx";
import { useWords } from "#ui/shared/words.ts";
import { newProgramme } from "./new-programme.ts";
import { Rewrite } from "./rewrite.tsx";
import styles from "./settings.module.css";
import { Untrusted } from "./untrusted.tsx";
import { useKept } from "./use-kept.ts";

type Scene = ProgrammeScene<"unreadable">;

/** The settings are there and cannot be used. Owners of the Team put it right; everybody else is told who they are. */
export function UnreadableScreen(scene: Scene) {
  const { t } = useWords();
  const { reason, isCoordinator } = scene.opened;
  switch (reason.kind) {
    case "newer-programme":
      return (
        <Page title={t("settings.newerTitle")}>
          <p className={styles.body}>{t("settings.newerBody")}</p>
          <LookAgain {...scene} />
        </Page>
      );
    case "damaged-programme":
      return (
        <Page title={t("settings.damagedTitle")}>
          <p className={styles.body}>{t("settings.damagedBody")}</p>
          {isCoordinator ? <Damaged {...scene} row={reason.row} /> : <AskOwners {...scene} />}
        </Page>
      );
    case "untrusted-programme":
      return (
        <Page title={t("settings.untrustedTitle")}>
          {isCoordinator ? <Untrusted {...scene} reason={reason} /> : <AskOwners {...scene} />}
        </Page>
      );
    default:
      return unreachable(reason);
  }
}

function Page({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main className={programmeStyles.column}>
      <header className={programmeStyles.header}>
        <h1 className={programmeStyles.title}>{title}</h1>
      </header>
      {children}
    </main>
  );
}

function LookAgain({ onChanged }: Pick<Scene, "onChanged">) {
  const { t } = useWords();
  return (
    <div className={styles.actions}>
      <Button onClick={onChanged}>{t("settings.lookAgain")}</Button>
    </div>
  );
}

function AskOwners({ opened, onChanged }: Scene) {
  const { t, locale } = useWords();
  const names = new Intl.ListFormat(locale, { type: "disjunction" }).format(
    opened.coordinators.map(({ displayName }) => displayName),
  );
  return (
    <>
      <p className={styles.body}>{t("settings.askOwners", { count: opened.coordinators.length, names })}</p>
      <p className={styles.body}>{t("settings.nothingLost")}</p>
      <LookAgain onChanged={onChanged} />
    </>
  );
}

type DamagedProps = Scene & { readonly row: { readonly rowId: string; readonly eTag: string } };

/** The version before is the best way; whoever has none writes the settings anew. */
function Damaged({ row, ...scene }: DamagedProps) {
  const { t } = useWords();
  const kept = useKept(scene.teamId);
  if (kept === undefined) return <Loading />;
  const { me } = scene.opened;
  const start = kept.draft?.programme ?? kept.known ?? newProgramme(t, scene.teamId, me.id);
  return (
    <>
      <p className={styles.body}>{t("settings.damagedRestore")}</p>
      <LookAgain onChanged={scene.onChanged} />
      <section className={styles.stack}>
        <h2 className={styles.groupTitle}>{t("settings.damagedAnew")}</h2>
        <p className={styles.body}>
          {t(kept.known === undefined ? "settings.damagedUnknown" : "settings.damagedKnown")}
        </p>
      </section>
      <Rewrite
        {...scene}
        row={row}
        start={start}
        isPromised={kept.known !== undefined}
        button={t("settings.writeAnew")}
        coordinatorIds={[...start.coordinatorIds, me.id]}
      />
    </>
  );
}
