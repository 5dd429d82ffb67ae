import { Button } from "@fluentui/react-components";
import { type Ref, useState } from "react";
import type { DeskSnapshot, SolvedRound } from "#app/programme/pairing-desk-contract.ts";
import type { Translate } from "#messages/translate.ts";
import { useWords } from "#ui/shared/words.ts";
import { AlonePeople } from "./alone-people.tsx";
import { ByHand } from "./by-hand.tsx";
import { LastChange } from "./last-change.tsx";
import { listText } from "./names.ts";
import { scoreText } from "./numbers.ts";
import { PairList } from "./pair-list.tsx";
import styles from "./pairing.module.css";
import { Problems } from "./problems.tsx";
import { madeText, proofTexts, weakestOf } from "./result-text.ts";
import type { RoundScene } from "./round-scene.ts";
import { WhyNotView } from "./why-not-view.tsx";

export type RoundResultProps = {
  readonly round: RoundScene;
  readonly snapshot: DeskSnapshot;
  readonly solved: SolvedRound;
  /** What the round comes to, for the focus. */
  readonly place: Ref<HTMLDivElement>;
  readonly onPublish: () => void;
};

/** A round as it would be: what it comes to, who has nobody, and every pair. */
export function RoundResult({ round, snapshot, solved, place, onPublish }: RoundResultProps) {
  const { t } = useWords();
  const [isAsking, setAsking] = useState(false);
  const { pairing } = solved;
  const isBusy = snapshot.run.state === "solving" || snapshot.offer !== undefined;
  return (
    <>
      <div ref={place} tabIndex={-1} className={styles.result}>
        <Summary round={round} solved={solved} />
        {snapshot.isKept ? undefined : <p className={styles.quiet}>{t("pairing.notKept")}</p>}
        <div className={styles.actions}>
          {pairing.groups.length === 0 ? undefined : (
            <Button appearance="primary" disabled={isBusy} onClick={onPublish}>
              {t("pairing.publish", { count: pairing.groups.length })}
            </Button>
          )}
          <Button aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
            {t("pairing.whyNot")}
          </Button>
        </div>
        <LastChange round={round} snapshot={snapshot} />
      </div>
      {isAsking ? <WhyNotView round={round} snapshot={snapshot} /> : undefined}
      <ByHand round={round} snapshot={snapshot} />
      <Problems round={round} pairing={pairing} />
      <AlonePeople round={round} snapshot={snapshot} pairing={pairing} />
      {pairing.groups.length === 0 ? undefined : <PairList round={round} snapshot={snapshot} pairing={pairing} />}
    </>
  );
}

function Summary({ round: { desk, names }, solved: { pairing } }: Pick<RoundResultProps, "round" | "solved">) {
  const { t, locale } = useWords();
  const { groups, alone, gap } = pairing;
  const weakest = weakestOf(groups, (one, other) => desk.explain(one, other)?.score);
  return (
    <output className={styles.summary}>
      <strong className={styles.made}>
        {madeText(t, pairing)} {weakest === undefined ? "" : othersText(t, alone.length)}
      </strong>
      {weakest === undefined ? undefined : (
        <span className={styles.facts}>
          {proofTexts(t, locale, gap).join(" ")}{" "}
          {t("pairing.weakest", {
            names: listText(locale, weakest.people.map(names.of)),
            score: scoreText(locale, weakest.score),
          })}
        </span>
      )}
    </output>
  );
}

function othersText(t: Translate, alone: number): string {
  return alone === 0 ? t("pairing.everybody") : t("pairing.nobodyFor", { count: alone });
}
