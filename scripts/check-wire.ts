import { existsSync, readFileSync } from "node:fs";
import { readExchanges } from "./wire/exchange.ts";
import { judgeExchanges } from "./wire/judge-exchanges.ts";
import type { OpenApi } from "./wire/openapi.ts";

/** `npm run check:wire -- <openapi.json> [directory]`: every exchange of the suite has Graph's official shapes. */
const [file, directory = process.env["RECORD_EXCHANGES"] ?? ".cache/exchanges"] = process.argv.slice(2);

if (file === undefined || !existsSync(file)) {
  console.error(
    file === undefined ? "Name the OpenAPI file: npm run check:wire -- <openapi.json>" : `There is no file ${file}.`,
  );
  process.exit(2);
}

const exchanges = readExchanges(directory);
if (exchanges.length === 0) {
  console.error(`No exchange is recorded in ${directory}. Run the suite with RECORD_EXCHANGES=${directory} first.`);
  process.exit(1);
}

const { counts, failures } = judgeExchanges(JSON.parse(readFileSync(file, "utf8")) as OpenApi, exchanges);
for (const [operation, count] of [...counts].toSorted(([a], [b]) => a.localeCompare(b))) {
  console.log(`${String(count).padStart(6)}  ${operation}`);
}
for (const failure of failures) console.error(`FAILED ${failure}`);
console.log(`${exchanges.length} exchanges over ${counts.size} operations, ${failures.length} different failures`);
process.exitCode = failures.length === 0 ? 0 : 1;
