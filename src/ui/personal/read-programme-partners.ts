import { type Partnered, readMyRound } from "#app/booking/read-my-round.ts";
import { rememberedProgrammes, rememberProgramme } from "#app/booking/remembered-programmes.ts";
import { openProgramme } from "#app/programme/open-programme.ts";
import type { PersonDetails } from "#app/ports/people.ts";
import type { Services } from "#ui/shared/services.ts";

/** Partners whom a programme gave me and with whom nothing is booked yet. */
export type PartnerToBook = {
  readonly teamId: string;
  readonly programme: string;
  readonly me: PersonDetails;
  readonly partnered: Partnered;
};

/**
 * Looks into the programmes that this device knows. What cannot be read just now is not mentioned: the programme's own
 * page says why. A Team that I am not in any more is forgotten.
 */
export async function readProgrammePartners(services: Services): Promise<readonly PartnerToBook[]> {
  const teams = await rememberedProgrammes(services.localStore);
  if (teams.length === 0) return [];
  const ports = { ...services, ...(await services.programmes()) };
  const found: PartnerToBook[] = [];
  for (const teamId of teams) {
    const opened = await openProgramme(ports, teamId);
    if (!opened.ok) {
      const isOut = opened.error.kind === "forbidden" || opened.error.kind === "gone";
      if (isOut) await rememberProgramme(services.localStore, teamId, false);
      continue;
    }
    const programme = opened.value;
    if (programme.kind !== "running" || programme.myRow?.status !== "joined") continue;
    const round = await readMyRound(ports, teamId, programme);
    if (!round.ok || round.value.current.kind !== "partnered") continue;
    const { current } = round.value;
    if (current.sessions.length > 0 || current.toMeet.length === 0) continue;
    found.push({ teamId, programme: programme.stored.programme.name, me: programme.me, partnered: current });
  }
  return found;
}
