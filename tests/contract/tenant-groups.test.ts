import { beforeEach, describe, expect, it } from "vitest";
import { programmeTeam } from "#tenant/seed/programme-team.ts";
import { type Answer, type Client, codeOf, type OpenTenant, openTenant, personNamed } from "./tenant-client.ts";

const group = `/groups/${programmeTeam.id}`;
const idsOf = ({ body }: Answer) => body.value.map(({ id }) => id);
const reference = (alias: string) => ({
  "@odata.id": `https://graph.microsoft.com/v1.0/directoryObjects/${personNamed(alias).id}`,
});

let tenant: OpenTenant;
let reader: Client;
let ana: Client;
beforeEach(() => {
  tenant = openTenant();
  reader = tenant.as("maya", "GroupMember.Read.All", "User.ReadBasic.All");
  ana = tenant.as("ana", "Group.ReadWrite.All");
});

describe("the programme's Team in the directory", () => {
  it("is a private Microsoft 365 group with a Team (graph/api/group-get)", async () => {
    expect((await reader.get(group)).body).toMatchObject({
      id: programmeTeam.id,
      displayName: "Peer coaching",
      groupTypes: ["Unified"],
      resourceProvisioningOptions: ["Team"],
      visibility: "Private",
    });
    const unknown = await reader.get("/groups/5bde5bde-0000-4000-8000-00000000ffff");
    expect([unknown.status, codeOf(unknown)]).toEqual([404, "Request_ResourceNotFound"]);
  });

  it("is owned by Ana, who is a member too; three people of the company are not in it", async () => {
    expect(idsOf(await reader.get(`${group}/owners`))).toEqual([ana.person.id]);
    const members = idsOf(await reader.get(`${group}/members`));
    expect(members).toContain(ana.person.id);
    expect(members).toHaveLength(41);
    for (const alias of ["helena", "david", "noah"]) expect(members).not.toContain(personNamed(alias).id);
  });

  it("pages its members (graph/api/group-list-members)", async () => {
    const first = await reader.get(`${group}/members?$top=30&$select=id`);
    const next = String(first.body["@odata.nextLink"]).split("/v1.0")[1] ?? "";
    expect(new Set([...idsOf(first), ...idsOf(await reader.get(next))]).size).toBe(41);
  });

  // https://learn.microsoft.com/graph/permissions-overview#limited-information-returned-for-inaccessible-member-objects
  it("shows no more than ids of members to who may not read users", async () => {
    const [first] = (await tenant.as("maya", "GroupMember.ReadBasic.All").get(`${group}/members`)).body.value;
    expect(first).toMatchObject({ "@odata.type": "#microsoft.graph.user", displayName: null, mail: null });
    expect(first?.["id"]).toEqual(expect.any(String));
    expect((await reader.get(`${group}/members`)).body.value[0]?.["displayName"]).toEqual(expect.any(String));
  });

  it.each([
    ["User.ReadBasic.All", group],
    ["User.ReadBasic.All", `${group}/members`],
    ["GroupMember.ReadBasic.All", `${group}/owners`],
  ])("asks for a permission for groups: with %s alone, %s is 403", async (scope, path) => {
    const answer = await tenant.as("maya", scope).get(path);
    expect([answer.status, codeOf(answer)]).toEqual([403, "Authorization_RequestDenied"]);
  });

  it("filters members only as an advanced query (graph/aad-advanced-queries)", async () => {
    const path = `${group}/members?$filter=${encodeURIComponent("displayName ne 'Tom Gurung'")}&$select=id`;
    expect((await reader.get(path)).status).toBe(400);
    const counted = await reader.get(`${path}&$count=true`, { ConsistencyLevel: "eventual" });
    expect([counted.status, counted.body["@odata.count"]]).toEqual([200, 40]);
    const found = await reader.get(`${group}/members?$search="displayName:tom"`, { ConsistencyLevel: "eventual" });
    expect(idsOf(found)).toEqual([personNamed("tom").id]);
  });
});

