import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useId } from "react";
import type { Decisions, DeskSnapshot, HandChange } from "#app/programme/pairing-desk-contract.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./pairing.module.css";
import { changeText } from "./price-text.ts";
import type { RoundScene } from "./round-scene.ts";

export type ByHandProps = { readonly round: RoundScene; readonly snapshot: DeskSnapshot };

/** What has been settled by hand for this round; each can be taken back, after its price is seen. */
export function ByHand({ round: { desk, names }, snapshot: { decisions } }: ByHandProps) {
  const { t, locale } = useWords();
  const id = useId();
  const settled = settledBy(decisions);
  if (settled.length === 0) return undefined;
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h3 id={id} className={styles.heading}>
        {t("pairing.byHand")}
      </h3>
      <ul className={styles.chips}>
        {settled.map(({ done, undone }) => {
          const change = changeText({ t, locale, names }, done);
          return (
            <li key={change} className={styles.chip}>
              {change}
              <Button
                size="small"
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={t("pairing.remove", { change })}
                onClick={() => desk.consider(undone)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type Settled = { readonly done: HandChange; readonly undone: HandChange };

function settledBy({ locked, forbidden, relaxed, keepsLast }: Decisions): readonly Settled[] {
  return [
    ...(keepsLast ? [{ done: { kind: "keep-last" }, undone: { kind: "mix-again" } } as const] : []),
    ...locked.map((people): Settled => ({ done: { kind: "lock", people }, undone: { kind: "unlock", people } })),
    ...forbidden.flatMap(([one, other]): readonly Settled[] => {
      if (one === undefined || other === undefined) return [];
      const people = [one, other] as const;
      return [{ done: { kind: "forbid", people }, undone: { kind: "allow", people } }];
    }),
    ...relaxed.map(
      (step): Settled => ({
        done: { kind: "relax", step },
        undone: { kind: "hold-again", rule: step.kind },
      }),
    ),
  ];
}
