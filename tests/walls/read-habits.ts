import { isNode, type Node, nameOf, walk } from "./syntax.ts";

/** What a module does that some layers must not do. */
export type Habit = "Date" | "Temporal.Now" | "Math.random" | "default export" | "barrel" | "module mock";
export type HabitAt = { readonly habit: Habit; readonly at: number };

const bannedMembers: Readonly<Record<string, readonly [property: string, habit: Habit]>> = {
  Temporal: ["Now", "Temporal.Now"],
  Math: ["random", "Math.random"],
};
const mocking = new Set(["mock", "doMock", "unmock", "importMock"]);

export function readHabits(program: Node): HabitAt[] {
  const found: HabitAt[] = [];
  walk(program, (node, parent) => {
    const habit = habitOf(node, parent);
    if (habit !== undefined) found.push({ habit, at: node.start });
  });
  const body = (program["body"] as Node[]).filter(({ type }) => type !== "ImportDeclaration");
  const only = body[0];
  if (only !== undefined && body.every(reexportsOurs)) found.push({ habit: "barrel", at: only.start });
  return found;
}

function habitOf(node: Node, parent: Node | undefined): Habit | undefined {
  switch (node.type) {
    case "ExportDefaultDeclaration":
      return "default export";
    case "ExportSpecifier":
      return nameOf(node["exported"]) === "default" ? "default export" : undefined;
    case "ExportAllDeclaration":
      return isOurs(node) ? "barrel" : undefined;
    case "Identifier":
      return node["name"] === "Date" && !isOnlyAName(node, parent) ? "Date" : undefined;
    case "MemberExpression":
      return habitOfMember(node["object"], nameOf(node["property"]));
    case "VariableDeclarator":
      return habitOfUnpacking(node);
    default:
      return undefined;
  }
}

function habitOfMember(object: unknown, property: string | undefined): Habit | undefined {
  const owner =
    nameOf(object) ?? (isNode(object) && object.type === "MemberExpression" ? nameOf(object["property"]) : undefined);
  if (owner === "vi" && property !== undefined && mocking.has(property)) return "module mock";
  if (owner === "globalThis" && property === "Date") return "Date";
  const [banned, habit] = bannedMembers[owner ?? ""] ?? [];
  return property !== undefined && property === banned ? habit : undefined;
}

/** `const { random } = Math` is `Math.random` by another road. */
function habitOfUnpacking(node: Node): Habit | undefined {
  const pattern = node["id"];
  if (!isNode(pattern) || pattern.type !== "ObjectPattern") return undefined;
  const keys = (pattern["properties"] as Node[]).map((property) => nameOf(property["key"]));
  return keys.map((key) => habitOfMember(node["init"], key)).find((habit) => habit !== undefined);
}

/** `{ Date: 1 }` and `x.Date` use the word, not the thing. */
function isOnlyAName(node: Node, parent: Node | undefined): boolean {
  if (parent === undefined || parent["computed"] === true) return false;
  if (parent["shorthand"] === true) return false;
  return parent["property"] === node || parent["key"] === node;
}

function reexportsOurs(node: Node): boolean {
  if (node.type === "ExportAllDeclaration") return isOurs(node);
  if (node.type !== "ExportNamedDeclaration" || isNode(node["declaration"])) return false;
  const specifiers = node["specifiers"] as unknown[];
  return specifiers.length > 0 && (!isNode(node["source"]) || isOurs(node));
}

function isOurs(node: Node): boolean {
  return /^[.#]/.test(nameOf(node["source"]) ?? "");
}
