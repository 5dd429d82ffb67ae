import type { SeedPerson } from "#tenant/seed/people.ts";
import { GraphError } from "./graph-error.ts";
import { findPerson } from "./model/directory.ts";
import type { Caller } from "./route.ts";

/** Outlook on the web; the windows that the local tenant's shell draws sign in as it. */
const outlookAppId = "5d661950-3475-41cd-a2c3-d671a3162bc1";
const challenge =
  'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"';
const graphAudiences: ReadonlySet<string> = new Set([
  "https://graph.microsoft.com",
  "https://graph.microsoft.com/",
  "00000003-0000-0000-c000-000000000000",
]);

/**
 * Who asks, from an unsigned JWT with `upn` or `oid`, `scp` and `exp` (real time). Anything else is 401.
 *
 * @see https://learn.microsoft.com/graph/errors
 * @see https://learn.microsoft.com/entra/identity-platform/access-tokens
 */
export function authenticate(
  authorization: string | undefined,
  people: readonly SeedPerson[],
  realNowMs: number,
): Caller {
  const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? "")?.[1];
  if (token === undefined) throw unauthorized("Access token is empty.");

  const claims = readClaims(token);
  const audience = claims["aud"];
  if (typeof audience === "string" && !graphAudiences.has(audience)) {
    throw unauthorized("Access token validation failure. Invalid audience.");
  }
  if (typeof claims["exp"] !== "number" || claims["exp"] * 1000 <= realNowMs) {
    throw unauthorized("Lifetime validation failed, the token is expired.");
  }
  const names = [claims["oid"], claims["upn"]].filter((claim) => typeof claim === "string");
  const person = names.map((name) => findPerson({ people }, name)).find((found) => found !== undefined);
  if (person === undefined) throw unauthorized("The user named in the token is not in this directory.");
  const scopes = typeof claims["scp"] === "string" ? claims["scp"].split(" ").filter((scope) => scope !== "") : [];
  return {
    person,
    scopes: new Set(scopes.map((scope) => scope.replace("https://graph.microsoft.com/", ""))),
    isMicrosoftApp: claims["appid"] === outlookAppId,
  };
}

/** 401 with a claims challenge, as Conditional Access answers. */
export function claimsChallenge(): GraphError {
  const claims = btoa(JSON.stringify({ access_token: { acrs: { essential: true, value: "c1" } } }));
  return new GraphError(401, "InvalidAuthenticationToken", "Continuous access evaluation resulted in challenge.", {
    "WWW-Authenticate": `${challenge}, error="insufficient_claims", claims="${claims}"`,
  });
}

export type TokenRequest = {
  readonly person: Pick<SeedPerson, "id" | "email" | "displayName">;
  readonly scopes: readonly string[];
  /** Real seconds; one hour if not given, and already expired if negative. */
  readonly lifetimeSeconds?: number;
};

/** A bearer token as this tenant understands it: an unsigned JWT. */
export function issueToken({ person, scopes, lifetimeSeconds = 3600 }: TokenRequest): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    aud: "https://graph.microsoft.com",
    oid: person.id,
    upn: person.email,
    name: person.displayName,
    scp: scopes.join(" "),
    iat: now,
    exp: now + lifetimeSeconds,
  };
  return `${encode({ alg: "none", typ: "JWT" })}.${encode(claims)}.`;
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}

function readClaims(token: string): Readonly<Record<string, unknown>> {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
    if (typeof claims === "object" && claims !== null) return claims as Record<string, unknown>;
  } catch {
    // Falls through to the refusal that a claims set of another type gets too.
  }
  throw unauthorized("IDX14100: JWT is not well formed.");
}

function unauthorized(message: string): GraphError {
  return new GraphError(401, "InvalidAuthenticationToken", message, { "WWW-Authenticate": challenge });
}
