import { createServer } from "node:http";
import { answerNodeRequest } from "./graph/node-bridge.ts";
import { createTenantService, type ServiceOptions } from "./graph/service.ts";
import type { Tenant } from "./graph/tenant.ts";
import { createStaticFiles } from "./static-files.ts";

export type TenantServerOptions = ServiceOptions & {
  /** 0 takes any free port. */
  readonly port: number;
  /** The built product; without, the app's origins answer 404. */
  readonly appDir?: string;
  /** The built shell. */
  readonly shellDir?: string;
};

export type TenantServer = {
  readonly port: number;
  readonly tenant: Tenant;
  readonly close: () => Promise<void>;
};

/** The whole tenant on one port, from built files: shell, every person's app, Graph, control. */
export async function startTenantServer(options: TenantServerOptions): Promise<TenantServer> {
  const service = createTenantService(options);
  const app = options.appDir === undefined ? notBuilt : createStaticFiles(options.appDir);
  const shell = options.shellDir === undefined ? notBuilt : createStaticFiles(options.shellDir);

  const handle = async (request: Request): Promise<Response> => {
    const answered = service.answer(request);
    if (answered !== undefined) return answered;
    const { hostname, port, pathname } = new URL(request.url);
    if (hostname === "tenant.localhost") return shell(request);
    if (hostname.endsWith(".tenant.localhost")) return app(request);
    if (pathname !== "/") return new Response("Not here.\n", { status: 404 });
    return new Response(null, { status: 302, headers: { Location: `http://tenant.localhost:${port}/` } });
  };

  const server = createServer((incoming, outgoing) => {
    void answerNodeRequest(incoming, outgoing, handle);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : options.port,
    tenant: service.tenant,
    close: async () => {
      service.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

async function notBuilt(): Promise<Response> {
  return new Response("Nothing was built for this address.\n", { status: 404 });
}
