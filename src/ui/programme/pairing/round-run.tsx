import { Button } from "@fluentui/react-components";
import type { DeskSnapshot, PairingDesk } from "#app/programme/pairing-desk-contract.ts";
import { Notice } from "#ui/shared/states.tsx";
import { useWords } from "#ui/shared/words.ts";
import { shareText } from "./numbers.ts";
import styles from "./pairing.module.css";
import { computeFailureText } from "./result-text.ts";
import { Working } from "./working.tsx";

export type RoundRunProps = {
  readonly snapshot: DeskSnapshot;
  readonly desk: PairingDesk;
  /** How many people there are to be paired. */
  readonly count: number;
};

/** The one button before there is a round, the bar while it is worked on, and what went wrong. */
export function RoundRun({ snapshot: { run, solved }, desk, count }: RoundRunProps) {
  const { t, locale } = useWords();
  if (run.state === "solving")
    return (
      <Working
        text={t("pairing.solving", { count, share: shareText(locale, run.share) })}
        share={run.share}
        onStop={desk.cancel}
      />
    );
  const trouble = run.state === "failed" ? computeFailureText(t, run.failure) : undefined;
  if (trouble !== undefined)
    return (
      <div role="alert">
        <Notice intent="error">
          <p>{trouble}</p>
          <Button size="small" onClick={desk.tryPairing}>
            {t("pairing.tryAgain")}
          </Button>
        </Notice>
      </div>
    );
  if (solved !== undefined) return undefined;
  return (
    <div className={styles.begin}>
      <Button appearance="primary" size="large" onClick={desk.tryPairing}>
        {t("pairing.tryIt")}
      </Button>
      <p className={styles.quiet}>{t("pairing.tryHint")}</p>
    </div>
  );
}
