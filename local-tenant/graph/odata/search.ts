import { GraphError } from "#tenant/graph/graph-error.ts";
import type { Entity } from "./apply.ts";

/** The properties in which the directory looks for words; all others are compared from their beginning. */
const byWords: ReadonlySet<string> = new Set(["displayName", "description"]);

/**
 * Whether a directory object satisfies `$search`: clauses such as `"displayName:may"`, joined by AND, OR or a blank
 * (AND). Words match from their beginning and without regard to case.
 *
 * @see https://learn.microsoft.com/graph/search-query-parameter#using-search-on-directory-object-collections
 */
export function matchesSearch(entity: Entity, search: string): boolean {
  const clauses = [...search.matchAll(/\s*(?:(AND|OR)\s+)?"((?:[^"\\]|\\.)*)"/g)];
  const length = clauses.reduce((sum, [whole]) => sum + whole.length, 0);
  if (clauses.length === 0 || length !== search.trimEnd().length) throw refused(search);
  return clauses.reduce((held, [, joint, clause], index) => {
    const holds = matchesClause(entity, clause ?? "");
    if (index === 0) return holds;
    return joint === "OR" ? held || holds : held && holds;
  }, false);
}

function matchesClause(entity: Entity, clause: string): boolean {
  const [, property, text] = /^(\w+):(.*)$/s.exec(clause.replaceAll(/\\(.)/g, "$1")) ?? [];
  if (property === undefined || text === undefined) throw refused(clause);
  const value = entity[property];
  if (typeof value !== "string") return false;
  if (!byWords.has(property)) return fold(value).startsWith(fold(text));
  const words = wordsOf(value);
  return wordsOf(text).every((wanted) => words.some((word) => word.startsWith(wanted)));
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

function fold(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

function refused(text: string): GraphError {
  return new GraphError(400, "Request_BadRequest", `Unrecognized search clause: ${text}`);
}
