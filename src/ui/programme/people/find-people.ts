import type { Profile } from "#domain/programme/profile.ts";
import type { Topic } from "#domain/programme/programme.ts";

/** What people are looked for by. */
export type Wanted = {
  readonly text: string;
  /** As far as they are known. */
  readonly nameOf: (personId: string) => string | undefined;
  /** Those whom the directory names when it is asked for the text. */
  readonly found: ReadonlySet<string>;
  readonly topics: readonly Topic[];
};

/** Who fits the text: by a part of the name or the role, or by a word that they offer, want or have as a goal. */
export function findPeople(profiles: readonly Profile[], { text, nameOf, found, topics }: Wanted): readonly Profile[] {
  const wanted = text.trim().toLocaleLowerCase();
  if (wanted === "") return profiles;
  const has = (words: string | undefined) => words?.toLocaleLowerCase().includes(wanted) ?? false;
  const fitting = new Set(topics.filter(({ name }) => has(name)).map(({ id }) => id));
  return profiles.filter(
    ({ ownerId, role, offers, wants, goals }) =>
      found.has(ownerId) ||
      has(nameOf(ownerId)) ||
      has(role) ||
      [...offers, ...wants, ...goals].some((id) => fitting.has(id)),
  );
}

/** By name; whoever has left the organisation has none, and stands last. */
export function byName(profiles: readonly Profile[], nameOf: Wanted["nameOf"], locale: string): readonly Profile[] {
  const { compare } = new Intl.Collator(locale);
  return profiles.toSorted(({ ownerId: a }, { ownerId: b }) => {
    const [first, second] = [nameOf(a), nameOf(b)];
    if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined);
    return compare(first, second);
  });
}
