import type { Person } from "#domain/members.ts";
import type { Result } from "#domain/result.ts";
import type { ServiceFailure } from "./failure.ts";

export type PersonDetails = Person & {
  readonly jobTitle: string | undefined;
  /** A guest of the organisation has no mailbox here and cannot be booked. */
  readonly isGuest: boolean;
};

export interface People {
  /** The signed-in person. */
  me(): Promise<Result<PersonDetails, ServiceFailure>>;
  /** Colleagues whose name or address begins with the text, the signed-in person excluded. At most 10. */
  search(text: string): Promise<Result<readonly PersonDetails[], ServiceFailure>>;
  /** Colleagues by directory object id; whoever is not in the directory any more is left out. Each is asked for once a visit. */
  named(ids: readonly string[]): Promise<Result<readonly PersonDetails[], ServiceFailure>>;
  /** An object URL of the photo, or undefined when there is none (initials are shown then). */
  photo(personId: string): Promise<string | undefined>;
}
