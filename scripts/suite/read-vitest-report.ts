/** The part of vitest's JSON report that decides whether a run is good. */
export type VitestReport = {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
};

export type TestCount = {
  readonly passed: number;
  /** One entry for each failed test: where it is, and why. */
  readonly failures: readonly string[];
};

/**
 * Counts a run. A skipped or "todo" test is a failure, so is a file that could not be loaded, a file without tests
 * and a run without files: silence is not success.
 */
export function readVitestReport(report: VitestReport, folder: string): TestCount {
  if (report.testResults.length === 0) return { passed: 0, failures: ["no test file was found"] };
  let passed = 0;
  const failures: string[] = [];
  for (const file of report.testResults) {
    const name = file.name.startsWith(folder) ? file.name.slice(folder.length + 1) : file.name;
    const failedBefore = failures.length;
    for (const test of file.assertionResults) {
      if (test.status === "passed") passed += 1;
      else failures.push(`${name} > ${test.fullName}: ${reason(test.status, test.failureMessages ?? [])}`);
    }
    if (file.assertionResults.length === 0) failures.push(`${name}: ${file.message?.trim() || "holds no test"}`);
    else if (file.status === "failed" && failures.length === failedBefore) {
      failures.push(`${name}: ${file.message?.trim() || "failed outside its tests"}`);
    }
  }
  return { passed, failures };
}

function reason(status: string, messages: readonly string[]): string {
  if (status === "failed") return messages.join("\n");
  return `was not run (${status}); skipped tests fail the suite`;
}
