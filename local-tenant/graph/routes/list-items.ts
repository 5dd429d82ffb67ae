import { GraphError } from "#tenant/graph/graph-error.ts";
import { changeItem, createItem, removeItem, requireItemMatch } from "#tenant/graph/model/list-edit.ts";
import { fieldsEntity } from "#tenant/graph/model/list-entity.ts";
import { queryItems } from "#tenant/graph/model/list-query.ts";
import { eTagOf, invalidRequest, type ListItemState, readObject } from "#tenant/graph/model/list-state.ts";
import { contextOf, linkTo } from "#tenant/graph/odata/apply.ts";
import { parseQuery } from "#tenant/graph/odata/parse.ts";
import type { GraphCall, GraphReply, Route } from "#tenant/graph/route.ts";
import { toItemEntity } from "./list-item-entity.ts";
import { itemOf, listFragment, listOf, type ListTarget, readSites, writeSites } from "./list-target.ts";

const docs = "https://learn.microsoft.com/graph/api";
const all = "/sites/{site}/lists/{list}/items";
const one = `${all}/{item}`;
const defaultPageSize = 200;
const maxPageSize = 5000;

/** The items of a list. */
export const listItemRoutes: readonly Route[] = [
  { method: "GET", path: all, permissions: readSites, docs: `${docs}/listitem-list`, handle: getItems },
  { method: "POST", path: all, permissions: writeSites, docs: `${docs}/listitem-create`, handle: postItem },
  { method: "GET", path: one, permissions: readSites, docs: `${docs}/listitem-get`, handle: getItem },
  { method: "PATCH", path: one, permissions: writeSites, docs: `${docs}/listitem-update`, handle: patchItem },
  { method: "DELETE", path: one, permissions: writeSites, docs: `${docs}/listitem-delete`, handle: deleteItem },
  { method: "GET", path: `${one}/fields`, permissions: readSites, docs: `${docs}/listitem-get`, handle: getFields },
  {
    method: "PATCH",
    path: `${one}/fields`,
    permissions: writeSites,
    docs: `${docs}/listitem-update`,
    handle: patchFields,
  },
  {
    method: "POST",
    path: `${one}/permissions`,
    permissions: writeSites,
    docs: `${docs}/listitem-post-permissions`,
    handle: postPermission,
  },
];

function getItems(call: GraphCall): GraphReply {
  const target = listOf(call, "read");
  const query = parseQuery(call.query);
  if (query.skip !== undefined || query.search !== undefined) {
    throw invalidRequest("Neither $skip nor $search can be used for list items.");
  }
  const takesRisk = /HonorNonIndexedQueriesWarningMayFailRandomly/i.test(call.headers["prefer"] ?? "");
  const items = queryItems(target.list, query, takesRisk);
  const { page, next } = pageOf(items, query.top, query.skipToken, query.orderBy.length > 0);
  const body = {
    "@odata.context": contextOf(call, `${listFragment(call, target)}/items`),
    ...(next === undefined ? {} : { "@odata.nextLink": linkTo(call, "$skiptoken", next) }),
    value: page.map((item) => toItemEntity(call, target, item, query)),
  };
  return { status: 200, body };
}

/**
 * A page and where the next one begins. Items in their own order go on behind the id of the last one, as SharePoint
 * does it, so that none is left out when others are deleted meanwhile; ordered ones by their number.
 */
function pageOf(items: readonly ListItemState[], top: number | undefined, token: string | undefined, ordered: boolean) {
  const place = token === undefined ? 0 : readPlace(token, ordered);
  const rest = ordered ? items.slice(place) : items.filter(({ id }) => id > place);
  if (top === 0) throw invalidRequest("$top must be positive.");
  const page = rest.slice(0, Math.min(top ?? defaultPageSize, maxPageSize));
  const last = page.at(-1);
  if (last === undefined || page.length === rest.length) return { page, next: undefined };
  return { page, next: btoa(ordered ? `Paged=TRUE&p_Row=${place + page.length}` : `Paged=TRUE&p_ID=${last.id}`) };
}

function readPlace(token: string, ordered: boolean): number {
  const text = /^[\w+/=]+$/.test(token) ? Buffer.from(token, "base64").toString() : "";
  const place = new URLSearchParams(text).get(ordered ? "p_Row" : "p_ID");
  if (place === null) throw invalidRequest("The skip token is damaged.");
  return Number(place);
}

function postItem(call: GraphCall): GraphReply {
  const target = listOf(call, "write");
  const { fields = {} } = readObject(call.body);
  const item = createItem(call.tenant, target.list, call.caller.person.id, fields);
  return answer(call, 201, target, item, "fields");
}

function getItem(call: GraphCall): GraphReply {
  const { item, ...target } = itemOf(call, "read");
  if (call.headers["if-none-match"] === eTagOf(item)) return { status: 304, headers: { ETag: eTagOf(item) } };
  return answer(call, 200, target, item);
}

function patchItem(call: GraphCall): GraphReply {
  const { item, ...target } = itemOf(call, "write");
  requireItemMatch(item, call.headers);
  const { fields, ...rest } = readObject(call.body);
  const unknown = Object.keys(rest).find((name) => !name.startsWith("@"));
  if (unknown !== undefined) {
    throw new GraphError(501, "notImplemented", `The local tenant does not model changing '${unknown}' of a listItem.`);
  }
  changeItem(call.tenant, target.list, item, call.caller.person.id, fields ?? {});
  return answer(call, 200, target, item, "fields");
}

function deleteItem(call: GraphCall): GraphReply {
  const { item, list } = itemOf(call, "write");
  requireItemMatch(item, call.headers);
  removeItem(list, item);
  return { status: 204 };
}

function getFields(call: GraphCall): GraphReply {
  return answerFields(call, itemOf(call, "read"));
}

function patchFields(call: GraphCall): GraphReply {
  const target = itemOf(call, "write");
  requireItemMatch(target.item, call.headers);
  changeItem(call.tenant, target.list, target.item, call.caller.person.id, readObject(call.body));
  return answerFields(call, target);
}

/** Rights of single people on single items cannot be given by Graph, only those of applications. */
function postPermission(call: GraphCall): GraphReply {
  itemOf(call, "write");
  const granted = readObject(call.body)["grantedToV2"] ?? readObject(call.body)["grantedTo"];
  if (typeof granted === "object" && granted !== null && "application" in granted) {
    throw new GraphError(
      501,
      "notImplemented",
      "The local tenant does not model permissions of applications on items.",
    );
  }
  throw invalidRequest("A new listItem permission can be created for an application only, not for a user.");
}

function answer(call: GraphCall, status: number, target: ListTarget, item: ListItemState, withFields?: "fields") {
  const body = {
    "@odata.context": contextOf(call, `${listFragment(call, target)}/items/$entity`),
    ...toItemEntity(call, target, item, parseQuery(call.query), withFields === "fields"),
  };
  return { status, body, headers: { ETag: eTagOf(item) } };
}

function answerFields(call: GraphCall, target: ListTarget & { readonly item: ListItemState }): GraphReply {
  const { list, item } = target;
  const fragment = `${listFragment(call, target)}/items('${item.id}')/fields/$entity`;
  const fields = fieldsEntity(list, item, parseQuery(call.query).select);
  return { status: 200, body: { "@odata.context": contextOf(call, fragment), ...fields } };
}
