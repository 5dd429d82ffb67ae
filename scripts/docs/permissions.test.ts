import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** Permissions as they are named in the first column of a page's tables. */
function listedIn(page: string): string[] {
  const rows = readFileSync(page, "utf8").matchAll(/^\| `([A-Z][\w.]+)` \|/gm);
  return [...rows].map(([, name = ""]) => name).toSorted();
}

const source = readFileSync("src/adapters/graph/permissions.ts", "utf8");
const askedFor = [...source.matchAll(/"([A-Z][\w.]+)"/g)].map(([, name = ""]) => name).toSorted();

it.each(["docs/permissions.md", "docs/deployment.md"])(
  "%s lists every permission that the code asks for, and no other",
  (page) => {
    expect(askedFor.length).toBeGreaterThan(5);
    expect(listedIn(page)).toEqual(askedFor);
  },
);
