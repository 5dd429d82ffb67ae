import { Button } from "@fluentui/react-components";
import { useCopy } from "#ui/shared/use-copy.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./my-record.module.css";

/** For hosts that let nothing be saved, such as Teams on a phone; where copying is forbidden too, the text itself. */
export function CopyByHand({ text }: { readonly text: string }) {
  const { t } = useWords();
  const { copied, copy } = useCopy();
  return (
    <>
      <div className={styles.actions}>
        <Button onClick={() => void copy(text)}>{t("myRecord.exportCopy")}</Button>
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
