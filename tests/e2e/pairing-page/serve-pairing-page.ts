import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { BuiltFiles } from "#scripts/csp/built-files.ts";
import { securityHeaders } from "#scripts/vite/security-headers.ts";

export type ServedPage = {
  readonly url: string;
  /** What the Worker is made of. */
  readonly workerCode: string;
  readonly close: () => Promise<void>;
};

/** Builds the page as the product is built, and serves it under the product's policy; at `/blocked/` Workers are forbidden. */
export async function servePairingPage(): Promise<ServedPage> {
  const folder = mkdtempSync(join(tmpdir(), "pairing-page-"));
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: "error",
    worker: { format: "es" },
    plugins: [securityHeaders("local")],
    build: { outDir: folder, target: "es2022", modulePreload: { polyfill: false } },
  });
  const files = new BuiltFiles(folder);
  const server = createServer(({ url = "/" }, response) => {
    const isBlocked = url.startsWith("/blocked/");
    const file = files.read(isBlocked ? url.slice("/blocked".length) : url);
    const policy = file?.headers["Content-Security-Policy"] ?? "";
    response.writeHead(file === undefined ? 404 : 200, {
      ...file?.headers,
      "Content-Security-Policy": isBlocked ? policy.replace("worker-src 'self'", "worker-src 'none'") : policy,
    });
    response.end(file?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const worker = readdirSync(join(folder, "assets")).find((name) => name.startsWith("pairing-worker"));
  return {
    url: `http://localhost:${address.port}/`,
    workerCode: worker === undefined ? "" : readFileSync(join(folder, "assets", worker), "utf8"),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
