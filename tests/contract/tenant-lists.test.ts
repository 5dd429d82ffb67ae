import { beforeEach, describe, expect, it } from "vitest";
import { type ListBench, memberScopes, openListBench, roster } from "./list-client.ts";
import { codeOf } from "./tenant-client.ts";

let bench: ListBench;
const columns = () => `${bench.list}/columns`;
const post = (body: object) => bench.coordinator.send("POST", columns(), body);

beforeEach(async () => {
  bench = await openListBench();
});

// https://learn.microsoft.com/graph/api/site-get
describe("the site of the programme's Team", () => {
  it("has an id of three parts and is found by it", async () => {
    const { body } = await bench.maya.get(bench.site);
    expect(String(body["id"]).split(",")).toHaveLength(3);
    expect(body).toMatchObject({
      displayName: "Peer coaching",
      webUrl: expect.stringContaining("/sites/peer-coaching"),
    });
  });

  it("is private: outsiders get 403, and unknown sites are 404", async () => {
    const noah = bench.tenant.as("noah", ...memberScopes);
    for (const path of [bench.site, `${bench.site}/lists`, `${bench.list}/items`]) {
      const answer = await noah.get(path);
      expect([answer.status, codeOf(answer)]).toEqual([403, "accessDenied"]);
    }
    expect((await bench.maya.get("/sites/somewhere,else,here")).status).toBe(404);
    expect((await bench.maya.get("/sites/root")).status).toBe(501);
  });
});

// https://learn.microsoft.com/graph/api/list-create, list-get, list-list
describe("lists in the tenant's SharePoint", () => {
  it("are made with their columns and found by id and by title", async () => {
    const byId = await bench.maya.get(bench.list);
    expect(byId.body).toMatchObject({
      displayName: "Roster",
      description: "Who takes part",
      list: { template: "genericList", hidden: false },
      createdBy: { user: { displayName: "Ana Ferreira" } },
      eTag: expect.stringMatching(/^"[0-9a-f-]{36},1"$/),
    });
    expect((await bench.maya.get(`${bench.site}/lists/roster`)).body["id"]).toBe(byId.body["id"]);
    expect((await bench.maya.get(`${bench.site}/lists`)).body.value).toHaveLength(1);
    const gone = await bench.maya.get(`${bench.site}/lists/Rounds`);
    expect([gone.status, codeOf(gone)]).toEqual([404, "itemNotFound"]);
  });

  it("have one title each", async () => {
    const again = await bench.coordinator.send("POST", `${bench.site}/lists`, { ...roster, displayName: "ROSTER" });
    expect([again.status, codeOf(again)]).toEqual([409, "nameAlreadyExists"]);
  });

  it.each([
    ["Sites.ReadWrite.All", 403],
    ["Sites.Manage.All", 201],
    ["Sites.FullControl.All", 201],
  ])("are made with %s: %i (the page names Sites.Manage.All as the least)", async (scope, status) => {
    const ana = bench.tenant.as("ana", scope);
    expect((await ana.send("POST", `${bench.site}/lists`, { ...roster, displayName: "Rounds" })).status).toBe(status);
  });

  it("are made, changed and deleted by owners of the Team only", async () => {
    const maya = bench.tenant.as("maya", "Sites.Manage.All");
    const attempts = [
      ["POST", `${bench.site}/lists`, { ...roster, displayName: "Mine" }],
      ["PATCH", bench.list, { displayName: "Mine" }],
      ["POST", `${bench.list}/columns`, { name: "Mine", text: {} }],
      ["DELETE", bench.list, undefined],
    ] as const;
    for (const [method, path, body] of attempts) {
      const answer = await maya.send(method, path, body);
      expect([method, answer.status, codeOf(answer)]).toEqual([method, 403, "accessDenied"]);
    }
    expect((await bench.coordinator.send("PATCH", bench.list, { displayName: "People" })).body["displayName"]).toBe(
      "People",
    );
    expect((await bench.coordinator.send("DELETE", bench.list)).status).toBe(204);
    expect((await bench.maya.get(`${bench.list}/items`)).status).toBe(404);
  });

  // https://learn.microsoft.com/sharepoint/understanding-permission-levels: the level Edit includes Manage Lists
  it("can be deleted by members where the site gives them the level Edit", async () => {
    const maya = bench.tenant.as("maya", "Sites.Manage.All");
    expect((await bench.tenant.control("PUT", "/site", { membersMay: "edit" })).status).toBe(200);
    expect((await maya.send("DELETE", bench.list)).status).toBe(204);
    expect((await bench.tenant.control("PUT", "/site", { membersMay: "rule" })).status).toBe(400);
  });

  it("come from the generic template only; the others say that they are not modelled", async () => {
    const library = { displayName: "Papers", list: { template: "documentLibrary" } };
    expect((await bench.coordinator.send("POST", `${bench.site}/lists`, library)).status).toBe(501);
    expect((await bench.coordinator.send("POST", `${bench.site}/lists`, { columns: [] })).status).toBe(400);
  });

  it("belong to whoever owns the Team now", async () => {
    const { tenant, site } = bench;
    const ana = tenant.as("ana", "Group.ReadWrite.All");
    const emil = tenant.as("emil", "Sites.Manage.All");
    expect((await emil.send("POST", `${site}/lists`, { ...roster, displayName: "Rounds" })).status).toBe(403);
    const { id } = emil.person;
    await ana.send("POST", "/groups/5bde5bde-0000-4000-8000-00000000d001/owners/$ref", {
      "@odata.id": `https://graph.microsoft.com/v1.0/users/${id}`,
    });
    await tenant.control("POST", "/leave", { person: "ana" });
    expect((await emil.send("POST", `${site}/lists`, { ...roster, displayName: "Rounds" })).status).toBe(201);
    expect((await bench.coordinator.get(site)).status).toBe(401);
  });
});

