import { beforeEach, describe, expect, it } from "vitest";
import { type Client, codeOf, type OpenTenant, openTenant } from "./tenant-client.ts";

// https://learn.microsoft.com/graph/api/driveitem-invite and driveitem-list-permissions
describe("sharing in the tenant's OneDrive", () => {
  let tenant: OpenTenant;
  let maya: Client;
  let tom: Client;
  let grace: Client;
  let item: string;

  beforeEach(async () => {
    tenant = openTenant();
    maya = tenant.as("maya", "Files.ReadWrite");
    tom = tenant.as("tom", "Files.Read.All", "Files.ReadWrite.All");
    grace = tenant.as("grace", "Files.Read.All", "Files.ReadWrite.All");
    const drive = await maya.get("/me/drive");
    const made = await maya.send("PUT", "/me/drive/root:/Side by Side/abc/record.json:/content", "words");
    item = `/drives/${String(drive.body["id"])}/items/${String(made.body["id"])}`;
  });

  const invite = (alias: string, role = "read", path = item) =>
    maya.send("POST", `${path}/invite`, {
      recipients: [{ email: `${alias}@sidebyside.example` }],
      roles: [role],
      requireSignIn: true,
      sendInvitation: false,
    });

  it("hides what is not shared: 404, never a hint", async () => {
    const answer = await tom.get(item);
    expect([answer.status, codeOf(answer)]).toEqual([404, "itemNotFound"]);
    expect((await tom.send("PUT", `${item}/content`, "mine")).status).toBe(404);
    expect((await tom.get("/users/maya@sidebyside.example/drive/root:/Side by Side/abc/record.json")).status).toBe(404);
    expect((await tom.get(item.replace(/\/items.*/, ""))).status).toBe(404);
  });

  it("lets the invited read by id and by path, and nobody write (permissions-reference#filesreadall)", async () => {
    expect((await invite("tom")).body.value).toMatchObject([
      { roles: ["read"], grantedToV2: { user: { id: tom.person.id, displayName: "Tom Gurung" } } },
    ]);
    expect((await tom.get(item)).body).toMatchObject({ name: "record.json", shared: { scope: "users" } });
    const byPath = await tom.get("/users/maya@sidebyside.example/drive/root:/Side by Side/abc/record.json");
    expect(byPath.status).toBe(200);
    const url = String(byPath.body["@microsoft.graph.downloadUrl"]);
    expect(await (await tenant.open(url)).text()).toBe("words");
    for (const [method, path, body] of [
      ["PUT", `${item}/content`, "mine"],
      ["PATCH", item, { name: "x.json" }],
      ["DELETE", item, undefined],
      ["POST", `${item}/invite`, { recipients: [{ email: "grace@sidebyside.example" }], roles: ["read"] }],
    ] as const) {
      const answer = await tom.send(method, path, body);
      expect([method, answer.status, codeOf(answer)]).toEqual([method, 403, "accessDenied"]);
    }
    expect((await grace.get(item)).status).toBe(404);
  });

  it("asks for Files.Read.All to read what others share on a work account (permissions-reference)", async () => {
    await invite("tom");
    for (const scope of ["Files.Read", "Files.ReadWrite"]) {
      const answer = await tenant.as("tom", scope).get(item);
      expect([answer.status, codeOf(answer)]).toEqual([403, "accessDenied"]);
    }
    expect((await tenant.as("tom", "Files.Read.All").get(item)).status).toBe(200);
  });

  it("lets those write who were invited to write, with Files.ReadWrite.All", async () => {
    await invite("tom", "write");
    const { status, body } = await tom.send("PUT", `${item}/content`, "his");
    expect([status, (body["lastModifiedBy"] as { user: { id: string } }).user.id]).toEqual([200, tom.person.id]);
    expect(
      (await tenant.as("tom", "Files.Read.All", "Files.ReadWrite").send("PUT", `${item}/content`, "x")).status,
    ).toBe(403);
  });

  it("shows the owner every grant and everybody else only his own (driveitem-list-permissions)", async () => {
    await invite("tom");
    await invite("grace", "write");
    const rolesSeen = async (client: Client) =>
      (await client.get(`${item}/permissions`)).body.value.map(({ roles }) => roles);
    expect(await rolesSeen(maya)).toEqual([["owner"], ["read"], ["write"]]);
    expect(await rolesSeen(tom)).toEqual([["read"]]);
    expect(await rolesSeen(grace)).toEqual([["write"]]);
    const [, toms] = (await maya.get(`${item}/permissions`)).body.value;
    expect((await grace.get(`${item}/permissions/${String(toms?.["id"])}`)).status).toBe(404);
    expect((await tom.get(`${item}/permissions/${String(toms?.["id"])}`)).status).toBe(200);
  });

  it("inherits the grants of folders and says so, until told otherwise (resources/permission)", async () => {
    const folder = await maya.get("/me/drive/root:/Side by Side");
    const folderPath = `/me/drive/items/${String(folder.body["id"])}`;
    await invite("tom", "read", folderPath);
    expect((await tom.get(item)).status).toBe(200);
    const [, inherited] = (await maya.get(`${item}/permissions`)).body.value;
    expect(inherited).toMatchObject({ inheritedFrom: { id: folder.body["id"] } });
    expect((await maya.send("DELETE", `${item}/permissions/${String(inherited?.["id"])}`)).status).toBe(400);

    await maya.send("POST", `${item}/invite`, {
      recipients: [{ objectId: grace.person.id }],
      roles: ["read"],
      requireSignIn: true,
      sendInvitation: false,
      retainInheritedPermissions: false,
    });
    expect([(await tom.get(item)).status, (await grace.get(item)).status]).toEqual([404, 200]);
  });

  it("takes a grant back (permission-delete)", async () => {
    const [grant] = (await invite("tom")).body.value;
    expect((await tom.send("DELETE", `${item}/permissions/${String(grant?.["id"])}`)).status).toBe(403);
    expect((await maya.send("DELETE", `${item}/permissions/${String(grant?.["id"])}`)).status).toBe(204);
    expect((await tom.get(item)).status).toBe(404);
    expect((await maya.send("DELETE", `${item}/permissions/${String(grant?.["id"])}`)).status).toBe(404);
  });

  it("ends a grant when tenant time says so (driveitem-invite)", async () => {
    await tenant.control("PUT", "/clock", { now: "2026-12-01T00:00:00Z" });
    await maya.send("POST", `${item}/invite`, {
      recipients: [{ email: "tom@sidebyside.example" }],
      roles: ["read"],
      requireSignIn: true,
      sendInvitation: false,
      expirationDateTime: "2026-12-02T00:00:00Z",
    });
    expect((await tom.get(item)).status).toBe(200);
    await tenant.control("PUT", "/clock", { now: "2026-12-02T00:00:00Z" });
    expect((await tom.get(item)).status).toBe(404);
  });

  it.each([
    { body: { recipients: [], roles: ["read"], requireSignIn: true }, why: "nobody" },
    {
      body: { recipients: [{ email: "x@elsewhere.example" }], roles: ["read"], requireSignIn: true },
      why: "a stranger",
    },
    {
      body: { recipients: [{ email: "tom@sidebyside.example" }], roles: ["dance"], requireSignIn: true },
      why: "a role",
    },
    { body: { recipients: [{ email: "tom@sidebyside.example" }], roles: ["read"] }, why: "no sign-in" },
  ])("refuses an invitation with $why (driveitem-invite)", async ({ body }) => {
    expect((await maya.send("POST", `${item}/invite`, body)).status).toBe(400);
    expect((await tom.get(item)).status).toBe(404);
  });
});
