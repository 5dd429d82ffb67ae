import * as v from "valibot";
import type { Graph } from "#adapters/graph/client.ts";
import { decodeProgramme, encodeProgramme } from "#adapters/graph/codecs/programme.ts";
import { readUsers } from "#adapters/graph/read-users.ts";
import { type ListState, type ProgrammeSite, programmeLists } from "#app/ports/programme-site.ts";
import { err, ok } from "#domain/result.ts";
import { createListRows, equals } from "./list-rows.ts";
import { type Column, columnDefinition, tables } from "./tables.ts";
import type { TeamSites } from "./team-sites.ts";

const columnCodec = v.object({
  id: v.string(),
  name: v.string(),
  indexed: v.nullish(v.boolean()),
  enforceUniqueValues: v.nullish(v.boolean()),
});
const settingsCodec = v.object({ RowKey: v.string(), Settings: v.nullish(v.string()) });
const settingsKey = "programme";
const isOurs = equals("RowKey", settingsKey);
const perBatch = 20;

type StandingColumn = v.InferOutput<typeof columnCodec>;

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
   * Least permission `Sites.Read.All`. The columns of all lists take one request.
   * @see https://learn.microsoft.com/graph/api/list-list-columns
   */
  async function inspect(...[teamId]: Parameters<ProgrammeSite["inspect"]>): ReturnType<ProgrammeSite["inspect"]> {
    const operation = "programmeSite.inspect";
    const found = await sites.lists(operation, teamId);
    if (!found.ok) return found;
    const standing = [...found.value];
    const calls = standing.map(([, address]) => columnsOf(operation, address));
    const columns = await graph.readEach(calls, v.object({ value: v.array(columnCodec) }), perBatch);
    const states: ListState[] = [];
    for (const list of programmeLists) {
      const answer = columns[standing.findIndex(([name]) => name === list)];
      if (answer === undefined) {
        states.push({ list, state: "missing" });
        continue;
      }
      if (!answer.ok) return answer;
      const names = wrongColumns(list, answer.value.value).map(({ name }) => name);
      states.push(names.length === 0 ? { list, state: "ready" } : { list, state: "incomplete", columns: names });
    }
    return ok(states);
  }

  /**
   * Least permission `Sites.Read.All`.
   * @see https://learn.microsoft.com/graph/api/list-get
   */
  async function listAddress(...[teamId, list]: Parameters<ProgrammeSite["listAddress"]>) {
    const operation = "programmeSite.listAddress";
    const address = await sites.listAddress(operation, teamId, list);
    if (!address.ok) return address;
    const path = `${address.value}?$select=webUrl`;
    const call = { operation, permission: "Sites.Read.All", method: "GET", path } as const;
    const found = await graph.read(call, v.object({ webUrl: v.string() }));
    return found.ok ? ok(found.value.webUrl) : found;
  }

  /**
   * Least permission `Sites.Manage.All`; the person has to be allowed to manage lists on the site.
   * @see https://learn.microsoft.com/graph/api/list-create
   */
  async function makeReady(...[teamId, list]: Parameters<ProgrammeSite["makeReady"]>) {
    const operation = "programmeSite.makeReady";
    const site = await sites.siteAddress(operation, teamId);
    if (!site.ok) return site;
    const address = await sites.listAddress(operation, teamId, list);
    const standing = address.ok
      ? await graph.readAll(columnsOf(operation, address.value), columnCodec)
      : err(address.error);
    if (address.ok && standing.ok) return mend(address.value, list, standing.value);
    if (!standing.ok && standing.error.kind !== "gone") return standing;
    const { title, columns } = tables[list];
    const body = { displayName: title, columns: columns.map(columnDefinition), list: { template: "genericList" } };
    const path = `${site.value}/lists`;
    const made = await graph.run({ operation, permission: "Sites.Manage.All", method: "POST", path, body });
    if (!made.ok && made.error.kind !== "conflict") return made;
    // Made in this moment, by another coordinator or by a try of mine whose answer was lost; or at another place now.
    const again = await sites.lists(operation, teamId);
    if (!again.ok) return again;
    return again.value.has(list) ? ok(undefined) : made;
  }

  /**
   * Adds missing columns and indexes those that lost their index.
   * @see https://learn.microsoft.com/graph/api/list-post-columns
   */
  async function mend(address: string, list: ListState["list"], standing: readonly StandingColumn[]) {
    const operation = "programmeSite.makeReady";
    const permission = "Sites.Manage.All";
    const path = `${address}/columns`;
    for (const column of wrongColumns(list, standing)) {
      const known = standing.find(({ name }) => name === column.name);
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
    const found = await rows.read({ operation: "programmeSite.read", teamId, list: "settings" }, settingsCodec, isOurs);
    if (!found.ok) return found;
    const [row] = found.value;
    if (row === undefined) return ok(undefined);
    const { lastModifiedById, rowId, eTag } = row;
    const programme = decodeProgramme(row.fields.Settings ?? "", { rowId, eTag });
    if (lastModifiedById === undefined || !ownerIds.has(lastModifiedById)) {
      const says = programme.ok ? programme.value : undefined;
      return err({ kind: "untrusted-programme", lastModifiedById, says, row: { rowId, eTag } });
    }
    return programme.ok ? ok({ programme: programme.value, rowId, eTag }) : programme;
  }

  async function write(...[teamId, programme, over]: Parameters<ProgrammeSite["write"]>) {
    const operation = "programmeSite.write";
    const where = { operation, teamId, list: "settings" } as const;
    const settings = encodeProgramme(programme);
    const fields = { RowKey: settingsKey, SchemaVersion: programme.schemaVersion, Settings: settings };
    const written = over === undefined ? await rows.create(where, fields) : await rows.update(where, over, fields);
    if (!written.ok) return written;
    const after = await rows.read(where, settingsCodec, isOurs);
    if (!after.ok) return after;
    const [row] = after.value;
    // The answer to a change names no version: what stands there now has to be ours.
    if (row?.fields.Settings !== settings) return err({ kind: "conflict", operation } as const);
    return ok({ programme, rowId: row.rowId, eTag: row.eTag });
  }

  return { owners, inspect, listAddress, makeReady, read, write };
}

function columnsOf(operation: string, address: string) {
  const path = `${address}/columns`;
  return { operation, permission: "Sites.Read.All", method: "GET", path } as const;
}

/** What is missing, or was changed by hand so that it does not serve any more. */
function wrongColumns(list: ListState["list"], standing: readonly StandingColumn[]): readonly Column[] {
  return tables[list].columns.filter((column) => !standing.some((other) => serves(column, other)));
}

function serves({ name, indexed = false, unique = false }: Column, standing: StandingColumn): boolean {
  if (standing.name !== name) return false;
  return (!indexed || standing.indexed === true) && (!unique || standing.enforceUniqueValues === true);
}

function indexOf({ indexed = false, unique = false }: Column): object {
  return { indexed: indexed || unique, enforceUniqueValues: unique };
}
