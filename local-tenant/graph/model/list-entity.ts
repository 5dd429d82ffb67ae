import type { Tenant } from "#tenant/graph/tenant.ts";
import { identityOf } from "./drive-entity.ts";
import type { GroupState } from "./groups.ts";
import { builtInFields } from "./list-columns.ts";
import { type ColumnState, eTagOf, type ListItemState, type ListState } from "./list-state.ts";
import { fieldName, userNumber, writeTime } from "./list-values.ts";
import { siteId, siteUrl } from "./sites.ts";

type Json = Readonly<Record<string, unknown>>;

/** @see https://learn.microsoft.com/graph/api/resources/list */
export function listEntity(tenant: Tenant, group: GroupState, list: ListState): Json {
  const eTag = eTagOf({ guid: list.id, version: list.version });
  return {
    "@odata.etag": eTag,
    createdDateTime: writeTime(list.createdMs),
    description: list.description,
    eTag,
    id: list.id,
    lastModifiedDateTime: writeTime(Math.max(list.modifiedMs, ...lastChange(list))),
    name: list.name,
    webUrl: listUrl(group, list),
    displayName: list.displayName,
    createdBy: identityOf(tenant, list.createdBy),
    lastModifiedBy: identityOf(tenant, list.modifiedBy),
    parentReference: { siteId: siteId(group) },
    list: { contentTypesEnabled: false, hidden: false, template: "genericList" },
  };
}

/** @see https://learn.microsoft.com/graph/api/resources/columndefinition */
export function columnEntity(column: ColumnState): Json {
  const { id, name, displayName, description, kind, facet, indexed, enforceUniqueValues, required, hidden } = column;
  return {
    columnGroup: "Custom Columns",
    description,
    displayName,
    enforceUniqueValues,
    hidden,
    id,
    indexed,
    name,
    readOnly: false,
    required,
    isDeletable: !column.isBuiltIn,
    ...(column.defaultValue === null ? {} : { defaultValue: { value: column.defaultValue } }),
    [kind]: facet,
  };
}

/** @see https://learn.microsoft.com/graph/api/resources/listitem */
export function listItemEntity(tenant: Tenant, group: GroupState, list: ListState, item: ListItemState): Json {
  return {
    "@odata.etag": eTagOf(item),
    createdDateTime: writeTime(item.createdMs),
    eTag: eTagOf(item),
    id: String(item.id),
    lastModifiedDateTime: writeTime(item.modifiedMs),
    webUrl: `${listUrl(group, list)}/${item.id}_.000`,
    createdBy: identityOf(tenant, item.createdBy),
    lastModifiedBy: identityOf(tenant, item.modifiedBy),
    parentReference: { id: list.id, siteId: siteId(group) },
    contentType: { id: `0x0100${list.id.replaceAll("-", "").toUpperCase()}`, name: "Item" },
  };
}

/**
 * The values of an item's columns. Those of hidden columns are there only for who names them.
 *
 * @see https://learn.microsoft.com/graph/api/resources/fieldvalueset
 */
export function fieldsEntity(list: ListState, item: ListItemState, select: readonly string[] | undefined): Json {
  const title = item.fields["Title"];
  const own = list.columns.flatMap((column): [string, unknown][] => {
    const name = fieldName(column);
    const value = item.fields[column.name];
    if (value === undefined || (column.hidden && select?.includes(name) !== true)) return [];
    return [[name, column.kind === "personOrGroup" ? String(value) : value]];
  });
  const builtIn: Readonly<Record<(typeof builtInFields)[number], unknown>> = {
    id: String(item.id),
    ContentType: "Item",
    Modified: writeTime(item.modifiedMs),
    Created: writeTime(item.createdMs),
    Author: undefined,
    Editor: undefined,
    _UIVersionString: `${item.version}.0`,
    Attachments: false,
    Edit: "",
    LinkTitleNoMenu: title,
    LinkTitle: title,
    ItemChildCount: "0",
    FolderChildCount: "0",
  };
  const all = Object.fromEntries([
    ...own,
    ...Object.entries(builtIn).filter(([, value]) => value !== undefined),
    ["AuthorLookupId", String(userNumber(item.createdBy))],
    ["EditorLookupId", String(userNumber(item.modifiedBy))],
  ]);
  const kept =
    select === undefined ? all : Object.fromEntries(Object.entries(all).filter(([name]) => select.includes(name)));
  return { "@odata.etag": eTagOf(item), ...kept };
}

/** Whoever writes an item changes the list's time too, not its eTag. */
function lastChange({ items, lastItemId }: ListState): readonly number[] {
  const last = items[String(lastItemId)];
  return last === undefined ? [] : [last.modifiedMs];
}

function listUrl(group: GroupState, { name }: ListState): string {
  return `${siteUrl(group)}/Lists/${encodeURIComponent(name)}`;
}
