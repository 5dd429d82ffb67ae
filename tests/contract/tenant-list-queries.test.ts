import { beforeAll, describe, expect, it } from "vitest";
import { type ListBench, openListBench, pathOf, rowsOf } from "./list-client.ts";
import { type Answer, codeOf } from "./tenant-client.ts";

const risky = { Prefer: "HonorNonIndexedQueriesWarningMayFailRandomly" };
const innerCodeOf = ({ body }: Answer) =>
  (body["error"] as { readonly innerError?: { readonly code?: unknown } } | undefined)?.innerError?.code;

let bench: ListBench;
const ask = (filter: string, more = "", headers: Record<string, string> = {}) =>
  bench.maya.get(`${bench.list}/items?$expand=fields&$filter=${encodeURIComponent(filter)}${more}`, headers);
const keys = (answer: Answer) => rowsOf(answer).map(({ fields }) => fields["ClientKey"]);

const tooMany = async (question: string, headers: Record<string, string> = {}) => {
  const answer = await bench.maya.get(`${bench.list}/items?${question}&$select=id&$top=10`, headers);
  return [answer.status, codeOf(answer), innerCodeOf(answer)];
};

// https://learn.microsoft.com/graph/api/listitem-list; messages as in microsoftgraph/microsoft-graph-docs#2279
describe("questions to a list in the tenant", () => {
  beforeAll(async () => {
    bench = await openListBench();
    const rows = [
      { ClientKey: "maya-1", Status: "joined", Round: 1, PausedUntil: "2026-12-24T00:00:00Z", IsCoach: true },
      { ClientKey: "tom-1", Status: "Paused", Round: 2, Wants: "courage" },
      { ClientKey: "tom-2", Status: "joined", Round: 10, PausedUntil: "2027-02-01T00:00:00Z", CoordinatorLookupId: 12 },
      { ClientKey: "anjali's", Status: "left", Title: "Quote" },
    ];
    for (const fields of rows) await bench.maya.send("POST", `${bench.list}/items`, { fields });
  });

  it.each([
    ["fields/Status eq 'joined'", ["maya-1", "tom-2"]],
    ["fields/Status eq 'paused'", ["tom-1"]],
    ["fields/Status ne 'joined'", ["tom-1", "anjali's"]],
    ["fields/Status eq 'joined' and fields/Round ge 2", ["tom-2"]],
    ["fields/Status eq 'left' or (fields/Round lt 2 and fields/Status eq 'joined')", ["maya-1", "anjali's"]],
    ["startswith(fields/ClientKey,'TOM')", ["tom-1", "tom-2"]],
    ["fields/ClientKey eq 'anjali''s'", ["anjali's"]],
    ["fields/PausedUntil le '2026-12-31'", ["maya-1"]],
    ["fields/PausedUntil gt '2026-12-24T05:44:00+05:45'", ["maya-1", "tom-2"]],
    ["fields/id gt 3", ["anjali's"]],
  ])("answers %s", async (filter, found) => {
    expect(keys(await ask(filter))).toEqual(found);
  });

  it("orders by indexed columns, nothing first, and pages in that order", async () => {
    const path = `${bench.list}/items?$expand=fields($select=ClientKey)&$orderby=fields/Round desc&$top=2`;
    const first = await bench.maya.get(path);
    expect(keys(first)).toEqual(["tom-2", "tom-1"]);
    expect(keys(await bench.maya.get(pathOf(first.body["@odata.nextLink"])))).toEqual(["maya-1", "anjali's"]);
  });

  it.each([
    ["$filter=fields/Wants eq 'courage'", "Wants"],
    ["$filter=fields/Status eq 'joined' and fields/Title eq 'x'", "Title"],
    ["$filter=fields/CoordinatorLookupId eq 12", "CoordinatorLookupId"],
    ["$filter=fields/Modified ge '2026-01-01T00:00:00Z'", "Modified"],
    ["$orderby=fields/Title", "Title"],
  ])("refuses %s, which has no index, unless the risk is taken", async (question, column) => {
    const path = `${bench.list}/items?${question}`;
    const refused = await bench.maya.get(path);
    expect([refused.status, codeOf(refused)]).toEqual([400, "invalidRequest"]);
    expect(JSON.stringify(refused.body["error"])).toContain(
      `Field '${column}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: Honor`,
    );
    expect((await bench.maya.get(path, risky)).status).toBe(200);
  });

  it("finds by people's numbers, quoted or not, where the risk is taken", async () => {
    for (const number of ["12", "'12'"]) {
      expect(keys(await ask(`fields/CoordinatorLookupId eq ${number}`, "", risky))).toEqual(["tom-2"]);
    }
  });

  it.each([
    "contains(fields/ClientKey,'m')",
    "endswith(fields/ClientKey,'1')",
    "not fields/Status eq 'left'",
    "fields/Colour eq 'red'",
    "createdDateTime ge 2026-01-01T00:00:00Z",
    "'left' eq fields/Status",
    "fields/Status like 'left'",
  ])("does not understand %s", async (filter) => {
    expect((await ask(filter, "", risky)).status).toBe(400);
  });
});

// https://learn.microsoft.com/sharepoint/troubleshoot/lists-and-libraries/items-exceeds-list-view-threshold
// The answer as docs.uipath.com/…/working-with-sharepoint-lists shows it; that the status is 422 only a tenant can tell.
describe("lists of more than 5,000 rows", () => {
  beforeAll(async () => {
    bench = await openListBench();
    bench.fill(5200, (index) => ({
      ClientKey: `key-${index}`,
      Status: index < 100 ? "left" : "joined",
      Round: index % 10,
      Title: `Row ${index}`,
    }));
  });

  it.each([
    ["a column without an index, even at one's own risk", "$filter=fields/Title eq 'Row 1'", risky],
    ["an indexed column that nearly all rows match", "$filter=fields/Status eq 'joined'", {}],
    ["a wide condition before a narrow one", "$filter=fields/Status eq 'joined' and fields/Round eq 1", {}],
    ["an order without an index", "$orderby=fields/Title", risky],
  ])("cannot be asked by %s", async (_what, question, headers) => {
    expect(await tooMany(question, headers)).toEqual([422, "notSupported", "tooManyResources"]);
  });

  it.each([
    "$filter=fields/Status eq 'left'",
    "$filter=fields/Round eq 1 and fields/Status eq 'joined'",
    "$filter=fields/Status eq 'left' and fields/Title ne 'Row 1'",
    "$orderby=fields/Round",
  ])("answer %s", async (question) => {
    expect((await bench.maya.get(`${bench.list}/items?${question}`, risky)).status).toBe(200);
  });

  it("can be read to the end in pages of at most 5,000", async () => {
    const first = await bench.maya.get(`${bench.list}/items?$select=id&$top=9000`);
    const second = await bench.maya.get(pathOf(first.body["@odata.nextLink"]));
    expect([rowsOf(first).length, rowsOf(second).length]).toEqual([5000, 200]);
  });
});
