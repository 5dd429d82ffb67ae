import * as v from "valibot";
import type { Graph } from "#adapters/graph/client.ts";
import { decodeProgramme, encodeProgramme } from "#adapters/graph/codecs/programme.ts";
import { readUsers } from "#adapters/graph/read-users.ts";
import { type ListState, type ProgrammeSite, programmeLists } from "#app/ports/programme-site.ts";
import { err, ok } from "#domain/result.ts";
import { createListRows } from "./list-rows.ts";
import { type Column, columnDefinition, tables } from "./tables.ts";
import type { TeamSites } from "./team-sites.ts";

const listCodec = v.object({ id: v.string(), displayName: v.nullish(v.string()) });
const columnCodec = v.object({
  name: v.string(),
  indexed: v.nullish(v.boolean()),
  enforceUniqueValues: v.nullish(v.boolean()),
});
const settingsCodec = v.object({ RowKey: v.string(), Settings: v.string() });
const settingsKey = "programme";

export function createProgrammeSite(graph: Graph, sites: TeamSites): ProgrammeSite {
  const rows = createListRows(graph, sites);

  /**
   * Least permissions `GroupMember.Read.All` for the ids, `User.ReadBasic.All` for the names.
   * @see https://learn.microsoft.com/graph/api/group-list-owners
   */
  async function owners(...[teamId]: Parameters<ProgrammeSite["owners"]>): ReturnType<ProgrammeSite["owners"]> {
    const path = `/groups/${encodeURIComponent(teamId)}/owners?$select=id`;
    const operation = "programmeSite.owners";
    const call = { operation, permission: "GroupMember.Read.All", method: "GET", path } as const;
    const found = await graph.readAll(call, v.object({ id: v.string() }));
    if (!found.ok) return found;
    return readUsers(
      graph,
      operation,
      found.value.map(({ id }) => id),
    );
  }

  /**
   * Least permission `Sites.Read.All`.
   * @see https://learn.microsoft.com/graph/api/list-list
   */
  async function inspect(...[teamId]: Parameters<ProgrammeSite["inspect"]>): ReturnType<ProgrammeSite["inspect"]> {
    const operation = "programmeSite.inspect";
    const permission = "Sites.Read.All";
    const site = await sites.siteAddress(operation, teamId);
    if (!site.ok) return site;
    const path = `${site.value}/lists?$select=id,displayName`;
    const found = await graph.readAll({ operation, permission, method: "GET", path }, listCodec);
    if (!found.ok) return found;
    const titles = new Set(found.value.map(({ displayName }) => displayName));
    const states: ListState[] = [];
    for (const list of programmeLists) {
      if (!titles.has(tables[list].title)) {
        states.push({ list, state: "missing" });
        continue;
      }
      const columns = `${site.value}/lists/${encodeURIComponent(tables[list].title)}/columns`;
      const standing = await graph.readAll({ operation, permission, method: "GET", path: columns }, columnCodec);
      if (!standing.ok) return standing;
      const wrong = tables[list].columns.filter((column) => !standing.value.some((other) => serves(column, other)));
      const names = wrong.map(({ name }) => name);
      states.push(names.length === 0 ? { list, state: "ready" } : { list, state: "incomplete", columns: names });
    }
    return ok(states);
  }

  /**
   * Least permission `Sites.Manage.All`; the person has to be allowed to manage lists on the site.
   * @see https://learn.microsoft.com/graph/api/list-create
   */
  async function makeReady(...[teamId, list]: Parameters<ProgrammeSite["makeReady"]>) {
    const operation = "programmeSite.makeReady";
    const permission = "Sites.Manage.All";
    const states = await inspect(teamId);
    if (!states.ok) return states;
    const state = states.value.find((one) => one.list === list);
    if (state === undefined || state.state === "ready") return ok(undefined);
    const site = await sites.siteAddress(operation, teamId);
    if (!site.ok) return site;
    const { title, columns } = tables[list];
    if (state.state === "missing") {
      const body = { displayName: title, columns: columns.map(columnDefinition), list: { template: "genericList" } };
      return graph.run({ operation, permission, method: "POST", path: `${site.value}/lists`, body });
    }
    return mend(teamId, list, state.columns);
  }

  /**
   * Adds missing columns and indexes those that lost their index.
   * @see https://learn.microsoft.com/graph/api/list-post-columns
   */
  async function mend(teamId: string, list: ListState["list"], names: readonly string[]) {
    const operation = "programmeSite.makeReady";
    const permission = "Sites.Manage.All";
    const address = await sites.listAddress(operation, teamId, list);
    if (!address.ok) return address;
    const path = `${address.value}/columns`;
    const call = { operation, permission, method: "GET", path } as const;
    const standing = await graph.readAll(call, v.object({ ...columnCodec.entries, id: v.string() }));
    if (!standing.ok) return standing;
    for (const column of tables[list].columns.filter(({ name }) => names.includes(name))) {
      const known = standing.value.find(({ name }) => name === column.name);
      const body = known === undefined ? columnDefinition(column) : indexOf(column);
      const change =
        known === undefined
          ? ({ method: "POST", path } as const)
          : ({ method: "PATCH", path: `${path}/${encodeURIComponent(known.id)}` } as const);
      const mended = await graph.run({ operation, permission, ...change, body });
      if (!mended.ok) return mended;
    }
    return ok(undefined);
  }

  async function read(...[teamId, ownerIds]: Parameters<ProgrammeSite["read"]>): ReturnType<ProgrammeSite["read"]> {
    const found = await rows.read({ operation: "programmeSite.read", teamId, list: "settings" }, settingsCodec);
    if (!found.ok) return found;
    const row = found.value.find(({ fields }) => fields.RowKey === settingsKey);
    if (row === undefined) return ok(undefined);
    const { lastModifiedById, rowId, eTag } = row;
    if (lastModifiedById === undefined || !ownerIds.has(lastModifiedById))
      return err({ kind: "untrusted-programme", lastModifiedById, row: { rowId, eTag } });
    const programme = decodeProgramme(row.fields.Settings, { rowId, eTag });
    return programme.ok ? ok({ programme: programme.value, rowId, eTag }) : programme;
  }

  async function write(...[teamId, programme, over]: Parameters<ProgrammeSite["write"]>) {
    const operation = "programmeSite.write";
    const where = { operation, teamId, list: "settings" } as const;
    const settings = encodeProgramme(programme);
    const fields = { RowKey: settingsKey, SchemaVersion: programme.schemaVersion, Settings: settings };
    const written = over === undefined ? await rows.create(where, fields) : await rows.update(where, over, fields);
    if (!written.ok) return written;
    const after = await rows.read(where, settingsCodec);
    if (!after.ok) return after;
    const row = after.value.find((one) => one.fields.RowKey === settingsKey);
    // The answer to a change names no version: what stands there now has to be ours.
    if (row?.fields.Settings !== settings) return err({ kind: "conflict", operation } as const);
    return ok({ programme, rowId: row.rowId, eTag: row.eTag });
  }

  return { owners, inspect, makeReady, read, write };
}

function serves(
  { name, indexed = false, unique = false }: Column,
  standing: v.InferOutput<typeof columnCodec>,
): boolean {
  if (standing.name !== name) return false;
  return (!indexed || standing.indexed === true) && (!unique || standing.enforceUniqueValues === true);
}

function indexOf({ indexed = false, unique = false }: Column): object {
  return { indexed: indexed || unique, enforceUniqueValues: unique };
}
