import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { indent } from "./gate.ts";
import { readVitestReport, type TestCount, type VitestReport } from "./read-vitest-report.ts";
import { runCommand } from "./run-command.ts";

/** Runs one project of vitest.config.ts, prints one line and every failure, and counts its tests. */
export async function runVitest(project: string, env: Readonly<Record<string, string>>): Promise<TestCount> {
  const reportPath = resolve(`.cache/test/${project}.json`);
  mkdirSync(resolve(".cache/test"), { recursive: true });
  rmSync(reportPath, { force: true });

  const command = `node node_modules/vitest/vitest.mjs run --project ${project} --reporter=json --outputFile=${reportPath}`;
  const { passed, output, seconds } = await runCommand(command, { ...env, NO_COLOR: "1" });
  const count = existsSync(reportPath)
    ? readVitestReport(JSON.parse(readFileSync(reportPath, "utf8")) as VitestReport, process.cwd())
    : { passed: 0, failures: [`${project} tests did not run:\n${output.trim()}`] };
  const failures =
    !passed && count.failures.length === 0
      ? [`${project} tests passed, but vitest stopped with an error:\n${output.trim()}`]
      : count.failures;

  console.log(
    `${failures.length === 0 ? "  ok  " : "FAILED"} ${project} tests: ${count.passed} passed, ${failures.length} failed (${seconds.toFixed(1)} s)`,
  );
  for (const failure of failures) console.log(indent(failure));
  return { passed: count.passed, failures };
}
