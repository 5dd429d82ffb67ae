import { people } from "#tenant/seed/people.ts";
import { issueToken } from "./auth.ts";

// A bearer token for an hour: npx tsx local-tenant/graph/print-token.ts <alias> <permission>...
const [alias, ...scopes] = process.argv.slice(2);
const person = people.find((candidate) => candidate.alias === alias);
if (person === undefined) {
  console.error(`Name one of: ${people.map((candidate) => candidate.alias).join(", ")}`);
  process.exit(1);
}
console.log(issueToken({ person, scopes }));
