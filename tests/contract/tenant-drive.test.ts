import { beforeEach, describe, expect, it, vi } from "vitest";
import { type Client, codeOf, type OpenTenant, openTenant } from "./tenant-client.ts";

const docs = "https://learn.microsoft.com/graph/api";
const file = "/me/drive/root:/Side%20by%20Side/abc/record.json";

const tags = ({ body }: { readonly body: Record<string, unknown> }) => [body["cTag"], body["eTag"]];

describe(`the tenant's OneDrive (${docs}/resources/onedrive)`, () => {
  let tenant: OpenTenant;
  let maya: Client;
  let driveId: string;

  beforeEach(async () => {
    tenant = openTenant();
    maya = tenant.as("maya", "Files.ReadWrite");
    driveId = String((await maya.get("/me/drive")).body["id"]);
  });

  const put = (path: string, body: unknown) => maya.send("PUT", `${path}:/content`, body);

  it("is provisioned by GET /me/drive and by nothing else (drive-get)", async () => {
    const tom = tenant.as("tom", "Files.ReadWrite");
    const before = await tom.get("/me/drive/root");
    expect([before.status, codeOf(before)]).toEqual([404, "ResourceNotFound"]);
    expect((await tom.get("/me/drive")).body).toMatchObject({
      driveType: "business",
      owner: { user: { id: tom.person.id, displayName: "Tom Gurung" } },
      quota: { state: "normal", used: 0 },
    });
    expect((await tom.get("/me/drive/root")).body).toMatchObject({ name: "root", folder: { childCount: 0 }, root: {} });
    expect((await tom.get("/me/drive")).body["id"]).not.toBe(driveId);
  });

  it("makes the folders of a path that a file is put to, and says who wrote (driveitem-put-content)", async () => {
    const { status, body } = await put(file, { words: 1 });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: "record.json",
      size: 11,
      file: { mimeType: "application/json" },
      createdBy: { user: { id: maya.person.id } },
      lastModifiedBy: { user: { id: maya.person.id, displayName: "Maya Patel" } },
      parentReference: { driveId, path: `/drives/${driveId}/root:/Side%20by%20Side/abc` },
    });
    const folders = await maya.get("/me/drive/root/children");
    expect(folders.body.value.map(({ name, folder }) => ({ name, folder }))).toEqual([
      { name: "Side by Side", folder: { childCount: 1 } },
    ]);
  });

  it.each([
    (drive: string, item: string) => `/drives/${drive}/items/${item}`,
    (_: string, item: string) => `/me/drive/items/${item}`,
    (drive: string) => `/drives/${drive}/root:/Side by Side/ABC/Record.json`,
    (drive: string) => `/drives/${drive}/root:/Side by Side/abc/record.json:`,
    () => "/users/maya@sidebyside.example/drive/root:/Side by Side/abc/record.json",
  ])("finds an item by every address (driveitem-get)", async (address) => {
    const { body } = await put(file, "{}");
    const found = await maya.get(address(driveId, String(body["id"])));
    expect([found.status, found.body["id"]]).toEqual([200, body["id"]]);
  });

  it("puts a file below an item by name, and into the item itself (driveitem-put-content)", async () => {
    const folder = await maya.send("POST", "/me/drive/root/children", { name: "Notes", folder: {} });
    expect(folder.status).toBe(201);
    const id = String(folder.body["id"]);
    const first = await maya.send("PUT", `/drives/${driveId}/items/${id}:/a b.txt:/content`, "one");
    expect([first.status, first.body["name"]]).toEqual([201, "a b.txt"]);
    const again = await maya.send("PUT", `/drives/${driveId}/items/${String(first.body["id"])}/content`, "three");
    expect([again.status, again.body["size"]]).toEqual([200, 5]);
    expect((await maya.get(`/drives/${driveId}/items/${id}/children`)).body.value).toHaveLength(1);
    expect((await maya.get(`/me/drive/items/${id}:/a b.txt:/versions`)).body.value).toHaveLength(2);
  });

  it("obeys the conflict behaviour of a PUT: replace by default, fail, rename (driveitem-put-content)", async () => {
    const first = await put(file, "1");
    const behave = (behaviour: string) =>
      maya.send("PUT", `${file}:/content?@microsoft.graph.conflictBehavior=${behaviour}`, "2");
    const failed = await behave("fail");
    expect([failed.status, codeOf(failed)]).toEqual([409, "nameAlreadyExists"]);
    const replaced = await put(file, "22");
    expect([replaced.status, replaced.body["id"]]).toEqual([200, first.body["id"]]);
    const renamed = await behave("rename");
    expect([renamed.status, renamed.body["name"]]).toEqual([201, "record 1.json"]);
    expect((await behave("shout")).status).toBe(400);
  });

  it("makes folders once (driveitem-post-children)", async () => {
    const make = (behaviour?: string) =>
      maya.send("POST", "/me/drive/root/children", {
        name: "Side by Side",
        folder: {},
        ...(behaviour === undefined ? {} : { "@microsoft.graph.conflictBehavior": behaviour }),
      });
    const first = await make();
    expect([first.status, (await make()).status, (await make("rename")).body["name"]]).toEqual([
      201,
      409,
      "Side by Side 1",
    ]);
    expect((await make("replace")).body["id"]).toBe(first.body["id"]);
    expect((await maya.send("POST", "/me/drive/root/children", { name: "a/b", folder: {} })).status).toBe(400);
  });

  it("changes the cTag with the content only, the eTag with everything (resources/driveitem)", async () => {
    const made = await put(file, "1");
    const [cTag, eTag] = tags(made);
    const itemPath = `/me/drive/items/${String(made.body["id"])}`;
    const shared = await maya.send("POST", `${itemPath}/invite`, {
      recipients: [{ email: "tom@sidebyside.example" }],
      roles: ["read"],
      requireSignIn: true,
      sendInvitation: false,
    });
    expect(shared.status).toBe(200);
    const afterSharing = tags(await maya.get(itemPath));
    expect(afterSharing[0]).toBe(cTag);
    expect(afterSharing[1]).not.toBe(eTag);
    const afterRename = tags(await maya.send("PATCH", itemPath, { name: "other.json" }));
    expect(afterRename[0]).toBe(cTag);
    expect(afterRename[1]).not.toBe(afterSharing[1]);
    const afterWrite = tags(await maya.send("PUT", `${itemPath}/content`, "2"));
    expect(afterWrite[0]).not.toBe(cTag);
    expect((await maya.get("/me/drive/root:/Side by Side")).body).not.toHaveProperty("cTag");
  });

  it("renames and moves with If-Match, else 412 (driveitem-update, driveitem-move)", async () => {
    const made = await put(file, "1");
    const itemPath = `/me/drive/items/${String(made.body["id"])}`;
    const stale = await maya.send("PATCH", itemPath, { name: "x.json" }, { "if-match": '"{0},1"' });
    expect([stale.status, codeOf(stale)]).toEqual([412, "resourceModified"]);
    for (const tag of ["eTag", "cTag"]) {
      const { body } = await maya.get(itemPath);
      const match = { "if-match": String(body[tag]) };
      const moved = await maya.send("PATCH", itemPath, { name: `${tag}.json`, parentReference: { id: "root" } }, match);
      expect([moved.status, moved.body["name"]]).toEqual([200, `${tag}.json`]);
    }
    expect((await maya.get("/me/drive/root:/ctag.json")).status).toBe(200);
    expect((await maya.get(file)).status).toBe(404);
    await put("/me/drive/root:/taken.json", "2");
    const taken = await maya.send("PATCH", itemPath, { name: "TAKEN.json" });
    expect([taken.status, codeOf(taken)]).toEqual([409, "nameAlreadyExists"]);
    expect((await maya.send("PATCH", itemPath, { description: "x" })).status).toBe(501);
    expect((await maya.send("PATCH", "/me/drive/root", { name: "x" })).status).toBe(400);
  });

  it("refuses to move a folder into itself (driveitem-move)", async () => {
    await put(file, "1");
    const outer = await maya.get("/me/drive/root:/Side by Side");
    const inner = await maya.get("/me/drive/root:/Side by Side/abc");
    const moved = await maya.send("PATCH", `/me/drive/items/${String(outer.body["id"])}`, {
      parentReference: { id: inner.body["id"] },
    });
    expect(moved.status).toBe(400);
  });

  it("deletes a folder with all that is in it, If-Match obeyed (driveitem-delete)", async () => {
    const made = await put(file, "1");
    const folder = await maya.get("/me/drive/root:/Side by Side");
    const path = `/me/drive/items/${String(folder.body["id"])}`;
    expect((await maya.send("DELETE", path, undefined, { "if-match": '"other"' })).status).toBe(412);
    expect((await maya.send("DELETE", path, undefined, { "if-match": String(folder.body["eTag"]) })).status).toBe(204);
    expect((await maya.get(`/me/drive/items/${String(made.body["id"])}`)).status).toBe(404);
  });

  it("hands out an address that needs no token for a few minutes (driveitem-get-content)", async () => {
    await put(file, "0123456789");
    const { body } = await maya.get(`${file}?$select=cTag,@microsoft.graph.downloadUrl`);
    expect(Object.keys(body).toSorted()).toEqual(["@microsoft.graph.downloadUrl", "@odata.context", "cTag"]);
    const url = String(body["@microsoft.graph.downloadUrl"]);
    expect(url).toMatch(/^http:\/\/graph\.tenant\.localhost:5173\/download\//);
    expect(await (await tenant.open(url)).text()).toBe("0123456789");
    const part = await tenant.open(url, { range: "bytes=2-4" });
    expect([part.status, part.headers.get("content-range"), await part.text()]).toEqual([206, "bytes 2-4/10", "234"]);
    const ticket = url.split("/").at(-1)?.split(".")[0] ?? "";
    const longer = Buffer.from(ticket, "base64url")
      .toString()
      .replace(/\d+\}$/, "9999999999999}");
    const forged = url.replace(ticket, Buffer.from(longer).toString("base64url"));
    expect((await tenant.open(forged)).status).toBe(401);
    const redirected = await maya.get(`${file}:/content`);
    expect(redirected.status).toBe(302);
    expect(await (await tenant.open(redirected.headers.get("location") ?? "")).text()).toBe("0123456789");
  });

  it("closes that address after five minutes of real time, however the tenant's clock moves", async () => {
    const { body } = await put(file, "1");
    const url = String(body["@microsoft.graph.downloadUrl"]);
    await tenant.control("PUT", "/clock", { now: "2030-01-01T00:00:00Z" });
    expect((await tenant.open(url)).status).toBe(200);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 5 * 60_000 });
    try {
      expect((await tenant.open(url)).status).toBe(401);
    } finally {
      vi.useRealTimers();
    }
  });

  it("answers 304 to who knows the tag (driveitem-get)", async () => {
    const { body } = await put(file, "1");
    const path = `/me/drive/items/${String(body["id"])}`;
    for (const tag of ["cTag", "eTag"]) {
      expect((await maya.get(path, { "if-none-match": String(body[tag]) })).status).toBe(304);
    }
    expect((await maya.get(path, { "if-none-match": '"old"' })).status).toBe(200);
  });

  it("keeps versions, all but the current one readable (driveitem-list-versions, driveitemversion-get-contents)", async () => {
    for (const words of ["one", "two", "three"]) await put(file, words);
    const { body } = await maya.get(`${file}:/versions`);
    expect(body.value.map(({ id, size }) => [id, size])).toEqual([
      ["3.0", 5],
      ["2.0", 3],
      ["1.0", 3],
    ]);
    const old = await maya.get(`${file}:/versions/1.0/content`);
    expect(old.status).toBe(302);
    expect(await (await tenant.open(old.headers.get("location") ?? "")).text()).toBe("one");
    expect((await maya.get(`${file}:/versions/3.0/content`)).status).toBe(400);
    expect((await maya.get(`${file}:/versions/9.0/content`)).status).toBe(404);
  });

  it("writes in tenant time, whatever the real time is", async () => {
    await tenant.control("PUT", "/clock", { now: "2027-03-28T00:59:30Z" });
    const { body } = await put(file, "1");
    expect(body["lastModifiedDateTime"]).toMatch(/^2027-03-28T00:59:3\dZ$/);
  });

  it("needs Files.ReadWrite to write (graph/permissions-reference)", async () => {
    const reader = tenant.as("maya", "Files.Read");
    expect((await reader.send("PUT", `${file}:/content`, "1")).status).toBe(403);
    expect((await reader.get("/me/drive/root")).status).toBe(200);
  });
});
