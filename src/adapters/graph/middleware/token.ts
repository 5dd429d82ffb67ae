import type { Context } from "@microsoft/microsoft-graph-client";
import type { TokenProvider } from "#adapters/graph/token-provider.ts";
import { callState, type Send } from "./call-state.ts";

/** Adds the token. A token refused once is renewed once; a demand for more claims is handed on. */
export function withToken(tokens: TokenProvider, next: Send): Send {
  return async (context) => {
    if (!(await addToken(context, tokens, false))) return;
    await next(context);
    if (context.response?.status !== 401) return;

    const claims = readClaims(context.response.headers.get("www-authenticate"));
    if (claims !== undefined) {
      tokens.remember(claims);
      callState(context).failure = { kind: "needs-interaction", claims };
      return;
    }
    if (await addToken(context, tokens, true)) await next(context);
  };
}

async function addToken(context: Context, tokens: TokenProvider, refresh: boolean): Promise<boolean> {
  const state = callState(context);
  const token = await tokens.getToken(state.permission, refresh);
  if (!token.ok) {
    state.failure = token.error;
    return false;
  }
  state.scopes = token.value.scopes;
  const headers = new Headers(context.options?.headers);
  headers.set("authorization", `Bearer ${token.value.value}`);
  context.options = { ...context.options, headers };
  return true;
}

/** The claims of `Bearer …, error="insufficient_claims", claims="<base64>"`, as JSON text. */
function readClaims(challenge: string | null): string | undefined {
  const encoded = /\bclaims="([^"]+)"/.exec(challenge ?? "")?.[1];
  if (encoded === undefined) return undefined;
  try {
    return atob(encoded.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return undefined;
  }
}
