import { browserTimers } from "#adapters/browser/timers.ts";
import type { Configuration } from "./configuration.ts";
import { followTenantClock } from "./tenant-clock.ts";
import { createTenantSignIn } from "./tenant-sign-in.ts";

const appId = "5bde5bde-0000-4000-8000-00000000a001";
const clientId = "5bde5bde-0000-4000-8000-00000000b001";

/** The local tenant: every person has an origin, `http://<alias>.tenant.localhost:PORT`, and time can be moved. */
export async function localConfiguration({
  protocol,
  host,
  origin,
}: Pick<Location, "protocol" | "host" | "origin">): Promise<Configuration> {
  const [, alias, tenantHost = host] = /^([\w-]+)\.(tenant\.localhost(?::\d+)?)$/.exec(host) ?? [];
  const tenant = `${protocol}//${tenantHost}`;
  const isFramed = window.parent !== window;
  return {
    appId,
    clientId,
    graphOrigin: `${protocol}//graph.${tenantHost}`,
    validMessageOrigins: [tenant],
    clockOffsetMs: await followTenantClock(`${origin}/control/clock/stream`, browserTimers),
    signIn: isFramed || alias === undefined ? undefined : createTenantSignIn(alias),
    personId: alias,
  };
}
