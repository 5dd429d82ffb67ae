import type { Topic } from "#domain/programme/programme.ts";

/** So many words can be taken in at a glance. Of more, the first are in sight until somebody asks for all. */
const most = 12;

/** What can be chosen: every word that is not retired, and retired ones that this person has already. */
export function offeredTopics(topics: readonly Topic[], had: readonly string[]): readonly Topic[] {
  return topics.filter(({ id, isRetired }) => !isRetired || had.includes(id));
}

export type Looking = {
  readonly chosen: readonly string[];
  readonly text: string;
  readonly showsAll: boolean;
  /** At first only what is chosen is in sight. */
  readonly isFolded?: boolean | undefined;
  readonly locale: string;
};

/**
 * The words to show, always in the programme's order, so that nothing jumps when it is taken. A text is found anywhere in
 * a word, whatever its accents and capitals.
 */
export function topicsInSight(topics: readonly Topic[], { chosen, text, showsAll, isFolded = false, locale }: Looking) {
  const first = isFolded ? 0 : topics.length > most ? most : topics.length;
  const wanted = plain(text.trim(), locale);
  const shown = showsAll
    ? topics.filter(({ name }) => plain(name, locale).includes(wanted))
    : topics.filter(({ id }, index) => index < first || chosen.includes(id));
  return { shown, isFindable: showsAll && topics.length > most, hidden: showsAll ? 0 : topics.length - shown.length };
}

function plain(text: string, locale: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{Diacritic}/gu, "")
    .toLocaleLowerCase(locale);
}
