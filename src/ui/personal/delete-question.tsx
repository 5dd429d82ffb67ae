import { Button } from "@fluentui/react-components";
import type { MyRecords } from "#app/my-record/my-records.ts";
import type { FolderFile } from "#app/ports/own-folder.ts";
import { Notice } from "#ui/shared/states.tsx";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import { namesOf } from "./my-names.ts";
import styles from "./my-record.module.css";
import type { Home } from "./read-home.ts";
import { Title } from "./title.tsx";

export type DeleteQuestionProps = {
  readonly home: Home;
  readonly records: MyRecords;
  /** What there is of mine. */
  readonly files: readonly FolderFile[];
  readonly onDelete: () => void;
  readonly onBack: () => void;
};

/** What goes, what stays, and one question. Asked on a page of its own, so that nobody answers it by accident. */
export function DeleteQuestion({ home, records, files, onDelete, onBack }: DeleteQuestionProps) {
  const { t, locale } = useWords();
  const views = useStore(records);
  const folders = [...new Set(files.flatMap(({ folder, name }) => (isRecord(name) ? (folder ?? []) : [])))];
  const known = folders.map((folder) => views.find((view) => view.known.partnershipId === folder)?.known);
  const nameless = known.filter((one) => one === undefined).length;
  const has = (name: string) => files.some((file) => file.name.startsWith(name));
  const goes = [
    ...known.flatMap((one) =>
      one === undefined ? [] : [t("myRecord.deleteRecordsWith", { names: namesOf(locale, one.members, home.me.id) })],
    ),
    ...(nameless === 0 ? [] : [t("myRecord.deleteRecords", { count: nameless })]),
    ...(has("private") ? [t("myRecord.deletePrivate")] : []),
    ...(has("for-coordinators") ? [t("myRecord.deleteCoordinators")] : []),
    t("myRecord.deleteDevice"),
  ];
  return (
    <>
      <Title>{t("myRecord.deleteTitle")}</Title>
      <section className={styles.part}>
        <h2 className={styles.title}>{t("myRecord.deleteGoes")}</h2>
        <ul className={styles.points}>
          {goes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <WhatStays />
      <Notice intent="warning">
        <p>{t("myRecord.deleteFirst")}</p>
      </Notice>
      <div className={styles.actions}>
        <Button onClick={onDelete}>{t("myRecord.deleteConfirm")}</Button>
        <Button onClick={onBack}>{t("myRecord.deleteKeep")}</Button>
      </div>
    </>
  );
}

/** What no button of ours takes away. */
export function WhatStays() {
  const { t } = useWords();
  const stays = [
    t("myRecord.deleteStaysTheirs"),
    t("myRecord.deleteStaysCalendar"),
    t("myRecord.deleteStaysGuide"),
    t("myRecord.deleteStaysBin"),
  ];
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{t("myRecord.deleteStays")}</h2>
      <ul className={styles.points}>
        {stays.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** Of a partnership; a programme has a folder as well. */
function isRecord(name: string): boolean {
  return name.toLowerCase().startsWith("record");
}
