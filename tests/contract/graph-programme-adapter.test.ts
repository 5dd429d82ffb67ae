import { beforeEach, describe, expect, test } from "vitest";
import { setUpProgramme } from "#app/programme/set-up-programme.ts";
import type { TenantService } from "#tenant/graph/service.ts";
import { freshTenant } from "./adapter-bench.ts";
import { open, programme, programmeBench, setUp, take, teamId } from "./programme-bench.ts";

let service: TenantService;
beforeEach(() => {
  service = freshTenant();
});

describe("setting a programme up", () => {
  test("an owner of the Team makes the lists, and everybody in the Team reads the settings as they were written", async () => {
    const ana = programmeBench(service, "ana");
    expect(await open(ana)).toMatchObject({ kind: "not-set-up", isCoordinator: true });
    await setUp(ana);
    expect(await open(ana)).toMatchObject({ kind: "running", isCoordinator: true, myRow: undefined });
    const seen = await open(programmeBench(service, "maya"));
    expect(seen).toMatchObject({ kind: "running", isCoordinator: false, stored: { programme } });
    expect(seen.coordinators.map(({ displayName }) => displayName)).toEqual(["Ana Ferreira"]);
  });

  test("what was interrupted after the second list is completed by doing it again", async () => {
    const ana = programmeBench(service, "ana");
    await ana.programmeSite.makeReady(teamId, "settings");
    await ana.programmeSite.makeReady(teamId, "people");
    expect(await open(programmeBench(service, "maya"))).toMatchObject({
      kind: "to-mend",
      isCoordinator: false,
      lists: [{ state: "ready" }, { state: "ready" }, { state: "missing" }, { state: "missing" }, { state: "missing" }],
    });
    await setUp(ana);
    expect(await open(ana)).toMatchObject({ kind: "running" });
  });

  test("setting it up twice leaves the settings of the first", async () => {
    const ana = programmeBench(service, "ana");
    await setUp(ana);
    const again = { teamId, programme: { ...programme, name: "Another" }, over: undefined };
    expect(await setUpProgramme(ana.programmeSite, again, () => {})).toMatchObject({
      ok: false,
      error: { kind: "conflict" },
    });
    expect(await open(ana)).toMatchObject({ stored: { programme: { name: programme.name } } });
  });

  test("of two coordinators who change the settings at once the second is told", async () => {
    const ana = programmeBench(service, "ana");
    await setUp(ana);
    const before = await open(ana);
    if (before.kind !== "running") throw new Error(before.kind);
    const change = (name: string) => ana.programmeSite.write(teamId, { ...programme, name }, before.stored);
    expect(await change("First")).toMatchObject({ ok: true });
    expect(await change("Second")).toMatchObject({ ok: false, error: { kind: "conflict" } });
    expect(await open(ana)).toMatchObject({ stored: { programme: { name: "First" } } });
  });

  test("settings that a member wrote over are not believed, and a coordinator can write them again", async () => {
    const ana = programmeBench(service, "ana");
    await setUp(ana);
    const maya = programmeBench(service, "maya");
    const seen = await open(maya);
    if (seen.kind !== "running") throw new Error(seen.kind);
    const forged = { ...programme, helpLink: "https://evil.example/" };
    expect(await maya.programmeSite.write(teamId, forged, seen.stored)).toMatchObject({ ok: true });
    const found = await open(ana);
    expect(found).toMatchObject({
      kind: "unreadable",
      reason: { kind: "untrusted-programme", lastModifiedById: maya.id },
    });
    if (found.kind !== "unreadable" || found.reason.kind !== "untrusted-programme") throw new Error(found.kind);
    expect(await ana.programmeSite.write(teamId, programme, found.reason.row)).toMatchObject({ ok: true });
    expect(await open(ana)).toMatchObject({ kind: "running", stored: { programme } });
  });

  test("somebody outside the Team is told so", async () => {
    await setUp(programmeBench(service, "ana"));
    const noah = programmeBench(service, "noah");
    const inspected = await noah.programmeSite.inspect(teamId);
    expect(inspected.ok ? "read" : inspected.error.kind).toMatch(/^(forbidden|gone)$/);
  });

  test("without the administrator's consent the permission is named", async () => {
    const ana = programmeBench(service, "ana", { granted: ["User.Read", "GroupMember.Read.All", "Sites.Read.All"] });
    expect(await ana.programmeSite.makeReady(teamId, "settings")).toMatchObject({
      ok: false,
      error: { kind: "needs-consent", permission: "Sites.Manage.All" },
    });
  });
});

describe("taking part", () => {
  test("whoever joins stands in the roster once, and the coordinator reads the file; colleagues cannot", async () => {
    const ana = programmeBench(service, "ana");
    const maya = programmeBench(service, "maya");
    await setUp(ana);
    expect(await take(maya)).toMatchObject({ ok: true, value: { personId: maya.id, status: "joined" } });
    expect(await take(maya)).toMatchObject({ ok: true });
    const rows = await ana.roster.rows(teamId);
    if (!rows.ok) throw new Error("rows");
    expect(rows.value).toMatchObject([{ personId: maya.id, createdById: maya.id, lastModifiedById: maya.id }]);
    const files = rows.value.map(({ file, personId }) => ({ place: file, ownerId: personId }));
    expect(await ana.profileFiles.readEach(files)).toMatchObject([{ ok: true, value: { offers: ["feedback"] } }]);
    const tom = await programmeBench(service, "tom").profileFiles.readEach(files);
    expect(tom.map((answer) => (answer.ok ? "read" : answer.error.kind))).toEqual([
      expect.stringMatching(/^(forbidden|gone)$/),
    ]);
  });

  test("pausing, coming back and leaving change the one row", async () => {
    const maya = programmeBench(service, "maya");
    await setUp(programmeBench(service, "ana"));
    await take(maya);
    for (const status of ["paused", "joined", "left"] as const) {
      const pausedUntil = status === "paused" ? "2027-03-01" : undefined;
      expect(await take(maya, status, { pausedUntil })).toMatchObject({ ok: true, value: { status } });
    }
    expect(await maya.roster.rows(teamId)).toMatchObject({ ok: true, value: [{ status: "left" }] });
  });

  test("what is not known of a file is kept, and a file is read again only when it changed", async () => {
    const ana = programmeBench(service, "ana");
    const maya = programmeBench(service, "maya");
    await setUp(ana);
    await take(maya, "joined", { unknownFields: { later: true } });
    const rows = await ana.roster.rows(teamId);
    if (!rows.ok) throw new Error("rows");
    const files = rows.value.map(({ file, personId }) => ({ place: file, ownerId: personId }));
    const downloads = () => ana.requests.filter(({ url }) => !url.includes("/v1.0/")).length;
    expect(await ana.profileFiles.readEach(files)).toMatchObject([{ value: { unknownFields: { later: true } } }]);
    expect(downloads()).toBe(1);
    await ana.profileFiles.readEach(files);
    expect(downloads()).toBe(1);
    await take(maya, "joined", { role: "Nurse" });
    expect(await ana.profileFiles.readEach(files)).toMatchObject([{ value: { role: "Nurse" } }]);
    expect(downloads()).toBe(2);
  });
});
