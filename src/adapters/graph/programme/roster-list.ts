import * as v from "valibot";
import type { Graph } from "#adapters/graph/client.ts";
import type { Ids } from "#app/ports/ids.ts";
import type { Roster, StoredRow } from "#app/ports/roster.ts";
import { isParticipantStatus } from "#domain/programme/roster.ts";
import { err, ok } from "#domain/result.ts";
import { createListRows, equals, patienceForMany, type Row } from "./list-rows.ts";
import type { TeamSites } from "./team-sites.ts";

const text = v.fallback(v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(1000))), null);
/** What cannot be read is null: somebody may have emptied columns of another's row, and that has to be seen. */
const codec = v.object({ PersonId: text, Status: text, DriveId: text, ItemId: text });

/** The list of people. Least permissions: `Sites.Read.All` to read it, `Sites.ReadWrite.All` for one's own row. */
export function createRosterList(graph: Graph, sites: TeamSites, ids: Ids): Roster {
  const rows = createListRows(graph, sites);
  const list = "people";

  async function rowsOf(...[teamId, personId]: Parameters<Roster["rowsOf"]>): ReturnType<Roster["rowsOf"]> {
    const found = await rows.read({ operation: "roster.rowsOf", teamId, list }, codec, equals("PersonId", personId));
    return found.ok ? ok(found.value.flatMap(toStored)) : found;
  }

  return {
    rowsOf,
    async rows(teamId) {
      const found = await rows.read({ operation: "roster.rows", teamId, list, ...patienceForMany }, codec);
      return found.ok ? ok(found.value.flatMap(toStored)) : found;
    },
    async join(teamId, personId, { driveId, itemId }) {
      const operation = "roster.join";
      const isMine = ({ createdById }: StoredRow) => createdById === personId;
      const before = await rowsOf(teamId, personId);
      if (!before.ok) return before;
      if (before.value.some(isMine)) return err({ kind: "conflict", operation });
      const fields = { RowKey: ids.next(), PersonId: personId, Status: "joined", DriveId: driveId, ItemId: itemId };
      const made = await rows.create({ operation, teamId, list }, fields);
      // A repeated request meets the row that its first try has made.
      if (!made.ok && made.error.kind !== "conflict") return made;
      const after = await rowsOf(teamId, personId);
      if (!after.ok) return after;
      const row = after.value.find(isMine);
      return row === undefined ? err({ kind: "gone", operation }) : ok(row);
    },
    change: (teamId, row, { status, file }) =>
      rows.update({ operation: "roster.change", teamId, list }, row, {
        Status: status,
        DriveId: file.driveId,
        ItemId: file.itemId,
      }),
  };
}

/** A row that makes no sense any more is shown as its maker's when somebody else wrote it, and otherwise passed over. */
function toStored({ fields, ...row }: Row<v.InferOutput<typeof codec>>): readonly StoredRow[] {
  const { PersonId: personId, Status: status, DriveId: driveId, ItemId: itemId } = fields;
  const { createdById, lastModifiedById } = row;
  const isWhole = personId !== null && driveId !== null && itemId !== null;
  if (isWhole && status !== null && isParticipantStatus(status))
    return [{ ...row, personId, status, file: { driveId, itemId } }];
  if (createdById === undefined || createdById === lastModifiedById) return [];
  return [{ ...row, personId: createdById, status: "left", file: { driveId: driveId ?? "", itemId: itemId ?? "" } }];
}
