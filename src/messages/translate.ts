import type { GetICUArgs } from "@schummar/icu-type-parser";
import type { CompiledMessage } from "icu-minify/format";
import format from "icu-minify/format";
import type { EnglishText, MessageKey } from "./catalogue.ts";

export type Locale = "en" | "de";

type Values<Key extends MessageKey> = { readonly [Name in keyof GetICUArgs<EnglishText<Key>>]: string | number };
type Arguments<Key extends MessageKey> = keyof Values<Key> extends never ? [] : [values: Values<Key>];
type AnyValues = Readonly<Record<string, string | number>>;

/** Says a message in the reader's language. Keys and values are checked by the compiler. */
export type Translate = <Key extends MessageKey>(key: Key, ...values: Arguments<Key>) => string;

/** The language of ours that is nearest to a BCP 47 tag; English where we have none. */
export function nearestLocale(tag: string): Locale {
  return tag.toLowerCase().split("-")[0] === "de" ? "de" : "en";
}

/**
 * Loads one language only. The build has compiled its messages already; no parser is shipped. The screens of the
 * programme are not among them: asking for their words is an error.
 */
export async function loadTranslate(locale: Locale): Promise<Translate> {
  return createTranslate(locale, await loadCatalogue(locale));
}

/** Loads one language with the words of the programme's screens. */
export async function loadProgrammeTranslate(locale: Locale): Promise<Translate> {
  const programme = locale === "de" ? import("./de-programme.ts") : import("./en-programme.ts");
  return createTranslate(locale, { ...(await loadCatalogue(locale)), ...(await programme).catalogue });
}

async function loadCatalogue(locale: Locale) {
  return locale === "de" ? (await import("./de.ts")).de : (await import("./en.ts")).en;
}

function createTranslate(locale: Locale, catalogue: Readonly<Record<string, object>>): Translate {
  const messages = new Map<string, CompiledMessage>();
  for (const [screen, words] of Object.entries(catalogue))
    for (const [key, message] of Object.entries<CompiledMessage>({ ...words }))
      messages.set(`${screen}.${key}`, message);

  return (key: MessageKey, ...values: [AnyValues?]) => {
    const message = messages.get(key);
    if (message === undefined) throw new Error(`No message ${key} in ${locale}`);
    return String(format(message, locale, { ...values[0] }, { formatters }));
  };
}

const formatters = {
  getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...args),
  getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...args),
  getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args),
};
