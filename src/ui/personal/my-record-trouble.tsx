import type { RecordView } from "#app/my-record/my-records.ts";
import type { PartnerTrouble } from "#app/sync/partner-file.ts";
import { ownTroubleText, partnerTroubleText } from "#ui/meeting/sync-words.ts";
import { WayForward } from "#ui/shared/failure-message.tsx";
import { Notice } from "#ui/shared/states.tsx";
import { useWords } from "#ui/shared/words.ts";
import { firstName } from "./first-name.ts";

export type MyRecordTroubleProps = {
  readonly view: RecordView;
  readonly onRetry: () => void;
};

/** Why words cannot be saved or read, where waiting alone does not help. Silent while all is well. */
export function MyRecordTrouble({ view, onRetry }: MyRecordTroubleProps) {
  const { t } = useWords();
  const { known, sync } = view;
  const { ownTrouble, partners } = sync;
  const theirs = partners.flatMap(({ ownerId, trouble }) => {
    const name = firstName(known.members.find(({ id }) => id === ownerId)?.displayName ?? "");
    return trouble === undefined || isOrdinary(trouble) ? [] : [{ ownerId, name, trouble }];
  });
  return (
    <>
      {ownTrouble === undefined ? undefined : (
        <Notice intent="warning">
          <p>{ownTroubleText(t, ownTrouble)}</p>
          <WayForward failure={ownTrouble} onRetry={onRetry} />
        </Notice>
      )}
      {theirs.map(({ ownerId, name, trouble }) => (
        <Notice key={ownerId} intent="info">
          <p>{partnerTroubleText(t, name, trouble)}</p>
        </Notice>
      ))}
    </>
  );
}

/** Nothing that anybody has to know: they have not written yet, or what they wrote is on its way. */
function isOrdinary({ kind }: PartnerTrouble): boolean {
  return kind === "not-found-yet" || kind === "forbidden" || kind === "busy" || kind === "conflict";
}
