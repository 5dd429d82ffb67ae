import type { Partnered } from "#app/booking/read-my-round.ts";
import type { Person } from "#domain/members.ts";
import { firstName } from "#ui/personal/first-name.ts";
import { listText } from "#ui/personal/my-names.ts";
import { Notice } from "#ui/shared/states.tsx";
import { useWords } from "#ui/shared/words.ts";

export type MissingPartnersProps = {
  readonly partnered: Partnered;
  readonly coordinators: readonly Pick<Person, "displayName">[];
};

/** Who of us is not there (any more), and what that means. */
export function MissingPartners({ partnered, coordinators }: MissingPartnersProps) {
  const { t, locale } = useWords();
  const { partners, toMeet, sessions } = partnered;
  const nameless = partners.filter(({ state }) => state === "gone").length;
  const lines = [
    ...partners.flatMap(({ state, person }) => {
      if (person === undefined || state === "here") return [];
      const name = firstName(person.displayName);
      return [state === "paused" ? t("partner.paused", { name }) : t("partner.left", { name })];
    }),
    ...(nameless > 0 ? [t("partner.gone", { count: nameless })] : []),
  ];
  if (lines.length === 0) return undefined;
  const [remaining] = toMeet;
  const owners = coordinators.map(({ displayName }) => displayName);
  const isOneOfTwoLeft = remaining !== undefined && toMeet.length < partners.length;
  if (isOneOfTwoLeft) lines.push(t("partner.goOn", { name: firstName(remaining.displayName) }));
  if (remaining === undefined && sessions.length === 0)
    lines.push(t("partner.nobody", { names: listText(locale, owners), count: owners.length }));
  return (
    <Notice intent="info">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  );
}
