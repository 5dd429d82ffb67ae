import { at } from "./matching/at.ts";
import type { TopicSets } from "./people-table.ts";

/** Who holds which topic, a bit for each place: topic `t` has words `t * words` to `(t + 1) * words`. */
export type Holders = { readonly words: number; readonly bits: Int32Array };

/** A number from 0 to 3 for each place, 32 places at a time: its lower and its upper bit. */
export type Planes = { readonly ones: Int32Array; readonly twos: Int32Array };

export function emptyPlanes({ words }: Holders): Planes {
  return { ones: new Int32Array(words), twos: new Int32Array(words) };
}

/** @param person By place. */
export function holders(sets: TopicSets, topicWords: number, person: Int32Array): Holders {
  const words = Math.ceil(person.length / 32);
  const bits = new Int32Array(topicWords * 32 * words);
  for (const [place, one] of person.entries()) {
    forEachTopic(sets, topicWords, one, (topic) => {
      const word = topic * words + (place >>> 5);
      bits[word] = at(bits, word) | (1 << (place & 31));
    });
  }
  return { words, bits };
}

/** Counts for each place how many of one person's topics are held there; 3 stands for 3 and more. Begins at a word. */
export function countHeld(
  planes: Planes,
  { words, bits }: Holders,
  fromWord: number,
  sets: TopicSets,
  topicWords: number,
  person: number,
): void {
  const { ones, twos } = planes;
  ones.fill(0, fromWord);
  twos.fill(0, fromWord);
  forEachTopic(sets, topicWords, person, (topic) => {
    for (let word = fromWord; word < words; word++) {
      const more = at(bits, topic * words + word);
      const [one, two] = [at(ones, word), at(twos, word)];
      const carried = one & more;
      const overflow = two & carried;
      ones[word] = (one ^ more) | overflow;
      twos[word] = (two ^ carried) | overflow;
    }
  });
}

/** What is counted for a place. */
export function countedAt({ ones, twos }: Planes, place: number): number {
  const [word, bit] = [place >>> 5, place & 31];
  return ((at(ones, word) >>> bit) & 1) | (((at(twos, word) >>> bit) & 1) << 1);
}

function forEachTopic(sets: TopicSets, topicWords: number, person: number, visit: (topic: number) => void): void {
  for (let word = 0; word < topicWords; word++) {
    for (let bits = at(sets, person * topicWords + word); bits !== 0; bits &= bits - 1) {
      visit(word * 32 + 31 - Math.clz32(bits & -bits));
    }
  }
}
