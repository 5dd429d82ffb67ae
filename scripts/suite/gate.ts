import { runCommand } from "./run-command.ts";

/** One command that passes or fails as a whole. */
export type Gate = { readonly name: string; readonly command: string };

/** What `npm run check` runs: everything that needs no build and no browser. */
export const checkGates: readonly Gate[] = [
  { name: "types", command: "npm run --silent check:types" },
  { name: "lint", command: "npm run --silent check:lint" },
  { name: "format", command: "npm run --silent check:format" },
  { name: "unused code", command: "npm run --silent check:unused" },
  { name: "walls", command: "npm run --silent check:walls" },
  { name: "licences", command: "npm run --silent check:licences" },
  { name: "docs, links and commands named", command: "npm run --silent check:docs -- --fast" },
];

/** Runs one gate and prints its line; what a failed gate said is printed in full. */
export async function runGate({ name, command }: Gate, env?: Readonly<Record<string, string>>): Promise<boolean> {
  const { passed, output, seconds } = await runCommand(command, env);
  console.log(`${passed ? "  ok  " : "FAILED"} ${name} (${seconds.toFixed(1)} s)`);
  if (!passed) console.log(indent(`$ ${command}\n${output.trimEnd()}`));
  return passed;
}

/** Runs gates one after the other and returns those that failed. */
export async function runGates(gates: readonly Gate[], env?: Readonly<Record<string, string>>): Promise<Gate[]> {
  const failed: Gate[] = [];
  for (const gate of gates) if (!(await runGate(gate, env))) failed.push(gate);
  return failed;
}

export function indent(text: string): string {
  return text.replace(/^/gm, "         ");
}
