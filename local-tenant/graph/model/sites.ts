import { GraphError } from "#tenant/graph/graph-error.ts";
import type { Caller } from "#tenant/graph/route.ts";
import type { Tenant } from "#tenant/graph/tenant.ts";
import { belongsTo, groups, type GroupState, isOwner } from "./groups.ts";

const host = "sidebyside.sharepoint.example";

/** What somebody wants to do on a site: read it, write items, or make and delete lists and columns. */
export type SiteNeed = "read" | "write" | "manage";

/** The id of a Team's site: host, site collection, web. */
export function siteId({ id }: GroupState): string {
  return [host, id.replace(/-0000-/, "-5170-"), id.replace(/-0000-/, "-0eb0-")].join(",");
}

export function siteUrl({ mailNickname }: GroupState): string {
  return `https://${host}/sites/${mailNickname}`;
}

/** @throws {GraphError} 404 for a site that does not exist. */
export function requireSite(tenant: Tenant, id: string): GroupState {
  const wanted = id.toLowerCase();
  const group = Object.values(groups(tenant)).find((candidate) => siteId(candidate) === wanted);
  if (group !== undefined) return group;
  if (wanted === "root") {
    throw new GraphError(501, "notImplemented", "The local tenant does not model the root site of the organisation.");
  }
  throw new GraphError(404, "itemNotFound", "Requested site could not be found");
}

/**
 * Lets a caller do something on a Team's site, or throws 403. The site is private: outsiders may not even look. Members
 * write every item, their own and others'; owners have full control.
 *
 * @see https://learn.microsoft.com/sharepoint/understanding-permission-levels
 */
export function requireSiteAccess(group: GroupState, { person }: Caller, need: SiteNeed): void {
  const allowed =
    isOwner(group, person.id) || (belongsTo(group, person.id) && (need !== "manage" || group.membersMay === "edit"));
  if (!allowed) throw new GraphError(403, "accessDenied", "Access denied");
}

/** @see https://learn.microsoft.com/graph/api/resources/site */
export function siteEntity(group: GroupState): Readonly<Record<string, unknown>> {
  const created = new Date(group.createdMs).toISOString().replace(/\.\d+/, "");
  return {
    createdDateTime: created,
    description: group.description,
    id: siteId(group),
    lastModifiedDateTime: created,
    name: group.mailNickname,
    webUrl: siteUrl(group),
    displayName: group.displayName,
    isPersonalSite: false,
    root: {},
    siteCollection: { hostname: host },
  };
}
