import { expect, it } from "vitest";
import { createOwnEntry } from "#adapters/graph/programme/own-entry.ts";
import { createBench, freshTenant, personNamed } from "./adapter-bench.ts";

const service = freshTenant();
const entryOf = (alias: string) => createOwnEntry(createBench(service, alias).graph);

it("reads one's own department and manager, and that nobody stands above the director", async () => {
  expect(await entryOf("tom").department()).toEqual({ ok: true, value: "Engineering" });
  const { id, displayName } = personNamed("suman");
  expect(await entryOf("tom").manager()).toMatchObject({ ok: true, value: { id, displayName } });
  expect(await entryOf("helena").manager()).toEqual({ ok: true, value: undefined });
});

it("names the permission where an organisation does not permit the question", async () => {
  const entry = createOwnEntry(createBench(service, "maya", { granted: ["User.Read"] }).graph);
  expect(await entry.manager()).toMatchObject({
    ok: false,
    error: { kind: "needs-consent", operation: "ownEntry.manager", permission: "User.Read.All" },
  });
  expect(await entry.department()).toMatchObject({ ok: true });
});
