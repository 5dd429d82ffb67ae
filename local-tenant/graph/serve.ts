import { createServer } from "node:http";
import { parseArgs } from "node:util";
import { answerNodeRequest } from "./node-bridge.ts";
import { createTenantService } from "./service.ts";

// Graph alone, without Teams and without the app.
const { values } = parseArgs({
  options: {
    port: { type: "string" },
    fresh: { type: "boolean" },
    state: { type: "string" },
    memory: { type: "boolean" },
  },
});
const port = Number(values.port ?? process.env["PORT"] ?? 5173);
const service = createTenantService({
  stateFile: values.memory ? undefined : (values.state ?? ".local-tenant/state.json"),
  fresh: values.fresh ?? false,
});

const elsewhere = () => new Response(`Graph answers at http://localhost:${port}/graph/v1.0\n`, { status: 404 });
const answer = async (request: Request) => (await service.answer(request)) ?? elsewhere();

const server = createServer((incoming, outgoing) => {
  void answerNodeRequest(incoming, outgoing, answer);
});
server.once("error", (error) => {
  console.error(`Graph can't be served on port ${port}: ${error.message}`);
  process.exit(1);
});
server.listen(port, () => console.log(`Graph answers at http://localhost:${port}/graph/v1.0`));
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    service.close();
    server.close();
    process.exit(0);
  });
}
