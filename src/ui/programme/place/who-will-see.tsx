import type { Person } from "#domain/members.ts";
import type { ReportThresholds } from "#domain/programme/programme.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./place.module.css";
import { listText } from "./place-text.ts";

export type WhoWillSeeProps = {
  readonly coordinators: readonly Pick<Person, "displayName">[];
  readonly thresholds: ReportThresholds;
};

/** Said before anything is asked. */
export function WhoWillSee({ coordinators, thresholds }: WhoWillSeeProps) {
  const { t, locale } = useWords();
  const names = listText(
    locale,
    coordinators.map(({ displayName }) => displayName),
  );
  const lines = [
    [t("place.whoYou"), t("place.whoYouSees")],
    [t("place.whoPartner"), t("place.whoPartnerSees")],
    [t("place.whoCoordinators", { count: coordinators.length, names }), t("place.whoCoordinatorsSees")],
    [t("place.whoManagers"), t("place.whoManagersSees", thresholds)],
    [t("place.whoTeam"), t("place.whoTeamSees")],
  ] as const;
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t("place.whoTitle")}</h2>
      <dl className={styles.table}>
        {lines.map(([who, what]) => (
          <div key={who} className={styles.pair}>
            <dt className={styles.who}>{who}</dt>
            <dd className={styles.what}>{what}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.quiet}>{t("place.whoAdministrators")}</p>
    </section>
  );
}
