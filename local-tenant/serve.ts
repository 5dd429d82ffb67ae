import { parseArgs } from "node:util";
import { startTenantServer } from "./tenant-server.ts";

// The tenant on the built files: `npm run build:local`, then `npx tsx local-tenant/serve.ts`.
const { values } = parseArgs({
  options: {
    port: { type: "string" },
    app: { type: "string", default: "dist-local" },
    shell: { type: "string", default: ".cache/shell" },
    state: { type: "string", default: ".local-tenant/state.json" },
    fresh: { type: "boolean", default: false },
  },
});

const server = await startTenantServer({
  port: Number(values.port ?? process.env["PORT"] ?? 5173),
  appDir: values.app,
  shellDir: values.shell,
  stateFile: values.state,
  fresh: values.fresh,
});
console.log(`The tenant is running: http://tenant.localhost:${server.port}/`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void server.close().then(() => process.exit(0));
  });
}
