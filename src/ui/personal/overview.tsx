import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { BookingRun } from "#app/booking/booking-contract.ts";
import type { MyRecords } from "#app/my-record/my-records.ts";
import type { PersonDetails } from "#app/ports/people.ts";
import { Notice } from "#ui/shared/states.tsx";
import { useStore } from "#ui/shared/use-store.ts";
import hidden from "#ui/shared/visually-hidden.module.css";
import { useWords } from "#ui/shared/words.ts";
import styles from "./home.module.css";
import { namesOf } from "./my-names.ts";
import { PartnershipCard } from "./partnership-card.tsx";
import type { Partnership } from "./read-home.ts";

export type OverviewProps = {
  readonly me: PersonDetails;
  readonly partnerships: readonly Partnership[];
  readonly unfinished: BookingRun | undefined;
  readonly records: MyRecords | undefined;
  readonly onResume: (run: BookingRun) => void;
  readonly onBook: (partnership?: Partnership) => void;
  readonly onRecord: () => void;
  /** What has to be known before anything else. */
  readonly notices: ReactNode;
};

/** What is next, with whom, and how the series stands; the soonest first. */
export function Overview({
  me,
  partnerships,
  unfinished,
  records,
  onResume,
  onBook,
  onRecord,
  notices,
}: OverviewProps) {
  const { t } = useWords();
  return (
    <main className={styles.column}>
      {partnerships.length === 0 ? <h1 className={hidden.hidden}>{t("shared.productName")}</h1> : undefined}
      {notices}
      {unfinished === undefined ? undefined : <Unfinished run={unfinished} onResume={() => onResume(unfinished)} />}
      {partnerships.map((partnership, index) => (
        <PartnershipCard
          key={partnership.record?.itemId ?? partnership.others.map(({ person }) => person.email).join(" ")}
          me={me}
          partnership={partnership}
          isFirst={index === 0}
          records={records}
          onBook={onBook}
        />
      ))}
      <section className={styles.another}>
        <p>{t("home.alsoTitle")}</p>
        <Button onClick={() => onBook()}>{t("home.chooseAnother")}</Button>
      </section>
      <section className={styles.another}>
        <p>{t("home.recordText")}</p>
        <Button onClick={onRecord}>{t("home.openRecord")}</Button>
      </section>
    </main>
  );
}

function Unfinished({ run, onResume }: { readonly run: BookingRun; readonly onResume: () => void }) {
  const { t, locale } = useWords();
  const { steps } = useStore(run);
  const [me] = run.plan.members;
  const states = Object.values(steps);
  return (
    <Notice intent="warning">
      <p>{t("home.unfinishedTitle", { name: namesOf(locale, run.plan.members, me.id) })}</p>
      <p>
        {t("booking.stopped", { done: states.filter(({ state }) => state === "done").length, total: states.length })}
      </p>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" onClick={onResume}>
          {t("home.lookAtIt")}
        </Button>
      </div>
    </Notice>
  );
}
