import { describe, expect, it } from "vitest";
import { answerNestedAuth, type SignInRules } from "./nested-auth.ts";

const subject = { id: "5bde0000-0000-4000-8000-000000000009", email: "tom@x.example", displayName: "Tömas Gurung" };
const now = Date.UTC(2026, 10, 23, 10);

const rules = (changes: Partial<SignInRules> = {}): SignInRules => ({
  subject,
  realNowMs: () => now,
  isGranted: () => true,
  needsInteraction: () => false,
  interact: async () => true,
  isOffline: () => false,
  ...changes,
});
const request = (method: string, scope = "User.Read") =>
  JSON.stringify({
    messageType: "NestedAppAuthRequest",
    method,
    requestId: "r-1",
    clientLibrary: "msal.js.browser",
    tokenParams: { clientId: "client-1", scope, correlationId: "c-1", extraParameters: {} },
  });
type Answer = {
  readonly success: boolean;
  readonly token: {
    readonly access_token: string;
    readonly id_token: string;
    readonly scope: string;
    expires_in: number;
  };
  readonly account: object;
  readonly error: { readonly status: string };
};
const ask = async (json: string, changes?: Partial<SignInRules>): Promise<Answer> =>
  JSON.parse(await answerNestedAuth(json, rules(changes))) as Answer;
const claims = (jwt: string) => JSON.parse(Buffer.from(jwt.split(".")[1] ?? "", "base64url").toString("utf8"));

describe("answerNestedAuth", () => {
  it("tells at the start whose account it is", async () => {
    expect(await ask(request("GetInitContext"))).toMatchObject({
      messageType: "NestedAppAuthResponse",
      requestId: "r-1",
      success: true,
      initContext: { accountContext: { homeAccountId: `${subject.id}.7e0a1c1e-5b1d-4e5e-9a55-51de51de0001` } },
    });
  });

  it("gives an unsigned token of one real hour, with a name in any alphabet", async () => {
    const { token, account } = await ask(request("GetToken", "User.Read Calendars.ReadWrite openid offline_access"));
    expect(token.access_token.split(".")).toHaveLength(3);
    expect(claims(token.access_token)).toMatchObject({
      aud: "https://graph.microsoft.com",
      oid: subject.id,
      upn: "tom@x.example",
      name: "Tömas Gurung",
      scp: "User.Read Calendars.ReadWrite",
      iat: now / 1000,
      exp: now / 1000 + 3600,
    });
    expect(token.expires_in).toBe(3600);
    expect(claims(token.id_token)).toMatchObject({ aud: "client-1", oid: subject.id });
    expect(account).toMatchObject({ username: "tom@x.example", localAccountId: subject.id });
  });

  it("takes the resource off a permission that is written in full", async () => {
    const { token } = await ask(request("GetToken", "https://graph.microsoft.com/Files.ReadWrite"));
    expect(claims(token.access_token).scp).toBe("Files.ReadWrite");
  });

  it("leaves out what was withdrawn, in the token and in the answer", async () => {
    const { token } = await ask(request("GetToken", "User.Read Files.ReadWrite"), {
      isGranted: (scope) => scope !== "Files.ReadWrite",
    });
    expect([claims(token.access_token).scp, token.scope]).toEqual(["User.Read", "User.Read"]);
  });

  it("refuses silence where interaction is required, but lets the window through", async () => {
    const interactive = { needsInteraction: () => true };
    expect((await ask(request("GetToken"), interactive)).error.status).toBe("USER_INTERACTION_REQUIRED");
    expect((await ask(request("GetTokenPopup"), interactive)).success).toBe(true);
  });

  it("says that the person closed the window", async () => {
    const { success, error } = await ask(request("GetTokenPopup"), { interact: async () => false });
    expect([success, error.status]).toEqual([false, "USER_CANCEL"]);
  });

  it("has no network where the person is offline, and opens no window then", async () => {
    let isOpened = false;
    const interact = async () => {
      isOpened = true;
      return true;
    };
    const { error } = await ask(request("GetTokenPopup"), { isOffline: () => true, interact });
    expect([error.status, isOpened]).toEqual(["NO_NETWORK", false]);
  });

  it.each([
    ["no JSON", "{oops"],
    ["nothing", ""],
    ["another method", request("Logout")],
    ["no parameters", JSON.stringify({ method: "GetToken", requestId: "r-1" })],
    ["a list", "[]"],
  ])("answers %s with a failure", async (_what, json) => {
    expect(await ask(json)).toMatchObject({ success: false, error: { status: "PERSISTENT_ERROR" } });
  });
});
