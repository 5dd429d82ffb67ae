import type { ProgrammeList } from "#app/ports/programme-site.ts";

/** A column of a list, as Graph's columnDefinition has it. */
export type Column = {
  readonly name: string;
  readonly type: "text" | "long-text" | "number";
  /** Only indexed columns can be asked for. */
  readonly indexed?: boolean;
  /** Refuses a second row with the same value; needs an index. */
  readonly unique?: boolean;
};

export type Table = { readonly title: string; readonly columns: readonly Column[] };

/** A name for a row that its maker chooses, so that a repeated request makes no second row. */
const key: Column = { name: "RowKey", type: "text", indexed: true, unique: true };
const personId: Column = { name: "PersonId", type: "text", indexed: true };

/** The lists on the Team's site. Names are part of the programme's data: a new version may add columns, never rename one. */
export const tables: Readonly<Record<ProgrammeList, Table>> = {
  settings: {
    title: "Side by Side settings",
    columns: [key, { name: "SchemaVersion", type: "number" }, { name: "Settings", type: "long-text" }],
  },
  people: {
    title: "Side by Side people",
    columns: [
      key,
      personId,
      { name: "Status", type: "text", indexed: true },
      { name: "DriveId", type: "text" },
      { name: "ItemId", type: "text" },
    ],
  },
  rounds: {
    title: "Side by Side rounds",
    columns: [
      key,
      { name: "RoundNumber", type: "number", indexed: true },
      { name: "State", type: "text" },
      { name: "StartsOn", type: "text" },
    ],
  },
  pairs: {
    title: "Side by Side pairs",
    columns: [
      key,
      { name: "RoundNumber", type: "number", indexed: true },
      { name: "Member1Id", type: "text", indexed: true },
      { name: "Member2Id", type: "text", indexed: true },
      { name: "Member3Id", type: "text", indexed: true },
      { name: "OrganiserId", type: "text" },
    ],
  },
  nominations: { title: "Side by Side nominations", columns: [key, personId] },
};

/** The column as a request makes it. `enforceUniqueValues` needs `indexed`. */
export function columnDefinition({ name, type, indexed = false, unique = false }: Column): object {
  const kind =
    type === "number"
      ? { number: { decimalPlaces: "none" } }
      : { text: { allowMultipleLines: type === "long-text", ...(type === "long-text" ? { textType: "plain" } : {}) } };
  return { name, indexed: indexed || unique, enforceUniqueValues: unique, ...kind };
}
