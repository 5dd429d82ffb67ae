import type { GroupState } from "#tenant/graph/model/groups.ts";
import { type ListItemState, type ListState, requireList, requireListItem } from "#tenant/graph/model/list-state.ts";
import { requireSite, requireSiteAccess, type SiteNeed } from "#tenant/graph/model/sites.ts";
import type { GraphCall } from "#tenant/graph/route.ts";

export const manageSites = ["Sites.Manage.All", "Sites.FullControl.All"];
export const writeSites = ["Sites.ReadWrite.All", ...manageSites];
export const readSites = ["Sites.Read.All", ...writeSites];

/** The Team whose site a request names, if the caller may do this there. */
export function siteOf({ tenant, params, caller }: GraphCall, need: SiteNeed): GroupState {
  const group = requireSite(tenant, params["site"] ?? "");
  requireSiteAccess(group, caller, need);
  return group;
}

export type ListTarget = { readonly group: GroupState; readonly list: ListState };

export function listOf(call: GraphCall, need: SiteNeed): ListTarget {
  const group = siteOf(call, need);
  return { group, list: requireList(call.tenant, group, call.params["list"] ?? "") };
}

export function itemOf(call: GraphCall, need: SiteNeed): ListTarget & { readonly item: ListItemState } {
  const target = listOf(call, need);
  return { ...target, item: requireListItem(target.list, call.params["item"] ?? "") };
}

/** `sites('…')/lists('…')`, for `@odata.context`. */
export function listFragment({ params }: GraphCall, { list }: ListTarget): string {
  return `sites('${encodeURIComponent(params["site"] ?? "")}')/lists('${list.id}')`;
}
