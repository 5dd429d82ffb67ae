import * as v from "valibot";
import type { Graph } from "#adapters/graph/client.ts";
import type { ServiceFailure } from "#app/ports/failure.ts";
import { type ProgrammeList, programmeLists } from "#app/ports/programme-site.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { tables } from "./tables.ts";

type Answer<T> = Promise<Result<T, ServiceFailure>>;
/** Where each list that stands is: a path below `/v1.0`. */
type Addresses = ReadonlyMap<ProgrammeList, string>;

/** Where a Team's site and its lists are; asked once for each Team and visit. Paths below `/v1.0`. */
export type TeamSites = {
  readonly siteAddress: (operation: string, teamId: string) => Answer<string>;
  /** Which lists stand at this moment; remembered for `listAddress`. */
  readonly lists: (operation: string, teamId: string) => Answer<Addresses>;
  /** `gone` for a list that does not stand. */
  readonly listAddress: (operation: string, teamId: string, list: ProgrammeList) => Answer<string>;
};

const listCodec = v.object({ id: v.string(), name: v.nullish(v.string()), displayName: v.nullish(v.string()) });
const permission = "Sites.Read.All";

export function createTeamSites(graph: Graph): TeamSites {
  const sites = new Map<string, string>();
  const known = new Map<string, Addresses>();

  /**
   * Least permission `Sites.Read.All`.
   * @see https://learn.microsoft.com/graph/api/site-get
   */
  async function siteAddress(operation: string, teamId: string) {
    const before = sites.get(teamId);
    if (before !== undefined) return ok(before);
    const path = `/groups/${encodeURIComponent(teamId)}/sites/root?$select=id`;
    const site = await graph.read({ operation, permission, method: "GET", path }, v.object({ id: v.string() }));
    if (!site.ok) return site;
    const address = `/sites/${encodeURIComponent(site.value.id)}`;
    sites.set(teamId, address);
    return ok(address);
  }

  /**
   * Least permission `Sites.Read.All`. Lists are addressed by id: somebody may have given one another title, but its name
   * stays.
   * @see https://learn.microsoft.com/graph/api/list-list
   */
  async function lists(operation: string, teamId: string) {
    const site = await siteAddress(operation, teamId);
    if (!site.ok) return site;
    const path = `${site.value}/lists?$select=id,name,displayName`;
    const found = await graph.readAll({ operation, permission, method: "GET", path }, listCodec);
    if (!found.ok) return found;
    const addresses = new Map<ProgrammeList, string>();
    for (const list of programmeLists) {
      const { title } = tables[list];
      const standing =
        found.value.find(({ displayName }) => displayName === title) ?? found.value.find(({ name }) => name === title);
      if (standing !== undefined) addresses.set(list, `${site.value}/lists/${encodeURIComponent(standing.id)}`);
    }
    known.set(teamId, addresses);
    return ok(addresses);
  }

  async function listAddress(operation: string, teamId: string, list: ProgrammeList) {
    const before = known.get(teamId)?.get(list);
    if (before !== undefined) return ok(before);
    const found = await lists(operation, teamId);
    if (!found.ok) return found;
    const address = found.value.get(list);
    return address === undefined ? err({ kind: "gone", operation } as const) : ok(address);
  }

  return { siteAddress, lists, listAddress };
}
