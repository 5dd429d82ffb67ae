import type { PersonDetails } from "#app/ports/people.ts";
import type { Profile } from "#domain/programme/profile.ts";
import type { Programme } from "#domain/programme/programme.ts";
import { firstName } from "#ui/personal/first-name.ts";
import { PersonAvatar } from "#ui/shared/person-avatar.tsx";
import { useWords } from "#ui/shared/words.ts";
import { Experience, type ExperienceProps } from "./experience.tsx";
import styles from "./people.module.css";
import { TopicWords } from "./topic-words.tsx";

export type PersonRowProps = Pick<ExperienceProps, "nomination" | "book"> & {
  readonly profile: Profile;
  readonly person: PersonDetails | undefined;
  readonly programme: Programme;
};

/** One person as coordinators know them: name, role, what they offer and want, and whether they are an experienced coach. */
export function PersonRow({ profile, person, programme, ...naming }: PersonRowProps) {
  const { t } = useWords();
  const { ownerId, offers, wants, goals, suggestedTopics, wantsNewPartner } = profile;
  const name = person?.displayName ?? t("people.noName");
  return (
    <li className={styles.person} data-person={ownerId}>
      <PersonAvatar person={{ id: ownerId, displayName: name }} member={0} />
      <div className={styles.who}>
        <div className={styles.top}>
          <span>
            <span className={styles.name}>{name}</span> <RoleAndLevel {...{ profile, person, programme }} />
          </span>
          <Experience
            {...naming}
            personId={ownerId}
            isWilling={profile.agreesToBeExperienced}
            name={person === undefined ? name : firstName(name)}
          />
        </div>
        <dl className={styles.words}>
          <TopicWords term={t("people.offers")} ids={offers} topics={programme.topics} />
          <TopicWords term={t("people.wants")} ids={wants} topics={programme.topics} />
          {goals.length === 0 ? undefined : (
            <TopicWords term={t("people.goals")} ids={goals} topics={programme.topics} />
          )}
          {suggestedTopics.length === 0 ? undefined : (
            <>
              <dt>{t("people.ownWords")}</dt>
              <dd>
                <List words={suggestedTopics} />
              </dd>
            </>
          )}
        </dl>
        {wantsNewPartner ? <span className={styles.mark}>{t("people.wantsNewPartner")}</span> : undefined}
      </div>
    </li>
  );
}

function RoleAndLevel({ profile, person, programme }: Pick<PersonRowProps, "profile" | "person" | "programme">) {
  const { t } = useWords();
  const role = profile.role ?? person?.jobTitle;
  const level = profile.level === undefined ? undefined : programme.levels[profile.level - 1];
  const text = role !== undefined && level !== undefined ? t("people.roleAndLevel", { role, level }) : (role ?? level);
  return text === undefined ? undefined : <span className={styles.role}>{text}</span>;
}

function List({ words }: { readonly words: readonly string[] }) {
  const { locale } = useWords();
  return new Intl.ListFormat(locale, { style: "short", type: "unit" }).format(words);
}
