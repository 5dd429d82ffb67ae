import { describe, expect, it } from "vitest";
import { readVitestReport, type VitestReport } from "./read-vitest-report.ts";

type File = VitestReport["testResults"][number];
const file = (over: Partial<File>): File => ({
  name: "/repo/src/a.test.ts",
  status: "passed",
  assertionResults: [{ fullName: "adds", status: "passed" }],
  ...over,
});
const read = (...files: File[]) => readVitestReport({ testResults: files }, "/repo");

describe("readVitestReport", () => {
  it("counts what passed", () => {
    expect(read(file({}), file({ name: "/repo/src/b.test.ts" }))).toEqual({ passed: 2, failures: [] });
  });

  it("names the file and the reason of a failure", () => {
    const assertionResults = [{ fullName: "adds", status: "failed", failureMessages: ["1 is not 2"] }];
    expect(read(file({ status: "failed", assertionResults })).failures).toEqual(["src/a.test.ts > adds: 1 is not 2"]);
  });

  it.each(["pending", "skipped", "todo", "disabled"])("takes a test that is %s for a failure", (status) => {
    const { passed, failures } = read(file({ assertionResults: [{ fullName: "adds", status }] }));
    expect(passed).toBe(0);
    expect(failures).toEqual([`src/a.test.ts > adds: was not run (${status}); skipped tests fail the suite`]);
  });

  it("takes a file that could not be loaded for a failure", () => {
    const broken = file({ status: "failed", message: "Cannot find module", assertionResults: [] });
    expect(read(broken).failures).toEqual(["src/a.test.ts: Cannot find module"]);
  });

  it("takes a file that failed outside its tests for a failure, once", () => {
    expect(read(file({ status: "failed", message: "afterAll threw" })).failures).toEqual([
      "src/a.test.ts: afterAll threw",
    ]);
  });

  it("takes an empty file and an empty run for failures", () => {
    expect(read(file({ assertionResults: [] })).failures).toEqual(["src/a.test.ts: holds no test"]);
    expect(read().failures).toEqual(["no test file was found"]);
  });
});
