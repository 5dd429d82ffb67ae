import * as v from "valibot";
import type { CallFailure } from "#adapters/graph/call-failure.ts";

const msalError = v.object({
  name: v.string(),
  errorCode: v.string(),
  errorMessage: v.nullish(v.string()),
  subError: v.nullish(v.string()),
});

const offline = new Set(["no_network_connectivity", "network_error"]);
const nobody = new Set(["no_account_found", "no_account_error"]);
const windowClosed = new Set(["user_canceled", "user_cancelled", "popup_window_error", "empty_window_error"]);

/** AADSTS65001: nobody has agreed to the permission. AADSTS90094: only an administrator may. */
const consent = /consent|AADSTS65001|AADSTS90094/;

/**
 * An error that MSAL threw, read by its code: its classes are loaded late, so `instanceof` is not at hand.
 * @see https://learn.microsoft.com/entra/msal/javascript/browser/errors
 */
export function readSignInFailure(error: unknown, permission: string): CallFailure {
  const decoded = v.safeParse(msalError, error);
  if (!decoded.success) return { kind: "unexpected", detail: error instanceof Error ? error.message : String(error) };
  const { name, errorCode, errorMessage, subError } = decoded.output;
  if (offline.has(errorCode)) return { kind: "offline" };
  if (nobody.has(errorCode)) return { kind: "signed-out" };
  if (windowClosed.has(errorCode)) return { kind: "needs-interaction" };
  if (errorCode === "access_denied") return { kind: "needs-consent", permission };
  if (name === "InteractionRequiredAuthError") {
    const needsConsent = [errorCode, subError, errorMessage].some((text) => consent.test(text ?? ""));
    return needsConsent ? { kind: "needs-consent", permission } : { kind: "needs-interaction" };
  }
  return { kind: "unexpected", detail: errorCode };
}
