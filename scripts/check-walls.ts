import { findViolations } from "#tests/walls/find-violations.ts";
import { readModules } from "#tests/walls/read-modules.ts";

/** Fewer than these were never true: the check would be looking at the wrong place, and "no violation" would be empty. */
const atLeast = { modules: 60, edges: 100 };

const modules = readModules(process.cwd());
const edges = modules.reduce((sum, module) => sum + module.edges.length, 0);
const violations = findViolations(modules);

for (const { path, line, rule, message } of violations) console.log(`${path}:${line}  [${rule}] ${message}`);
console.log(`${modules.length} modules, ${edges} imports, ${violations.length} violations`);
if (modules.length < atLeast.modules || edges < atLeast.edges) {
  console.log(`Too few to be believed: at least ${atLeast.modules} modules and ${atLeast.edges} imports are expected.`);
  process.exitCode = 1;
}
if (violations.length > 0) process.exitCode = 1;
