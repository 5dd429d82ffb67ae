import { describe, expect, it } from "vitest";
import { codeOf, openTenant } from "./tenant-client.ts";

function open() {
  const tenant = openTenant();
  const scopes = ["User.Read", "User.ReadBasic.All", "Files.ReadWrite", "AppCatalog.Read.All"];
  return {
    tenant,
    maya: tenant.as("maya", ...scopes),
    tom: tenant.as("tom", ...scopes),
    fault: (kind: string, more: object = {}) => tenant.control("POST", "/faults", { kind, ...more }),
  };
}

describe("the tenant's faults", () => {
  // https://learn.microsoft.com/graph/throttling and graph/errors
  it.each([
    { kind: "throttle", path: "/me", status: 429, code: "TooManyRequests", retryAfter: "5" },
    { kind: "throttle", path: "/me/photo", status: 429, code: "ApplicationThrottled", retryAfter: "5" },
    { kind: "unavailable", path: "/me", status: 503, code: "serviceNotAvailable", retryAfter: "5" },
    { kind: "forbid", path: "/me", status: 403, code: "Authorization_RequestDenied", retryAfter: null },
    { kind: "forbid", path: "/me/photo", status: 403, code: "ErrorAccessDenied", retryAfter: null },
    { kind: "conflict", path: "/me/drive", status: 409, code: "resourceModified", retryAfter: null },
    { kind: "conflict", path: "/me/photo", status: 412, code: "ErrorIrresolvableConflict", retryAfter: null },
    { kind: "revoke-consent", path: "/me", status: 403, code: "Authorization_RequestDenied", retryAfter: null },
  ])("$kind on $path is $status $code", async ({ kind, path, status, code, retryAfter }) => {
    const { maya, fault } = open();
    await fault(kind);
    const answer = await maya.get(path);
    expect([answer.status, codeOf(answer), answer.headers.get("retry-after")]).toEqual([status, code, retryAfter]);
  });

  it("challenges with claims, as Conditional Access does (graph/errors, entra claims-challenge)", async () => {
    const { maya, fault } = open();
    await fault("claims");
    const answer = await maya.get("/me");
    const challenge = answer.headers.get("www-authenticate") ?? "";
    expect([answer.status, challenge.includes('error="insufficient_claims"')]).toEqual([401, true]);
    const claims: unknown = JSON.parse(atob(/claims="([^"]+)"/.exec(challenge)?.[1] ?? ""));
    expect(claims).toHaveProperty("access_token");
  });

  it("strikes only whom, what and how often it is told", async () => {
    const { maya, tom, fault } = open();
    await fault("throttle", {
      match: { person: "tom", method: "GET", path: "/me?$select=id" },
      times: 2,
      retryAfterSeconds: 9,
    });
    const statuses = async () => [
      (await maya.get("/me?$select=id")).status,
      (await tom.get("/me")).status,
      (await tom.get("/me?$select=id")).status,
    ];
    expect(await statuses()).toEqual([200, 200, 429]);
    expect(await statuses()).toEqual([200, 200, 429]);
    expect(await statuses()).toEqual([200, 200, 200]);
  });

  it("takes only the named permissions away", async () => {
    const { maya, fault } = open();
    await fault("revoke-consent", { scopes: ["AppCatalog.Read.All"] });
    expect((await maya.get("/me")).status).toBe(200);
    expect((await maya.get("/appCatalogs/teamsApps")).status).toBe(403);
  });

  it.each(["drop", "offline"])("%s gives no answer and has no effect", async (kind) => {
    const { maya, fault, tenant } = open();
    await maya.get("/me/drive");
    await fault(kind, { times: 1 });
    await expect(maya.send("PUT", "/me/drive/root:/a.txt:/content", "1")).rejects.toThrow("dropped");
    expect((await maya.get("/me/drive/root:/a.txt")).status).toBe(404);
    expect((await tenant.control("GET", "/faults")).body.value).toEqual([]);
  });

  it("times out after the effect: no answer, but it was done", async () => {
    const { maya, fault } = open();
    await maya.get("/me/drive");
    await fault("time-out-after-effect", { times: 1, delayMs: 20, match: { method: "PUT" } });
    await expect(maya.send("PUT", "/me/drive/root:/a.txt:/content", "1")).rejects.toThrow("took effect");
    expect((await maya.get("/me/drive/root:/a.txt")).body["size"]).toBe(1);
  });

  it("delays, then answers", async () => {
    const { maya, fault } = open();
    await fault("delay", { delayMs: 60 });
    const start = performance.now();
    expect((await maya.get("/me")).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(50);
  });

  it("can be listed, taken back one by one and all at once; unknown kinds are refused", async () => {
    const { maya, fault, tenant } = open();
    const { body } = await fault("throttle");
    await fault("forbid");
    expect((await tenant.control("GET", "/faults")).body.value.map(({ kind }) => kind)).toEqual(["throttle", "forbid"]);
    await tenant.control("DELETE", `/faults/${String(body["id"])}`);
    expect((await maya.get("/me")).status).toBe(403);
    await tenant.control("DELETE", "/faults");
    expect((await maya.get("/me")).status).toBe(200);
    expect((await fault("earthquake")).status).toBe(400);
  });
});
