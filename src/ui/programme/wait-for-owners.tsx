import type { Person } from "#domain/members.ts";
import { Empty } from "#ui/shared/states.tsx";
import { useWords } from "#ui/shared/words.ts";

export type WaitForOwnersProps = {
  readonly reason: "not-started" | "being-mended";
  readonly owners: readonly Pick<Person, "displayName">[];
};

/** Only an owner of the Team can go on; everybody else is told who that is. */
export function WaitForOwners({ reason, owners }: WaitForOwnersProps) {
  const { t, locale } = useWords();
  const names = new Intl.ListFormat(locale, { type: "disjunction" }).format(
    owners.map(({ displayName }) => displayName),
  );
  const values = { count: owners.length, names };
  const isNew = reason === "not-started";
  return (
    <main>
      <Empty title={t(isNew ? "programme.notStartedTitle" : "programme.beingMendedTitle")}>
        <p>{t(isNew ? "programme.notStartedBody" : "programme.beingMendedBody", values)}</p>
      </Empty>
    </main>
  );
}
