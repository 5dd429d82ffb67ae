import { Temporal } from "#domain/time/temporal.ts";
import type { Partnered } from "./read-my-round.ts";

/** How long whoever was named is left to it. */
const daysForOrganiser = 7;

/** From when on everybody is asked to book, on the clock of this zone. */
export function dueForOrganiser({ startsOn }: Pick<Partnered, "startsOn">, timeZone: string): Temporal.Instant {
  return Temporal.PlainDate.from(startsOn).add({ days: daysForOrganiser }).toZonedDateTime(timeZone).toInstant();
}

/** Whether booking is still for somebody else, who is there to do it. I may do it all the same. */
export function isTheirTurn(partnered: Partnered, meId: string, now: Temporal.Instant, timeZone: string): boolean {
  const { partners, organiserId } = partnered;
  const organiser = partners.find(({ id }) => id === organiserId);
  const isThere = organiserId !== meId && organiser?.state === "here";
  return isThere && Temporal.Instant.compare(now, dueForOrganiser(partnered, timeZone)) < 0;
}
