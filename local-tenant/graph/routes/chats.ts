import { GraphError } from "#tenant/graph/graph-error.ts";
import { appDefinitionEntity, appEntity, type CatalogApp, catalogApps } from "#tenant/graph/model/app-catalog.ts";
import { findPerson } from "#tenant/graph/model/directory.ts";
import { installApp, installationId, installedApps, uninstallApp } from "#tenant/graph/model/installed-apps.ts";
import { chatMembers, chatOrganizer, meetingOfChat } from "#tenant/graph/model/meetings.ts";
import { collectionBody, type Entity, entityBody } from "#tenant/graph/odata/apply.ts";
import { type ODataQuery, parseQuery } from "#tenant/graph/odata/parse.ts";
import type { GraphCall, GraphReply, Route } from "#tenant/graph/route.ts";
import { tenantId } from "#tenant/seed/people.ts";
import { readBoundApp } from "./bound-app.ts";

const readApps = [
  "TeamsAppInstallation.ReadForChat",
  "TeamsAppInstallation.ReadWriteSelfForChat",
  "TeamsAppInstallation.ReadWriteForChat",
  "TeamsAppInstallation.ReadWriteAndConsentSelfForChat",
  "TeamsAppInstallation.ReadWriteAndConsentForChat",
];
const writeApps = readApps.slice(1);
const readCatalog = ["AppCatalog.Submit", "AppCatalog.Read.All", "AppCatalog.ReadWrite.All", "Directory.Read.All"];
const paging = { defaultPageSize: 100, maxPageSize: 999, pageBy: "$skiptoken" } as const;
const docs = "https://learn.microsoft.com/graph/api";

/** Chats of meetings, the apps in them, and the catalogue that the apps come from. */
export const chatRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/appCatalogs/teamsApps",
    permissions: readCatalog,
    docs: `${docs}/appcatalogs-list-teamsapps`,
    handle: listCatalog,
  },
  {
    method: "GET",
    path: "/chats/{chat}",
    permissions: ["Chat.ReadBasic", "Chat.Read", "Chat.ReadWrite"],
    docs: `${docs}/chat-get`,
    handle: getChat,
  },
  {
    method: "GET",
    path: "/chats/{chat}/installedApps",
    permissions: readApps,
    docs: `${docs}/chat-list-installedapps`,
    handle: listInstalled,
  },
  {
    method: "POST",
    path: "/chats/{chat}/installedApps",
    permissions: writeApps,
    docs: `${docs}/chat-post-installedapps`,
    handle: install,
  },
  {
    method: "DELETE",
    path: "/chats/{chat}/installedApps/{installation}",
    permissions: writeApps,
    docs: `${docs}/chat-delete-installedapps`,
    handle: uninstall,
  },
];

function listCatalog(call: GraphCall): GraphReply {
  const query = parseQuery(call.query);
  const apps = catalogApps.map((app) => ({
    ...appEntity(app),
    ...(expands(query, "appDefinitions") ? { appDefinitions: [appDefinitionEntity(app)] } : {}),
  }));
  return { status: 200, body: collectionBody(call, apps, query, { ...paging, fragment: "appCatalogs/teamsApps" }) };
}

function getChat(call: GraphCall): GraphReply {
  const chatId = requireChat(call);
  const meeting = meetingOfChat(call.tenant, chatId);
  const created = new Date(meeting?.createdMs ?? call.tenant.clock.nowMs()).toISOString();
  const organizer = findPerson(call.tenant, chatOrganizer(call.tenant, chatId) ?? "");
  const chat: Entity = {
    id: chatId,
    topic: meeting?.subject ?? null,
    createdDateTime: created,
    lastUpdatedDateTime: created,
    chatType: "meeting",
    webUrl: `https://teams.microsoft.com/l/chat/${encodeURIComponent(chatId)}/0?tenantId=${tenantId}`,
    tenantId,
    isHiddenForAllMembers: false,
    onlineMeetingInfo: {
      calendarEventId: null,
      joinWebUrl: meeting?.joinUrl ?? null,
      organizer: {
        "@odata.type": "#microsoft.graph.teamworkUserIdentity",
        id: organizer?.id ?? null,
        displayName: null,
        userIdentityType: "aadUser",
      },
    },
  };
  return { status: 200, body: entityBody(call, "chats/$entity", chat, parseQuery(call.query)) };
}

function listInstalled(call: GraphCall): GraphReply {
  const chatId = requireChat(call);
  const query = parseQuery(call.query);
  const entities = installedApps(call.tenant, chatId).flatMap((catalogId) => {
    const app = catalogApps.find(({ id }) => id === catalogId);
    return app === undefined ? [] : [installedEntity(chatId, app, query)];
  });
  const fragment = `chats('${encodeURIComponent(chatId)}')/installedApps`;
  return { status: 200, body: collectionBody(call, entities, query, { ...paging, fragment }) };
}

function install(call: GraphCall): GraphReply {
  const chatId = requireChat(call);
  requireOrganizer(call, chatId);
  const catalogId = readBoundApp(call.body);
  const app = catalogApps.find(({ id }) => id.toLowerCase() === catalogId.toLowerCase());
  if (app === undefined) {
    throw new GraphError(404, "NotFound", `The app '${catalogId}' is not in the catalogue of the tenant.`);
  }
  if (installedApps(call.tenant, chatId).includes(app.id)) {
    throw new GraphError(409, "Conflict", "The app is already installed in the chat.");
  }
  installApp(call.tenant, chatId, app.id);
  const id = encodeURIComponent(installationId(chatId, app.id));
  return { status: 201, headers: { Location: `/chats/${encodeURIComponent(chatId)}/installedApps/${id}` } };
}

function uninstall(call: GraphCall): GraphReply {
  const chatId = requireChat(call);
  requireOrganizer(call, chatId);
  const catalogId = installedApps(call.tenant, chatId).find(
    (id) => installationId(chatId, id) === call.params["installation"],
  );
  if (catalogId === undefined) throw new GraphError(404, "NotFound", "No such app is installed in the chat.");
  uninstallApp(call.tenant, chatId, catalogId);
  return { status: 204 };
}

/** The chat's id, for its members only. */
function requireChat({ tenant, params, caller }: GraphCall): string {
  const chatId = params["chat"] ?? "";
  const members = chatMembers(tenant, chatId);
  if (members.length === 0) throw new GraphError(404, "NotFound", "Thread not found.");
  if (members.includes(caller.person.email)) return chatId;
  throw new GraphError(
    403,
    "Forbidden",
    "AclCheckFailed-Get Thread,User needs to be part of thread's roster to read or write it.",
  );
}

/** Attendees of a meeting may not change its apps. */
function requireOrganizer({ tenant, caller }: GraphCall, chatId: string): void {
  if (chatOrganizer(tenant, chatId) === caller.person.email) return;
  throw new GraphError(403, "Forbidden", "The role of the user in the meeting does not allow to change its apps.");
}

function installedEntity(chatId: string, app: CatalogApp, query: ODataQuery): Entity {
  return {
    id: installationId(chatId, app.id),
    ...(expands(query, "teamsApp") ? { teamsApp: appEntity(app) } : {}),
    ...(expands(query, "teamsAppDefinition") ? { teamsAppDefinition: appDefinitionEntity(app) } : {}),
  };
}

function expands({ expand }: ODataQuery, name: string): boolean {
  return expand.some((item) => item.name.toLowerCase() === name.toLowerCase());
}
