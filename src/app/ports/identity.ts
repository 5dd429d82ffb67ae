import type { Result } from "#domain/result.ts";
import type { ServiceFailure } from "./failure.ts";

/** The sign-in window. Signing in silently is not the screens' business: every port does that by itself. */
export interface Identity {
  /**
   * Lets the person sign in again, prove who they are, or agree to a permission. Must be called from a click:
   * browsers open windows for nothing else.
   * @param permission The one that a failure named, if any.
   */
  confirm(permission?: string): Promise<Result<void, ServiceFailure>>;
}
