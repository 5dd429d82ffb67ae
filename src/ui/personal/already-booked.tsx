import type { PersonDetails } from "#app/ports/people.ts";
import { Notice } from "#ui/shared/states.tsx";
import { clockText, dayText } from "#ui/shared/times.ts";
import { useWords } from "#ui/shared/words.ts";
import { firstName } from "./first-name.ts";
import { listText } from "./my-names.ts";
import type { Partnership } from "./read-home.ts";

export type AlreadyBookedProps = {
  readonly partnerships: readonly Partnership[];
  readonly partners: readonly PersonDetails[];
};

/** Says so where these very people meet already; booking stays possible. */
export function AlreadyBooked({ partnerships, partners }: AlreadyBookedProps) {
  const { t, locale } = useWords();
  const wanted = addressesOf(partners);
  const existing = partnerships.find(({ others, next }) => {
    return next !== undefined && addressesOf(others.map(({ person }) => person)) === wanted;
  });
  if (existing?.next === undefined) return undefined;
  const { next, readersZone: zone } = existing;
  const names = listText(
    locale,
    partners.map(({ displayName }) => firstName(displayName)),
  );
  return (
    <Notice intent="info">
      {t("booking.already", {
        names,
        day: dayText(locale, next.start, zone),
        time: clockText(locale, next.start, zone),
      })}
    </Notice>
  );
}

function addressesOf(people: readonly Pick<PersonDetails, "email">[]): string {
  return people
    .map(({ email }) => email.toLowerCase())
    .toSorted()
    .join(" ");
}
