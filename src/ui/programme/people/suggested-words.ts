import type { Profile } from "#domain/programme/profile.ts";
import type { Programme, Topic } from "#domain/programme/programme.ts";

/** A word that participants wish the programme had, and by how many of them it was said. */
export type SuggestedWord = { readonly word: string; readonly people: number };

/** Words that are not among the programme's yet; those that most people said come first, then by alphabet. */
export function suggestedWords(
  profiles: readonly Pick<Profile, "suggestedTopics">[],
  topics: readonly Topic[],
): readonly SuggestedWord[] {
  const known = new Set(topics.filter(({ isRetired }) => !isRetired).map(({ name }) => plain(name)));
  const found = new Map<string, { word: string; people: number }>();
  for (const { suggestedTopics } of profiles) {
    // Whoever wrote a word twice said it once.
    for (const [key, word] of new Map(suggestedTopics.map((each) => [plain(each), each.trim()]))) {
      if (key === "" || known.has(key)) continue;
      const before = found.get(key);
      found.set(key, { word: before?.word ?? word, people: (before?.people ?? 0) + 1 });
    }
  }
  return [...found.values()].toSorted((a, b) => b.people - a.people || a.word.localeCompare(b.word));
}

/** The programme with one word more. A retired word of the same name is taken up again instead of standing there twice. */
export function withWord(programme: Programme, word: string, newId: () => string): Programme {
  const retired = programme.topics.find(({ name }) => plain(name) === plain(word));
  const topics =
    retired === undefined
      ? [...programme.topics, { id: newId(), name: word.trim(), isRetired: false }]
      : programme.topics.map((topic) => (topic.id === retired.id ? { ...topic, isRetired: false } : topic));
  return { ...programme, topics };
}

function plain(word: string): string {
  return word.trim().toLocaleLowerCase("und");
}
