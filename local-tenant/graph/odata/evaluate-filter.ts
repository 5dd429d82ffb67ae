import { GraphError } from "#tenant/graph/graph-error.ts";
import { unreachable } from "#tenant/unreachable.ts";
import type { Comparison, FilterExpression, Operand } from "./filter-syntax.ts";

type Scope = { readonly entity: unknown; readonly variables: Readonly<Record<string, unknown>> };

/**
 * Whether an entity satisfies a filter. Text is compared without regard to case, as the directory and Exchange do;
 * text that stands against an unquoted instant is compared as time. A property that an entity lacks is null.
 */
export function matchesFilter(entity: unknown, filter: FilterExpression): boolean {
  return holds(filter, { entity, variables: {} });
}

function holds(filter: FilterExpression, scope: Scope): boolean {
  switch (filter.kind) {
    case "and":
      return holds(filter.left, scope) && holds(filter.right, scope);
    case "or":
      return holds(filter.left, scope) || holds(filter.right, scope);
    case "not":
      return !holds(filter.of, scope);
    case "compare":
      return compare(filter.by, filter.left, filter.right, scope);
    case "text":
      return compareText(filter.by, valueOf(filter.in, scope), valueOf(filter.of, scope));
    case "any":
    case "all": {
      const list = valueOf(filter.path, scope);
      const items: readonly unknown[] = Array.isArray(list) ? list : [];
      const { where, variable } = filter;
      if (where === undefined) return items.length > 0;
      const test = (item: unknown) =>
        holds(where, { entity: scope.entity, variables: { ...scope.variables, [variable]: item } });
      return filter.kind === "any" ? items.some(test) : items.every(test);
    }
    default:
      return unreachable(filter);
  }
}

function compare(by: Comparison, leftOperand: Operand, rightOperand: Operand, scope: Scope): boolean {
  const asTime = leftOperand.kind === "instant" || rightOperand.kind === "instant";
  const left = comparable(valueOf(leftOperand, scope), asTime);
  const right = comparable(valueOf(rightOperand, scope), asTime);
  if (by === "eq") return left === right;
  if (by === "ne") return left !== right;
  if (left === null || right === null || typeof left !== typeof right) return false;
  switch (by) {
    case "lt":
      return left < right;
    case "le":
      return left <= right;
    case "gt":
      return left > right;
    case "ge":
      return left >= right;
    default:
      return unreachable(by);
  }
}

function comparable(value: unknown, asTime: boolean): string | number | boolean | null {
  if (asTime && typeof value === "string") return Date.parse(/Z|[+-]\d\d:\d\d$/i.test(value) ? value : `${value}Z`);
  if (typeof value === "string") return value.toLowerCase();
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

function compareText(by: "startswith" | "endswith" | "contains", container: unknown, part: unknown): boolean {
  if (typeof container !== "string" || typeof part !== "string") return false;
  const text = container.toLowerCase();
  const wanted = part.toLowerCase();
  switch (by) {
    case "startswith":
      return text.startsWith(wanted);
    case "endswith":
      return text.endsWith(wanted);
    case "contains":
      return text.includes(wanted);
    default:
      return unreachable(by);
  }
}

function valueOf(operand: Operand, scope: Scope): unknown {
  switch (operand.kind) {
    case "literal":
      return operand.value;
    case "instant":
      return operand.epochMs;
    case "call": {
      const value = valueOf(operand.of, scope);
      if (typeof value !== "string") return null;
      return operand.name === "tolower" ? value.toLowerCase() : value.toUpperCase();
    }
    case "path": {
      const [first = "", ...rest] = operand.parts;
      return first in scope.variables ? readPath(scope.variables[first], rest) : readPath(scope.entity, operand.parts);
    }
    default:
      return unreachable(operand);
  }
}

/** The value under a path of property names, null where a step is missing. */
export function readPath(value: unknown, parts: readonly string[]): unknown {
  let current = value;
  for (const part of parts) {
    if (typeof current !== "object" || current === null) return null;
    if (Array.isArray(current)) throw new GraphError(400, "BadRequest", `'${part}' can't be read of a collection.`);
    current = (current as Record<string, unknown>)[part];
  }
  return current ?? null;
}
