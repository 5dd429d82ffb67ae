import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { CompassNorthwestRegular } from "@fluentui/react-icons/svg/compass-northwest";
import { PeopleSwapRegular } from "@fluentui/react-icons/svg/people-swap";
import type { ReactNode } from "react";
import type { Programme } from "#domain/programme/programme.ts";
import { wallTimeText } from "#ui/shared/times.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./place.module.css";
import { daysText, listText } from "./place-text.ts";

/** What somebody does, how much time it takes, and what it is good for: three lines. */
export function WhatItIs({ programme }: { readonly programme: Programme }) {
  const { t, locale } = useWords();
  const { everyWeeks, lengthsMinutes, protectedWindows } = programme;
  const cadence = everyWeeks.length > 1 ? "either" : everyWeeks[0] === 1 ? "weekly" : "biweekly";
  const lengths = lengthsMinutes.toSorted((a, b) => a - b).map(String);
  const windows = protectedWindows.map(({ days, from, to }) =>
    t("place.window", {
      days: daysText(t, locale, days),
      from: wallTimeText(locale, from),
      to: wallTimeText(locale, to),
    }),
  );
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t("place.whatTitle")}</h2>
      <ul className={styles.lines}>
        <Line icon={<PeopleSwapRegular />}>{t("place.whatYouDo")}</Line>
        <Line icon={<ClockRegular />}>
          {t("place.whatTime", { cadence, lengths: listText(locale, lengths, "disjunction") })}{" "}
          {windows.length === 0 ? undefined : t("place.whatProtected", { windows: listText(locale, windows) })}
        </Line>
        <Line icon={<CompassNorthwestRegular />}>{t("place.whatYouGet")}</Line>
      </ul>
    </section>
  );
}

function Line({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <li className={styles.line}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <span>{children}</span>
    </li>
  );
}
