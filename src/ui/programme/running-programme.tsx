import { lazy, Suspense, useState } from "react";
import { unreachable } from "#domain/unreachable.ts";
import { Segments } from "#ui/shared/segments.tsx";
import { Loading } from "#ui/shared/states.tsx";
import { useWords } from "#ui/shared/words.ts";
import { PlaceScreen } from "./place/place-screen.tsx";
import styles from "./programme.module.css";
import type { ProgrammeScene } from "./programme-scene.ts";

const PeopleScreen = lazy(async () => ({ default: (await import("./people/people-screen.tsx")).PeopleScreen }));
const PairingScreen = lazy(async () => ({ default: (await import("./pairing/pairing-screen.tsx")).PairingScreen }));
const SettingsScreen = lazy(async () => ({ default: (await import("./set-up/settings-screen.tsx")).SettingsScreen }));

type Section = "place" | "people" | "pairing" | "settings";

/** A programme that runs. Participants see their own place; coordinators also what is everybody's. */
export function RunningProgramme(scene: ProgrammeScene<"running">) {
  const { t } = useWords();
  const { isCoordinator, myRow, stored } = scene.opened;
  const [section, setSection] = useState<Section>(isCoordinator && myRow === undefined ? "people" : "place");
  const { name, purpose } = stored.programme;
  return (
    <main className={styles.column}>
      <header className={styles.header}>
        <h1 className={styles.title}>{name}</h1>
        {purpose === "" ? undefined : <p className={styles.purpose}>{purpose}</p>}
        {isCoordinator ? (
          <Segments
            legend={t("programme.sections")}
            choices={[
              { value: "place", label: t("programme.sectionPlace") },
              { value: "people", label: t("programme.sectionPeople") },
              { value: "pairing", label: t("programme.sectionPairing") },
              { value: "settings", label: t("programme.sectionSettings") },
            ]}
            chosen={section}
            onChoose={setSection}
          />
        ) : undefined}
      </header>
      <Suspense fallback={<Loading />}>
        <Shown {...scene} section={section} onSection={setSection} />
      </Suspense>
    </main>
  );
}

type ShownProps = ProgrammeScene<"running"> & {
  readonly section: Section;
  readonly onSection: (section: Section) => void;
};

function Shown({ section, onSection, ...scene }: ShownProps) {
  switch (section) {
    case "place":
      return <PlaceScreen {...scene} />;
    case "people":
      return <PeopleScreen {...scene} />;
    case "pairing":
      return <PairingScreen {...scene} onShowPeople={() => onSection("people")} />;
    case "settings":
      return <SettingsScreen {...scene} />;
    default:
      return unreachable(section);
  }
}
