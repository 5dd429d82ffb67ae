import { memo, useId, useState } from "react";
import type { PairedGroup } from "#domain/pairing/pairing.ts";
import type { PairingQuestion } from "#domain/pairing/question.ts";
import type { PairingRules } from "#domain/pairing/settings.ts";
import { PersonAvatar } from "#ui/shared/person-avatar.tsx";
import { useWords } from "#ui/shared/words.ts";
import { GroupReasons } from "./group-reasons.tsx";
import { KeepApart } from "./keep-apart.tsx";
import { listText } from "./names.ts";
import { scoreText } from "./numbers.ts";
import { PairActions } from "./pair-actions.tsx";
import styles from "./pair-row.module.css";
import type { RoundScene } from "./round-scene.ts";
import { ruleText } from "./rule-text.ts";
import { ScoreButton, ScoreParts } from "./score-parts.tsx";
import { SwapForm } from "./swap-form.tsx";

/** Why a group stays as it is: a coordinator wants it so, it is published already, or it does not have to. */
export type Hold = "free" | "by-hand" | "published";
export type RowPanel = "numbers" | "swap" | "apart" | undefined;

export type PairRowProps = {
  readonly round: RoundScene;
  readonly group: PairedGroup;
  readonly rules: PairingRules;
  readonly hold: Hold;
  /** Of which the desk explains: another question, other reasons. */
  readonly explainedBy: PairingQuestion | undefined;
};

/** One pair or trio: who, why, how good, and what can be changed by hand. */
export const PairRow = memo(function PairRow({ round, group, rules, hold, explainedBy }: PairRowProps) {
  const { t, locale } = useWords();
  const id = useId();
  const [panel, setPanel] = useState<RowPanel>();
  const { names, desk } = round;
  const { people, score, brokenRules } = group;
  const called = listText(locale, people.map(names.of));
  const toggle = (wanted: RowPanel) => setPanel(panel === wanted ? undefined : wanted);
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <span className={styles.avatars}>
          {people.map((person, member) => (
            <PersonAvatar key={person} person={{ id: person, displayName: names.of(person) }} member={member} />
          ))}
        </span>
        <div className={styles.words}>
          <p className={styles.names}>
            {called}
            {hold === "free" ? undefined : (
              <span className={styles.held}>{hold === "published" ? t("pairing.stands") : t("pairing.settled")}</span>
            )}
          </p>
          {brokenRules.length === 0 ? undefined : (
            <p className={styles.broken}>
              {t("pairing.breaks", {
                rules: listText(
                  locale,
                  brokenRules.map((rule) => ruleText(t, rule, rules)),
                ),
              })}
            </p>
          )}
          <GroupReasons round={round} people={people} key={explainedBy?.round} />
        </div>
        <ScoreButton
          score={scoreText(locale, score)}
          names={called}
          isOpen={panel === "numbers"}
          controls={`${id}-panel`}
          onToggle={() => toggle("numbers")}
        />
        {hold === "published" ? undefined : (
          <PairActions
            desk={desk}
            people={people}
            called={called}
            isLocked={hold === "by-hand"}
            panel={panel}
            onPanel={toggle}
          />
        )}
      </div>
      <div id={`${id}-panel`} className={styles.panel}>
        {panel === "numbers" ? <ScoreParts round={round} group={group} /> : undefined}
        {panel === "swap" ? <SwapForm round={round} people={people} /> : undefined}
        {panel === "apart" ? <KeepApart round={round} people={people} /> : undefined}
      </div>
    </li>
  );
});
