import type { MyRecords, RecordView } from "#app/my-record/my-records.ts";
import { sessionHistory } from "#app/my-record/session-history.ts";
import type { PersonDetails } from "#app/ports/people.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { useServices } from "#ui/shared/services.ts";
import { Notice } from "#ui/shared/states.tsx";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import { MyCommitments } from "./my-commitments.tsx";
import { MyDidYouMeet } from "./my-did-you-meet.tsx";
import { MyRecordTrouble } from "./my-record-trouble.tsx";
import { Prepare } from "./prepare.tsx";
import { datedSessions, type Partnership } from "./read-home.ts";

export type MyPartnershipProps = {
  readonly me: PersonDetails;
  readonly partnership: Partnership;
  /** One below the heading of the partnership. */
  readonly level: "h2" | "h3";
  readonly records: MyRecords | undefined;
};

/** What the members of one partnership wrote, as far as it matters before the next session. */
export function MyPartnership({ me, partnership, level, records }: MyPartnershipProps) {
  const { known, recordTrouble } = partnership;
  const { t } = useWords();
  // Deleted by whoever it belonged to, perhaps by me: nothing to be alarmed about.
  if (known === undefined && recordTrouble?.kind === "gone")
    return (
      <Notice intent="info">
        <p>{t("home.recordGone")}</p>
      </Notice>
    );
  if (known === undefined) return recordTrouble === undefined ? undefined : <FailureMessage failure={recordTrouble} />;
  if (records === undefined) return undefined;
  return <Loaded {...{ me, partnership, level, records }} partnershipId={known.partnershipId} />;
}

type LoadedProps = MyPartnershipProps & { readonly records: MyRecords; readonly partnershipId: string };

function Loaded({ me, partnership, level, records, partnershipId }: LoadedProps) {
  const view = useStore(records).find(({ known }) => known.partnershipId === partnershipId);
  return view === undefined ? undefined : <Shown {...{ me, partnership, level, records, view }} />;
}

type ShownProps = MyPartnershipProps & { readonly records: MyRecords; readonly view: RecordView };

function Shown({ me, partnership, level, records, view }: ShownProps) {
  const { clock } = useServices();
  const { known, sync } = view;
  const sessions = datedSessions(partnership);
  const { past } = sessionHistory({
    entries: sync.entries,
    sessions,
    series: known.series,
    personId: me.id,
    now: clock.now(),
  });
  // What is tapped now belongs to the coming session, whose review begins with it.
  const comingId = partnership.next?.iCalUId ?? sessions.at(-1)?.sessionId;
  return (
    <>
      <MyDidYouMeet
        view={view}
        personId={me.id}
        past={past}
        readersZone={partnership.readersZone}
        level={level}
        onAnswer={(sessionId, answer) => records.answerAttendance(known.partnershipId, sessionId, answer)}
      />
      {partnership.next === undefined ? undefined : (
        <Prepare key={partnership.next.iCalUId} notes={records.notes} sessionId={partnership.next.iCalUId} />
      )}
      <MyRecordTrouble view={view} onRetry={records.tryAgain} />
      <MyCommitments
        view={view}
        personId={me.id}
        level={level}
        onReview={({ id, sessionId }, outcome) =>
          records.review(
            { partnershipId: known.partnershipId, commitmentId: id, sessionId: comingId ?? sessionId },
            outcome,
          )
        }
      />
    </>
  );
}
