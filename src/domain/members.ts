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
