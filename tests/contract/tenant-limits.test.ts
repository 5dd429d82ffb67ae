import { describe, expect, it } from "vitest";
import { createLimits, type LimitedCall, resourceUnits } from "#tenant/graph/limits.ts";
import { codeOf, openTenant } from "./tenant-client.ts";

const outlook = (mailbox = "maya"): LimitedCall => ({
  workload: "outlook",
  method: "GET",
  path: "/me/events",
  mailbox,
  person: "maya",
});
const drive = (path: string): LimitedCall => ({ ...outlook(), workload: "drive", path });

// https://learn.microsoft.com/graph/throttling-limits#outlook-service-limits
describe("the limits of a mailbox", () => {
  it("are 4 requests at once per mailbox, the fifth is throttled", async () => {
    const tenant = openTenant();
    const maya = tenant.as("maya", "User.Read");
    await tenant.control("POST", "/faults", { kind: "delay", delayMs: 50 });
    const answers = await Promise.all(Array.from({ length: 5 }, () => maya.get("/me/photo")));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 200, 200, 429]);
    const throttled = answers.find(({ status }) => status === 429);
    expect([throttled && codeOf(throttled), throttled?.headers.get("retry-after")]).toEqual([
      "ApplicationThrottled",
      "1",
    ]);
    expect((await maya.get("/me/photo")).status).toBe(200);
    const usage = (await tenant.control("GET", "/usage")).body;
    expect(usage).toMatchObject({ requests: 6, throttled: 1, outlook: { requests: 6, mostAtOnce: { maya: 4 } } });
  });

  it("do not count other mailboxes or the directory", async () => {
    const tenant = openTenant();
    await tenant.control("POST", "/faults", { kind: "delay", delayMs: 50 });
    const calls = ["maya", "tom"].flatMap((alias) =>
      Array.from({ length: 4 }, () => tenant.as(alias, "User.Read").get("/me/photo")),
    );
    const directory = Array.from({ length: 6 }, () => tenant.as("maya", "User.Read").get("/me"));
    const answers = await Promise.all([...calls, ...directory]);
    expect(answers.map(({ status }) => status)).not.toContain(429);
  });

  it("are 10,000 requests in ten minutes, throttled ones included", () => {
    let nowMs = 0;
    const limits = createLimits(
      () => 44,
      () => nowMs,
    );
    for (let call = 0; call < 10_000; call += 1) limits.enter(outlook())();
    nowMs = 60_000;
    expect(() => limits.enter(outlook())).toThrow(expect.objectContaining({ headers: { "Retry-After": "540" } }));
    limits.enter(outlook("tom"))();
    nowMs = 10 * 60_000;
    limits.enter(outlook())();
  });
});

// https://learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online
describe("the limits of OneDrive", () => {
  it.each([
    ["GET", "/me/drive/items/1", 1],
    ["GET", "/me/drive/root:/a.json:/content", 1],
    ["GET", "/me/drive/root/children", 2],
    ["GET", "/me/drive/items/1/versions", 2],
    ["PUT", "/me/drive/items/1/content", 2],
    ["DELETE", "/me/drive/items/1", 2],
    ["POST", "/me/drive/items/1/invite", 5],
    ["GET", "/me/drive/items/1/permissions", 5],
    ["DELETE", "/me/drive/items/1/permissions/2", 5],
  ])("%s %s costs %i", (method, path, cost) => {
    expect(resourceUnits(method, path)).toBe(cost);
  });

  it.each([
    [1000, 1250],
    [1001, 2500],
    [5001, 3750],
    [20_044, 5000],
    [50_001, 6250],
  ])("are, for the app in a tenant of %i licences, %i resource units a minute", (licences, units) => {
    let nowMs = 0;
    const limits = createLimits(
      () => licences,
      () => nowMs,
    );
    for (let call = 0; call < units; call += 1) limits.enter(drive("/me/drive/items/1"));
    nowMs = 15_000;
    expect(() => limits.enter(drive("/me/drive/items/1"))).toThrow(
      expect.objectContaining({ status: 429, code: "TooManyRequests", headers: { "Retry-After": "45" } }),
    );
    nowMs = 60_000;
    limits.enter(drive("/me/drive/items/1"));
  });

  it("are 300 sharing calls in five minutes", () => {
    let nowMs = 0;
    const limits = createLimits(
      () => 44,
      () => nowMs,
    );
    for (let call = 0; call < 300; call += 1) {
      nowMs = call * 500;
      limits.enter(drive("/me/drive/items/1/permissions"));
    }
    expect(() => limits.enter(drive("/me/drive/items/1/permissions"))).toThrow(
      expect.objectContaining({ status: 429 }),
    );
    limits.enter(drive("/me/drive/items/1"));
  });

  it("hold for downloads, and say how long to wait as every answer does", async () => {
    const tenant = openTenant();
    const maya = tenant.as("maya", "Files.ReadWrite");
    await maya.get("/me/drive");
    const { body } = await maya.send("PUT", "/me/drive/root:/a.txt:/content", "1");
    const url = String(body["@microsoft.graph.downloadUrl"]);
    const statuses = new Set<number>();
    for (let call = 0; call < 1250; call += 1) statuses.add((await tenant.open(url)).status);
    expect([...statuses]).toEqual([200, 429]);
    const refused = await tenant.open(url);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(50);
    expect(refused.headers.get("access-control-allow-origin")).toBe("*");
  });

  it("are counted for each person, downloads included, and can be set to zero", async () => {
    const tenant = openTenant();
    const maya = tenant.as("maya", "Files.ReadWrite");
    await maya.get("/me/drive");
    const { body } = await maya.send("PUT", "/me/drive/root:/a.txt:/content", "1");
    await tenant.open(String(body["@microsoft.graph.downloadUrl"]));
    const usage = (await tenant.control("GET", "/usage")).body;
    expect(usage["sharePoint"]).toMatchObject({ resourceUnits: 4, resourceUnitsByPerson: { maya: 4 } });
    expect((await tenant.control("DELETE", "/usage")).body).toMatchObject({ requests: 0 });
  });
});
