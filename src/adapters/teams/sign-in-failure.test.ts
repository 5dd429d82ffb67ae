import { AuthError, ClientAuthError, InteractionRequiredAuthError, ServerError } from "@azure/msal-browser";
import { describe, expect, it } from "vitest";
import { readSignInFailure } from "./sign-in-failure.ts";

const consent = { kind: "needs-consent", permission: "Files.ReadWrite" };

describe("an error of MSAL", () => {
  it.each([
    [new InteractionRequiredAuthError("interaction_required", "", "AADSTS50076"), { kind: "needs-interaction" }],
    [new InteractionRequiredAuthError("login_required", ""), { kind: "needs-interaction" }],
    [new InteractionRequiredAuthError("consent_required", ""), consent],
    [new InteractionRequiredAuthError("invalid_grant", "", "AADSTS65001: The user has not consented"), consent],
    [new InteractionRequiredAuthError("invalid_grant", "", "x", "consent_required"), consent],
    [new ServerError("access_denied", "", "AADSTS90094"), consent],
    [new ClientAuthError("no_network_connectivity", ""), { kind: "offline" }],
    [new ClientAuthError("no_account_found", ""), { kind: "signed-out" }],
    [new ClientAuthError("user_canceled", ""), { kind: "needs-interaction" }],
    [new AuthError("popup_window_error", ""), { kind: "needs-interaction" }],
    [new ServerError("server_error", ""), { kind: "unexpected", detail: "server_error" }],
    [new TypeError("a bug"), { kind: "unexpected", detail: "a bug" }],
    ["text", { kind: "unexpected", detail: "text" }],
  ])("%s is read by its code", (error, expected) => {
    expect(readSignInFailure(error, "Files.ReadWrite")).toEqual(expected);
  });
});
