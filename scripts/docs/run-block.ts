import { type ChildProcess, spawn } from "node:child_process";
import { request } from "node:http";
import { createServer } from "node:net";

export type BlockResult = { readonly passed: boolean; readonly output: string };

/** Commands that run this very check, or take away the packages under it: that they exist is checked elsewhere. */
const leftAlone = /^(npm test|npm run check(:docs)?|\.ci\/run|npm (ci|install)\b.*)$/;

/** Runs the lines of a block one after the other in a folder. `npm start` is started, its address visited, stopped. */
export async function runBlock(commands: string, cwd: string): Promise<BlockResult> {
  const output: string[] = [];
  for (const command of commands.split("\n").map((line) => line.trim())) {
    if (command === "" || command.startsWith("#") || leftAlone.test(command)) continue;
    const result = command.startsWith("npm start") ? await startAndVisit(command, cwd) : await runToEnd(command, cwd);
    output.push(`$ ${command}\n${result.output.trimEnd()}`);
    if (!result.passed) return { passed: false, output: output.join("\n") };
  }
  return { passed: true, output: output.join("\n") };
}

function runToEnd(command: string, cwd: string): Promise<BlockResult> {
  const child = spawn("bash", ["-c", command], { cwd });
  const read = collect(child);
  return new Promise((finish) => child.on("close", (status) => finish({ passed: status === 0, output: read() })));
}

async function startAndVisit(command: string, cwd: string): Promise<BlockResult> {
  const port = await freePort();
  const child = spawn("bash", ["-c", command], { cwd, env: { ...process.env, PORT: String(port) }, detached: true });
  const read = collect(child);
  try {
    const address = await printedAddress(child, read);
    if (address === undefined) return { passed: false, output: `${read()}\nprinted no address within a minute` };
    const { status, type } = await visit(address);
    return {
      passed: status === 200 && type.includes("html"),
      output: `${read()}\n${address} answers ${status} (${type})`,
    };
  } finally {
    await stop(child);
  }
}

/** Stops a command with everything that it started, and waits until it is gone: it may still be writing. */
async function stop(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null) return;
  const gone = new Promise((finish) => child.once("close", finish));
  process.kill(-pid, "SIGTERM");
  const lastResort = setTimeout(() => process.kill(-pid, "SIGKILL"), 5000);
  await gone;
  clearTimeout(lastResort);
}

async function printedAddress(child: ChildProcess, read: () => string): Promise<string | undefined> {
  for (let tries = 0; tries < 240 && child.exitCode === null; tries += 1) {
    const address = /http:\/\/tenant\.localhost:\d+\/?/.exec(read())?.[0];
    if (address !== undefined) return address;
    await new Promise((wait) => setTimeout(wait, 250));
  }
  return undefined;
}

/** Node does not resolve names under localhost as browsers do, so the name goes into the Host header. */
function visit(address: string): Promise<{ status: number; type: string }> {
  const { port, host, pathname } = new URL(address);
  return new Promise((finish) => {
    const call = request(
      { host: "127.0.0.1", port, path: pathname, headers: { host, accept: "text/html" } },
      (answer) => {
        answer.resume();
        finish({ status: answer.statusCode ?? 0, type: String(answer.headers["content-type"]) });
      },
    );
    call.on("error", (error) => finish({ status: 0, type: error.message }));
    call.end();
  });
}

function freePort(): Promise<number> {
  return new Promise((finish) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => finish(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

function collect(child: ChildProcess): () => string {
  const chunks: string[] = [];
  child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
  return () => chunks.join("");
}
