import { useId, useState } from "react";
import type { Profile } from "#domain/programme/profile.ts";
import type { Programme } from "#domain/programme/programme.ts";
import { createPeopleSearch } from "#ui/personal/people-search.ts";
import { useServices } from "#ui/shared/services.ts";
import textField from "#ui/shared/text-field.module.css";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import { byName, findPeople } from "./find-people.ts";
import { Named, type Names } from "./named.tsx";
import { Paged } from "./paged.tsx";
import styles from "./people.module.css";
import { isTrusted, type PeopleBookStore, type ReadBook } from "./people-book.ts";
import { PersonRow } from "./person-row.tsx";

export type PeopleListProps = {
  readonly read: ReadBook;
  readonly programme: Programme;
  readonly trustedIds: ReadonlySet<string>;
  readonly book: PeopleBookStore;
};

/** Who takes part. Names of thousands are not asked for: the search asks the directory, and looks through words and roles. */
export function PeopleList({ read, programme, trustedIds, book }: PeopleListProps) {
  const { t, locale } = useWords();
  const { people, timers } = useServices();
  const [search] = useState(() => createPeopleSearch(people, timers));
  const asked = useStore(search);
  const [text, setText] = useState("");
  const id = useId();
  const { profiles, nominations } = read.people;
  const nameOf = (personId: string) => read.names?.get(personId)?.displayName;
  const found = new Set(asked.state === "found" ? asked.people.map((person) => person.id) : []);
  const fitting = findPeople(profiles, { text, nameOf, found, topics: programme.topics });
  const ordered = read.names === undefined ? fitting : byName(fitting, nameOf, locale);

  function look(next: string) {
    setText(next);
    // Where every name is known, nobody has to be asked.
    if (read.names === undefined) search.look(next);
  }
  const row = (names: Names) => (profile: Profile) => (
    <PersonRow
      key={profile.ownerId}
      profile={profile}
      person={names.get(profile.ownerId)}
      programme={programme}
      nomination={isTrusted(nominations.get(profile.ownerId)?.lastModifiedById, trustedIds)}
      book={book}
    />
  );
  return (
    <section className={styles.part} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className={styles.subtitle}>
        {t("people.listTitle")}
      </h3>
      <div className={styles.search}>
        <label htmlFor={`${id}-search`} className={styles.label}>
          {t("people.search")}
        </label>
        <input
          id={`${id}-search`}
          className={`${textField.field} ${styles.searchField}`}
          type="search"
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-said`}
          value={text}
          onChange={(event) => look(event.target.value)}
        />
        <output id={`${id}-said`} className={styles.note}>
          {text.trim() === ""
            ? t("people.searchHint")
            : t("people.found", { count: ordered.length, text: text.trim() })}
          {asked.state === "failed" ? ` ${t("people.foundMore")}` : undefined}
        </output>
      </div>
      {read.names === undefined ? <p className={styles.note}>{t("people.orderOfJoining")}</p> : undefined}
      <Paged key={text.trim()} all={ordered}>
        {(page) =>
          page.length === 0 ? undefined : (
            <Named ids={page.map(({ ownerId }) => ownerId)} names={read.names}>
              {(names) => <ul className={`${styles.list} ${styles.card}`}>{page.map(row(names))}</ul>}
            </Named>
          )
        }
      </Paged>
    </section>
  );
}
