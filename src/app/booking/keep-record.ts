import type { BookingFailure, BookingPlan } from "./booking-contract.ts";
import { recordSchemaVersion, type RecordFile } from "#domain/conversation/record.ts";
import { ok } from "#domain/result.ts";
import { sameAddress, type StepAction } from "./step.ts";

/** My part of the conversation record exists, and the other members may read it. */
export const keepRecord: StepAction<BookingFailure> = async ({ ports, plan }) => {
  const found = await ports.ownRecords.find(plan.partnershipId);
  if (!found.ok) return found;
  const made = found.value === undefined ? await ports.ownRecords.write(emptyRecord(plan)) : ok(found.value);
  if (!made.ok) return made;

  const readers = await ports.sharing.readers(made.value);
  if (!readers.ok) return readers;
  const [, ...partners] = plan.members;
  const missing = partners.filter(({ email }) => !readers.value.some((reader) => sameAddress(email, reader.email)));
  if (missing.length === 0) return ok({ record: made.value });

  const shared = await ports.sharing.allowReading(
    made.value,
    missing.map(({ email }) => email),
  );
  return shared.ok ? ok({ record: made.value }) : shared;
};

function emptyRecord({ partnershipId, members }: BookingPlan): RecordFile {
  return {
    schemaVersion: recordSchemaVersion,
    partnershipId,
    ownerId: members[0].id,
    members,
    series: [],
    unknownFields: {},
  };
}
