import type { BookingRun } from "#app/booking/booking-contract.ts";
import { type MyRound, type Partnered, readMyRound } from "#app/booking/read-my-round.ts";
import { rememberProgramme } from "#app/booking/remembered-programmes.ts";
import { resumeBooking } from "#app/booking/resume-booking.ts";
import type { ServiceFailure } from "#app/ports/failure.ts";
import { readZones } from "#app/scheduling/read-zones.ts";
import { ok, type Result } from "#domain/result.ts";
import type { Clocks } from "#ui/personal/proposal-text.ts";
import { firstName } from "#ui/personal/first-name.ts";
import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import type { Services } from "#ui/shared/services.ts";

export type PartnerFound = {
  readonly round: MyRound;
  /** Mine, and those of the people I meet. */
  readonly clocks: Clocks;
  /** Undefined unless a booking with these people was left in the middle. */
  readonly unfinished: BookingRun | undefined;
};

/** Everything that is shown of my partners, and keeps in mind for the personal tab that I take part. */
export async function readPartner(
  services: Services,
  { ports, teamId, opened }: ProgrammeScene<"running">,
): Promise<Result<PartnerFound, ServiceFailure>> {
  const status = opened.myRow?.status ?? "left";
  await rememberProgramme(services.localStore, teamId, status !== "left");
  const round = await readMyRound({ ...services, ...ports }, teamId, opened);
  if (!round.ok) return round;
  const { current } = round.value;
  const partnered = current.kind === "partnered" ? current : undefined;
  const [clocks, unfinished] = await Promise.all([
    readClocks(services, opened.me.email, partnered),
    partnered && resumeBooking(services, partnered.terms.partnershipId),
  ]);
  return ok({ round: round.value, clocks, unfinished });
}

async function readClocks(services: Services, myEmail: string, partnered: Partnered | undefined): Promise<Clocks> {
  const people = partnered?.toMeet ?? [];
  const zones =
    people.length === 0 ? new Map() : await readZones(services, [myEmail, ...people.map(({ email }) => email)]);
  return {
    readersZone: zones.get(myEmail.toLowerCase()) ?? services.clock.timeZone(),
    others: people.map(({ displayName, email }) => ({
      name: firstName(displayName),
      timeZone: zones.get(email.toLowerCase()),
    })),
  };
}
