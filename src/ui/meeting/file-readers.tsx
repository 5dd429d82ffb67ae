import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { FileReference } from "#app/ports/record-files.ts";
import { failureText } from "#ui/shared/failure-text.ts";
import { FailureMessage, WayForward } from "#ui/shared/failure-message.tsx";
import { createLoad } from "#ui/shared/load.ts";
import { useServices } from "#ui/shared/services.ts";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import { type ExpectedReader, missingMembers, readerLines } from "./reader-lines.ts";
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
  const missing = missingMembers(readers.value, members);
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
      {missing.length === 0 ? undefined : <LetIn file={file} members={missing} onDone={load.again} />}
    </>
  );
}

type LetInProps = FileReadersProps & { readonly onDone: () => void };

/** Whoever was shut out, here or in OneDrive, can be let in again; only the file's owner decides that, and never the app. */
function LetIn({ file, members, onDone }: LetInProps) {
  const { t, locale } = useWords();
  const { sharing } = useServices();
  const [failure, setFailure] = useState<ServiceFailure>();
  const [isBusy, setBusy] = useState(false);
  const names = new Intl.ListFormat(locale).format(members.map(({ name }) => name));
  async function letIn() {
    setBusy(true);
    const emails = members.map(({ email }) => email);
    const shared = await sharing.allowReading(file, emails);
    setBusy(false);
    setFailure(shared.ok ? undefined : shared.error);
    if (shared.ok) onDone();
  }
  if (failure !== undefined) return <FailureMessage failure={failure} onRetry={() => void letIn()} />;
  return (
    <Button size="small" disabledFocusable={isBusy} onClick={() => void letIn()}>
      {isBusy ? t("talk.seeLettingIn", { names }) : t("talk.seeLetIn", { names })}
    </Button>
  );
}
