import { spawn } from "node:child_process";

export type CommandResult = { readonly passed: boolean; readonly output: string; readonly seconds: number };

/** Runs a shell command in the repository and keeps what it says. Never throws: a failure is an answer here. */
export function runCommand(command: string, env: Readonly<Record<string, string>> = {}): Promise<CommandResult> {
  const start = performance.now();
  return new Promise((finish) => {
    const child = spawn(command, { shell: true, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    const end = (passed: boolean, extra = "") =>
      finish({
        passed,
        output: Buffer.concat(chunks).toString("utf8") + extra,
        seconds: (performance.now() - start) / 1000,
      });
    child.on("error", (error) => end(false, error.message));
    child.on("close", (status, signal) => end(status === 0, signal === null ? "" : `\nstopped by ${signal}`));
  });
}
