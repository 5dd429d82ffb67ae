import { GraphError } from "#tenant/graph/graph-error.ts";
import { appEntity, catalogApps } from "#tenant/graph/model/app-catalog.ts";
import { channelTabs, type ChannelTab, type TabConfiguration } from "#tenant/graph/model/channel-tabs.ts";
import { belongsTo, groups, groupsOf, type GroupState } from "#tenant/graph/model/groups.ts";
import { collectionBody, type Entity, entityBody } from "#tenant/graph/odata/apply.ts";
import { parseQuery } from "#tenant/graph/odata/parse.ts";
import type { GraphCall, GraphReply, Route } from "#tenant/graph/route.ts";
import { tenantId } from "#tenant/seed/people.ts";
import { readBoundApp } from "./bound-app.ts";

const docs = "https://learn.microsoft.com/graph/api";
const readTeams = ["Team.ReadBasic.All", "TeamSettings.Read.All", "Group.Read.All", "Directory.Read.All"];
const readTabs = ["TeamsTab.Read.All", "TeamsTab.ReadWriteSelfForTeam", "TeamsTab.ReadWriteForTeam"];
const createTabs = ["TeamsTab.Create", "TeamsTab.ReadWriteSelfForTeam", "TeamsTab.ReadWriteForTeam"];
const removeTabs = ["TeamsTab.ReadWriteSelfForTeam", "TeamsTab.ReadWriteForTeam"];
const paging = { defaultPageSize: 100, maxPageSize: 999, pageBy: "$skiptoken" } as const;
const tabs = "/teams/{team}/channels/{channel}/tabs";

/** Teams, and the tabs in their channels. */
export const teamRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/me/joinedTeams",
    permissions: readTeams,
    docs: `${docs}/user-list-joinedteams`,
    handle: listJoined,
  },
  {
    method: "GET",
    path: "/teams/{team}",
    permissions: readTeams,
    docs: `${docs}/team-get`,
    handle: (call) => ({
      status: 200,
      body: entityBody(call, "teams/$entity", teamEntity(teamOf(call)), parseQuery(call.query)),
    }),
  },
  { method: "GET", path: tabs, permissions: readTabs, docs: `${docs}/channel-list-tabs`, handle: listTabs },
  { method: "POST", path: tabs, permissions: createTabs, docs: `${docs}/channel-post-tabs`, handle: postTab },
  {
    method: "DELETE",
    path: `${tabs}/{tab}`,
    permissions: removeTabs,
    docs: `${docs}/channel-delete-tabs`,
    handle: deleteTab,
  },
];

function listJoined(call: GraphCall): GraphReply {
  const joined = groupsOf(call.tenant, call.caller.person.id).map(teamEntity);
  return { status: 200, body: collectionBody(call, joined, parseQuery(call.query), { ...paging, fragment: "teams" }) };
}

function listTabs(call: GraphCall): GraphReply {
  const { team, channel } = channelOf(call);
  const query = parseQuery(call.query);
  const showsApp = query.expand.some(({ name }) => name.toLowerCase() === "teamsapp");
  const entities = channelTabs(call.tenant, channel).map((tab) => tabEntity(team, channel, tab, showsApp));
  return { status: 200, body: collectionBody(call, entities, query, { ...paging, fragment: fragmentOf(call) }) };
}

/** The app counts as installed in the Team: pinning a tab by hand installs it. */
function postTab(call: GraphCall): GraphReply {
  const { team, channel } = channelOf(call);
  const catalogId = readBoundApp(call.body);
  const app = catalogApps.find(({ id }) => id.toLowerCase() === catalogId.toLowerCase());
  if (app === undefined) {
    throw new GraphError(404, "NotFound", `The app '${catalogId}' is not in the catalogue of the tenant.`);
  }
  const { displayName, configuration } = call.body as Readonly<Record<string, unknown>>;
  const tab: ChannelTab = {
    id: call.tenant.nextId("tab-"),
    displayName: typeof displayName === "string" ? displayName : app.displayName,
    catalogId: app.id,
    configuration: readConfiguration(configuration),
  };
  channelTabs(call.tenant, channel).push(tab);
  const entity = tabEntity(team, channel, tab, false);
  return { status: 201, body: entityBody(call, `${fragmentOf(call)}/$entity`, entity, parseQuery(call.query)) };
}

function deleteTab(call: GraphCall): GraphReply {
  const { channel } = channelOf(call);
  const pinned = channelTabs(call.tenant, channel);
  const at = pinned.findIndex(({ id }) => id === call.params["tab"]);
  if (at < 0) throw new GraphError(404, "NotFound", "Tab not found.");
  pinned.splice(at, 1);
  return { status: 204 };
}

/** A Team that the caller belongs to. */
function teamOf({ tenant, params, caller }: GraphCall): GroupState {
  const team = groups(tenant)[(params["team"] ?? "").toLowerCase()];
  if (team === undefined) throw new GraphError(404, "NotFound", "No team found with Group Id " + params["team"]);
  if (belongsTo(team, caller.person.id)) return team;
  throw new GraphError(403, "Forbidden", "The user is not a member of the team.");
}

function channelOf(call: GraphCall): { readonly team: GroupState; readonly channel: string } {
  const team = teamOf(call);
  const channel = team.channels.find(({ id }) => id === call.params["channel"]);
  if (channel === undefined) throw new GraphError(404, "NotFound", "Channel not found.");
  return { team, channel: channel.id };
}

function fragmentOf({ params }: GraphCall): string {
  return `teams('${params["team"] ?? ""}')/channels('${encodeURIComponent(params["channel"] ?? "")}')/tabs`;
}

/** @see https://learn.microsoft.com/graph/api/resources/team */
function teamEntity({ id, displayName, description, createdMs, channels }: GroupState): Entity {
  const [channel] = channels;
  return {
    id,
    createdDateTime: new Date(createdMs).toISOString(),
    displayName,
    description,
    internalId: channel?.id ?? null,
    classification: null,
    specialization: "none",
    visibility: "private",
    webUrl: `https://teams.microsoft.com/l/team/${encodeURIComponent(channel?.id ?? "")}/conversations?groupId=${id}&tenantId=${tenantId}`,
    isArchived: false,
    tenantId,
  };
}

/** @see https://learn.microsoft.com/graph/api/resources/teamstab */
function tabEntity(team: GroupState, channel: string, tab: ChannelTab, showsApp: boolean): Entity {
  const { id, displayName, configuration, catalogId } = tab;
  const app = catalogApps.find((candidate) => candidate.id === catalogId);
  const context = encodeURIComponent(JSON.stringify({ channelId: channel }));
  return {
    id,
    displayName,
    webUrl: `https://teams.microsoft.com/l/entity/${app?.externalId ?? catalogId}/${encodeURIComponent(configuration.entityId ?? id)}?context=${context}&groupId=${team.id}&tenantId=${tenantId}`,
    configuration,
    ...(showsApp && app !== undefined ? { teamsApp: appEntity(app) } : {}),
  };
}

function readConfiguration(value: unknown): TabConfiguration {
  const given = (value ?? {}) as Readonly<Record<string, unknown>>;
  const text = (name: string) => (typeof given[name] === "string" ? given[name] : null);
  return {
    entityId: text("entityId"),
    contentUrl: text("contentUrl"),
    websiteUrl: text("websiteUrl"),
    removeUrl: text("removeUrl"),
  };
}
