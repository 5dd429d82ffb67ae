import { describe, expect, it } from "vitest";
import { issueToken } from "#tenant/graph/auth.ts";
import { codeOf, openTenant, personNamed } from "./tenant-client.ts";

const me = "http://graph.tenant.localhost:5173/v1.0/me";
const maya = personNamed("maya");

// https://learn.microsoft.com/graph/errors
describe("the tenant's Graph, whatever is asked", () => {
  it.each([
    { token: undefined, what: "no token" },
    { token: "not-a-token", what: "a damaged token" },
    { token: issueToken({ person: maya, scopes: ["User.Read"], lifetimeSeconds: -1 }), what: "an expired token" },
    { token: issueToken({ person: { ...maya, id: "x", email: "nobody@x" }, scopes: [] }), what: "a stranger's token" },
  ])("answers $what with 401 and a challenge (graph/errors, entra access-tokens)", async ({ token }) => {
    const response = await openTenant().open(me, token === undefined ? {} : { authorization: `Bearer ${token}` });
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toContain("authorization_uri=");
    expect(await response.json()).toMatchObject({ error: { code: "InvalidAuthenticationToken" } });
  });

  it("knows a person by upn alone, in any case", async () => {
    const claims = { upn: "MAYA@sidebyside.example", scp: "User.Read", exp: Math.floor(Date.now() / 1000) + 60 };
    const encoded = [{ alg: "none" }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"));
    const response = await openTenant().open(me, { authorization: `Bearer ${encoded.join(".")}.` });
    expect(await response.json()).toMatchObject({ displayName: "Maya Patel" });
  });

  it("refuses a token made for another audience", async () => {
    const claims = { aud: "api://another", upn: maya.email, scp: "User.Read", exp: Math.floor(Date.now() / 1000) + 60 };
    const encoded = [{ alg: "none" }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"));
    expect((await openTenant().open(me, { authorization: `Bearer ${encoded.join(".")}.` })).status).toBe(401);
  });

  it("puts errors into Graph's envelope with the ids of the request (graph/errors)", async () => {
    const { body, headers } = await openTenant().as("maya").get("/me", { "client-request-id": "abc" });
    expect(body).toEqual({
      error: {
        code: "Authorization_RequestDenied",
        message: "Insufficient privileges to complete the operation.",
        innerError: {
          date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/),
          "request-id": headers.get("request-id"),
          "client-request-id": "abc",
        },
      },
    });
  });

  it.each([
    { path: "/me", code: "Authorization_RequestDenied" },
    { path: "/me/photo", code: "ErrorAccessDenied" },
    { path: "/me/drive", code: "accessDenied" },
    { path: "/appCatalogs/teamsApps", code: "Forbidden" },
  ])("answers $path without the permission with 403 $code, as that workload does", async ({ path, code }) => {
    const answer = await openTenant().as("maya", "Mail.Read").get(path);
    expect([answer.status, codeOf(answer)]).toEqual([403, code]);
  });

  it("names what it does not model in a 501", async () => {
    const answer = await openTenant().as("maya", "Tasks.ReadWrite").get("/me/todo/lists");
    expect([answer.status, codeOf(answer)]).toEqual([501, "notImplemented"]);
    expect(answer.text).toContain("GET /me/todo/lists");
  });

  it("takes paths in any case (graph/query-parameters)", async () => {
    expect((await openTenant().as("maya", "User.Read").get("/ME")).status).toBe(200);
  });

  it("answers /users/{own id}/… as /me/…", async () => {
    const client = openTenant().as("maya", "User.Read", "Files.Read");
    expect((await client.get(`/users/${maya.id}/photo`)).status).toBe(200);
    expect((await client.get(`/users/${maya.email}/drive`)).status).toBe(404);
    await client.get("/me/drive");
    expect((await client.get(`/users/${maya.email}/drive`)).status).toBe(200);
  });

  it("refuses JSON that is none", async () => {
    const client = openTenant().as("maya", "Files.ReadWrite");
    await client.get("/me/drive");
    const answer = await client.send("POST", "/me/drive/root/children", "{", { "content-type": "application/json" });
    expect([answer.status, codeOf(answer)]).toEqual([400, "BadRequest"]);
  });
});

// https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/2011
describe("the tenant's CORS", () => {
  it("lets any origin in and does not expose Retry-After", async () => {
    const tenant = openTenant();
    await tenant.control("POST", "/faults", { kind: "throttle" });
    const { status, headers } = await tenant.as("maya", "User.Read").get("/me");
    expect([status, headers.get("retry-after")]).toEqual([429, "5"]);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-expose-headers")?.toLowerCase()).not.toContain("retry-after");
    expect(headers.get("access-control-expose-headers")).toContain("WWW-Authenticate");
  });

  it("answers a preflight without a token", async () => {
    const headers = { "access-control-request-headers": "authorization,consistencylevel" };
    const request = new Request(me, { method: "OPTIONS", headers });
    const response = await openTenant().service.answer(request);
    expect(response?.status).toBe(204);
    expect(response?.headers.get("access-control-allow-headers")).toBe("authorization,consistencylevel");
    expect(response?.headers.get("access-control-allow-methods")).toContain("PATCH");
  });
});
