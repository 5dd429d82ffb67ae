import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useWords } from "#ui/shared/words.ts";
import styles from "./my-record.module.css";

type Copied = "not-yet" | "copied" | "refused";

/** For hosts that let nothing be saved, such as Teams on a phone; where copying is forbidden too, the text itself. */
export function CopyByHand({ text }: { readonly text: string }) {
  const { t } = useWords();
  const [copied, setCopied] = useState<Copied>("not-yet");
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied("copied");
    } catch {
      setCopied("refused");
    }
  }
  return (
    <>
      <div className={styles.actions}>
        <Button onClick={() => void copy()}>{t("myRecord.exportCopy")}</Button>
        <output className={styles.due}>
          {copied === "copied" ? t("myRecord.exportCopied") : undefined}
          {copied === "refused" ? t("myRecord.exportByHand") : undefined}
        </output>
      </div>
      {copied === "refused" ? (
        <textarea
          readOnly
          aria-label={t("myRecord.exportByHandLabel")}
          className={styles.byHand}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
      ) : undefined}
    </>
  );
}
