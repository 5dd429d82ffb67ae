import { Button } from "@fluentui/react-components";
import type { BookingRun } from "#app/booking/booking-contract.ts";
import type { Partnered, RunningProgramme } from "#app/booking/read-my-round.ts";
import { listText, namesOf } from "#ui/personal/my-names.ts";
import { Pair } from "#ui/shared/person-avatar.tsx";
import { Notice } from "#ui/shared/states.tsx";
import { useWords } from "#ui/shared/words.ts";
import { BookedWords } from "./booked-words.tsx";
import { EarlierRounds } from "./earlier-rounds.tsx";
import { MissingPartners } from "./missing-partners.tsx";
import styles from "./partner.module.css";
import type { PartnerFound } from "./read-partner.ts";
import { WhoBooks } from "./who-books.tsx";

export type PartnerCardProps = {
  readonly opened: RunningProgramme;
  readonly found: PartnerFound;
  readonly partnered: Partnered;
  /** I do not take part any more. */
  readonly isOut: boolean;
  readonly onBook: (partnered: Partnered, run: BookingRun | undefined) => void;
};

/** The people of my round, how things stand between us, and the one thing to do next. */
export function PartnerCard({ opened, found, partnered, isOut, onBook }: PartnerCardProps) {
  const { t, locale } = useWords();
  const { me } = opened;
  const { partners, round, sessions } = partnered;
  const { unfinished, clocks } = found;
  const people = partners.flatMap(({ person }) => person ?? []);
  const names = listText(
    locale,
    people.map(({ displayName }) => displayName),
  );
  const jobs = people.flatMap(({ jobTitle }) => jobTitle ?? []);
  return (
    <section className={styles.card}>
      <div className={styles.who}>
        <Pair people={[me, ...people]} />
        <div className={styles.names}>
          <h2 className={styles.label}>{t("partner.title", { round, count: partners.length })}</h2>
          <p className={styles.name}>{names}</p>
          {people.length === 1 && jobs.length === 1 ? <p className={styles.quiet}>{jobs[0]}</p> : undefined}
        </div>
      </div>
      <MissingPartners partnered={partnered} coordinators={opened.coordinators} />
      {unfinished !== undefined && sessions.length === 0 ? (
        <Notice intent="warning">
          <p>{t("home.unfinishedTitle", { name: namesOf(locale, unfinished.plan.members, me.id) })}</p>
          <div className={styles.actions}>
            <Button size="small" appearance="primary" onClick={() => onBook(partnered, unfinished)}>
              {t("home.lookAtIt")}
            </Button>
          </div>
        </Notice>
      ) : sessions.length > 0 ? (
        <BookedWords
          partnered={partnered}
          clocks={clocks}
          onMore={isOut ? undefined : () => onBook(partnered, undefined)}
        />
      ) : (
        <WhoBooks meId={me.id} partnered={partnered} clocks={clocks} onBook={() => onBook(partnered, undefined)} />
      )}
      <EarlierRounds earlier={found.round.earlier} />
    </section>
  );
}
