import { Button } from "@fluentui/react-components";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { useRef, useState } from "react";
import styles from "./copy-text.module.css";
import { useCopy } from "./use-copy.ts";
import { useWords } from "./words.ts";

export type CopyTextProps = {
  /** As it is proposed. */
  readonly text: string;
  readonly label: string;
};

/** A prepared text that a person sends: it can be changed first, and is never sent by itself. */
export function CopyText({ text: proposed, label }: CopyTextProps) {
  const { t } = useWords();
  const [text, setText] = useState(proposed);
  const field = useRef<HTMLTextAreaElement>(null);
  const { copied, copy } = useCopy();
  async function copyIt() {
    if ((await copy(text)) === "copied") return;
    field.current?.focus();
    field.current?.select();
  }
  return (
    <div className={styles.copy}>
      <textarea
        ref={field}
        className={styles.text}
        aria-label={label}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles.actions}>
        <Button icon={<Copy20Regular />} onClick={() => void copyIt()}>
          {t("shared.copyText")}
        </Button>
        <output className={styles.said}>
          {copied === "copied" ? t("shared.textCopied") : undefined}
          {copied === "refused" ? t("shared.copyByHand") : undefined}
        </output>
      </div>
    </div>
  );
}
