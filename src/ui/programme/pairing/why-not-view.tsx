import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { DeskSnapshot } from "#app/programme/pairing-desk-contract.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./pairing.module.css";
import { PersonPicker, type PersonPickerProps } from "./person-picker.tsx";
import type { RoundScene } from "./round-scene.ts";
import { whyNotTexts } from "./why-not-text.ts";

export type WhyNotViewProps = { readonly round: RoundScene; readonly snapshot: DeskSnapshot };
type Chosen = PersonPickerProps["chosen"];

/** "Why not these two?" for any two people, and the way to have it otherwise. */
export function WhyNotView({ round, snapshot }: WhyNotViewProps) {
  const { t } = useWords();
  const [first, setFirst] = useState<Chosen>();
  const [second, setSecond] = useState<Chosen>();
  return (
    <section className={styles.whyNot} aria-label={t("pairing.whyNot")}>
      <div className={styles.pickers}>
        <PersonPicker label={t("pairing.first")} people={round.people} chosen={first} onChoose={setFirst} />
        <PersonPicker label={t("pairing.second")} people={round.people} chosen={second} onChoose={setSecond} />
      </div>
      {first === undefined || second === undefined ? undefined : (
        <Answer round={round} snapshot={snapshot} pair={[first.id, second.id]} />
      )}
    </section>
  );
}

type AnswerProps = WhyNotViewProps & { readonly pair: readonly [string, string] };

function Answer({ round: { desk, names }, snapshot, pair }: AnswerProps) {
  const { t, locale } = useWords();
  const why = desk.whyNot(...pair);
  if (why === undefined) return undefined;
  const isByHand = why.kind === "rules" && why.broken.includes("ruled-out-by-hand");
  const canPair = why.kind !== "together" && why.kind !== "not-taking-part";
  return (
    <div className={styles.answer}>
      <output>
        {whyNotTexts({ t, locale, names }, pair, why, snapshot.settings.rules).map((text) => (
          <p key={text}>{text}</p>
        ))}
      </output>
      <div className={styles.actions}>
        {canPair ? (
          <Button onClick={() => desk.consider({ kind: "lock", people: pair })}>{t("pairing.pairAnyway")}</Button>
        ) : undefined}
        {isByHand ? (
          <Button onClick={() => desk.consider({ kind: "allow", people: pair })}>{t("pairing.allowAgain")}</Button>
        ) : undefined}
        {canPair ? <span className={styles.quiet}>{t("pairing.priceComesFirst")}</span> : undefined}
      </div>
    </div>
  );
}
