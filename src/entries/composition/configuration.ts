import type { TokenProvider } from "#adapters/graph/token-provider.ts";
import type { Identity } from "#app/ports/identity.ts";
import { err, ok, type Result } from "#domain/result.ts";

/** Everything in which one installation differs from another. */
export type Configuration = {
  /** The manifest's id. */
  readonly appId: string;
  readonly clientId: string;
  readonly graphOrigin: string;
  /** Hosts besides Microsoft's own that may frame us. */
  readonly validMessageOrigins: readonly string[];
  /** Added to this device's clock. */
  readonly clockOffsetMs: () => number;
  /** Signs in where there is no host to do it; undefined for the real way. */
  readonly signIn?: (TokenProvider & Identity) | undefined;
  /** Who is in front of the screen, where no host says so. */
  readonly personId?: string | undefined;
};

/** The environment variable that the build was not given. */
export type MissingSetting = "VITE_APP_ID" | "VITE_CLIENT_ID";

/** Only in the local tenant's build and development server; a production build drops everything behind it. */
const isLocal = import.meta.env.MODE === "tenant" || import.meta.env.DEV;

export async function readConfiguration(): Promise<Result<Configuration, MissingSetting>> {
  if (isLocal) return ok(await (await import("./local.ts")).localConfiguration(location));
  const { VITE_APP_ID: appId, VITE_CLIENT_ID: clientId } = import.meta.env;
  if (appId === undefined || appId === "") return err("VITE_APP_ID");
  if (clientId === undefined || clientId === "") return err("VITE_CLIENT_ID");
  return ok({
    appId,
    clientId,
    graphOrigin: "https://graph.microsoft.com",
    validMessageOrigins: [],
    clockOffsetMs: () => 0,
  });
}
