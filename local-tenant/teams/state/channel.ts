import { appId, catalogAppId } from "#tenant/teams/app-identity.ts";
import type { Loaded } from "#tenant/teams/calendar/mailbox.ts";
import type { ChannelPlace, TenantPerson } from "#tenant/teams/person.ts";
import { isObject, textOf } from "#tenant/teams/protocol/envelope.ts";
import type { TabSettings } from "#tenant/teams/protocol/session.ts";
import type { Graph, GraphAnswer } from "./graph.ts";

/** A tab of our app that is pinned to a channel. */
export type PinnedTab = { readonly id: string; readonly name: string; readonly settings: TabSettings };

/** The first channel of the person's first Team, or undefined for somebody who is in none. */
export type Channel = { readonly place: ChannelPlace; readonly tabs: readonly PinnedTab[] };

/** Reads the channel as Teams shows it to a person: what it is called, and which tabs of the app are pinned there. */
export async function readChannel(graph: Graph, person: TenantPerson): Promise<Loaded<Channel | undefined>> {
  const joined = await graph(person, { method: "GET", path: "/me/joinedTeams" });
  if (!joined.ok) return failed(joined);
  const [team] = rowsOf(joined.body);
  const groupId = textOf(team, "id");
  const teamId = textOf(team, "internalId");
  if (groupId === undefined || teamId === undefined) return { ok: true, value: undefined };

  const [owners, site, tabs] = await Promise.all([
    graph(person, { method: "GET", path: `/groups/${groupId}/owners?$select=id` }),
    graph(person, { method: "GET", path: `/groups/${groupId}/sites/root?$select=webUrl` }),
    graph(person, { method: "GET", path: `${tabsPath(groupId, teamId)}?$expand=teamsApp` }),
  ]);
  if (!owners.ok) return failed(owners);
  if (!site.ok) return failed(site);
  if (!tabs.ok) return failed(tabs);
  const place: ChannelPlace = {
    id: teamId,
    name: "General",
    groupId,
    teamName: textOf(team, "displayName") ?? "",
    teamId,
    siteUrl: textOf(site.body, "webUrl") ?? "",
    isOwner: rowsOf(owners.body).some((owner) => textOf(owner, "id") === person.id),
  };
  return { ok: true, value: { place, tabs: rowsOf(tabs.body).flatMap(readTab) } };
}

/** Pins a tab with what its configuration page said. */
export function pinTab(
  graph: Graph,
  person: TenantPerson,
  { groupId, id }: ChannelPlace,
  { suggestedDisplayName, contentUrl, entityId, websiteUrl }: TabSettings,
): Promise<GraphAnswer> {
  const body = {
    displayName: suggestedDisplayName ?? "Side by Side",
    "teamsApp@odata.bind": `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${catalogAppId}`,
    configuration: { entityId: entityId ?? null, contentUrl, websiteUrl: websiteUrl ?? null, removeUrl: null },
  };
  return graph(person, { method: "POST", path: tabsPath(groupId, id), body });
}

export function unpinTab(graph: Graph, person: TenantPerson, place: ChannelPlace, tabId: string): Promise<GraphAnswer> {
  const path = `${tabsPath(place.groupId, place.id)}/${encodeURIComponent(tabId)}`;
  return graph(person, { method: "DELETE", path });
}

function tabsPath(groupId: string, channelId: string): string {
  return `/teams/${groupId}/channels/${encodeURIComponent(channelId)}/tabs`;
}

function readTab(row: unknown): readonly PinnedTab[] {
  const id = textOf(row, "id");
  const configuration = isObject(row) ? row["configuration"] : undefined;
  const contentUrl = textOf(configuration, "contentUrl");
  const app = isObject(row) ? row["teamsApp"] : undefined;
  if (id === undefined || contentUrl === undefined || textOf(app, "externalId") !== appId) return [];
  const name = textOf(row, "displayName") ?? "";
  const settings: TabSettings = {
    contentUrl,
    entityId: textOf(configuration, "entityId"),
    websiteUrl: textOf(configuration, "websiteUrl"),
    suggestedDisplayName: name,
  };
  return [{ id, name, settings }];
}

function rowsOf(body: unknown): readonly unknown[] {
  const rows = isObject(body) ? body["value"] : undefined;
  return Array.isArray(rows) ? rows : [];
}

function failed({ message }: Extract<GraphAnswer, { ok: false }>): { readonly ok: false; readonly message: string } {
  return { ok: false, message };
}
