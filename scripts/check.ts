import { checkGates, runGates } from "./suite/gate.ts";

const failed = await runGates(checkGates);
console.log(`${checkGates.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
