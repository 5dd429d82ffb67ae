/** A colleague as the directory knows them. */
export type Person = {
  /** Directory object id. */
  readonly id: string;
  readonly displayName: string;
  /** Primary SMTP address. */
  readonly email: string;
};

/** The two or three people of a partnership. The first is the organiser of its current series. */
export type Members<T = Person> = readonly [T, T] | readonly [T, T, T];

/** Undefined when they are not two or three. */
export function toMembers<T>([first, second, third, ...more]: readonly T[]): Members<T> | undefined {
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  return third === undefined ? [first, second] : [first, second, third];
}
