import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useState } from "react";
import { findOwnRecords, type OwnRecordsFound } from "#app/my-record/find-own-records.ts";
import { knownFrom } from "#app/my-record/known-partnership.ts";
import type { MyRecords } from "#app/my-record/my-records.ts";
import { pathOf } from "#app/my-record/our-files.ts";
import { unreachable } from "#domain/unreachable.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { failureText } from "#ui/shared/failure-text.ts";
import { createLoad, type Loaded } from "#ui/shared/load.ts";
import { useServices } from "#ui/shared/services.ts";
import { Loading, Notice } from "#ui/shared/states.tsx";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import { DeleteView } from "./delete-view.tsx";
import { ExportView } from "./export-view.tsx";
import { HistoryPartnership } from "./history-partnership.tsx";
import styles from "./home.module.css";
import { MyData } from "./my-data.tsx";
import type { Home } from "./read-home.ts";
import { Title } from "./title.tsx";

export type HistoryScreenProps = {
  readonly home: Home;
  readonly records: MyRecords;
  /** Where it opens. */
  readonly at: "history" | "delete";
  readonly onHome: () => void;
};

type View = "history" | "export" | "delete";

/** What has been, and what is mine. */
export function HistoryScreen({ home, records, at, onHome }: HistoryScreenProps) {
  const services = useServices();
  const { t } = useWords();
  const [view, setView] = useState<View>(at);
  const [own] = useState(() =>
    createLoad(async () => {
      const found = await findOwnRecords(services, home.me.id);
      if (found.ok)
        records.add(found.value.records.flatMap(({ place, file }) => knownFrom(file, place, home.me.id) ?? []));
      return found;
    }),
  );
  const found = useStore(own);
  const toHistory = () => {
    setView("history");
    own.again();
  };
  switch (view) {
    case "export":
      return <ExportView home={home} records={records} onBack={() => setView("history")} />;
    case "delete":
      return <DeleteView home={home} records={records} onBack={toHistory} onHome={onHome} />;
    case "history":
      return (
        <main className={styles.column}>
          <div>
            <Button appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={onHome}>
              {t("myRecord.back")}
            </Button>
          </div>
          <Title>{t("myRecord.title")}</Title>
          <Partnerships home={home} records={records} isRead={found.state !== "loading"} />
          <Found found={found} onRetry={own.again} />
          <MyData
            home={home}
            records={records}
            found={found.state === "ready" ? found.value : undefined}
            onExport={() => setView("export")}
            onDelete={() => setView("delete")}
          />
        </main>
      );
    default:
      return unreachable(view);
  }
}

type PartnershipsProps = {
  readonly home: Home;
  readonly records: MyRecords;
  readonly isRead: boolean;
};

function Partnerships({ home, records, isRead }: PartnershipsProps) {
  const { t } = useWords();
  const views = useStore(records);
  if (views.length === 0) return isRead ? <p className={styles.quiet}>{t("myRecord.empty")}</p> : <Loading />;
  return views.map((view) => (
    <HistoryPartnership key={view.known.partnershipId} home={home} view={view} records={records} />
  ));
}

type FoundProps = {
  readonly found: Loaded<OwnRecordsFound, Parameters<typeof failureText>[1]>;
  readonly onRetry: () => void;
};

/** What lies in my folder and cannot be shown, each with its reason. */
function Found({ found, onRetry }: FoundProps) {
  const { t } = useWords();
  if (found.state === "loading") return undefined;
  if (found.state === "failed") return <FailureMessage failure={found.failure} onRetry={onRetry} />;
  return found.value.unreadable.map(({ place, failure }) => (
    <Notice key={place.itemId} intent="warning">
      <p>{t("myRecord.unreadable", { path: pathOf(place), reason: failureText(t, failure) })}</p>
    </Notice>
  ));
}
