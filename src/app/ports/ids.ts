/** The only source of chance. */
export interface Ids {
  /** A new random identifier, lower-case UUID. */
  next(): string;
}
