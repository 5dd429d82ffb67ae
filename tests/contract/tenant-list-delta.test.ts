import { beforeEach, describe, expect, it } from "vitest";
import { type ListBench, openListBench, pathOf, rowsOf } from "./list-client.ts";
import { type Answer, codeOf } from "./tenant-client.ts";

let bench: ListBench;
beforeEach(async () => {
  bench = await openListBench();
  bench.fill(5, (index) => ({ ClientKey: `k${index + 1}`, Title: `Row ${index + 1}` }));
});

const idsOf = (answer: Answer) => rowsOf(answer).map(({ id, deleted }) => `${deleted ? "-" : ""}${String(id)}`);
const start = (more = "") => bench.maya.get(`${bench.list}/items/delta${more}`);
const follow = (answer: Answer, link: "deltaLink" | "nextLink" = "deltaLink") =>
  bench.maya.get(pathOf(answer.body[`@odata.${link}`]));

// https://learn.microsoft.com/graph/api/listitem-delta
describe("changes of a list in the tenant", () => {
  it("begin with everything, in pages, and go on with what changed, each item once in its latest state", async () => {
    const first = await start("?$top=3&$expand=fields($select=Title)");
    expect(idsOf(first)).toEqual(["1", "2", "3"]);
    const second = await follow(first, "nextLink");
    expect(idsOf(second)).toEqual(["4", "5"]);
    for (const Title of ["A", "B"]) await bench.tom.send("PATCH", `${bench.list}/items/2/fields`, { Title });
    await bench.tom.send("POST", `${bench.list}/items`, { fields: { Title: "C" } });
    await bench.tom.send("DELETE", `${bench.list}/items/4`);
    const changes = await follow(second);
    expect(idsOf(changes)).toEqual(["2", "6", "-4"]);
    expect(rowsOf(changes)[0]?.fields).toMatchObject({ Title: "B" });
    expect(rowsOf(changes)[2]).toMatchObject({ deleted: { state: "deleted" }, id: "4" });
    expect(idsOf(await follow(changes))).toEqual([]);
  });

  it("tell of what was deleted or changed between two pages of the first round, and of nothing older", async () => {
    await bench.tom.send("DELETE", `${bench.list}/items/3`);
    const first = await start("?$top=2");
    await bench.tom.send("DELETE", `${bench.list}/items/1`);
    await bench.tom.send("PATCH", `${bench.list}/items/2/fields`, { Title: "later" });
    const second = await follow(first, "nextLink");
    const third = await follow(second, "nextLink");
    expect([idsOf(first), idsOf(second), idsOf(third)]).toEqual([
      ["1", "2"],
      ["4", "5"],
      ["-1", "2"],
    ]);
    expect(third.body).not.toHaveProperty("@odata.nextLink");
  });

  it("can begin now, with an empty answer and a link (token=latest)", async () => {
    const latest = await start("?token=latest");
    expect(idsOf(latest)).toEqual([]);
    await bench.tom.send("PATCH", `${bench.list}/items/5/fields`, { Title: "new" });
    expect(idsOf(await follow(latest))).toEqual(["5"]);
  });

  it("are forgotten after a time: 410 with the address from which to start again", async () => {
    const latest = await start("?token=latest&$expand=fields");
    await bench.tenant.control("PUT", "/clock", { now: new Date(Date.now() + 61 * 86_400_000).toISOString() });
    const late = await follow(latest);
    expect([late.status, codeOf(late)]).toEqual([410, "resyncChangesApplyDifferences"]);
    const again = await bench.maya.get(pathOf(late.headers.get("location")));
    expect([again.status, rowsOf(again).length, rowsOf(again)[0]?.fields !== undefined]).toEqual([200, 5, true]);
  });

  it("refuse damaged tokens, those of other lists, filters and outsiders", async () => {
    expect((await start("?token=x")).status).toBe(400);
    const other = await bench.coordinator.send("POST", `${bench.site}/lists`, { displayName: "Rounds" });
    const token = new URL(String((await start()).body["@odata.deltaLink"])).searchParams.get("token");
    const path = `${bench.site}/lists/${String(other.body["id"])}/items/delta`;
    expect((await bench.maya.get(`${path}?token=${token}`)).status).toBe(400);
    expect((await start("?$filter=fields/ClientKey eq 'k1'")).status).toBe(400);
    expect((await bench.tenant.as("noah", "Sites.Read.All").get(`${bench.list}/items/delta`)).status).toBe(403);
  });

  // https://learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online
  it("cost one resource unit with a token, where reading the list costs two", async () => {
    const spent = async (path: string) => {
      await bench.tenant.control("DELETE", "/usage");
      await bench.maya.get(path);
      const { body } = await bench.tenant.control("GET", "/usage");
      return (body["sharePoint"] as { readonly resourceUnits: number }).resourceUnits;
    };
    const link = pathOf((await start()).body["@odata.deltaLink"]);
    expect(await spent(link)).toBe(1);
    expect(await spent(`${bench.list}/items/delta`)).toBe(2);
    expect(await spent(`${bench.list}/items?$top=1`)).toBe(2);
    expect(await spent(`${bench.list}/items/1`)).toBe(1);
  });
});
