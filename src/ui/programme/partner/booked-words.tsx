import { Button } from "@fluentui/react-components";
import type { Partnered } from "#app/booking/read-my-round.ts";
import { Temporal } from "#domain/time/temporal.ts";
import { firstName } from "#ui/personal/first-name.ts";
import { type Clocks, othersTime } from "#ui/personal/proposal-text.ts";
import { useServices } from "#ui/shared/services.ts";
import { clockText, dayText } from "#ui/shared/times.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./partner.module.css";

export type BookedWordsProps = {
  readonly partnered: Partnered;
  readonly clocks: Clocks;
  /** Undefined for whoever does not take part any more. */
  readonly onMore: (() => void) | undefined;
};

/** The series stands: when we meet next, on all clocks, and the ways there. */
export function BookedWords({ partnered, clocks, onMore }: BookedWordsProps) {
  const words = useWords();
  const { t, locale } = words;
  const { clock, host } = useServices();
  const { sessions, partners, toMeet } = partnered;
  const next = sessions.find(({ end }) => Temporal.Instant.compare(end, clock.now()) > 0);
  if (next === undefined)
    return (
      <>
        <p className={styles.text}>{t("partner.over")}</p>
        {onMore === undefined || toMeet.length === 0 ? undefined : (
          <div className={styles.actions}>
            <Button onClick={onMore}>{t("partner.planMore")}</Button>
          </div>
        )}
      </>
    );
  const { record, joinUrl } = next;
  const values = {
    day: dayText(locale, next.start, clocks.readersZone),
    time: clockText(locale, next.start, clocks.readersZone),
  };
  const others = othersTime(words, clocks, next.start);
  const organiser = partners.find(({ person }) => person?.email.toLowerCase() === next.organiserEmail.toLowerCase());
  return (
    <>
      <p className={styles.text}>
        {organiser?.person === undefined
          ? undefined
          : `${t("partner.bookedBy", { name: firstName(organiser.person.displayName) })} `}
        {others === undefined ? t("partner.next", values) : t("partner.nextAll", { ...values, others })}
      </p>
      <div className={styles.actions}>
        {record === undefined ? undefined : (
          <Button appearance="primary" onClick={() => void host.openLink(host.guideLink(record))}>
            {t("home.openGuide")}
          </Button>
        )}
        {joinUrl === undefined ? undefined : (
          <Button appearance="subtle" onClick={() => void host.openLink(joinUrl)}>
            {t("home.joinMeeting")}
          </Button>
        )}
      </div>
    </>
  );
}
