import { requireGroup } from "#tenant/graph/model/groups.ts";
import { requireSite, requireSiteAccess, siteEntity } from "#tenant/graph/model/sites.ts";
import { entityBody } from "#tenant/graph/odata/apply.ts";
import { parseQuery } from "#tenant/graph/odata/parse.ts";
import type { GraphCall, GraphReply, Route } from "#tenant/graph/route.ts";
import { readSites } from "./list-target.ts";

const docs = "https://learn.microsoft.com/graph/api/site-get";

/** The sites of Teams. */
export const siteRoutes: readonly Route[] = [
  { method: "GET", path: "/groups/{group}/sites/root", permissions: readSites, docs, handle: getSite },
  { method: "GET", path: "/sites/{site}", permissions: readSites, docs, handle: getSite },
];

function getSite(call: GraphCall): GraphReply {
  const { group, site } = call.params;
  const team = group === undefined ? requireSite(call.tenant, site ?? "") : requireGroup(call.tenant, group);
  requireSiteAccess(team, call.caller, "read");
  return { status: 200, body: entityBody(call, "sites/$entity", siteEntity(team), parseQuery(call.query), false) };
}
