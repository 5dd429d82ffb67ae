/** What this device remembers between visits, per signed-in person. Values are plain JSON. */
export interface LocalStore {
  /** False when the browser lets us keep nothing: what is remembered ends with this visit. */
  readonly isDurable?: boolean;
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  keys(prefix: string): Promise<readonly string[]>;
}
