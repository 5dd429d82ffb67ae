import { beforeEach, describe, expect, it } from "vitest";
import { type ListBench, openListBench, pathOf, rowsOf } from "./list-client.ts";
import { type Answer, codeOf } from "./tenant-client.ts";

let bench: ListBench;
beforeEach(async () => {
  bench = await openListBench();
});

const add = (fields: object, who: "maya" | "tom" | "coordinator" = "maya"): Promise<Answer> =>
  bench[who].send("POST", `${bench.list}/items`, { fields });
const messageOf = ({ body }: Answer) => (body["error"] as { readonly message?: unknown } | undefined)?.message;

// https://learn.microsoft.com/graph/api/listitem-create, listitem-get, resources/listitem
describe("items of a list in the tenant", () => {
  it("say who made them and when, with an eTag of guid and version", async () => {
    await bench.tenant.control("PUT", "/clock", { now: "2026-12-01T09:30:00Z" });
    const made = await add({ ClientKey: "k1", Status: "joined", Round: 1, IsCoach: true });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      id: "1",
      createdDateTime: "2026-12-01T09:30:00Z",
      eTag: expect.stringMatching(/^"[0-9a-f-]{36},1"$/),
      createdBy: { user: { id: bench.maya.person.id, displayName: "Maya Patel" } },
      lastModifiedBy: { user: { id: bench.maya.person.id } },
      contentType: { name: "Item" },
      fields: { id: "1", ClientKey: "k1", Status: "joined", Round: 1, IsCoach: true, ContentType: "Item" },
    });
    expect(made.headers.get("etag")).toBe(made.body["eTag"]);
  });

  it("bring their fields only when these are expanded", async () => {
    await add({ Title: "Maya", ClientKey: "k1", Wants: "courage" });
    const plain = await bench.tom.get(`${bench.list}/items/1`);
    expect(plain.body).not.toHaveProperty("fields");
    expect(rowsOf(await bench.tom.get(`${bench.list}/items`))[0]).not.toHaveProperty("fields");
    const some = await bench.tom.get(`${bench.list}/items/1?$select=id&$expand=fields($select=Title,Wants)`);
    expect(some.body).toEqual({
      "@odata.context": expect.any(String),
      "@odata.etag": plain.body["eTag"],
      id: "1",
      fields: { "@odata.etag": plain.body["eTag"], Title: "Maya", Wants: "courage" },
    });
    expect((await bench.tom.get(`${bench.list}/items/1/fields?$select=Title`)).body).toMatchObject({ Title: "Maya" });
    expect((await bench.tom.get(`${bench.list}/items/1?$expand=versions`)).status).toBe(501);
    expect((await bench.tom.get(`${bench.list}/items/7`)).status).toBe(404);
  });

  it("leave hidden columns out unless they are named (resources/columndefinition)", async () => {
    await bench.coordinator.send("POST", `${bench.list}/columns`, { name: "Secret", text: {}, hidden: true });
    await add({ ClientKey: "k1", Secret: "s" });
    const all = await bench.maya.get(`${bench.list}/items/1?$expand=fields`);
    expect(all.body["fields"]).not.toHaveProperty("Secret");
    const named = await bench.maya.get(`${bench.list}/items/1?$expand=fields($select=Secret)`);
    expect(named.body["fields"]).toMatchObject({ Secret: "s" });
  });

  it.each([
    ["an unknown field", { Colour: "red" }],
    ["a field of SharePoint’s own", { Modified: "2026-01-01T00:00:00Z" }],
    ["a text for a number", { Round: "first" }],
    ["a text for yes or no", { IsCoach: "yes" }],
    ["a day that does not exist", { PausedUntil: "31 February" }],
    ["more than 255 characters on one line", { ClientKey: "x".repeat(256) }],
    ["a person by name", { CoordinatorLookupId: "Ana" }],
    ["a list for fields", ["x"]],
  ])("cannot hold %s", async (_what, fields) => {
    const answer = await add(fields);
    expect([answer.status, codeOf(answer)]).toEqual([400, "invalidRequest"]);
  });

  it("hold times in UTC, people by number, nothing where nothing is, and a column's default", async () => {
    await bench.coordinator.send("POST", `${bench.list}/columns`, {
      name: "Level",
      choice: { choices: ["new", "old"] },
      defaultValue: { value: "new" },
    });
    const made = await add({
      PausedUntil: "2026-12-24T18:00:00+05:45",
      CoordinatorLookupId: 12,
      Wants: "",
      Title: null,
    });
    expect(made.body["fields"]).toMatchObject({
      PausedUntil: "2026-12-24T12:15:00Z",
      CoordinatorLookupId: "12",
      Level: "new",
      AuthorLookupId: expect.stringMatching(/^\d+$/),
    });
    expect(made.body["fields"]).not.toHaveProperty("Wants");
    expect((await add({ Level: "old" })).body["fields"]).toMatchObject({ Level: "old" });
  });

  // The code and the words are those that clients report, such as n8n-io/n8n, nodes/Microsoft/SharePoint.
  it("refuse a key that is there already, in any case, on creating and on changing", async () => {
    await add({ ClientKey: "Key-1" });
    for (const answer of [
      await add({ ClientKey: "key-1" }, "tom"),
      await add({ ClientKey: "key-2" }).then(() =>
        bench.maya.send("PATCH", `${bench.list}/items/2/fields`, { ClientKey: "KEY-1" }),
      ),
    ]) {
      expect([answer.status, codeOf(answer), messageOf(answer)]).toEqual([
        400,
        "invalidRequest",
        "One or more fields with unique constraints already has the provided value.",
      ]);
    }
    expect((await bench.maya.send("PATCH", `${bench.list}/items/1/fields`, { ClientKey: "key-1" })).status).toBe(200);
    for (const Title of ["without", "a key"]) expect((await add({ Title })).status).toBe(201);
  });
});

