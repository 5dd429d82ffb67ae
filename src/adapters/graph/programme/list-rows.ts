import * as v from "valibot";
import type { Graph, GraphCall } from "#adapters/graph/client.ts";
import type { ServiceFailure } from "#app/ports/failure.ts";
import type { ProgrammeList } from "#app/ports/programme-site.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { tables } from "./tables.ts";
import type { TeamSites } from "./team-sites.ts";

/** A row of a list: who made it, who changed it, and its columns. */
export type Row<T> = {
  readonly rowId: string;
  readonly eTag: string;
  readonly createdById: string | undefined;
  readonly lastModifiedById: string | undefined;
  readonly fields: T;
};

export type Fields = Readonly<Record<string, string | number | null>>;
type Answer<T> = Promise<Result<T, ServiceFailure>>;
type Where = {
  readonly operation: string;
  readonly teamId: string;
  readonly list: ProgrammeList;
  /** For work on thousands of rows, whose progress somebody sees: see `GraphCall`. */
  readonly patienceSeconds?: number;
};

/** A table of the programme: its rows as `T`. */
export type ListRows = {
  /** In the order in which they were made; `filter` on indexed columns only. */
  readonly read: <T>(where: Where, codec: v.GenericSchema<unknown, T>, filter?: string) => Answer<readonly Row<T>[]>;
  /** Makes a row; `conflict` when one with the same `RowKey` stands already, so that repeating it does no harm. */
  readonly create: (where: Where, fields: Fields) => Answer<void>;
  /** The same for many, twenty to a request. One answer for each, in order. */
  readonly createEach: (where: Where, rows: readonly Fields[]) => Promise<readonly Result<void, ServiceFailure>[]>;
  /** Changes columns of the row that was read; `conflict` when somebody changed it in between. */
  readonly update: (where: Where, row: Pick<Row<unknown>, "rowId" | "eTag">, fields: Fields) => Answer<void>;
  readonly remove: (where: Where, row: Pick<Row<unknown>, "rowId" | "eTag">) => Answer<void>;
};

/** A service that is flooded has forgotten it after a minute. */
export const patienceForMany = { patienceSeconds: 90 } as const;
const perPage = 500;
const perBatch = 20;

const identity = v.nullish(v.object({ user: v.nullish(v.object({ id: v.nullish(v.string()) })) }));
const item = <T>(fields: v.GenericSchema<unknown, T>) =>
  v.object({
    id: v.string(),
    eTag: v.nullish(v.string()),
    "@odata.etag": v.nullish(v.string()),
    createdBy: identity,
    lastModifiedBy: identity,
    fields,
  });

/**
 * Rows of SharePoint lists. Least permissions: `Sites.Read.All` to read, `Sites.ReadWrite.All` to write.
 * @see https://learn.microsoft.com/graph/api/listitem-list
 */
export function createListRows(graph: Graph, sites: TeamSites): ListRows {
  async function read<T>(
    { operation, teamId, list, ...patience }: Where,
    codec: v.GenericSchema<unknown, T>,
    filter?: string,
  ) {
    const address = await sites.listAddress(operation, teamId, list);
    if (!address.ok) return address;
    const columns = tables[list].columns.map(({ name }) => name).join(",");
    const wanted = filter === undefined ? "" : `&$filter=${encodeURIComponent(filter)}`;
    const path = `${address.value}/items?$expand=fields($select=${columns})${wanted}&$top=${perPage}`;
    const call: GraphCall = { operation, permission: "Sites.Read.All", method: "GET", path, ...patience };
    // A row that nobody can make sense of (columns emptied by hand) is passed over: it must not hide the others.
    const rows = await graph.readAll(call, v.fallback(v.nullable(item(codec)), null));
    return rows.ok ? ok(rows.value.flatMap((row) => (row === null ? [] : [toRow(row)]))) : rows;
  }

  async function createEach(where: Where, rows: readonly Fields[]): Promise<readonly Result<void, ServiceFailure>[]> {
    const { operation, teamId, list, ...patience } = where;
    const address = await sites.listAddress(operation, teamId, list);
    if (!address.ok) return rows.map(() => address);
    const calls = rows.map(
      (fields): GraphCall => ({
        operation,
        permission: "Sites.ReadWrite.All",
        method: "POST",
        path: `${address.value}/items`,
        body: { fields },
        // The key is unique in the list: a second try makes no second row.
        isRepeatable: true,
        ...patience,
      }),
    );
    const answers = await graph.readEach(calls, v.object({ id: v.string() }), perBatch);
    return Promise.all(answers.map((answer, at) => settle(where, rows[at] ?? {}, answer)));
  }

  /** Which error a value that is there already gives is not documented: whoever is refused looks. */
  async function settle(where: Where, { RowKey: key }: Fields, answer: Result<unknown, ServiceFailure>) {
    if (answer.ok) return ok(undefined);
    const { error } = answer;
    if ((error.kind !== "refused" && error.kind !== "conflict") || typeof key !== "string") return answer;
    const standing = await read(where, v.unknown(), equals("RowKey", key));
    if (!standing.ok) return standing;
    return standing.value.length === 0 ? answer : err({ kind: "conflict", operation: where.operation } as const);
  }

  async function change(where: Where, { rowId, eTag }: { rowId: string; eTag: string }, call: Partial<GraphCall>) {
    const { operation, teamId, list, ...patience } = where;
    const address = await sites.listAddress(operation, teamId, list);
    if (!address.ok) return address;
    const path = `${address.value}/items/${encodeURIComponent(rowId)}`;
    const headers = { "If-Match": eTag };
    const permission = "Sites.ReadWrite.All";
    return graph.run({ operation, permission, method: "PATCH", path, headers, ...patience, ...call });
  }

  return {
    read,
    createEach,
    async create(where, fields) {
      const [answer] = await createEach(where, [fields]);
      if (answer === undefined) throw new Error("one row, one answer");
      return answer;
    },
    /** @see https://learn.microsoft.com/graph/api/listitem-update */
    update: (where, row, fields) => change(where, row, { body: { fields } }),
    /** @see https://learn.microsoft.com/graph/api/listitem-delete */
    remove: (where, row) => change(where, row, { method: "DELETE" }),
  };
}

/** A filter on an indexed column. Quotes are doubled, as OData wants it. */
export function equals(column: string, value: string | number): string {
  return `fields/${column} eq ${typeof value === "number" ? value : `'${value.replaceAll("'", "''")}'`}`;
}

function toRow<T>(row: {
  readonly id: string;
  readonly eTag?: string | null | undefined;
  readonly "@odata.etag"?: string | null | undefined;
  readonly createdBy?: v.InferOutput<typeof identity>;
  readonly lastModifiedBy?: v.InferOutput<typeof identity>;
  readonly fields: T;
}): Row<T> {
  return {
    rowId: row.id,
    eTag: row.eTag ?? row["@odata.etag"] ?? "*",
    createdById: row.createdBy?.user?.id ?? undefined,
    lastModifiedById: row.lastModifiedBy?.user?.id ?? undefined,
    fields: row.fields,
  };
}
