import { Button } from "@fluentui/react-components";
import type { PairingDesk, Relaxations } from "#app/programme/pairing-desk-contract.ts";
import { unreachable } from "#domain/unreachable.ts";
import { Notice } from "#ui/shared/states.tsx";
import { useWords } from "#ui/shared/words.ts";
import rows from "./alone.module.css";
import { shareText } from "./numbers.ts";
import styles from "./pairing.module.css";
import { computeFailureText } from "./result-text.ts";
import { stepText } from "./rule-text.ts";
import { Working } from "./working.tsx";

export type WhatWouldHelpProps = { readonly desk: PairingDesk; readonly relaxations: Relaxations };

/** The smallest change of each rule with which more people have somebody, tried out in full. */
export function WhatWouldHelp({ desk, relaxations }: WhatWouldHelpProps) {
  const { t, locale } = useWords();
  switch (relaxations.state) {
    case "not-asked":
      return (
        <Button className={styles.more} onClick={desk.seekRelaxations}>
          {t("pairing.whatWouldHelp")}
        </Button>
      );
    case "searching":
      return (
        <Working
          text={t("pairing.searchingHelp", { share: shareText(locale, relaxations.share) })}
          share={relaxations.share}
          onStop={desk.cancel}
        />
      );
    case "failed":
      return (
        <Notice intent="error">
          <p>{computeFailureText(t, relaxations.failure)}</p>
          <Button size="small" onClick={desk.seekRelaxations}>
            {t("pairing.tryAgain")}
          </Button>
        </Notice>
      );
    case "found":
      if (relaxations.relaxations.length === 0)
        return <output className={styles.quiet}>{t("pairing.helpsNothing")}</output>;
      return (
        <div className={rows.helps}>
          <h4 className={styles.label}>{t("pairing.helps")}</h4>
          <ul className={rows.steps}>
            {relaxations.relaxations.map(({ peopleMore, ...step }) => (
              <li key={step.kind} className={rows.step}>
                <span>
                  <span className={rows.name}>{stepText(t, step)}</span>
                  <span className={rows.reason}>{t("pairing.peopleMore", { count: peopleMore })}</span>
                </span>
                <Button size="small" onClick={() => desk.make({ kind: "relax", step })}>
                  {t("pairing.apply")}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      );
    default:
      return unreachable(relaxations);
  }
}
