import { Button } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import type { MyRecords } from "#app/my-record/my-records.ts";
import type { PersonDetails } from "#app/ports/people.ts";
import { Pair } from "#ui/shared/person-avatar.tsx";
import { SeriesStrip } from "#ui/shared/series-strip.tsx";
import { useServices } from "#ui/shared/services.ts";
import { clockText, dayText } from "#ui/shared/times.ts";
import { useWords } from "#ui/shared/words.ts";
import { firstName } from "./first-name.ts";
import styles from "./home.module.css";
import { listText } from "./my-names.ts";
import { type Clocks, othersTime } from "./proposal-text.ts";
import type { Partnership } from "./read-home.ts";

/** What was written comes a moment after what the calendar tells, and so does the code for it. */
const MyPartnership = lazy(async () => ({ default: (await import("./my-partnership.tsx")).MyPartnership }));

export type PartnershipCardProps = {
  readonly me: PersonDetails;
  readonly partnership: Partnership;
  readonly isFirst: boolean;
  /** Undefined until they have been loaded. */
  readonly records: MyRecords | undefined;
  readonly onBook: (partnership: Partnership) => void;
};

/** One partner: the next session on both clocks, the series in one glance, the way into the guide. */
export function PartnershipCard({ me, partnership, isFirst, records, onBook }: PartnershipCardProps) {
  const { others, places, readersZone } = partnership;
  const Heading = isFirst ? "h1" : "h2";
  return (
    <section className={styles.card}>
      <div className={styles.who}>
        <Pair people={[me, ...others.map(({ person }) => person)]} />
        <Heading className={styles.next}>
          <NextWords partnership={partnership} />
        </Heading>
      </div>
      <NextActions {...{ partnership, isFirst, onBook }} />
      <Suspense>
        <MyPartnership {...{ me, partnership, records }} level={isFirst ? "h2" : "h3"} />
      </Suspense>
      <SeriesStrip
        sessions={places}
        members={[
          { name: undefined, timeZone: readersZone },
          ...clocksOf(partnership).others.flatMap(({ name, timeZone }) =>
            timeZone === undefined ? [] : [{ name, timeZone }],
          ),
        ]}
        readersZone={readersZone}
      />
    </section>
  );
}

function NextWords({ partnership }: { readonly partnership: Partnership }) {
  const words = useWords();
  const { t, locale } = words;
  const { clock } = useServices();
  const { next, readersZone, others, sessions } = partnership;
  const name = listText(
    locale,
    others.map(({ person }) => person.displayName),
  );
  if (next === undefined) {
    return (
      <>
        <span className={styles.day}>{t("home.over", { name })}</span>
        <span className={styles.clocks}>{t("home.overBody", { sessions: sessions.length })}</span>
      </>
    );
  }
  const day = dayText(locale, next.start, readersZone);
  const isToday = day === dayText(locale, clock.now(), readersZone);
  const time = clockText(locale, next.start, readersZone);
  const theirs = othersTime(words, clocksOf(partnership), next.start);
  return (
    <>
      <span className={styles.label}>{t("home.nextWith", { name })}</span>
      <span className={styles.day}>{isToday ? t("home.today", { day }) : day}</span>
      <span className={styles.clocks}>
        {theirs === undefined ? time : t("home.bothClocks", { time, others: theirs })}
      </span>
    </>
  );
}

function clocksOf({ others, readersZone }: Partnership): Clocks {
  return {
    readersZone,
    others: others.map(({ person, timeZone }) => ({ name: firstName(person.displayName), timeZone })),
  };
}

type NextActionsProps = Pick<PartnershipCardProps, "partnership" | "isFirst" | "onBook">;

function NextActions({ partnership, isFirst, onBook }: NextActionsProps) {
  const { t } = useWords();
  const { host } = useServices();
  const appearance = isFirst ? "primary" : "secondary";
  const { next, record } = partnership;
  const joinUrl = next?.joinUrl;
  if (next === undefined) {
    return (
      <div className={styles.actions}>
        <Button appearance={appearance} onClick={() => onBook(partnership)}>
          {t("home.planNext")}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.actions}>
      {record === undefined ? undefined : (
        <Button appearance={appearance} onClick={() => void host.openLink(host.guideLink(record))}>
          {t("home.openGuide")}
        </Button>
      )}
      {joinUrl === undefined ? undefined : (
        <Button appearance="subtle" onClick={() => void host.openLink(joinUrl)}>
          {t("home.joinMeeting")}
        </Button>
      )}
    </div>
  );
}
