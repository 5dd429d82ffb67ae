import { err, ok, type Result } from "#domain/result.ts";

/** More than anybody writes in a session, and still harmless in a file. Counted in UTF-16 units. */
export const longestText = 10_000;

export type TextRefusal = { readonly kind: "empty-text"; readonly field: string } | TooLong;
type TooLong = { readonly kind: "text-too-long"; readonly field: string; readonly most: number };

/** What a person typed into a field, without the blanks around it. Any language, any sign; it is only ever shown as text. */
export function writtenText(field: string, typed: string): Result<string, TextRefusal> {
  const text = typed.trim();
  if (text === "") return err({ kind: "empty-text", field });
  return text.length > longestText ? err({ kind: "text-too-long", field, most: longestText }) : ok(text);
}
