import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix, relative, resolve, sep } from "node:path";
import { parseSync } from "vite";
import { type HabitAt, readHabits } from "./read-habits.ts";
import { type EdgeKind, type Import, readImports } from "./read-imports.ts";
import { isNode } from "./syntax.ts";

export type Edge = {
  readonly kind: EdgeKind;
  readonly specifier: string | undefined;
  readonly line: number;
  /** Path of a module of ours, relative to the repository; undefined for a package. */
  readonly target: string | undefined;
  readonly exists: boolean;
};
export type Module = {
  /** Relative to the repository, with `/` on every system. */
  readonly path: string;
  readonly lines: number;
  readonly edges: readonly Edge[];
  readonly habits: readonly { readonly habit: HabitAt["habit"]; readonly line: number }[];
};

const folders = ["src", "local-tenant", "scripts", "tests"];
const aliases: Readonly<Record<string, string>> = {
  "#domain": "src/domain",
  "#app": "src/app",
  "#adapters": "src/adapters",
  "#ui": "src/ui",
  "#messages": "src/messages",
  "#entries": "src/entries",
  "#tenant": "local-tenant",
  "#tests": "tests",
  "#scripts": "scripts",
};

/** Reads every module below the four folders of the repository: TypeScript, style sheets and pages. */
export function readModules(root: string): Module[] {
  const present = folders.filter((folder) => existsSync(join(root, folder)));
  return present
    .flatMap((folder) => readdirSync(join(root, folder), { withFileTypes: true, recursive: true }))
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mts|mjs|js|css|html)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/[/\\](node_modules|dist|\.cache)[/\\]/.test(relative(root, file)))
    .toSorted()
    .map((file) => readModule(root, relative(root, file).split(sep).join("/")));
}

function readModule(root: string, path: string): Module {
  const source = readFileSync(join(root, path), "utf8");
  const lineOf = (at: number) => source.slice(0, at).split("\n").length;
  const { imports, habits } = readSource(path, source);
  return {
    path,
    lines: source.trimEnd().split("\n").length,
    edges: imports.map(({ kind, specifier, at }) => {
      const target = specifier === undefined ? undefined : targetOf(path, specifier, kind);
      return {
        kind,
        specifier,
        line: lineOf(at),
        target,
        exists: target === undefined || existsSync(resolve(root, target)),
      };
    }),
    habits: habits.map(({ habit, at }) => ({ habit, line: lineOf(at) })),
  };
}

function readSource(path: string, source: string): { imports: Import[]; habits: HabitAt[] } {
  if (path.endsWith(".css"))
    return {
      imports: matches(source, /(?:@import|@value[^;]*from|composes:[^;]*from)\s+["']([^"']+)["']/g, "import"),
      habits: [],
    };
  if (path.endsWith(".html"))
    return { imports: matches(source, /<script[^>]+src=["']([^"']+)["']/g, "import"), habits: [] };
  const { program, comments, errors } = parseSync(path, source);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  if (!isNode(program)) throw new Error(`${path}: the parser gave no tree`);
  return { imports: readImports(program, comments), habits: readHabits(program) };
}

function matches(source: string, pattern: RegExp, kind: EdgeKind): Import[] {
  return [...source.matchAll(pattern)].map((match) => ({ kind, specifier: match[1], at: match.index }));
}

/** Where a specifier leads inside the repository. A glob leads to the folder in which it starts. */
function targetOf(path: string, specifier: string, kind: EdgeKind): string | undefined {
  const plain = specifier.replace(/[?#][^/]*$/, (rest) =>
    specifier.startsWith("#") && rest === specifier ? rest : "",
  );
  const address = kind === "glob" ? plain.replace(/[^/]*[*{[(].*$/, "") : plain;
  if (/^\.{1,2}(\/|$)/.test(address)) return posix.join(posix.dirname(path), address);
  if (kind === "url" && !/^([a-z]+:|#|\/)/.test(address)) return posix.join(posix.dirname(path), address);
  const [alias = "", ...rest] = address.split("/");
  return aliases[alias] === undefined ? undefined : posix.join(aliases[alias], ...rest);
}
