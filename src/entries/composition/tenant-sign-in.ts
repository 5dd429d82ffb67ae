import type { TokenProvider } from "#adapters/graph/token-provider.ts";
import type { Identity } from "#app/ports/identity.ts";
import { ok } from "#domain/result.ts";

const lifetimeSeconds = 3600;

/** A page of the local tenant that stands alone, without the shell: whose origin it is, signs in by being there. */
export function createTenantSignIn(alias: string): TokenProvider & Identity {
  return {
    getToken: async (permission) => ok({ value: tokenFor(alias, permission), scopes: [permission] }),
    remember: () => {},
    confirm: async () => ok(undefined),
  };
}

/** An unsigned token, as the local tenant's Graph takes it. Tokens live in real time, whatever the tenant's clock says. */
function tokenFor(alias: string, permission: string): string {
  const now = Math.floor((performance.timeOrigin + performance.now()) / 1000);
  const claims = { upn: `${alias}@sidebyside.example`, scp: permission, iat: now, exp: now + lifetimeSeconds };
  return `${encode({ alg: "none", typ: "JWT" })}.${encode(claims)}.`;
}

function encode(part: object): string {
  return btoa(JSON.stringify(part)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
