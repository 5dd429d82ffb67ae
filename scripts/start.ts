import { createServer } from "vite";

/** `npm start`: the product on the local tenant. The plugin in vite.config.ts reads `--fresh` and `PORT` itself. */
const port = Number(process.env["PORT"] ?? 5173);

if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`PORT must be a number from 1 to 65535, and is "${process.env["PORT"]}".`);
  process.exit(1);
}

try {
  const server = await createServer();
  await server.listen();
  console.log(
    `\n  Side by Side is running: http://tenant.localhost:${port}/\n  (Ctrl+C stops it; npm start -- --fresh starts over)\n`,
  );
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(
    message.includes("already in use")
      ? `Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`
      : error,
  );
  process.exit(1);
}
