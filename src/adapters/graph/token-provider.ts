import type { Result } from "#domain/result.ts";
import type { CallFailure } from "./call-failure.ts";
import type { Permission } from "./permissions.ts";

export type AccessToken = {
  readonly value: string;
  /** What the token allows; tells a missing consent from a thing that belongs to somebody else. */
  readonly scopes: readonly string[];
};

export interface TokenProvider {
  /**
   * A token that allows `permission`, without any window.
   * @param refresh The last one was refused: do not answer from the cache.
   */
  getToken(permission: Permission, refresh: boolean): Promise<Result<AccessToken, CallFailure>>;
  /** Graph wants more than the token says (Conditional Access); the next sign-in window answers it. */
  remember(claims: string): void;
}
