import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findViolations } from "./find-violations.ts";
import { readModules } from "./read-modules.ts";

/** A small tree that keeps every rule; each test adds one file that breaks one. */
const clean: Readonly<Record<string, string>> = {
  "src/domain/result.ts": "export const ok = 1;",
  "src/domain/clock.test.ts":
    'import { ok } from "./result.ts";\nimport "rrule-temporal";\nimport "#tests/oracle.ts";\nnew Date(ok);',
  "src/app/ports/people.ts": 'import type { ok } from "#domain/result.ts";\nexport type People = typeof ok;',
  "src/app/book.ts": 'import type { People } from "./ports/people.ts";\nexport const book = (p: People) => p;',
  "src/adapters/graph/people.ts":
    'import type { People } from "#app/ports/people.ts";\nexport const people: People = 1;',
  "src/messages/en.ts": 'export const en = { "Date": "Date", at: { Date: 1 } }.Date;',
  "src/ui/home.tsx":
    'import { book } from "#app/book.ts";\nimport styles from "./home.module.css";\nexport const Home = () => <p className={styles.a}>{book(1)}</p>;',
  "src/ui/home.module.css": ".a { color: var(--colorNeutralForeground1) }",
  "src/entries/personal/main.tsx":
    'import { Home } from "#ui/home.tsx";\nimport { people } from "#adapters/graph/people.ts";\nexport const it = [Home, people, new Worker(new URL("./worker.ts", import.meta.url))];',
  "src/entries/personal/worker.ts": "postMessage(1);",
  "src/entries/personal/index.html": '<script type="module" src="./main.tsx"></script>',
  "local-tenant/serve.ts": 'import "hono";\nexport const tenant = Date.now() + Math.random();',
  "tests/oracle.ts": "export const oracle = 1;",
  "scripts/start.ts": "export const start = 1;",
  "local-tenant/vite.config.ts": 'export default { outDir: new URL("../.cache/shell", import.meta.url) };',
  "tests/e2e/story.test.ts": 'import "#tenant/serve.ts";\nimport "#ui/home.tsx";',
};

const trees: string[] = [];
afterAll(() => {
  for (const tree of trees) rmSync(tree, { recursive: true });
});

function plant(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "walls-"));
  trees.push(root);
  for (const [path, source] of Object.entries({ ...clean, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source);
  }
  return root;
}
const rulesBrokenIn = (root: string) => [
  ...new Set(findViolations(readModules(root)).map(({ rule, path }) => `${rule} ${path}`)),
];

