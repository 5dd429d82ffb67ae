import { useState } from "react";
import { unreachable } from "#domain/unreachable.ts";
import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { useServices } from "#ui/shared/services.ts";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./pairing.module.css";
import { createRoundReading, type ReadingStep, readRound } from "./read-round.ts";
import { RoundDesk } from "./round-desk.tsx";
import { Working } from "./working.tsx";

export type PairingScreenProps = ProgrammeScene<"running"> & {
  /** Where rows and files that could not be used are told of, and people are invited. */
  readonly onShowPeople: () => void;
};

/** Pairs a round: a dry run, its reasons, changes by hand, and out with it. Other settings are another round. */
export function PairingScreen(props: PairingScreenProps) {
  return <ReadRound key={props.opened.stored.eTag} {...props} />;
}

function ReadRound({ onShowPeople, ...scene }: PairingScreenProps) {
  const { t } = useWords();
  const services = useServices();
  const [reading] = useState(() =>
    createRoundReading((onProgress) => readRound({ ...services, compute: scene.ports.compute }, scene, onProgress)),
  );
  const read = useStore(reading);
  switch (read.state) {
    case "reading":
      return (
        <section className={styles.screen}>
          <h2 className={styles.title}>{t("pairing.title")}</h2>
          <ReadingLine step={read.step} />
        </section>
      );
    case "failed":
      return (
        <section className={styles.screen}>
          <h2 className={styles.title}>{t("pairing.title")}</h2>
          <FailureMessage failure={read.failure} onRetry={reading.again} />
        </section>
      );
    case "ready":
      return (
        <RoundDesk
          scene={scene}
          read={read.round}
          onShowPeople={onShowPeople}
          onReadAgain={() => {
            reading.again();
            scene.onChanged();
          }}
        />
      );
    default:
      return unreachable(read);
  }
}

function ReadingLine({ step: { what, done, of } }: { readonly step: ReadingStep }) {
  const { t } = useWords();
  if (what === "rows" || of === 0) return <Working text={t("pairing.readingRows")} share={undefined} />;
  const text = what === "files" ? t("pairing.readingFiles", { done, of }) : t("pairing.readingNames", { done, of });
  return <Working text={text} share={done / of} />;
}
