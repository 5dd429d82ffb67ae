import { GraphError } from "#tenant/graph/graph-error.ts";
import { fieldsEntity, listItemEntity } from "#tenant/graph/model/list-entity.ts";
import type { ListItemState } from "#tenant/graph/model/list-state.ts";
import { type Entity, selectProperties } from "#tenant/graph/odata/apply.ts";
import type { ODataQuery } from "#tenant/graph/odata/parse.ts";
import type { GraphCall } from "#tenant/graph/route.ts";
import type { ListTarget } from "./list-target.ts";

/** An item as a request wants to see it. Its fields come only with `$expand=fields`, or where an answer always has them. */
export function toItemEntity(
  { tenant }: GraphCall,
  { group, list }: ListTarget,
  item: ListItemState,
  query: ODataQuery,
  alwaysFields = false,
): Entity {
  if (query.expand.some(({ name }) => name !== "fields")) {
    throw new GraphError(501, "notImplemented", "The local tenant models only $expand=fields on a listItem.");
  }
  const [expanded] = query.expand;
  const entity = selectProperties(listItemEntity(tenant, group, list, item), query, false);
  if (expanded === undefined && !alwaysFields) return entity;
  return { ...entity, fields: fieldsEntity(list, item, expanded?.query.select) };
}
