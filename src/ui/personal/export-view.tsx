import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useState } from "react";
import { type Gathered, gatherMyData } from "#app/my-record/gather-my-data.ts";
import type { MyRecords } from "#app/my-record/my-records.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { failureText } from "#ui/shared/failure-text.ts";
import { createLoad } from "#ui/shared/load.ts";
import { useServices } from "#ui/shared/services.ts";
import { Loading, Notice } from "#ui/shared/states.tsx";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import { CopyByHand } from "./export-copy.tsx";
import { exportDocument } from "./export-document.ts";
import { type MadeFile, saveFile } from "./export-save.ts";
import homeStyles from "./home.module.css";
import styles from "./my-record.module.css";
import type { Home } from "./read-home.ts";
import { Title } from "./title.tsx";

export type ExportViewProps = {
  readonly home: Home;
  readonly records: MyRecords;
  readonly onBack: () => void;
};

/** Everything of mine as two files, made here and sent nowhere. */
export function ExportView({ home, records, onBack }: ExportViewProps) {
  const services = useServices();
  const { t } = useWords();
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const [gathering] = useState(() =>
    createLoad(() =>
      gatherMyData(services, home.me, records.getSnapshot(), (done, total) => setProgress({ done, total })),
    ),
  );
  const gathered = useStore(gathering);
  return (
    <main className={homeStyles.column}>
      <div>
        <Button appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={onBack}>
          {t("shared.back")}
        </Button>
      </div>
      <Title>{t("myRecord.exportTitle")}</Title>
      <p className={styles.text}>{t("myRecord.exportText")}</p>
      {gathered.state === "loading" ? (
        <Loading text={progress.total === 0 ? t("shared.loading") : t("myRecord.exportReading", progress)} />
      ) : undefined}
      {gathered.state === "failed" ? (
        <FailureMessage failure={gathered.failure} onRetry={gathering.again} />
      ) : undefined}
      {gathered.state === "ready" ? (
        <Ready home={home} records={records} gathered={gathered.value} onAgain={gathering.again} />
      ) : undefined}
    </main>
  );
}

type ReadyProps = {
  readonly home: Home;
  readonly records: MyRecords;
  readonly gathered: Gathered;
  readonly onAgain: () => void;
};

function Ready({ home, records, gathered: { data, missing }, onAgain }: ReadyProps) {
  const { t, locale } = useWords();
  const views = useStore(records);
  if (data.files.length + missing.length === 0 && Object.keys(data.onThisDevice).length === 0)
    return <p className={styles.text}>{t("myRecord.exportNothing")}</p>;
  const json = `${JSON.stringify(data, undefined, 2)}\n`;
  const name = `side-by-side-${data.exportedAt.slice(0, 10)}`;
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>
        <output>{t("myRecord.exportReady")}</output>
      </h2>
      {missing.length === 0 ? undefined : (
        <Notice intent="warning">
          <p>{t("myRecord.exportMissing", { count: missing.length })}</p>
          <ul className={styles.points}>
            {missing.map(({ path, failure }) => (
              <li key={path}>{t("myRecord.unreadable", { path, reason: failureText(t, failure) })}</li>
            ))}
          </ul>
          <Button size="small" onClick={onAgain}>
            {t("myRecord.exportAgain")}
          </Button>
        </Notice>
      )}
      <Save
        isPrimary
        label={t("myRecord.exportDocument")}
        hint={t("myRecord.exportDocumentHint")}
        file={{ name: `${name}.html`, type: "text/html", text: exportDocument(t, locale, { data, home, views }) }}
      />
      <Save
        label={t("myRecord.exportData")}
        hint={t("myRecord.exportDataHint")}
        file={{ name: `${name}.json`, type: "application/json", text: json }}
      />
      <CopyByHand text={json} />
    </section>
  );
}

type SaveProps = {
  readonly isPrimary?: boolean;
  readonly label: string;
  readonly hint: string;
  readonly file: MadeFile;
};

function Save({ isPrimary = false, label, hint, file }: SaveProps) {
  const { timers } = useServices();
  return (
    <div className={styles.actions}>
      <Button appearance={isPrimary ? "primary" : "secondary"} onClick={() => saveFile(timers, file)}>
        {label}
      </Button>
      <span className={styles.due}>{hint}</span>
    </div>
  );
}
