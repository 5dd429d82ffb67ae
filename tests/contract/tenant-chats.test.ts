import { beforeEach, describe, expect, it } from "vitest";
import { createMeeting, setMeetingMembers } from "#tenant/graph/model/meetings.ts";
import { codeOf, type OpenTenant, openTenant, personNamed } from "./tenant-client.ts";

const appId = "5bde5bde-0000-4000-8000-00000000a001";
const catalogId = "5bde5bde-0000-4000-8000-00000000c001";
const bind = { "teamsApp@odata.bind": `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${catalogId}` };
const install = "TeamsAppInstallation.ReadWriteSelfForChat";

describe("apps in the chat of a meeting", () => {
  let tenant: OpenTenant;
  let chat: string;

  beforeEach(() => {
    tenant = openTenant();
    const { tenant: state } = tenant.service;
    const at = state.clock.nowMs();
    const meeting = createMeeting(state, personNamed("maya"), { subject: "1:1", startMs: at, endMs: at + 1 });
    setMeetingMembers(state, meeting.joinUrl, ["tom@sidebyside.example"]);
    chat = `/chats/${encodeURIComponent(meeting.chatId)}`;
  });

  it("finds the app by the id of its manifest (appcatalogs-list-teamsapps)", async () => {
    const client = tenant.as("maya", "AppCatalog.Read.All");
    const found = await client.get(`/appCatalogs/teamsApps?$filter=externalId eq '${appId}'`);
    expect(found.body.value).toEqual([
      { id: catalogId, externalId: appId, displayName: "Side by Side", distributionMethod: "organization" },
    ]);
    const store = await client.get("/appCatalogs/teamsApps?$filter=distributionMethod eq 'store'");
    expect(store.body.value.map(({ id }) => id)).not.toContain(catalogId);
  });

  it("installs once, lists what is installed, removes it (chat-post-installedapps, chat-list-installedapps)", async () => {
    const maya = tenant.as("maya", install);
    const installed = await maya.send("POST", `${chat}/installedApps`, bind);
    expect([installed.status, installed.text]).toEqual([201, ""]);
    const again = await maya.send("POST", `${chat}/installedApps`, bind);
    expect([again.status, codeOf(again)]).toEqual([409, "Conflict"]);

    const query = `$expand=teamsApp&$filter=teamsApp/externalId eq '${appId}'`;
    const [row] = (await maya.get(`${chat}/installedApps?${query}`)).body.value;
    expect(row).toMatchObject({ teamsApp: { id: catalogId, externalId: appId } });
    expect(Object.keys((await maya.get(`${chat}/installedApps`)).body.value[0] ?? {})).toEqual(["id"]);

    const path = `${chat}/installedApps/${encodeURIComponent(String(row?.["id"]))}`;
    expect((await maya.send("DELETE", path)).status).toBe(204);
    expect((await maya.send("DELETE", path)).status).toBe(404);
    expect((await maya.get(`${chat}/installedApps`)).body.value).toEqual([]);
  });

  it("lets attendees see the apps and not change them, and strangers see nothing", async () => {
    const tom = tenant.as("tom", install, "Chat.ReadBasic");
    expect((await tom.get(`${chat}/installedApps`)).status).toBe(200);
    const refused = await tom.send("POST", `${chat}/installedApps`, bind);
    expect([refused.status, codeOf(refused)]).toEqual([403, "Forbidden"]);
    const grace = tenant.as("grace", install, "Chat.ReadBasic");
    for (const path of [chat, `${chat}/installedApps`]) expect((await grace.get(path)).status).toBe(403);
    expect((await grace.send("POST", `${chat}/installedApps`, bind)).status).toBe(403);
  });

  it.each([
    { body: { "teamsApp@odata.bind": "https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/other" }, status: 404 },
    { body: { teamsApp: catalogId }, status: 400 },
  ])("refuses to install $body with $status (chat-post-installedapps)", async ({ body, status }) => {
    expect((await tenant.as("maya", install).send("POST", `${chat}/installedApps`, body)).status).toBe(status);
  });

  it("needs the permission to install, not just that to read (chat-post-installedapps)", async () => {
    const reader = tenant.as("maya", "TeamsAppInstallation.ReadForChat");
    expect((await reader.get(`${chat}/installedApps`)).status).toBe(200);
    const refused = await reader.send("POST", `${chat}/installedApps`, bind);
    expect([refused.status, codeOf(refused)]).toEqual([403, "Forbidden"]);
    expect(refused.text).toContain(install);
  });

  it("shows the chat to its members, the id encoded or not (chat-get)", async () => {
    const tom = tenant.as("tom", "Chat.ReadBasic");
    for (const path of [chat, decodeURIComponent(chat)]) {
      expect((await tom.get(path)).body).toMatchObject({
        chatType: "meeting",
        topic: "1:1",
        onlineMeetingInfo: { organizer: { id: personNamed("maya").id } },
      });
    }
    expect((await tom.get("/chats/19:nothing@thread.v2")).status).toBe(404);
  });
});
