import type { Person } from "#domain/members.ts";
import type { Result } from "#domain/result.ts";
import type { ServiceFailure } from "./failure.ts";

/** What the organisation's directory says about the signed-in person's place in it. */
export interface OwnEntry {
  /** Undefined where the directory does not say. */
  department(): Promise<Result<string | undefined, ServiceFailure>>;
  /** Undefined at the top. Many organisations do not permit the question: `needs-consent`. */
  manager(): Promise<Result<Person | undefined, ServiceFailure>>;
}
