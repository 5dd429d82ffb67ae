import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { codeOf, openTenant, personNamed } from "./tenant-client.ts";

const eventual = { ConsistencyLevel: "eventual" };
const names = (answer: { readonly body: { readonly value: readonly Record<string, unknown>[] } }) =>
  answer.body.value.map(({ displayName }) => displayName);

describe("the tenant's directory", () => {
  it("shows the default properties of the signed-in user (graph/api/user-get)", async () => {
    const { body } = await openTenant().as("maya", "User.Read").get("/me");
    expect(Object.keys(body).toSorted().join(" ")).toBe(
      "@odata.context businessPhones displayName givenName id jobTitle mail mobilePhone officeLocation preferredLanguage surname userPrincipalName",
    );
    expect(body).toMatchObject({
      "@odata.context": "http://graph.tenant.localhost:5173/v1.0/$metadata#users/$entity",
      displayName: "Maya Patel",
      jobTitle: "Product manager",
      userPrincipalName: "maya@sidebyside.example",
    });
  });

  it("answers what is selected and nothing else (graph/query-parameters#select)", async () => {
    const { body } = await openTenant().as("maya", "User.Read").get("/me?$select=displayName,department");
    expect(body).toEqual({
      "@odata.context": expect.any(String),
      displayName: "Maya Patel",
      department: "Product",
    });
  });

  it("finds people by the beginnings of their words (graph/search-query-parameter)", async () => {
    const client = openTenant().as("maya", "User.ReadBasic.All");
    const ask = (search: string) => client.get(`/users?$search=${encodeURIComponent(search)}`, eventual);
    expect(names(await ask('"displayName:gur"'))).toEqual(["Tom Gurung"]);
    expect(names(await ask('"displayName:TOM gu"'))).toEqual(["Tom Gurung"]);
    expect(names(await ask('"displayName:urung"'))).toEqual([]);
    expect(names(await ask('"displayName:grace" OR "mail:tom@"'))).toEqual(["Grace Okafor", "Tom Gurung"]);
    expect(names(await ask('"displayName:grace" AND "displayName:tom"'))).toEqual([]);
    expect((await ask("displayName:tom")).status).toBe(400);
  });

  it("searches only with ConsistencyLevel: eventual (graph/aad-advanced-queries)", async () => {
    const answer = await openTenant().as("maya", "User.ReadBasic.All").get('/users?$search="displayName:tom"');
    expect([answer.status, codeOf(answer)]).toEqual([400, "Request_UnsupportedQuery"]);
  });

  it("filters, orders and counts (graph/api/user-list)", async () => {
    const client = openTenant().as("maya", "User.Read.All");
    const gs = await client.get(
      "/users?$filter=startswith(displayName,'g') or department eq 'Support'&$select=displayName",
    );
    expect(names(gs)).toEqual(["Grace Okafor", "Aroha Ngata", "Liam Walker", "Ella Thompson", "Noah Bennett"]);
    const counted = await client.get(
      "/users?$filter=department ne 'Sales' and not endswith(mail,'x')&$count=true&$orderby=displayName desc&$top=2",
      eventual,
    );
    expect(counted.body["@odata.count"]).toBe(36);
    expect(names(counted)).toEqual(["Tom Gurung", "Suman Adhikari"]);
  });

  it.each([
    { query: "$filter=department ne 'Sales'", why: "ne without ConsistencyLevel" },
    { query: "$filter=contains(displayName,'a')", why: "contains" },
    { query: "$skip=2", why: "$skip" },
    { query: "$filter=displayName like 'a'", why: "an unknown operator" },
    { query: "$filter=(displayName eq 'a'", why: "an open bracket" },
    { query: "$top=x", why: "a $top that is no number" },
    { query: "$top=0", why: "an empty page" },
    { query: "$colour=red", why: "an unknown option" },
  ])("refuses $why with 400 (graph/api/user-list)", async ({ query }) => {
    expect((await openTenant().as("maya", "User.Read.All").get(`/users?${query}`)).status).toBe(400);
  });

  it("pages by @odata.nextLink until everybody came once (graph/paging)", async () => {
    const tenant = openTenant();
    const client = tenant.as("maya", "User.ReadBasic.All");
    const seen: unknown[] = [];
    let path: string | undefined = "/users?$top=7&$select=id";
    let pages = 0;
    while (path !== undefined) {
      const { body } = await client.get(path);
      seen.push(...body.value.map(({ id }) => id));
      pages += 1;
      path = (body["@odata.nextLink"] as string | undefined)?.split("/v1.0")[1];
    }
    expect(pages).toBe(Math.ceil(tenant.service.tenant.people.length / 7));
    expect(seen).toEqual(tenant.service.tenant.people.map(({ id }) => id));
  });

  it("shows others by id and by name, with User.ReadBasic.All only the basic profile (graph/permissions-reference)", async () => {
    const tenant = openTenant();
    const tom = personNamed("tom");
    const basic = tenant.as("maya", "User.ReadBasic.All");
    const byName = await basic.get("/users/Tom@sidebyside.example");
    expect(byName.body).toMatchObject({ id: tom.id, displayName: "Tom Gurung", jobTitle: null });
    const full = await tenant.as("maya", "User.Read.All").get(`/users/${tom.id}`);
    expect(full.body).toMatchObject({ jobTitle: "Software engineer" });
    expect((await tenant.as("maya", "User.Read").get(`/users/${tom.id}`)).status).toBe(403);
    expect((await basic.get("/users/nobody@sidebyside.example")).status).toBe(404);
  });

  it("shows managers with User.Read.All, 404 at the top (graph/api/user-list-manager)", async () => {
    const tenant = openTenant();
    const client = tenant.as("maya", "User.Read.All");
    expect((await client.get("/me/manager")).body).toMatchObject({
      "@odata.type": "#microsoft.graph.user",
      displayName: "Oliver Hughes",
    });
    expect((await client.get("/users/oliver@sidebyside.example/manager")).body["displayName"]).toBe("Helena Brandt");
    const top = await client.get("/users/helena@sidebyside.example/manager");
    expect([top.status, codeOf(top)]).toEqual([404, "Request_ResourceNotFound"]);
    expect((await tenant.as("maya", "User.Read").get("/me/manager")).status).toBe(403);
  });
});

