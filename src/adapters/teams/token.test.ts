import type { AuthenticationResult, SilentRequest } from "@azure/msal-browser";
import { InteractionRequiredAuthError } from "@azure/msal-browser";
import { describe, expect, it } from "vitest";
import { err, ok } from "#domain/result.ts";
import { createSignIn, type Msal } from "./token.ts";

const jwt = (scp: string) => `${btoa("{}")}.${btoa(JSON.stringify({ scp })).replaceAll("=", "")}.`;

/** MSAL as a hand-written host would make it behave. */
function fakeMsal(answer: (request: Partial<SilentRequest>) => string | Error) {
  const silent: Partial<SilentRequest>[] = [];
  const popup: Partial<SilentRequest>[] = [];
  let starts = 0;
  const result = (request: Partial<SilentRequest>): AuthenticationResult => {
    const token = answer(request);
    if (token instanceof Error) throw token;
    return { accessToken: token, scopes: request.scopes ?? [], account: null } as unknown as AuthenticationResult;
  };
  const msal: Msal = {
    acquireTokenSilent: async (request) => {
      silent.push(request);
      return result(request);
    },
    acquireTokenPopup: async (request) => {
      popup.push(request ?? {});
      return result(request ?? {});
    },
    setActiveAccount: () => {},
  };
  const start = async () => {
    starts += 1;
    return msal;
  };
  return { signIn: createSignIn("client", start), silent, popup, starts: () => starts };
}

describe("signing in", () => {
  it("loads MSAL when the first token is needed, once, and asks for one permission", async () => {
    const { signIn, silent, starts } = fakeMsal(() => jwt("User.Read Files.ReadWrite"));
    expect(starts()).toBe(0);
    expect(await signIn.getToken("User.Read", false)).toEqual(
      ok({ value: jwt("User.Read Files.ReadWrite"), scopes: ["User.Read", "Files.ReadWrite"] }),
    );
    await signIn.getToken("Files.ReadWrite", false);
    expect(starts()).toBe(1);
    expect(silent.map(({ scopes }) => scopes)).toEqual([["User.Read"], ["Files.ReadWrite"]]);
  });

  it("asks the host once for what several calls need at the same moment", async () => {
    const { signIn, silent } = fakeMsal(() => jwt("User.Read"));
    await Promise.all([1, 2, 3].map(() => signIn.getToken("User.Read", false)));
    expect(silent).toHaveLength(1);
    await signIn.getToken("User.Read", false);
    expect(silent).toHaveLength(2);
  });

  it("takes a token from before the consent for what it is, and asks for a new one", async () => {
    const { signIn, silent } = fakeMsal(({ forceRefresh }) => jwt(forceRefresh === true ? "User.Read" : ""));
    expect(await signIn.getToken("User.Read", false)).toMatchObject(ok({ scopes: ["User.Read"] }));
    expect(silent.map(({ forceRefresh }) => forceRefresh)).toEqual([false, true]);
  });

  it("says what the token allows, not what was asked for, and trusts MSAL where it cannot read the token", async () => {
    const none = fakeMsal(() => jwt(""));
    expect(await none.signIn.getToken("User.Read", false)).toMatchObject(ok({ scopes: [] }));
    const opaque = fakeMsal(() => "opaque");
    expect(await opaque.signIn.getToken("User.Read", false)).toMatchObject(ok({ scopes: ["User.Read"] }));
  });

  it("opens the window only when told to, with the claims that Graph wanted, once", async () => {
    const { signIn, popup } = fakeMsal(() => jwt("User.Read"));
    signIn.remember('{"access_token":{}}');
    expect(await signIn.confirm("Files.ReadWrite")).toEqual(ok(undefined));
    expect(await signIn.confirm()).toEqual(ok(undefined));
    expect(popup).toEqual([{ scopes: ["Files.ReadWrite"], claims: '{"access_token":{}}' }, { scopes: ["User.Read"] }]);
  });

  it("keeps the claims for the next window when this one was closed", async () => {
    let isClosed = true;
    const { signIn, popup } = fakeMsal(() =>
      isClosed ? Object.assign(new Error("closed"), { name: "ClientAuthError", errorCode: "user_canceled" }) : jwt(""),
    );
    signIn.remember("claims");
    expect(await signIn.confirm()).toEqual(err({ kind: "needs-interaction", operation: "identity.confirm" }));
    isClosed = false;
    await signIn.confirm();
    expect(popup.map(({ claims }) => claims)).toEqual(["claims", "claims"]);
  });

  it("turns MSAL's errors into failures, and loads it again after a dead network", async () => {
    const { signIn } = fakeMsal(() => new InteractionRequiredAuthError("interaction_required", ""));
    expect(await signIn.getToken("User.Read", false)).toEqual(err({ kind: "needs-interaction" }));

    let starts = 0;
    const broken = createSignIn("client", async () => {
      starts += 1;
      throw new TypeError("Failed to fetch dynamically imported module");
    });
    expect(await broken.getToken("User.Read", false)).toEqual(err({ kind: "offline" }));
    await broken.getToken("User.Read", false);
    expect(starts).toBe(2);
  });
});
