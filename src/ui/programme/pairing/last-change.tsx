import { Button } from "@fluentui/react-components";
import type { DeskSnapshot } from "#app/programme/pairing-desk-contract.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./pairing.module.css";
import { changeText, priceTexts } from "./price-text.ts";
import type { RoundScene } from "./round-scene.ts";

export type LastChangeProps = { readonly round: RoundScene; readonly snapshot: DeskSnapshot };

/** What was done last by hand and what it did, with the way back. */
export function LastChange({ round: { desk, names }, snapshot }: LastChangeProps) {
  const { t, locale } = useWords();
  const { lastChange, canUndo, settings } = snapshot;
  const speaker = { t, locale, names };
  return (
    <div className={styles.lastChange}>
      <output>
        {lastChange === undefined
          ? undefined
          : [
              t("pairing.done", { change: changeText(speaker, lastChange.change) }),
              ...priceTexts(speaker, lastChange.price, settings.rules),
            ].join(" ")}
      </output>
      {canUndo ? (
        <Button size="small" onClick={desk.undo}>
          {t("pairing.undo")}
        </Button>
      ) : undefined}
    </div>
  );
}
