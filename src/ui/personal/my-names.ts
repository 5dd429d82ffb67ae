import type { Person } from "#domain/members.ts";
import { firstName } from "./first-name.ts";

/** The first names of everybody but me: "Tom", "Tom and Grace". */
export function namesOf(locale: string, members: readonly Person[], personId: string): string {
  const others = members.filter(({ id }) => id !== personId).map(({ displayName }) => firstName(displayName));
  return listText(locale, others);
}

/** "Tom and Grace", "Tom und Grace". */
export function listText(locale: string, parts: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(parts);
}
