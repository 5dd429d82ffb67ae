import { useState } from "react";
import type { FileReference } from "#app/ports/record-files.ts";
import { failureText } from "#ui/shared/failure-text.ts";
import { WayForward } from "#ui/shared/failure-message.tsx";
import { createLoad } from "#ui/shared/load.ts";
import { useServices } from "#ui/shared/services.ts";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import { type ExpectedReader, readerLines } from "./reader-lines.ts";
import styles from "./side-view.module.css";

export type FileReadersProps = {
  readonly file: FileReference;
  /** Whoever should be able to read it. */
  readonly members: readonly ExpectedReader[];
};

/** Who can open a file of mine, asked of OneDrive when somebody looks. */
export function FileReaders({ file, members }: FileReadersProps) {
  const { t } = useWords();
  const { sharing } = useServices();
  const [load] = useState(() => createLoad(() => sharing.readers(file)));
  const readers = useStore(load);
  if (readers.state === "loading") return <output>{t("talk.seeReading")}</output>;
  if (readers.state === "failed")
    return (
      <div role="alert" className={styles.way}>
        {t("talk.seeFailed")} {failureText(t, readers.failure)}
        <WayForward failure={readers.failure} onRetry={load.again} />
      </div>
    );
  const lines = readerLines(t, readers.value, members);
  return (
    <>
      {t("talk.seeMineWhere")}
      <ul className={styles.readers}>
        {lines.map(({ text, isWarning }) => (
          <li key={text} className={isWarning ? styles.warning : undefined}>
            {text}
          </li>
        ))}
      </ul>
    </>
  );
}
