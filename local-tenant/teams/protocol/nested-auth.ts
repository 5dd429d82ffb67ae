import {
  directoryId,
  homeAccountId,
  issueAccessToken,
  issueIdToken,
  tokenLifetimeSeconds,
  type TokenSubject,
} from "#tenant/teams/token-issuer.ts";
import { isObject, textOf } from "./envelope.ts";

/** What stands between a person and a token: read anew for each request. */
export type SignInRules = {
  readonly subject: TokenSubject;
  readonly realNowMs: () => number;
  /** Whether the administrator's or the person's consent covers this permission. */
  readonly isGranted: (scope: string) => boolean;
  readonly needsInteraction: () => boolean;
  /** Shows the sign-in window. Resolves to false when the person closes it. */
  readonly interact: (request: SignInRequest) => Promise<boolean>;
  readonly isOffline: () => boolean;
  /** Told of every request for a token, so that the controls know which permissions there are. */
  readonly noteRequest?: (request: SignInRequest) => void;
};

export type SignInRequest = { readonly clientId: string; readonly scopes: readonly string[] };

/** Not permissions of Graph but of the sign-in itself; never part of an access token's `scp`. */
const signInScopes: ReadonlySet<string> = new Set(["openid", "profile", "offline_access", "email"]);

/**
 * The host's half of nested app auth, as MSAL 5.29 speaks it. Nothing makes it throw: what it does not
 * understand it answers with PERSISTENT_ERROR, so that the app's own error handling is exercised.
 */
export async function answerNestedAuth(json: string, rules: SignInRules): Promise<string> {
  const request = parse(json);
  const requestId = textOf(request, "requestId") ?? "";
  const params = isObject(request) ? request["tokenParams"] : undefined;
  const reply = await answerMethod(textOf(request, "method"), readTokenParams(params), rules);
  return JSON.stringify({ messageType: "NestedAppAuthResponse", requestId, ...reply });
}

type Reply = Readonly<Record<string, unknown>> & { readonly success: boolean };

async function answerMethod(
  method: string | undefined,
  params: SignInRequest | undefined,
  rules: SignInRules,
): Promise<Reply> {
  if (method === "GetInitContext") return { success: true, initContext: initContext(rules.subject) };
  if (method !== "GetToken" && method !== "GetTokenPopup") {
    return failure("PERSISTENT_ERROR", `Unknown method ${String(method)}`);
  }
  if (params === undefined) return failure("PERSISTENT_ERROR", "tokenParams need a clientId and a scope");
  rules.noteRequest?.(params);
  if (rules.isOffline()) return failure("NO_NETWORK", "This person is offline");
  if (method === "GetTokenPopup") {
    const accepted = await rules.interact(params);
    if (!accepted) return failure("USER_CANCEL", "The sign-in window was closed");
  } else if (rules.needsInteraction()) {
    return failure("USER_INTERACTION_REQUIRED", "AADSTS50076: interaction is required", "interaction_required");
  }
  return tokenReply(params, rules);
}

function tokenReply({ clientId, scopes }: SignInRequest, { subject, realNowMs, isGranted }: SignInRules): Reply {
  const granted = scopes.filter((scope) => isGranted(scope));
  const now = realNowMs();
  return {
    success: true,
    token: {
      access_token: issueAccessToken({ subject, scopes: granted, clientId, realNowMs: now }),
      id_token: issueIdToken({ subject, clientId, realNowMs: now }),
      expires_in: tokenLifetimeSeconds,
      scope: granted.join(" "),
      properties: null,
    },
    account: { ...accountOf(subject), username: subject.email, localAccountId: subject.id, name: subject.displayName },
  };
}

function initContext(subject: TokenSubject) {
  return {
    sdkName: "side-by-side-local-tenant",
    sdkVersion: "1.0.0",
    capabilities: { queryAccount: false },
    accountContext: accountOf(subject),
  };
}

function accountOf(subject: TokenSubject) {
  return { homeAccountId: homeAccountId(subject), environment: "login.windows.net", tenantId: directoryId };
}

function failure(status: string, description: string, code = status.toLowerCase()): Reply {
  return { success: false, error: { status, code, description } };
}

function readTokenParams(params: unknown): SignInRequest | undefined {
  const clientId = textOf(params, "clientId");
  const scope = textOf(params, "scope");
  if (clientId === undefined || scope === undefined) return undefined;
  const scopes = scope.split(" ").filter((one) => one !== "" && !signInScopes.has(one));
  return { clientId, scopes: scopes.map(withoutResource) };
}

/** Entra accepts a permission with the resource's address in front; the token's `scp` never has it. */
function withoutResource(scope: string): string {
  return scope.replace(/^https:\/\/graph\.microsoft\.com\//, "");
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
