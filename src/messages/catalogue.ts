import type { en } from "./en.ts";
import type { catalogue } from "./en-programme.ts";

type English = typeof en & typeof catalogue;
type Said<Words> = { readonly [Screen in keyof Words]: { readonly [Key in keyof Words[Screen]]: string } };

/** What every language has to say: the English catalogue's keys, in the reader's words. */
export type Catalogue = Said<typeof en>;

/** The same for the screens of the programme, which most pages do not load. */
export type ProgrammeCatalogue = Said<typeof catalogue>;

/** `screen.key`. */
export type MessageKey = {
  [Screen in keyof English]: `${Screen}.${Extract<keyof English[Screen], string>}`;
}[keyof English];

/** The English text of a key, as a literal type from which its values are derived. */
export type EnglishText<Key extends MessageKey> = Key extends `${infer Screen}.${infer Name}`
  ? Screen extends keyof English
    ? Name extends keyof English[Screen]
      ? English[Screen][Name]
      : never
    : never
  : never;