// https://learn.microsoft.com/graph/api/profilephoto-get
describe("the tenant's photos", () => {
  it("are pictures of the size asked for", async () => {
    const tenant = openTenant();
    const token = tenant.as("maya", "User.ReadBasic.All");
    expect((await token.get("/me/photo")).body).toMatchObject({ id: "648x648", width: 648, height: 648 });
    const { body: batch } = await token.send("POST", "/$batch", {
      requests: [{ id: "1", method: "GET", url: "/users/maya@sidebyside.example/photos/48x48/$value" }],
    });
    const [reply] = batch["responses"] as { readonly status: number; readonly body: string }[];
    const picture = PNG.sync.read(Buffer.from(reply?.body ?? "", "base64"));
    expect([reply?.status, picture.width, picture.height]).toEqual([200, 48, 48]);
    expect(new Set(picture.data).size).toBeGreaterThan(10);
  });

  it("are missing for some with ImageNotFound, and unknown sizes are refused", async () => {
    const tenant = openTenant();
    const client = tenant.as("maya", "User.ReadBasic.All");
    const { body } = await tenant.control("GET", "/people");
    const without = body.value.find(({ hasPhoto }) => hasPhoto === false);
    const answer = await client.get(`/users/${String(without?.["email"])}/photos/48x48/$value`);
    expect([answer.status, codeOf(answer)]).toEqual([404, "ImageNotFound"]);
    expect((await client.get("/me/photos/47x47/$value")).status).toBe(400);
    expect((await tenant.as("maya", "User.Read").get("/users/tom@sidebyside.example/photo/$value")).status).toBe(403);
  });
});
