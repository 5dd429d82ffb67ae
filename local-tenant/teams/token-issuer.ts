/** Whose token it is. */
export type TokenSubject = {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
};

/** The tenant's directory id; the same in every token, as in a real directory. */
export const directoryId = "7e0a1c1e-5b1d-4e5e-9a55-51de51de0001";

/** Real seconds for which a token holds. Tokens live in real time, whatever the tenant's clock says. */
export const tokenLifetimeSeconds = 3600;

const graphResource = "https://graph.microsoft.com";

export type AccessTokenRequest = {
  readonly subject: TokenSubject;
  readonly scopes: readonly string[];
  readonly clientId: string;
  /** Real time in milliseconds since the epoch. */
  readonly realNowMs: number;
};

/** An unsigned JWT (`alg: none`) for Graph, with the claims that the local tenant's Graph reads. */
export function issueAccessToken({ subject, scopes, clientId, realNowMs }: AccessTokenRequest): string {
  return toJwt({
    ...lifetime(realNowMs),
    aud: graphResource,
    iss: `https://sts.windows.net/${directoryId}/`,
    appid: clientId,
    name: subject.displayName,
    oid: subject.id,
    upn: subject.email,
    unique_name: subject.email,
    tid: directoryId,
    scp: scopes.join(" "),
    ver: "1.0",
  });
}

/** The id token beside it; MSAL decodes it and checks no signature. */
export function issueIdToken({ subject, clientId, realNowMs }: Omit<AccessTokenRequest, "scopes">): string {
  return toJwt({
    ...lifetime(realNowMs),
    aud: clientId,
    iss: `https://login.microsoftonline.com/${directoryId}/v2.0`,
    name: subject.displayName,
    oid: subject.id,
    sub: subject.id,
    preferred_username: subject.email,
    tid: directoryId,
    ver: "2.0",
  });
}

/** Identifies the account as MSAL does: object id, dot, directory id. */
export function homeAccountId(subject: TokenSubject): string {
  return `${subject.id}.${directoryId}`;
}

function lifetime(realNowMs: number) {
  const now = Math.floor(realNowMs / 1000);
  return { iat: now, nbf: now, exp: now + tokenLifetimeSeconds };
}

function toJwt(claims: object): string {
  return `${encode({ alg: "none", typ: "JWT" })}.${encode(claims)}.`;
}

function encode(value: object): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
