import { isImportMeta, isNode, type Node, nameOf, textOf, walk } from "./syntax.ts";

export type EdgeKind = "import" | "re-export" | "import()" | "import type" | "url" | "glob" | "require" | "reference";

/** One place where a module names another. `specifier` is undefined when it is computed, so nobody can check it. */
export type Import = { readonly kind: EdgeKind; readonly specifier: string | undefined; readonly at: number };

/** Every way in which a TypeScript module can reach another one, types and workers included. */
export function readImports(program: Node, comments: readonly { value: string; start: number }[]): Import[] {
  const found: Import[] = [];
  const add = (kind: EdgeKind, node: Node, specifier: string | undefined) => {
    found.push({ kind, specifier, at: node.start });
  };
  walk(program, (node) => {
    switch (node.type) {
      case "ImportDeclaration":
        return add("import", node, textOf(node["source"]));
      case "ExportAllDeclaration":
        return add("re-export", node, textOf(node["source"]));
      case "ExportNamedDeclaration":
        return isNode(node["source"]) ? add("re-export", node, textOf(node["source"])) : undefined;
      case "ImportExpression":
        return add("import()", node, textOf(node["source"]));
      case "TSImportType":
        return add("import type", node, textOf(node["source"]));
      case "TSExternalModuleReference":
        return add("require", node, textOf(node["expression"]));
      case "NewExpression": {
        const [address, base] = node["arguments"] as unknown[];
        const isOurs = nameOf(node["callee"]) === "URL" && isImportMeta(base, "url");
        return isOurs ? add("url", node, textOf(address)) : undefined;
      }
      case "CallExpression":
        return readCall(node, add);
      default:
        return undefined;
    }
  });
  for (const { value, start } of comments) {
    const path = /^\/\s*<reference\s+path=["']([^"']+)["']/.exec(value)?.[1];
    if (path !== undefined) found.push({ kind: "reference", specifier: path, at: start });
  }
  return found;
}

function readCall(node: Node, add: (kind: EdgeKind, node: Node, specifier: string | undefined) => void): void {
  const [first] = node["arguments"] as unknown[];
  if (nameOf(node["callee"]) === "require") add("require", node, textOf(first));
  if (isImportMeta(node["callee"], "resolve")) add("url", node, textOf(first));
  if (!isImportMeta(node["callee"], "glob")) return;
  const patterns = isNode(first) && first.type === "ArrayExpression" ? (first["elements"] as unknown[]) : [first];
  for (const pattern of patterns) {
    const text = textOf(pattern);
    if (text?.startsWith("!") !== true) add("glob", node, text);
  }
}
