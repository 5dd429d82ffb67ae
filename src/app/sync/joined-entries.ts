import { type Entries, joinEntries, noEntries } from "#domain/conversation/merge-records.ts";

/** The join of several sets: the same object as long as none of them is another, so that screens are not drawn for nothing. */
export function createJoinedEntries(read: () => readonly Entries[]): () => Entries {
  let parts: readonly Entries[] = [];
  let joined = noEntries;
  return () => {
    const now = read();
    if (now.some((part, index) => part !== parts[index])) {
      joined = now.reduce(joinEntries, noEntries);
      parts = now;
    }
    return joined;
  };
}
