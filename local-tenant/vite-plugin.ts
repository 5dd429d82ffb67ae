import { readFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { resolve } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import { answerNodeRequest } from "./graph/node-bridge.ts";
import { createTenantService } from "./graph/service.ts";

const teamsDir = resolve(import.meta.dirname, "teams");

/**
 * Mounts the local tenant into Vite's development server: the same addresses as `tenant-server.ts`, with the shell and
 * the app compiled by Vite. Reads `--fresh` from the command line.
 */
export function localTenant(): Plugin {
  return {
    name: "local-tenant",
    apply: "serve",
    configureServer(server) {
      const service = createTenantService({
        stateFile: resolve(import.meta.dirname, "../.local-tenant/state.json"),
        fresh: process.argv.includes("--fresh"),
        report: (message) => server.config.logger.warn(message),
      });
      const save = () => service.close();
      process.once("exit", save);
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(0));
      server.httpServer?.once("close", save);

      server.middlewares.use((incoming, outgoing, next) => {
        const handle = handlerFor(incoming, server, service.answer);
        if (handle === undefined) next();
        else void answerNodeRequest(incoming, outgoing, handle);
      });
    },
  };
}

type Answer = (request: Request) => Promise<Response> | undefined;

/** Who answers a request, or undefined where it is Vite's. Decided before the body is read. */
function handlerFor(incoming: IncomingMessage, server: ViteDevServer, answer: Answer) {
  const url = new URL(incoming.url ?? "/", `http://${incoming.headers.host ?? "localhost"}`);
  const { hostname, pathname, port } = url;
  if (hostname.startsWith("graph.") || /^\/(control|graph)\//.test(pathname)) {
    return async (request: Request) => (await answer(request)) ?? new Response(null, { status: 404 });
  }
  if (pathname !== "/") return undefined;
  if (hostname === "tenant.localhost") return () => shellPage(server);
  if (hostname.endsWith(".tenant.localhost")) return undefined;
  return async () => new Response(null, { status: 302, headers: { Location: `http://tenant.localhost:${port}/` } });
}

/** The shell lies outside Vite's root, so its files are asked for by their place on the disk. */
async function shellPage(server: ViteDevServer): Promise<Response> {
  const source = await readFile(resolve(teamsDir, "index.html"), "utf8");
  const placed = source.replaceAll(/(src|href)="\.\//g, `$1="/@fs${teamsDir}/`);
  const html = await server.transformIndexHtml("/", placed);
  return new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache" } });
}
