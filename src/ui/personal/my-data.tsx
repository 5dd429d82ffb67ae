import { Button } from "@fluentui/react-components";
import { type OtherTraces, retentionOfRecord } from "#app/my-record/apply-retention.ts";
import type { OwnRecord, OwnRecordsFound } from "#app/my-record/find-own-records.ts";
import type { MyRecords } from "#app/my-record/my-records.ts";
import type { Retention } from "#domain/conversation/retention.ts";
import { unreachable } from "#domain/unreachable.ts";
import type { Translate } from "#messages/translate.ts";
import { useServices } from "#ui/shared/services.ts";
import { longDateText } from "#ui/shared/times.ts";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import { namesOf } from "./my-names.ts";
import styles from "./my-record.module.css";
import { otherTraces } from "./my-traces.ts";
import type { Home } from "./read-home.ts";

export type MyDataProps = {
  readonly home: Home;
  readonly records: MyRecords;
  /** Undefined until my folder has been read. */
  readonly found: OwnRecordsFound | undefined;
  readonly onExport: () => void;
  readonly onDelete: () => void;
};

/** Where my words are, who reads them, until when they are kept, and the two ways to take them. */
export function MyData({ home, records, found, onExport, onDelete }: MyDataProps) {
  const { t } = useWords();
  const traces = otherTraces(home, useStore(records));
  return (
    <section className={styles.part}>
      <h2 className={styles.with}>{t("myRecord.data")}</h2>
      <p className={styles.text}>{t("myRecord.dataWhere")}</p>
      {found === undefined || found.records.length === 0 ? undefined : (
        <ul className={styles.points}>
          {found.records.map((record) => (
            <Kept key={record.place.itemId} home={home} record={record} traces={traces} />
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button onClick={onExport}>{t("myRecord.export")}</Button>
        <Button onClick={onDelete}>{t("myRecord.delete")}</Button>
      </div>
    </section>
  );
}

type KeptProps = { readonly home: Home; readonly record: OwnRecord; readonly traces: OtherTraces };

function Kept({ home, record: { file }, traces }: KeptProps) {
  const { t, locale } = useWords();
  const { clock } = useServices();
  const names = namesOf(locale, file.members, home.me.id);
  const retention = retentionOfRecord(file, traces, clock.now());
  return (
    <li>
      {keptText(t, locale, home.readersZone, names, retention)}{" "}
      {retention.kind === "kept" ? undefined : t("myRecord.keptFoot")}
    </li>
  );
}

function keptText(t: Translate, locale: string, readersZone: string, names: string, retention: Retention): string {
  switch (retention.kind) {
    case "kept":
      return t("myRecord.keptAlways", { names });
    case "going-on":
      return t("myRecord.keptGoingOn", { names, months: retention.months });
    case "ended":
      return t("myRecord.keptUntil", {
        names,
        months: retention.months,
        day: longDateText(locale, retention.due, readersZone),
      });
    default:
      return unreachable(retention);
  }
}
