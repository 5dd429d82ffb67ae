import { GraphError } from "#tenant/graph/graph-error.ts";
import { addColumn, changeColumn, readColumn, removeColumn } from "#tenant/graph/model/list-columns.ts";
import { touchList } from "#tenant/graph/model/list-edit.ts";
import { columnEntity } from "#tenant/graph/model/list-entity.ts";
import type { ColumnState } from "#tenant/graph/model/list-state.ts";
import { collectionBody, entityBody } from "#tenant/graph/odata/apply.ts";
import { parseQuery } from "#tenant/graph/odata/parse.ts";
import type { GraphCall, GraphReply, Route } from "#tenant/graph/route.ts";
import { listFragment, listOf, type ListTarget, manageSites, readSites } from "./list-target.ts";

const docs = "https://learn.microsoft.com/graph/api";
const paging = { defaultPageSize: 200, maxPageSize: 5000, pageBy: "$skiptoken", keepId: false } as const;
const all = "/sites/{site}/lists/{list}/columns";
const one = `${all}/{column}`;

/** The columns of a list. Those that SharePoint adds to every list are not shown, but for the title. */
export const listColumnRoutes: readonly Route[] = [
  { method: "GET", path: all, permissions: readSites, docs: `${docs}/list-list-columns`, handle: getColumns },
  { method: "POST", path: all, permissions: manageSites, docs: `${docs}/list-post-columns`, handle: postColumn },
  { method: "GET", path: one, permissions: readSites, docs: `${docs}/columndefinition-get`, handle: getColumn },
  {
    method: "PATCH",
    path: one,
    permissions: manageSites,
    docs: `${docs}/columndefinition-update`,
    handle: patchColumn,
  },
  {
    method: "DELETE",
    path: one,
    permissions: manageSites,
    docs: `${docs}/columndefinition-delete`,
    handle: deleteColumn,
  },
];

/** Hidden columns are shown to who selects `hidden`. */
function getColumns(call: GraphCall): GraphReply {
  const target = listOf(call, "read");
  const query = parseQuery(call.query);
  const showsHidden = query.select?.includes("hidden") === true;
  const shown = target.list.columns.filter(({ hidden }) => !hidden || showsHidden).map(columnEntity);
  const fragment = `${listFragment(call, target)}/columns`;
  return { status: 200, body: collectionBody(call, shown, query, { ...paging, fragment }) };
}

function postColumn(call: GraphCall): GraphReply {
  const target = listOf(call, "manage");
  const column = readColumn(call.tenant, call.body);
  addColumn(target.list, column);
  touchList(call.tenant, target.list, call.caller.person.id);
  return answer(call, 201, target, column);
}

function getColumn(call: GraphCall): GraphReply {
  const target = listOf(call, "read");
  return answer(call, 200, target, columnOf(call, target));
}

function patchColumn(call: GraphCall): GraphReply {
  const target = listOf(call, "manage");
  const changed = changeColumn(target.list, columnOf(call, target), call.body);
  touchList(call.tenant, target.list, call.caller.person.id);
  return answer(call, 200, target, changed);
}

function deleteColumn(call: GraphCall): GraphReply {
  const target = listOf(call, "manage");
  removeColumn(target.list, columnOf(call, target));
  touchList(call.tenant, target.list, call.caller.person.id);
  return { status: 204 };
}

/** By id, or by internal name. */
function columnOf({ params }: GraphCall, { list }: ListTarget): ColumnState {
  const column = list.columns.find(({ id, name }) => id === params["column"] || name === params["column"]);
  if (column !== undefined) return column;
  throw new GraphError(404, "itemNotFound", "The specified column was not found");
}

function answer(call: GraphCall, status: number, target: ListTarget, column: ColumnState): GraphReply {
  const fragment = `${listFragment(call, target)}/columns/$entity`;
  return { status, body: entityBody(call, fragment, columnEntity(column), parseQuery(call.query), false) };
}
