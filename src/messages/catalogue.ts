import type { en } from "./en.ts";

type English = typeof en;

/** What every language has to say: the English catalogue's keys, in the reader's words. */
export type Catalogue = { readonly [Screen in keyof English]: { readonly [Key in keyof English[Screen]]: string } };

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
