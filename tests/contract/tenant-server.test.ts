import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { issueToken } from "#tenant/graph/auth.ts";
import { startTenantServer, type TenantServer } from "#tenant/tenant-server.ts";
import { personNamed } from "./tenant-client.ts";

type Reply = { readonly status: number | undefined; readonly headers: Record<string, unknown>; readonly text: string };

describe("the tenant on a port", () => {
  let server: TenantServer;
  const authorization = `Bearer ${issueToken({ person: personNamed("maya"), scopes: ["User.Read", "Files.ReadWrite"] })}`;

  beforeAll(async () => {
    const directory = mkdtempSync(join(tmpdir(), "tenant-"));
    const write = (path: string, content: string) => writeFileSync(join(directory, path), content);
    mkdirSync(join(directory, "app/personal"), { recursive: true });
    mkdirSync(join(directory, "app/assets"), { recursive: true });
    mkdirSync(join(directory, "shell"));
    write("app/personal/index.html", "<p>app</p>");
    write("app/assets/a.js", "1");
    write("secret.txt", "secret");
    write("app/_headers.json", JSON.stringify({ "/": { "x-all": "1" }, "/assets/": { "Cache-Control": "immutable" } }));
    write("shell/index.html", "<p>shell</p>");
    server = await startTenantServer({
      port: 0,
      seed: false,
      appDir: join(directory, "app"),
      shellDir: join(directory, "shell"),
    });
  });
  afterAll(() => server.close());

  /** As a browser would, which finds every name that ends in localhost on this machine. */
  const ask = (host: string, path: string, headers: Record<string, string> = {}, method = "GET", body = "") =>
    new Promise<Reply>((resolve, reject) => {
      const { port } = server;
      const options = { host: "127.0.0.1", port, path, method, headers: { host: `${host}:${port}`, ...headers } };
      const sent = request(options, (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("end", () =>
          resolve({ status: incoming.statusCode, headers: incoming.headers, text: Buffer.concat(chunks).toString() }),
        );
      });
      sent.on("error", reject);
      sent.end(body);
    });

  it("answers Graph on its own host and, for tools, below /graph", async () => {
    const own = await ask("graph.tenant.localhost", "/v1.0/me?$select=displayName", { authorization });
    expect(JSON.parse(own.text)).toMatchObject({
      "@odata.context": `http://graph.tenant.localhost:${server.port}/v1.0/$metadata#users/$entity`,
      displayName: "Maya Patel",
    });
    const tools = await fetch(`http://localhost:${server.port}/graph/v1.0/me`, { headers: { authorization } });
    expect(await tools.json()).toMatchObject({
      "@odata.context": `http://localhost:${server.port}/graph/v1.0/$metadata#users/$entity`,
    });
  });

  it("keeps bytes as they are, up and down", async () => {
    const base = `http://localhost:${server.port}/graph/v1.0/me/drive`;
    const bytes = Buffer.from([0, 255, 13, 10, 200]);
    await fetch(base, { headers: { authorization } });
    await fetch(`${base}/root:/b.bin:/content`, { method: "PUT", headers: { authorization }, body: bytes });
    // Follows the redirect to the pre-authenticated address, on the same host.
    const content = await fetch(`${base}/root:/b.bin:/content`, { headers: { authorization } });
    expect(Buffer.from(await content.arrayBuffer())).toEqual(bytes);
    expect(content.url).toContain(`http://localhost:${server.port}/graph/download/`);
  });

  it("shows the shell and each person's app, each on its own origin, and leads there from /", async () => {
    expect((await ask("tenant.localhost", "/")).text).toBe("<p>shell</p>");
    const page = await ask("maya.tenant.localhost", "/personal/?a=1");
    expect([page.text, page.headers["content-type"], page.headers["x-all"]]).toEqual([
      "<p>app</p>",
      "text/html; charset=utf-8",
      "1",
    ]);
    const script = await ask("maya.tenant.localhost", "/assets/a.js");
    expect([script.headers["content-type"], script.headers["cache-control"]]).toEqual([
      "text/javascript; charset=utf-8",
      "immutable",
    ]);
    expect((await ask("maya.tenant.localhost", "/personal")).headers["location"]).toBe("/personal/");
    expect((await ask("localhost", "/")).headers["location"]).toBe(`http://tenant.localhost:${server.port}/`);
  });

  it("serves no file from outside, and 404 where there is none", async () => {
    for (const path of ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/nothing.js"]) {
      const { status, text } = await ask("maya.tenant.localhost", path);
      expect([path, status === 404 || status === 400, text.includes("secret\n")]).toEqual([path, true, false]);
      expect(text).not.toBe("secret");
    }
  });

  it("breaks the connection where a fault says so", async () => {
    const faults = "/control/faults";
    await ask("localhost", faults, { "content-type": "application/json" }, "POST", '{"kind":"drop","times":1}');
    await expect(ask("graph.tenant.localhost", "/v1.0/me", { authorization })).rejects.toThrow("socket hang up");
    expect((await ask("graph.tenant.localhost", "/v1.0/me", { authorization })).status).toBe(200);
  });

  it("streams the clock over the port", async () => {
    const response = await fetch(`http://localhost:${server.port}/control/clock/stream`);
    const reader = response.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('"offsetMs":0');
    await fetch(`http://localhost:${server.port}/control/clock`, {
      method: "PUT",
      body: JSON.stringify({ now: "2027-01-01T00:00:00Z" }),
    });
    expect(new TextDecoder().decode((await reader?.read())?.value)).toContain("2027-01-01");
    await reader?.cancel();
  });
});