describe("one's own groups and Teams", () => {
  it("are listed by id alone with User.Read, in full with a permission for groups (graph/api/user-list-memberof)", async () => {
    const limited = await tenant.as("maya", "User.Read").get("/me/memberOf");
    expect(limited.body.value).toMatchObject([
      { "@odata.type": "#microsoft.graph.group", id: programmeTeam.id, displayName: null, groupTypes: [] },
    ]);
    expect((await reader.get("/me/memberOf?$select=id,displayName")).body.value).toEqual([
      { "@odata.type": "#microsoft.graph.group", id: programmeTeam.id, displayName: "Peer coaching" },
    ]);
    expect((await reader.get(`/users/${personNamed("noah").email}/memberOf`)).body.value).toEqual([]);
  });

  it("are the Teams that one has joined (graph/api/user-list-joinedteams, team-get)", async () => {
    const joined = await tenant.as("maya", "Team.ReadBasic.All").get("/me/joinedTeams");
    expect(joined.body.value).toMatchObject([{ id: programmeTeam.id, displayName: "Peer coaching" }]);
    const noah = tenant.as("noah", "Team.ReadBasic.All");
    expect((await noah.get("/me/joinedTeams")).body.value).toEqual([]);
    expect((await noah.get(`/teams/${programmeTeam.id}`)).status).toBe(403);
    const team = await tenant.as("maya", "Team.ReadBasic.All").get(`/teams/${programmeTeam.id}`);
    expect(team.body).toMatchObject({ internalId: programmeTeam.channelId, visibility: "private" });
    expect((await tenant.as("maya", "User.Read").get("/me/joinedTeams")).status).toBe(403);
  });
});

describe("coming and going", () => {
  it("is the owners' business (graph/api/group-post-owners, group-delete-owners)", async () => {
    expect((await ana.send("POST", `${group}/owners/$ref`, reference("emil"))).status).toBe(204);
    const emil = tenant.as("emil", "Group.ReadWrite.All");
    expect((await emil.send("DELETE", `${group}/owners/${ana.person.id}/$ref`)).status).toBe(204);
    expect(idsOf(await reader.get(`${group}/owners`))).toEqual([emil.person.id]);
    const late = await ana.send("POST", `${group}/owners/$ref`, reference("ana"));
    expect([late.status, codeOf(late)]).toEqual([403, "Authorization_RequestDenied"]);
  });

  it("never leaves a group without an owner", async () => {
    const answer = await ana.send("DELETE", `${group}/owners/${ana.person.id}/$ref`);
    expect([answer.status, codeOf(answer)]).toEqual([400, "Request_BadRequest"]);
  });

  it("adds and removes members (graph/api/group-post-members, group-delete-members)", async () => {
    expect((await ana.send("POST", `${group}/members/$ref`, reference("noah"))).status).toBe(204);
    const again = await ana.send("POST", `${group}/members/$ref`, reference("noah"));
    expect([again.status, codeOf(again)]).toEqual([400, "Request_BadRequest"]);
    const path = `${group}/members/${personNamed("noah").id}/$ref`;
    expect((await ana.send("DELETE", path)).status).toBe(204);
    expect((await ana.send("DELETE", path)).status).toBe(404);
    expect((await ana.send("POST", `${group}/members/$ref`, { "@odata.id": "somewhere" })).status).toBe(400);
    expect((await reader.send("POST", `${group}/members/$ref`, reference("noah"))).status).toBe(403);
  });
});

describe("who leads whom", () => {
  it("is read from both ends (graph/api/user-list-directreports)", async () => {
    const client = tenant.as("lukas", "User.Read.All");
    const reports = await client.get("/me/directReports?$select=displayName");
    expect(reports.body.value.map(({ displayName }) => displayName)).toEqual(["Farid Rahimi", "Pavel Dvorak"]);
    const farid = await client.get(`/users/${personNamed("farid").id}/manager`);
    expect(farid.body["displayName"]).toBe("Lukas Weber");
    const others = `/users/${personNamed("ana").id}/directReports`;
    expect((await client.get(others)).body.value).toHaveLength(4);
    expect((await tenant.as("lukas", "User.Read").get(others)).status).toBe(403);
  });
});
