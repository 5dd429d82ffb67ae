import type { BookingFailure, BookingPlan, BookingQuestion } from "./booking-contract.ts";
import { noRules, rulesToFields } from "#domain/conversation/partnership-rules.ts";
import { recordSchemaVersion, type RecordFile } from "#domain/conversation/record.ts";
import { err, ok } from "#domain/result.ts";
import { sameAddress, type StepAction } from "./step.ts";
import { tooLate } from "./too-late.ts";

/** My part of the conversation record exists, and the other members may read it. */
export const keepRecord: StepAction<BookingFailure | BookingQuestion> = async (context) => {
  const { ports, plan } = context;
  const late = tooLate(context);
  const found = await ports.ownRecords.find(plan.partnershipId);
  if (!found.ok) return found;
  if (late !== undefined && found.value === undefined) return err(late);
  const made = found.value === undefined ? await ports.ownRecords.write(emptyRecord(plan)) : ok(found.value);
  if (!made.ok) return made;

  // Asking for a file's readers costs as much as sharing it; one that was made just now has none.
  const readers = found.value === undefined ? ok([]) : await ports.sharing.readers(found.value);
  if (!readers.ok) return readers;
  const [, ...partners] = plan.members;
  const missing = partners.filter(({ email }) => !readers.value.some((reader) => sameAddress(email, reader.email)));
  if (missing.length === 0) return ok({ record: made.value });
  if (late !== undefined) return err(late);

  const shared = await ports.sharing.allowReading(
    made.value,
    missing.map(({ email }) => email),
  );
  return shared.ok ? ok({ record: made.value }) : shared;
};

function emptyRecord({ partnershipId, members, rules = noRules }: BookingPlan): RecordFile {
  return {
    schemaVersion: recordSchemaVersion,
    partnershipId,
    ownerId: members[0].id,
    members,
    series: [],
    unknownFields: rulesToFields(rules),
  };
}
