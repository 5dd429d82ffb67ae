import type { DeskSnapshot, PairingDesk } from "#app/programme/pairing-desk-contract.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./pairing.module.css";

export type KeepLastProps = { readonly snapshot: DeskSnapshot; readonly desk: PairingDesk };

/** Whether partners of the last round go on together. Once there is a round, its price comes first, as with every change. */
export function KeepLast({ snapshot: { canKeepLast, decisions, run }, desk }: KeepLastProps) {
  const { t } = useWords();
  if (!canKeepLast) return undefined;
  return (
    <label className={styles.keepLast}>
      <input
        type="checkbox"
        checked={decisions.keepsLast}
        disabled={run.state === "solving"}
        onChange={() => desk.consider({ kind: decisions.keepsLast ? "mix-again" : "keep-last" })}
      />
      {t("pairing.keepLast")}
    </label>
  );
}
