import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { DeskSnapshot } from "#app/programme/pairing-desk-contract.ts";
import type { Pairing } from "#domain/pairing/pairing.ts";
import { PersonAvatar } from "#ui/shared/person-avatar.tsx";
import { useWords } from "#ui/shared/words.ts";
import rows from "./alone.module.css";
import styles from "./pairing.module.css";
import type { RoundScene } from "./round-scene.ts";
import { aloneText } from "./rule-text.ts";
import { WhatWouldHelp } from "./what-would-help.tsx";

export type AlonePeopleProps = {
  readonly round: RoundScene;
  readonly snapshot: DeskSnapshot;
  readonly pairing: Pick<Pairing, "alone">;
};

/** So many are shown at once: where a rule is too strict it can be everybody. */
const page = 5;

/** Whoever has nobody stands above the pairs, each with the reason, and below them what would help. */
export function AlonePeople({ round, snapshot, pairing: { alone } }: AlonePeopleProps) {
  const { t, locale } = useWords();
  const id = useId();
  const [shown, setShown] = useState(page);
  if (alone.length === 0) return undefined;
  const more = Math.min(50, alone.length - shown);
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h3 id={id} className={styles.heading}>
        {t("pairing.alone")}
      </h3>
      <ul className={rows.alone}>
        {alone.slice(0, shown).map((person) => (
          <li key={person.id} className={rows.person}>
            <PersonAvatar person={{ id: person.id, displayName: round.names.of(person.id) }} member={0} />
            <span>
              <span className={rows.name}>{round.names.of(person.id)}</span>
              <span className={rows.reason}>{aloneText(t, locale, person.reason, snapshot.settings.rules)}</span>
            </span>
          </li>
        ))}
      </ul>
      {more <= 0 ? undefined : (
        <Button size="small" className={styles.more} onClick={() => setShown(shown + more)}>
          {t("pairing.moreAlone", { count: more })}
        </Button>
      )}
      <WhatWouldHelp desk={round.desk} relaxations={snapshot.relaxations} />
    </section>
  );
}
