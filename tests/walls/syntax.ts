/** A node of the parser's tree, read without trusting more than that it has a type. */
export type Node = { readonly type: string; readonly start: number; readonly [key: string]: unknown };

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
}

/** Visits every node of a tree, parents first. */
export function walk(node: Node, visit: (node: Node, parent: Node | undefined) => void, parent?: Node): void {
  visit(node, parent);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (isNode(child)) walk(child, visit, node);
    }
  }
}

/** The name of an identifier, or the text of a string: `x.Now` and `x["Now"]` are the same to us. */
export function nameOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === "Identifier") return String(node["name"]);
  return textOf(node);
}

/** The value of a string literal or of a template without holes. */
export function textOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === "Literal" && typeof node["value"] === "string") return node["value"];
  if (node.type === "TemplateLiteral") {
    const [only, ...others] = node["quasis"] as { value: { cooked: string } }[];
    return others.length === 0 ? only?.value.cooked : undefined;
  }
  return undefined;
}

/** Whether a node is `import.meta` or one of its properties, such as `import.meta.url`. */
export function isImportMeta(node: unknown, property?: string): boolean {
  if (!isNode(node)) return false;
  if (property === undefined) return node.type === "MetaProperty" && nameOf(node["property"]) === "meta";
  return node.type === "MemberExpression" && isImportMeta(node["object"]) && nameOf(node["property"]) === property;
}
