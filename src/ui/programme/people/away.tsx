import { Temporal } from "#domain/time/temporal.ts";
import { PersonAvatar } from "#ui/shared/person-avatar.tsx";
import { useServices } from "#ui/shared/services.ts";
import { plainDateText } from "#ui/shared/times.ts";
import { useWords } from "#ui/shared/words.ts";
import { Named, type Names } from "./named.tsx";
import { Paged } from "./paged.tsx";
import styles from "./people.module.css";
import type { PausedPerson } from "./read-people.ts";

export type AwayProps = {
  readonly paused: readonly PausedPerson[];
  readonly leftIds: readonly string[];
  readonly names: Names | undefined;
};

/** Who pauses, until when, and who has left. */
export function Away({ paused, leftIds, names }: AwayProps) {
  const { t } = useWords();
  return (
    <>
      {paused.length === 0 ? undefined : (
        <section className={styles.part}>
          <h3 className={styles.subtitle}>{t("people.pausedTitle")}</h3>
          <Shown people={paused} names={names} isPaused />
        </section>
      )}
      {leftIds.length === 0 ? undefined : (
        <section className={styles.part}>
          <h3 className={styles.subtitle}>{t("people.leftTitle")}</h3>
          <Shown people={leftIds.map((personId) => ({ personId, profile: undefined }))} />
        </section>
      )}
    </>
  );
}

type ShownProps = {
  readonly people: readonly PausedPerson[];
  readonly names?: Names | undefined;
  readonly isPaused?: boolean;
};

function Shown({ people, names, isPaused = false }: ShownProps) {
  const { t } = useWords();
  return (
    <Paged all={people}>
      {(page) => (
        <Named ids={page.map(({ personId }) => personId)} names={names}>
          {(known) => (
            <ul className={`${styles.list} ${styles.card}`}>
              {page.map(({ personId, profile }) => {
                const name = known.get(personId)?.displayName ?? t("people.noName");
                return (
                  <li key={personId} className={styles.person}>
                    <PersonAvatar person={{ id: personId, displayName: name }} member={0} />
                    <span className={styles.top}>
                      <span className={styles.name}>{name}</span>
                      {isPaused ? <Until day={profile?.pausedUntil} /> : undefined}
                    </span>
                  </li>
                );
              })}
            </ul>
          )}
        </Named>
      )}
    </Paged>
  );
}

function Until({ day }: { readonly day: string | undefined }) {
  const { t, locale } = useWords();
  const { clock } = useServices();
  if (day === undefined) return <span className={styles.role}>{t("people.pausedOpen")}</span>;
  const date = Temporal.PlainDate.from(day);
  const today = clock.now().toZonedDateTimeISO(clock.timeZone()).toPlainDate();
  const isOver = Temporal.PlainDate.compare(date, today) <= 0;
  const text = plainDateText(locale, date);
  return <span className={styles.role}>{t(isOver ? "people.pauseOver" : "people.pausedUntil", { day: text })}</span>;
}
