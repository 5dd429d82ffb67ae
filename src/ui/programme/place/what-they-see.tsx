import { Button } from "@fluentui/react-components";
import type { Profile } from "#domain/programme/profile.ts";
import type { Programme } from "#domain/programme/programme.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./place.module.css";
import { formOf, type NamedPerson } from "./place-form.ts";
import { hoursText, languageText, listText, roleText, topicNames } from "./place-text.ts";

export type WhatTheySeeProps = {
  readonly programme: Programme;
  readonly names: ReadonlyMap<string, NamedPerson>;
  readonly profile: Profile;
  readonly onChange: () => void;
};

/** What my file for coordinators says, all of it, in words. */
export function WhatTheySee({ programme, names, profile, onChange }: WhatTheySeeProps) {
  const { t, locale } = useWords();
  const { suggestedTopics, languages, managerId, avoid } = profile;
  const form = formOf(profile, names);
  const words = (ids: readonly string[]) => topicNames(t, programme, ids);
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id)?.displayName ?? t("place.nameless"));
  const nothing = t("place.nothing");
  const lines: readonly (readonly [string, readonly string[]])[] = [
    [t("place.offers"), words(profile.offers)],
    [t("place.wants"), words(profile.wants)],
    [t("place.goals"), words(profile.goals)],
    ...(suggestedTopics.length === 0 ? [] : [[t("place.ownWords"), suggestedTopics] as const]),
    [t("place.role"), [roleText(t, programme, form)]],
    [t("place.hours"), [hoursText(t, locale, form.hours)]],
    [t("place.languages"), languages.map((tag) => languageText(locale, tag))],
    [t("place.department"), form.department === "" ? [] : [form.department]],
    [t("place.manager"), managerId === undefined ? [] : named([managerId])],
    [t("place.avoid"), named(avoid)],
  ];
  return (
    <section className={styles.card}>
      <div className={styles.cardHead}>
        <h3 className={styles.subheading}>{t("place.seenTitle")}</h3>
        <Button onClick={onChange}>{t("place.change")}</Button>
      </div>
      <dl className={styles.table}>
        {lines.map(([what, said]) => (
          <div key={what} className={styles.pair}>
            <dt className={styles.who}>{what}</dt>
            <dd className={said.length === 0 ? styles.none : styles.what}>
              {said.length === 0 ? nothing : listText(locale, said)}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.quiet}>{t("place.seenWhere")}</p>
    </section>
  );
}
