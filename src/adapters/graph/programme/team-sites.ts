import * as v from "valibot";
import type { Graph } from "#adapters/graph/client.ts";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { ProgrammeList } from "#app/ports/programme-site.ts";
import { ok, type Result } from "#domain/result.ts";
import { tables } from "./tables.ts";

/** Where a Team's site and its lists are; asked once for each Team and visit. Paths below `/v1.0`. */
export type TeamSites = {
  readonly siteAddress: (operation: string, teamId: string) => Promise<Result<string, ServiceFailure>>;
  readonly listAddress: (
    operation: string,
    teamId: string,
    list: ProgrammeList,
  ) => Promise<Result<string, ServiceFailure>>;
};

/**
 * Least permission `Sites.Read.All`.
 * @see https://learn.microsoft.com/graph/api/site-get
 */
export function createTeamSites(graph: Graph): TeamSites {
  const known = new Map<string, string>();

  async function siteAddress(operation: string, teamId: string) {
    const before = known.get(teamId);
    if (before !== undefined) return ok(before);
    const path = `/groups/${encodeURIComponent(teamId)}/sites/root?$select=id`;
    const site = await graph.read(
      { operation, permission: "Sites.Read.All", method: "GET", path },
      v.object({ id: v.string() }),
    );
    if (!site.ok) return site;
    const address = `/sites/${encodeURIComponent(site.value.id)}`;
    known.set(teamId, address);
    return ok(address);
  }

  return {
    siteAddress,
    /** Lists answer to their title as well as to their id. */
    async listAddress(operation, teamId, list) {
      const site = await siteAddress(operation, teamId);
      return site.ok ? ok(`${site.value}/lists/${encodeURIComponent(tables[list].title)}`) : site;
    },
  };
}
