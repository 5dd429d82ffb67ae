import type { Person } from "#domain/members.ts";
import { firstName } from "#ui/personal/first-name.ts";

/** How the people of a round are called. */
export type Names = {
  /** The whole name. */
  readonly of: (id: string) => string;
  /** Among these few the first name does, unless two of them share it. */
  readonly among: (ids: readonly string[]) => (id: string) => string;
};

/** @param somebody What is said of people whom the directory has no more. */
export function createNames(people: readonly Pick<Person, "id" | "displayName">[], somebody: string): Names {
  const known = new Map(people.map(({ id, displayName }) => [id, displayName]));
  const of = (id: string) => known.get(id) ?? somebody;
  return {
    of,
    among(ids) {
      const first = ids.map((id) => (known.has(id) ? firstName(of(id)) : somebody));
      const areDifferent = new Set(first).size === new Set(ids).size;
      return (id) => (areDifferent ? (first[ids.indexOf(id)] ?? of(id)) : of(id));
    },
  };
}

/** "Maya and Tom", in the reader's language. */
export function listText(locale: string, names: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
}

/** Whether one of somebody's names begins with what was typed; accents and capitals make no difference. */
export function isCalled(name: string, typed: string): boolean {
  const [plainName, plainTyped] = [plain(name), plain(typed).trim()];
  return plainName.startsWith(plainTyped) || plainName.includes(` ${plainTyped}`);
}

function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLocaleLowerCase();
}
