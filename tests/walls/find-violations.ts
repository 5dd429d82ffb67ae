import type { Habit } from "./read-habits.ts";
import type { Edge, Module } from "./read-modules.ts";

export type Violation = {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly message: string;
};

export const maxLines = 300;

/** Who may know whom, and what is said to those who know too much. Tests are free, but for the core's. */
const layers = {
  "src/domain": { knows: ["src/domain"], why: "domain/ is pure: it imports only itself and Temporal." },
  "src/app": { knows: ["src/domain", "src/app"], why: "app/ knows the domain and its own ports, nothing else." },
  "src/adapters": {
    knows: ["src/domain", "src/app/ports", "src/adapters"],
    why: "An adapter implements a port; it knows neither use cases nor screens nor the local tenant.",
  },
  "src/messages": { knows: ["src/messages"], why: "Catalogues hold words only." },
  "src/ui": {
    knows: ["src/domain", "src/app", "src/messages", "src/ui"],
    why: "ui/ talks to ports and use cases; entries/ chooses the adapters.",
  },
  "src/entries": { knows: ["src"], why: "The product never imports the local tenant, scripts or tests." },
  "local-tenant": {
    knows: ["local-tenant"],
    why: "The local tenant knows only the wire; sharing code with the product would hide the product's bugs.",
  },
} as const satisfies Record<string, { knows: readonly string[]; why: string }>;

type Layer = keyof typeof layers;

/** Packages that a layer must not know; for domain/, `only` lists the ones that it may. */
const packages: { readonly [L in Layer]?: { readonly only?: RegExp; readonly never?: RegExp } } = {
  "src/domain": { only: /^temporal-polyfill$/ },
  "src/app": { never: /^(react|react-dom|@fluentui\/.*|@microsoft\/.*|@azure\/.*)(\/|$)/ },
  "src/adapters": { never: /^(react|react-dom|@fluentui\/.*)(\/|$)/ },
  "src/messages": { never: /^(react|react-dom|@fluentui\/.*|@microsoft\/.*|@azure\/.*)(\/|$)/ },
  "src/ui": { never: /^(@microsoft\/.*|@azure\/.*)(\/|$)/ },
};

const isProduct = (path: string) => path.startsWith("src/") && !isTest(path);
const isCore = (path: string) => /^src\/(domain|app)\//.test(path) && !isTest(path);

const habitRules: Readonly<Record<Habit, { readonly applies: (path: string) => boolean; readonly why: string }>> = {
  "default export": {
    applies: (path) => !path.endsWith(".config.ts"),
    why: "No default exports: a thing has one name everywhere.",
  },
  barrel: { applies: () => true, why: "No barrels: import from the file that holds the thing." },
  "module mock": {
    applies: () => true,
    why: "Module mocks never: use the real thing, or a hand-written fake of a port.",
  },
  Date: { applies: isProduct, why: "No Date in src: use Temporal; the time comes in from outside." },
  "Temporal.Now": { applies: isCore, why: "The core never reads a clock." },
  "Math.random": { applies: isCore, why: "The core never rolls dice; pass the number in." },
};

export function findViolations(modules: readonly Module[]): Violation[] {
  return modules.flatMap((module) => [
    ...ofFile(module),
    ...ofHabits(module),
    ...module.edges.flatMap((edge) => ofEdge(module, edge)),
  ]);
}

function ofFile({ path, lines }: Module): Violation[] {
  const found: Violation[] = [];
  if (lines > maxLines)
    found.push({ rule: "length", path, line: maxLines, message: `${lines} lines; files stop at ${maxLines}.` });
  if (/(^|\/)index\.[jt]sx?$/.test(path))
    found.push({ rule: "barrel", path, line: 1, message: "No index files: a file is named after its main export." });
  return found;
}

function ofHabits({ path, habits }: Module): Violation[] {
  return habits
    .filter(({ habit }) => habitRules[habit].applies(path))
    .map(({ habit, line }) => ({ rule: habit, path, line, message: habitRules[habit].why }));
}

function ofEdge({ path }: Module, edge: Edge): Violation[] {
  const layer = layerOf(path);
  const { specifier, target, line } = edge;
  const say = (rule: string, message: string): Violation[] => [{ rule, path, line, message }];
  if (edge.kind === "url" && path.endsWith(".config.ts") && target?.startsWith("src/") === false) return [];
  if (specifier === undefined)
    return layer === undefined
      ? []
      : say("computed", `${edge.kind} of something computed: nobody can check where it leads.`);
  if (specifier.startsWith("../") && (layer !== undefined || (edge.kind !== "url" && !path.endsWith(".html"))))
    return say("../", `"${specifier}": inside a folder write ./name; anywhere else #layer/path.`);
  if (specifier.startsWith("/") && !path.endsWith(".html"))
    return say("absolute", `"${specifier}": inside a folder write ./name; anywhere else #layer/path.`);
  if (target === undefined) return layer === undefined || isTest(path) ? [] : ofPackage(layer, specifier, say);
  if (!edge.exists && (layer !== undefined || edge.kind !== "url"))
    return say("missing", `"${specifier}" leads nowhere.`);
  if (layer === undefined || (isTest(path) && layer !== "src/domain")) return [];
  const { knows, why } = layers[layer];
  if (isTest(path) && target.startsWith("tests/")) return [];
  return knows.some((known) => target === known || target.startsWith(`${known}/`))
    ? []
    : say("layer", `"${specifier}": ${why}`);
}

function ofPackage(layer: Layer, specifier: string, say: (rule: string, message: string) => Violation[]): Violation[] {
  const { only, never } = packages[layer] ?? {};
  if (specifier.startsWith("#")) return say("missing", `"${specifier}": there is no such alias.`);
  const isBad =
    (only !== undefined && !only.test(specifier)) ||
    never?.test(specifier) === true ||
    (layer.startsWith("src") && specifier.startsWith("node:"));
  return isBad ? say("package", `"${specifier}": ${layers[layer].why}`) : [];
}

function layerOf(path: string): Layer | undefined {
  return (Object.keys(layers) as Layer[]).find((layer) => path.startsWith(`${layer}/`));
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}
