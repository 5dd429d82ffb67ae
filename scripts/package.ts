import { relative } from "node:path";
import { makePackage } from "./package/make-package.ts";
import { readValues } from "./package/read-values.ts";

/** `npm run package`: the file that an administrator uploads to Teams. */
const { values, problems } = readValues(process.argv.slice(2), process.env);
const result = problems.length > 0 ? { made: false as const, problems } : makePackage(process.cwd(), values);

if (result.made) {
  console.log(`Made ${relative(process.cwd(), result.path)} for https://${values.HOST}/`);
  console.log("Upload it in the Teams admin centre: Teams apps, Manage apps, Upload new app. See docs/deployment.md.");
} else {
  console.error(
    `No package was made. ${result.problems.length === 1 ? "One thing is" : `${result.problems.length} things are`} wrong:`,
  );
  for (const problem of result.problems) console.error(`- ${problem}`);
  process.exitCode = 1;
}
