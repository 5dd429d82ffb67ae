import { parseArgs } from "node:util";
import { startTenantServer } from "#tenant/tenant-server.ts";
import { buildWhatIsStale } from "./suite/build-what-is-stale.ts";

/** `npm start`: the product on the local tenant, from built files, as it ships. `npm run dev` reloads while you edit. */
const { values } = parseArgs({ options: { fresh: { type: "boolean", default: false } } });
const wish = process.env["PORT"] ?? "5173";
const port = Number(wish);

if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`PORT must be a number from 1 to 65535, and is "${wish}".`);
  process.exit(1);
}

try {
  await buildWhatIsStale();
  const server = await startTenantServer({
    port,
    appDir: "dist-local",
    shellDir: ".cache/shell",
    stateFile: ".local-tenant/state.json",
    fresh: values.fresh,
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      void server.close().then(() => process.exit(0));
    });
  }
  console.log(
    `\n  Side by Side is running: http://tenant.localhost:${port}/\n  (Ctrl+C stops it; npm start -- --fresh starts over)\n`,
  );
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(
    message.includes("EADDRINUSE")
      ? `Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`
      : error,
  );
  process.exit(1);
}
