import { createContext, useContext } from "react";
import type { Translate } from "#messages/translate.ts";

/** The reader's language: the words, and the tag that dates and numbers are formatted with. */
export type Words = { readonly t: Translate; readonly locale: string };

export const WordsContext = createContext<Words | undefined>(undefined);

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === undefined) throw new Error("useWords needs a WordsContext above it");
  return words;
}
