import { GraphError } from "#tenant/graph/graph-error.ts";
import type { FilterExpression } from "#tenant/graph/odata/filter-syntax.ts";
import type { ODataQuery } from "#tenant/graph/odata/parse.ts";
import type { GraphCall } from "#tenant/graph/route.ts";

/**
 * Refuses what the directory's collections do not answer.
 *
 * @throws {GraphError} 400: the caller's fault.
 * @see https://learn.microsoft.com/graph/aad-advanced-queries
 */
export function requireSupportedQuery(query: ODataQuery, headers: GraphCall["headers"]): void {
  const eventual = headers["consistencylevel"]?.toLowerCase() === "eventual";
  if (query.skip !== undefined) {
    throw new GraphError(400, "Request_BadRequest", "'$skip' is not supported by the service.");
  }
  if (query.search !== undefined && !eventual) {
    throw new GraphError(
      400,
      "Request_UnsupportedQuery",
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  }
  const advanced = needsAdvancedQuery(query);
  if (advanced && !(eventual && query.count)) {
    throw new GraphError(400, "Request_UnsupportedQuery", "Unsupported Query.");
  }
  if (query.count && !eventual) {
    throw new GraphError(400, "Request_BadRequest", "$count is not currently supported.");
  }
}

/** Whether the directory answers a query only with `ConsistencyLevel: eventual` and `$count=true`. */
function needsAdvancedQuery({ filter, orderBy }: ODataQuery): boolean {
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
