import type { Translate } from "#messages/translate.ts";
import type { Names } from "#ui/programme/people/named.tsx";

/** "Maya Patel and Tom Gurung" */
export function namesText(t: Translate, locale: string, names: Names, ids: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(ids.map((id) => nameText(t, names, id)));
}

export function nameText(t: Translate, names: Names, id: string): string {
  return names.get(id)?.displayName ?? t("publishing.somebody");
}
