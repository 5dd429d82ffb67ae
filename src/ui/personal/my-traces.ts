import type { OtherTraces } from "#app/my-record/apply-retention.ts";
import type { RecordView } from "#app/my-record/my-records.ts";
import { noEntries } from "#domain/conversation/merge-records.ts";
import type { Home } from "./read-home.ts";

/** What the calendar and the others' files tell of each partnership, by its id. */
export function otherTraces({ partnerships }: Home, views: readonly RecordView[]): OtherTraces {
  const ids = new Set([
    ...partnerships.flatMap(({ known }) => known?.partnershipId ?? []),
    ...views.map(({ known }) => known.partnershipId),
  ]);
  return new Map(
    [...ids].map((id) => [
      id,
      {
        sessions: partnerships.find(({ known }) => known?.partnershipId === id)?.sessions ?? [],
        entries: views.find(({ known }) => known.partnershipId === id)?.sync.entries ?? noEntries,
      },
    ]),
  );
}
