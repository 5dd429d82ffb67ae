import { GraphError } from "#tenant/graph/graph-error.ts";
import type { FilterExpression } from "#tenant/graph/odata/filter-syntax.ts";
import type { ODataQuery } from "#tenant/graph/odata/parse.ts";

/**
 * Whether the directory answers a query only with `ConsistencyLevel: eventual` and `$count=true`.
 *
 * @see https://learn.microsoft.com/graph/aad-advanced-queries
 */
export function needsAdvancedQuery({ filter, orderBy }: ODataQuery): boolean {
  if (filter === undefined) return false;
  return orderBy.length > 0 || usesAdvancedOperator(filter);
}

function usesAdvancedOperator(filter: FilterExpression): boolean {
  switch (filter.kind) {
    case "and":
    case "or":
      return usesAdvancedOperator(filter.left) || usesAdvancedOperator(filter.right);
    case "not":
      return true;
    case "compare":
      return filter.by === "ne";
    case "text":
      if (filter.by === "contains") {
        throw new GraphError(400, "Request_UnsupportedQuery", "Unsupported query: the directory has no contains().");
      }
      return filter.by === "endswith";
    default:
      return false;
  }
}