// https://learn.microsoft.com/graph/api/listitem-update, listitem-delete
describe("changing an item in the tenant", () => {
  it("needs the present eTag where If-Match is sent, else 412 and nothing happens", async () => {
    const made = await add({ ClientKey: "k1", Status: "joined" });
    const old = { "If-Match": String(made.body["eTag"]) };
    const path = `${bench.list}/items/1`;
    const first = await bench.maya.send("PATCH", `${path}/fields`, { Status: "paused" }, old);
    expect([first.status, first.body["Status"], first.body["ClientKey"]]).toEqual([200, "paused", "k1"]);
    for (const [method, below, body] of [
      ["PATCH", "/fields", { Status: "left" }],
      ["PATCH", "", { fields: { Status: "left" } }],
      ["DELETE", "", undefined],
    ] as const) {
      const late = await bench.tom.send(method, `${path}${below}`, body, old);
      expect([method, late.status, codeOf(late)]).toEqual([method, 412, "resourceModified"]);
    }
    const now = await bench.tom.get(`${path}?$expand=fields`);
    expect(now.body).toMatchObject({ eTag: expect.stringMatching(/,2"$/), fields: { Status: "paused" } });
    const again = { "If-Match": String(now.body["eTag"]) };
    expect((await bench.tom.send("PATCH", path, { fields: { Status: "left" } }, again)).status).toBe(200);
    expect((await bench.tom.send("DELETE", path, undefined, { "If-Match": "*" })).status).toBe(204);
    expect((await bench.tom.get(path)).status).toBe(404);
  });

  it("lets any member write any row, and says who did: forgery is possible and seen", async () => {
    await add({ ClientKey: "k1", Status: "joined" }, "maya");
    await bench.tom.send("PATCH", `${bench.list}/items/1/fields`, { Status: "left" });
    expect((await bench.coordinator.get(`${bench.list}/items/1`)).body).toMatchObject({
      createdBy: { user: { id: bench.maya.person.id } },
      lastModifiedBy: { user: { id: bench.tom.person.id } },
    });
  });

  it("asks for Sites.ReadWrite.All; reading asks for Sites.Read.All", async () => {
    await add({ ClientKey: "k1" });
    const reader = bench.tenant.as("maya", "Sites.Read.All");
    expect((await reader.get(`${bench.list}/items`)).status).toBe(200);
    for (const [method, path, body] of [
      ["POST", "/items", { fields: {} }],
      ["PATCH", "/items/1/fields", { Status: "left" }],
      ["DELETE", "/items/1", undefined],
    ] as const) {
      expect((await reader.send(method, `${bench.list}${path}`, body)).status).toBe(403);
    }
    expect((await bench.tenant.as("maya", "Files.Read.All").get(`${bench.list}/items`)).status).toBe(403);
  });

  // https://learn.microsoft.com/graph/api/listitem-post-permissions
  it("cannot give a person rights on one item", async () => {
    await add({ ClientKey: "k1" });
    const path = `${bench.list}/items/1/permissions`;
    const user = { roles: ["write"], grantedToV2: { user: { id: bench.tom.person.id } } };
    const refused = await bench.coordinator.send("POST", path, user);
    expect([refused.status, codeOf(refused)]).toEqual([400, "invalidRequest"]);
    const app = { roles: ["write"], grantedToV2: { application: { id: "x" } } };
    expect((await bench.coordinator.send("POST", path, app)).status).toBe(501);
  });

  it("works in a batch, where one refusal spoils nothing else (graph/json-batching)", async () => {
    const post = (id: string, ClientKey: string) => ({
      id,
      method: "POST",
      url: `${bench.list}/items`,
      headers: { "Content-Type": "application/json" },
      body: { fields: { ClientKey } },
    });
    const { body } = await bench.maya.send("POST", "/$batch", {
      requests: [post("a", "k1"), post("b", "k1"), post("c", "k2")],
    });
    const replies = body["responses"] as readonly { readonly id: string; readonly status: number }[];
    expect(Object.fromEntries(replies.map(({ id, status }) => [id, status]))).toEqual({ a: 201, b: 400, c: 201 });
  });

  it("meets the troubles that the tenant is told to make", async () => {
    await add({ ClientKey: "k1" });
    const path = `${bench.list}/items/1/fields`;
    const match = { person: "maya", method: "PATCH", path: "/items" };
    await bench.tenant.control("POST", "/faults", { kind: "throttle", match, times: 1, retryAfterSeconds: 7 });
    const busy = await bench.maya.send("PATCH", path, { Status: "left" });
    expect([busy.status, busy.headers.get("retry-after")]).toEqual([429, "7"]);
    await bench.tenant.control("POST", "/faults", { kind: "conflict", match, times: 1 });
    expect((await bench.maya.send("PATCH", path, { Status: "left" })).status).toBe(409);
    expect((await bench.maya.send("PATCH", path, { Status: "left" })).status).toBe(200);
  });

  it("survives a restart", async () => {
    const made = await add({ ClientKey: "k1", Status: "joined" });
    await bench.tenant.control("POST", "/restart");
    const kept = await bench.tom.get(`${bench.list}/items/1?$expand=fields`);
    expect(kept.body).toMatchObject({ eTag: made.body["eTag"], fields: { ClientKey: "k1" } });
  });
});

// https://learn.microsoft.com/graph/api/listitem-list, https://learn.microsoft.com/graph/paging
describe("pages of items", () => {
  it("hold 200 items, or as many as are asked for, in the order of their ids", async () => {
    bench.fill(450, (index) => ({ Title: `Row ${index}` }));
    const first = await bench.maya.get(`${bench.list}/items?$select=id`);
    expect(rowsOf(first).map(({ id }) => id)).toEqual(Array.from({ length: 200 }, (_none, index) => String(index + 1)));
    const second = await bench.maya.get(`${bench.list}/items?$select=id&$top=400`);
    const third = await bench.maya.get(pathOf(second.body["@odata.nextLink"]));
    expect([rowsOf(second).length, rowsOf(third).length]).toEqual([400, 50]);
    expect(third.body).not.toHaveProperty("@odata.nextLink");
    expect((await bench.maya.get(`${bench.list}/items?$skip=5`)).status).toBe(400);
    expect((await bench.maya.get(`${bench.list}/items?$skiptoken=x`)).status).toBe(400);
  });

  it("leave nothing out when rows are deleted between two of them", async () => {
    bench.fill(30, (index) => ({ Title: `Row ${index}` }));
    const first = await bench.maya.get(`${bench.list}/items?$top=10&$select=id`);
    for (const id of ["1", "2", "3"]) await bench.tom.send("DELETE", `${bench.list}/items/${id}`);
    const second = await bench.maya.get(pathOf(first.body["@odata.nextLink"]));
    expect(rowsOf(second)[0]?.["id"]).toBe("11");
  });
});
