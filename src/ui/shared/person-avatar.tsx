import { useState } from "react";
import { ok } from "#domain/result.ts";
import { createLoad } from "./load.ts";
import { memberAccent } from "./member-accent.ts";
import styles from "./person-avatar.module.css";
import { useServices } from "./services.ts";
import { useStore } from "./use-store.ts";

export type PersonAvatarProps = {
  readonly person: { readonly id: string; readonly displayName: string };
  /** The place among the members, which chooses the accent. */
  readonly member: number;
  readonly size?: "small" | "large";
};

/** A photo, or the initials. The name always stands beside it as text, so it is silent for screen readers. */
export function PersonAvatar({ person, member, size = "small" }: PersonAvatarProps) {
  const { people } = useServices();
  const [photos] = useState(() => createLoad<string | undefined, never>(async () => ok(await people.photo(person.id))));
  const photo = useStore(photos);
  const isShown = photo.state === "ready" && photo.value !== undefined;
  return (
    <span
      aria-hidden="true"
      className={`${styles.avatar} ${styles[size]}`}
      style={{ borderColor: memberAccent(member) }}
    >
      {isShown ? <img src={photo.value} alt="" className={styles.photo} /> : initials(person.displayName)}
    </span>
  );
}

export type PairProps = {
  readonly people: readonly PersonAvatarProps["person"][];
  readonly size?: "small" | "large";
};

/** The members side by side: equal shapes that meet. */
export function Pair({ people, size = "large" }: PairProps) {
  return (
    <span className={styles.pair}>
      {people.map((person, index) => (
        <PersonAvatar key={person.id} person={person} member={index} size={size} />
      ))}
    </span>
  );
}

/** "Maya Patel" is MP, "Tom" is T, "Anne-Marie van der Berg" is AB. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const ends = words.length > 1 ? [words.at(0), words.at(-1)] : [words.at(0)];
  return ends
    .map((word) => firstCharacter(word ?? ""))
    .join("")
    .toLocaleUpperCase();
}

/** What a reader sees as one character, which may be several code units. */
function firstCharacter(word: string): string {
  for (const { segment } of new Intl.Segmenter().segment(word)) return segment;
  return "";
}
