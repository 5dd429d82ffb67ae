import { GraphError } from "#tenant/graph/graph-error.ts";
import { createList, renameList, touchList } from "#tenant/graph/model/list-edit.ts";
import { columnEntity, listEntity } from "#tenant/graph/model/list-entity.ts";
import { lists, listsOf } from "#tenant/graph/model/list-state.ts";
import { collectionBody, type Entity, entityBody } from "#tenant/graph/odata/apply.ts";
import { type ODataQuery, parseQuery } from "#tenant/graph/odata/parse.ts";
import type { GraphCall, GraphReply, Route } from "#tenant/graph/route.ts";
import { listOf, type ListTarget, manageSites, readSites, siteOf } from "./list-target.ts";

const docs = "https://learn.microsoft.com/graph/api";
const paging = { defaultPageSize: 200, maxPageSize: 5000, pageBy: "$skiptoken", keepId: false } as const;
const all = "/sites/{site}/lists";
const one = `${all}/{list}`;

/** The lists of a Team's site. */
export const listRoutes: readonly Route[] = [
  { method: "GET", path: all, permissions: readSites, docs: `${docs}/list-list`, handle: getLists },
  { method: "POST", path: all, permissions: manageSites, docs: `${docs}/list-create`, handle: postList },
  { method: "GET", path: one, permissions: readSites, docs: `${docs}/list-get`, handle: getList },
  { method: "PATCH", path: one, permissions: manageSites, docs: `${docs}/resources/list`, handle: patchList },
  { method: "DELETE", path: one, permissions: manageSites, docs: `${docs}/resources/list`, handle: deleteList },
];

function getLists(call: GraphCall): GraphReply {
  const group = siteOf(call, "read");
  const query = parseQuery(call.query);
  const entities = listsOf(call.tenant, group).map((list) => toEntity(call, { group, list }, query));
  const fragment = `sites('${encodeURIComponent(call.params["site"] ?? "")}')/lists`;
  return { status: 200, body: collectionBody(call, entities, query, { ...paging, fragment }) };
}

function postList(call: GraphCall): GraphReply {
  const group = siteOf(call, "manage");
  const list = createList(call.tenant, group, call.caller.person.id, call.body);
  return answer(call, 201, { group, list });
}

function getList(call: GraphCall): GraphReply {
  return answer(call, 200, listOf(call, "read"));
}

function patchList(call: GraphCall): GraphReply {
  const { group, list } = listOf(call, "manage");
  renameList(call.tenant, group, list, call.body);
  touchList(call.tenant, list, call.caller.person.id);
  return answer(call, 200, { group, list });
}

function deleteList(call: GraphCall): GraphReply {
  const { list } = listOf(call, "manage");
  delete lists(call.tenant)[list.id];
  return { status: 204 };
}

function answer(call: GraphCall, status: number, target: ListTarget): GraphReply {
  const query = parseQuery(call.query);
  const fragment = `sites('${encodeURIComponent(call.params["site"] ?? "")}')/lists/$entity`;
  return { status, body: entityBody(call, fragment, toEntity(call, target, query), query, false) };
}

function toEntity({ tenant }: GraphCall, { group, list }: ListTarget, { expand }: ODataQuery): Entity {
  if (expand.some(({ name }) => name !== "columns")) {
    throw new GraphError(501, "notImplemented", "The local tenant models only $expand=columns on a list.");
  }
  const entity = listEntity(tenant, group, list);
  return expand.length === 0 ? entity : { ...entity, columns: list.columns.map(columnEntity) };
}
