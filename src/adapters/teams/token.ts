import type { AuthenticationResult, IPublicClientApplication } from "@azure/msal-browser";
import * as v from "valibot";
import { inOperation } from "#adapters/graph/call-failure.ts";
import { allows } from "#adapters/graph/failures.ts";
import type { AccessToken, TokenProvider } from "#adapters/graph/token-provider.ts";
import type { Identity } from "#app/ports/identity.ts";
import { err, ok } from "#domain/result.ts";
import { readSignInFailure } from "./sign-in-failure.ts";

/** The part of MSAL that we use. */
export type Msal = Pick<IPublicClientApplication, "acquireTokenSilent" | "acquireTokenPopup" | "setActiveAccount">;

type TokenAnswer = ReturnType<TokenProvider["getToken"]>;

const authority = "https://login.microsoftonline.com/organizations";
/** What the sign-in window asks for when no failure has named a permission. */
const basicPermission = "User.Read";

/**
 * Signs in through the host (nested app auth), or by itself in a plain tab. MSAL is loaded when the first token is needed.
 * Tokens live in MSAL's cache and nowhere else; each is asked for with the one permission that its call needs.
 */
export function createSignIn(clientId: string, start = startMsal): TokenProvider & Identity {
  let loading: Promise<Msal> | undefined;
  let claims: string | undefined;
  const underWay = new Map<string, TokenAnswer>();

  /** Undefined when it cannot be loaded: the network is away, and next time may be better. */
  async function load(): Promise<Msal | undefined> {
    loading ??= start(clientId);
    try {
      return await loading;
    } catch {
      loading = undefined;
      return undefined;
    }
  }

  async function acquire(permission: string, refresh: boolean): TokenAnswer {
    const msal = await load();
    if (msal === undefined) return err({ kind: "offline" });
    try {
      const token = toToken(msal, await msal.acquireTokenSilent({ scopes: [permission], forceRefresh: refresh }));
      if (refresh || allows(token.scopes, permission)) return ok(token);
      // Kept from before somebody agreed to the permission.
      return ok(toToken(msal, await msal.acquireTokenSilent({ scopes: [permission], forceRefresh: true })));
    } catch (error) {
      return err(readSignInFailure(error, permission));
    }
  }

  return {
    /** Calls for the same permission at the same moment share one question to the host. */
    getToken(permission, refresh) {
      const key = `${permission} ${refresh}`;
      const answer = underWay.get(key) ?? acquire(permission, refresh).finally(() => underWay.delete(key));
      underWay.set(key, answer);
      return answer;
    },

    remember(wanted) {
      claims = wanted;
    },

    async confirm(permission = basicPermission) {
      const operation = "identity.confirm";
      const msal = await load();
      if (msal === undefined) return err({ kind: "offline", operation });
      try {
        const request = { scopes: [permission], ...(claims === undefined ? {} : { claims }) };
        toToken(msal, await msal.acquireTokenPopup(request));
        claims = undefined;
        return ok(undefined);
      } catch (error) {
        return err(inOperation(readSignInFailure(error, permission), operation));
      }
    },
  };
}

async function startMsal(clientId: string): Promise<Msal> {
  const { createNestablePublicClientApplication } = await import("@azure/msal-browser");
  return createNestablePublicClientApplication({ auth: { clientId, authority } });
}

function toToken(msal: Msal, { accessToken, scopes, account }: AuthenticationResult): AccessToken {
  msal.setActiveAccount(account);
  return { value: accessToken, scopes: scopesIn(accessToken) ?? scopes };
}

const claimsCodec = v.pipe(v.string(), v.parseJson(), v.object({ scp: v.string() }));

/**
 * What the token itself allows. MSAL takes the scopes that were asked for when none was granted. Undefined when the
 * token is not ours to read, which Microsoft may decide any day.
 */
function scopesIn(accessToken: string): readonly string[] | undefined {
  try {
    const claims = atob((accessToken.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/"));
    const decoded = v.safeParse(claimsCodec, claims);
    return decoded.success ? decoded.output.scp.split(" ").filter((scope) => scope !== "") : undefined;
  } catch {
    return undefined;
  }
}