// https://learn.microsoft.com/graph/api/resources/columndefinition
describe("columns in the tenant's SharePoint", () => {
  it("stand behind the title, with SharePoint's own settings (graph/api/list-list-columns)", async () => {
    const { body } = await bench.maya.get(`${columns()}?$select=name,indexed,enforceUniqueValues`);
    expect(body.value).toEqual([
      { name: "Title", indexed: false, enforceUniqueValues: false },
      { name: "ClientKey", indexed: true, enforceUniqueValues: true },
      { name: "Status", indexed: true, enforceUniqueValues: false },
      { name: "Round", indexed: true, enforceUniqueValues: false },
      { name: "PausedUntil", indexed: true, enforceUniqueValues: false },
      { name: "Wants", indexed: false, enforceUniqueValues: false },
      { name: "IsCoach", indexed: false, enforceUniqueValues: false },
      { name: "Coordinator", indexed: false, enforceUniqueValues: false },
    ]);
    const expanded = await bench.maya.get(`${bench.list}?$select=id&$expand=columns`);
    expect(expanded.body["columns"]).toHaveLength(8);
    expect((await bench.maya.get(`${columns()}/ClientKey`)).body).toMatchObject({ text: { maxLength: 255 } });
  });

  it("are added, changed and removed (list-post-columns, columndefinition-update, columndefinition-delete)", async () => {
    const made = await post({ name: "Home office", boolean: {}, hidden: true });
    expect([made.status, made.body["name"], made.body["displayName"]]).toEqual([
      201,
      "Home_x0020_office",
      "Home office",
    ]);
    const path = `${columns()}/${String(made.body["id"])}`;
    expect((await bench.maya.get(`${columns()}?$select=name,hidden`)).body.value).toHaveLength(9);
    expect((await bench.maya.get(columns())).body.value).toHaveLength(8);
    const changed = await bench.coordinator.send("PATCH", path, { displayName: "At home", indexed: true });
    expect(changed.body).toMatchObject({ displayName: "At home", indexed: true, name: "Home_x0020_office" });
    expect((await bench.coordinator.send("DELETE", path)).status).toBe(204);
    expect((await bench.coordinator.get(path)).status).toBe(404);
    expect((await bench.coordinator.send("DELETE", `${columns()}/Title`)).status).toBe(400);
  });

  it.each([
    ["unique values without an index", { name: "A", text: {}, enforceUniqueValues: true }],
    ["an index on several lines", { name: "A", text: { allowMultipleLines: true }, indexed: true }],
    ["an index on several choices", { name: "A", choice: { choices: ["x"], displayAs: "checkBoxes" }, indexed: true }],
    ["unique yes or no", { name: "A", boolean: {}, indexed: true, enforceUniqueValues: true }],
    ["no name", { text: {} }],
    ["nothing to hold", { name: "A" }],
  ])("cannot have %s", async (_what, body) => {
    const answer = await post(body);
    expect([answer.status, codeOf(answer)]).toEqual([400, "invalidRequest"]);
  });

  it("keep their names apart, and other kinds say that they are not modelled", async () => {
    expect((await post({ name: "clientkey", text: {} })).status).toBe(409);
    expect((await post({ name: "Modified", dateTime: {} })).status).toBe(409);
    expect((await post({ name: "Other", lookup: {} })).status).toBe(501);
  });

  it("become unique only where nothing is there twice", async () => {
    for (const Round of [1, 1]) await bench.tom.send("POST", `${bench.list}/items`, { fields: { Round } });
    const path = `${columns()}/Round`;
    expect((await bench.coordinator.send("PATCH", path, { enforceUniqueValues: true })).status).toBe(400);
    await bench.tom.send("DELETE", `${bench.list}/items/2`);
    expect((await bench.coordinator.send("PATCH", path, { enforceUniqueValues: true })).status).toBe(200);
    expect((await bench.coordinator.send("PATCH", path, { indexed: false })).status).toBe(400);
  });

  it("have at most twenty indexes (support.microsoft.com: add an index to a list)", async () => {
    for (let index = 4; index < 20; index += 1) {
      expect((await post({ name: `Extra${index}`, number: {}, indexed: true })).status).toBe(201);
    }
    expect((await post({ name: "TooMany", number: {}, indexed: true })).status).toBe(400);
  });
});
