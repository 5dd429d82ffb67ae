import { beforeEach, describe, expect, it } from "vitest";
import { programmeTeam } from "#tenant/seed/programme-team.ts";
import { type Client, codeOf, type OpenTenant, openTenant } from "./tenant-client.ts";

const tabs = `/teams/${programmeTeam.id}/channels/${encodeURIComponent(programmeTeam.channelId)}/tabs`;
const app = "https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/5bde5bde-0000-4000-8000-00000000c001";
const configuration = {
  entityId: "programme",
  contentUrl: "http://ana.tenant.localhost:5173/programme/",
  websiteUrl: null,
  removeUrl: null,
};

const pin = (client: Client) =>
  client.send("POST", tabs, { displayName: "Coaching", "teamsApp@odata.bind": app, configuration });

// https://learn.microsoft.com/graph/api/channel-post-tabs, channel-list-tabs, channel-delete-tabs
describe("tabs in the programme's channel", () => {
  let tenant: OpenTenant;
  let ana: Client;
  beforeEach(() => {
    tenant = openTenant();
    ana = tenant.as("ana", "TeamsTab.ReadWriteForTeam");
  });

  it("are pinned with what their configuration page said, and seen by every member", async () => {
    const made = await pin(ana);
    expect([made.status, made.body["displayName"]]).toEqual([201, "Coaching"]);
    const seen = await tenant.as("tom", "TeamsTab.Read.All").get(`${tabs}?$expand=teamsApp`);
    expect(seen.body.value).toMatchObject([
      { id: made.body["id"], configuration, teamsApp: { externalId: "5bde5bde-0000-4000-8000-00000000a001" } },
    ]);
    expect((await tenant.as("tom", "TeamsTab.Read.All").get(tabs)).body.value[0]).not.toHaveProperty("teamsApp");
  });

  it("are taken away again", async () => {
    const made = await pin(ana);
    const path = `${tabs}/${String(made.body["id"])}`;
    expect((await ana.send("DELETE", path)).status).toBe(204);
    expect((await ana.send("DELETE", path)).status).toBe(404);
    expect((await ana.get(tabs)).body.value).toEqual([]);
  });

  it("are nothing to outsiders, nor in channels and Teams that do not exist", async () => {
    const noah = await tenant.as("noah", "TeamsTab.ReadWriteForTeam").get(tabs);
    expect([noah.status, codeOf(noah)]).toEqual([403, "Forbidden"]);
    expect((await ana.get(tabs.replace(encodeURIComponent(programmeTeam.channelId), "19%3Ax"))).status).toBe(404);
    expect((await ana.get(tabs.replace(programmeTeam.id, "5bde5bde-0000-4000-8000-00000000ffff"))).status).toBe(404);
  });

  it("ask for their own permissions and for an app of the catalogue", async () => {
    expect((await pin(tenant.as("ana", "TeamsTab.Read.All"))).status).toBe(403);
    expect((await pin(tenant.as("ana", "TeamsTab.Create"))).status).toBe(201);
    expect((await tenant.as("ana", "TeamsTab.Create").send("DELETE", `${tabs}/x`)).status).toBe(403);
    const unknown = { displayName: "x", "teamsApp@odata.bind": app.replace("c001", "c009"), configuration };
    expect((await ana.send("POST", tabs, unknown)).status).toBe(404);
    expect((await ana.send("POST", tabs, { displayName: "x" })).status).toBe(400);
  });
});
