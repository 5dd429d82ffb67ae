import { Button } from "@fluentui/react-components";
import type { Translate } from "#messages/translate.ts";
import type { Names } from "#ui/programme/people/named.tsx";
import type { ProgrammeScene } from "#ui/programme/programme-scene.ts";
import { Notice } from "#ui/shared/states.tsx";
import { useWords } from "#ui/shared/words.ts";
import { nameText } from "./pair-names.ts";
import styles from "./publishing.module.css";
import type { RoundSoFar } from "./read-rounds.ts";

export type HalfPublishedProps = {
  readonly round: RoundSoFar;
  readonly opened: ProgrammeScene<"running">["opened"];
  readonly names: Names;
  readonly onGoOn: (plan: NonNullable<RoundSoFar["plan"]>) => Promise<void>;
  readonly onLookAgain: () => void;
};

/** A round that was interrupted: whose it is, how far it came, and how it goes on. */
export function HalfPublished({ round, opened, names, onGoOn, onLookAgain }: HalfPublishedProps) {
  const { t } = useWords();
  const { row, plan } = round;
  return (
    <Notice intent="warning">
      <h2 className={styles.subtitle}>{t("publishing.halfTitle", { round: row.number })}</h2>
      <p>{textOf(t, round, opened, names)}</p>
      {plan === undefined ? (
        <Button size="small" onClick={onLookAgain}>
          {t("publishing.lookAgain")}
        </Button>
      ) : (
        <Button appearance="primary" onClick={() => void onGoOn(plan)}>
          {t("publishing.goOn")}
        </Button>
      )}
    </Notice>
  );
}

function textOf(
  t: Translate,
  { row, plan, standing: done }: RoundSoFar,
  { me, coordinators }: HalfPublishedProps["opened"],
  names: Names,
): string {
  if (plan !== undefined) return t("publishing.halfMine", { done, of: plan.pairs.length });
  if (row.createdById === me.id) return t("publishing.halfElsewhere", { done });
  const name = nameText(t, names, row.createdById ?? "");
  const isCoordinator = coordinators.some(({ id }) => id === row.createdById);
  return t(isCoordinator ? "publishing.halfTheirs" : "publishing.halfLeft", { name, done });
}