describe("the walls", () => {
  it("find nothing wrong in a tree that keeps the rules, and have really read it", () => {
    const modules = readModules(plant({}));
    expect(modules).toHaveLength(Object.keys(clean).length);
    expect(modules.flatMap(({ edges }) => edges)).toHaveLength(16);
    expect(findViolations(modules)).toEqual([]);
  });

  const plants: readonly (readonly [rule: string, path: string, source: string])[] = [
    // each layer, looking outward
    ["layer", "src/domain/a.ts", 'import { book } from "#app/book.ts";'],
    ["layer", "src/domain/a.test.ts", 'import { book } from "#app/book.ts";'],
    ["layer", "src/app/a.ts", 'import { people } from "#adapters/graph/people.ts";'],
    ["layer", "src/app/a.ts", 'import { en } from "#messages/en.ts";'],
    ["layer", "src/adapters/a.ts", 'import { book } from "#app/book.ts";'],
    ["layer", "src/adapters/a.ts", 'import { Home } from "#ui/home.tsx";'],
    ["layer", "src/ui/a.ts", 'import { people } from "#adapters/graph/people.ts";'],
    ["layer", "src/ui/a.ts", 'import { it } from "#entries/personal/main.tsx";'],
    ["layer", "src/messages/a.ts", 'import { ok } from "#domain/result.ts";'],
    ["layer", "src/entries/a.ts", 'import { tenant } from "#tenant/serve.ts";'],
    ["layer", "src/entries/a.ts", 'import "#tests/e2e/story.test.ts";'],
    ["layer", "src/entries/a.ts", 'import "#scripts/start.ts";'],
    ["layer", "local-tenant/a.ts", 'import { ok } from "#domain/result.ts";'],
    // every kind of road
    ["layer", "src/domain/a.ts", 'import type { People } from "#app/ports/people.ts";'],
    ["layer", "src/domain/a.ts", 'import { type People } from "#app/ports/people.ts";'],
    ["layer", "src/domain/a.ts", 'import "#app/book.ts";'],
    ["layer", "src/domain/a.ts", 'export const b = () => import("#app/book.ts");'],
    ["layer", "src/domain/a.ts", "export const b = () => import(`#app/book.ts`);"],
    ["layer", "src/domain/a.ts", 'export type B = typeof import("#app/book.ts");'],
    ["layer", "src/domain/a.ts", 'export type B = import("#app/ports/people.ts").People;'],
    [
      "layer",
      "src/ui/a.ts",
      'import { en } from "#messages/en.ts";\nexport const a = [en, import.meta.glob("#adapters/**/*.ts")];',
    ],
    ["layer", "src/ui/a.ts", 'export const a = import.meta.glob(["!./b.ts", "#tenant/*.ts"], { eager: true });'],
    ["layer", "src/app/a.ts", 'export const b = require("#ui/home.tsx");'],
    ["layer", "src/app/a.ts", 'import b = require("#ui/home.tsx");\nexport { b };'],
    ["layer", "src/app/a.tsx", 'export const b = <p>{import("#ui/home.tsx")}</p>;'],
    ["layer", "src/app/a.ts", 'import b from "#ui/home.tsx?raw";\nexport const a = [b];'],
    [
      "../",
      "src/ui/shared/a.ts",
      'export const a = new Worker(new URL("../../adapters/graph/people.ts", import.meta.url));',
    ],
    ["../", "src/ui/shared/a.ts", 'export const a = new URL("../home.tsx", import.meta.url);'],
    ["../", "src/ui/shared/a.ts", 'import { Home } from "../home.tsx";'],
    ["../", "src/ui/shared/a.ts", '/// <reference path="../home.tsx" />'],
    ["../", "src/ui/shared/a.module.css", '.a { composes: a from "../home.module.css" }'],
    ["../", "local-tenant/a.config.ts", 'export const a = new URL("../src/ui/home.tsx", import.meta.url);'],
    ["../", "tests/e2e/a.ts", 'import "../walls.ts";'],
    ["absolute", "src/ui/a.ts", 'import "/src/adapters/graph/people.ts";'],
    ["computed", "src/ui/a.ts", "export const a = (path: string) => import(path);"],
    ["computed", "src/ui/a.ts", "export const a = (name: string) => import(`./${name}.ts`);"],
    ["missing", "src/ui/a.ts", 'import { gone } from "./gone.ts";'],
    ["missing", "src/ui/a.ts", 'import { gone } from "#core/gone.ts";'],
    ["missing", "src/entries/meeting/index.html", '<script type="module" src="./main.tsx"></script>'],
    // packages
    ["package", "src/domain/a.ts", 'import "valibot";'],
    ["package", "src/domain/a.ts", 'import "node:fs";'],
    ["package", "src/app/a.ts", 'import { useState } from "react";'],
    ["package", "src/app/a.ts", 'import "@azure/msal-browser/redirect-bridge";'],
    ["package", "src/adapters/a.ts", 'import { Button } from "@fluentui/react-components";'],
    ["package", "src/ui/a.ts", 'import { app } from "@microsoft/teams-js";'],
    ["package", "src/entries/a.ts", 'import { readFileSync } from "node:fs";'],
    // habits
    ["Date", "src/domain/a.ts", "export const a = new Date();"],
    ["Date", "src/ui/a.ts", "export const a = (at: Date) => at;"],
    ["Date", "src/ui/a.ts", "export const a = globalThis.Date.now();"],
    ["Date", "src/ui/a.ts", "export const a = { Date };"],
    ["Temporal.Now", "src/domain/a.ts", "export const a = Temporal.Now.instant();"],
    ["Temporal.Now", "src/domain/a.ts", 'export const a = Temporal["Now"].instant();'],
    ["Temporal.Now", "src/app/a.ts", "const { Now } = Temporal;\nexport const a = Now.instant();"],
    ["Math.random", "src/app/a.ts", "export const a = Math.random();"],
    ["Math.random", "src/domain/a.ts", "export const a = globalThis.Math.random();"],
    ["default export", "src/ui/a.ts", "export default 1;"],
    ["default export", "tests/a.ts", "const a = 1;\nexport { a as default };"],
    ["barrel", "src/ui/a.ts", 'export * from "./home.tsx";\nexport const own = 1;'],
    ["barrel", "src/ui/a.ts", 'export { Home } from "./home.tsx";'],
    ["barrel", "src/ui/a.ts", 'import { Home } from "./home.tsx";\nexport { Home };'],
    ["barrel", "src/ui/index.ts", "export const a = 1;"],
    ["module mock", "src/ui/a.test.ts", 'import { vi } from "vitest";\nvi.mock("#app/book.ts");'],
    ["length", "tests/a.ts", "export {};\n".repeat(301)],
  ];

  it.each(plants.map(([rule, path, source]) => ({ rule, path, source, start: source.slice(0, 80) })))(
    "catch: $rule in $path: $start",
    ({ rule, path, source }) => {
      expect(rulesBrokenIn(plant({ [path]: source }))).toEqual([`${rule} ${path}`]);
    },
  );

  it("leave a file of exactly 300 lines alone", () => {
    expect(rulesBrokenIn(plant({ "tests/a.ts": "export {};\n".repeat(300) }))).toEqual([]);
  });

  it("refuse a file that they cannot read, rather than passing over it", () => {
    expect(() => readModules(plant({ "src/ui/a.ts": "export const = ;" }))).toThrow("src/ui/a.ts");
  });
});

describe("npm run check:walls", { timeout: 60_000 }, () => {
  const command = [resolve("node_modules/tsx/dist/cli.mjs"), resolve("scripts/check-walls.ts")];

  it("says what is wrong, where, and fails", () => {
    const cwd = plant({ "src/domain/a.ts": '\nimport "#app/book.ts";' });
    const { stdout, status } = spawnSync(process.execPath, command, { cwd, encoding: "utf8" });
    expect(stdout).toContain("src/domain/a.ts:2  [layer]");
    expect(status).toBe(1);
  });

  it("does not believe a tree that is too small", () => {
    const { stdout, status } = spawnSync(process.execPath, command, { cwd: plant({}), encoding: "utf8" });
    expect(stdout).toContain("0 violations");
    expect(stdout).toContain("Too few to be believed");
    expect(status).toBe(1);
  });

  it("has seen every module that the compiler sees", () => {
    const compiler = [resolve("node_modules/typescript/bin/tsc"), "-p", ".", "--listFilesOnly"];
    const { stdout } = spawnSync(process.execPath, compiler, { encoding: "utf8" });
    const expected = stdout
      .split("\n")
      .map((file) => relative(process.cwd(), file))
      .filter((path) => /^(src|local-tenant|scripts|tests)\//.test(path));
    const seen = new Set(readModules(process.cwd()).map(({ path }) => path));
    expect(expected.length).toBeGreaterThan(60);
    expect(expected.filter((path) => !seen.has(path))).toEqual([]);
  });
});
