import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Result } from "#domain/result.ts";
import type { Translate } from "#messages/translate.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { Notice } from "#ui/shared/states.tsx";
import { useWords } from "#ui/shared/words.ts";
import { Paged } from "./paged.tsx";
import styles from "./people.module.css";
import type { WordTrouble } from "./people-book.ts";
import type { SuggestedWord } from "./suggested-words.ts";

export type MissingWordsProps = {
  readonly words: readonly SuggestedWord[];
  readonly onTakeUp: (word: string) => Promise<Result<void, WordTrouble>>;
  /** The settings were changed: by this, or by another coordinator. */
  readonly onChanged: () => void;
};

type Said = { readonly word: string; readonly trouble: WordTrouble | undefined };

/** Words that people wrote themselves, for the coordinators to take up. Who said which is nobody's business here. */
export function MissingWords({ words, onTakeUp, onChanged }: MissingWordsProps) {
  const { t } = useWords();
  const [said, setSaid] = useState<Said | undefined>();
  const [isWorking, setWorking] = useState(false);
  async function takeUp(word: string) {
    setWorking(true);
    const taken = await onTakeUp(word);
    setWorking(false);
    setSaid({ word, trouble: taken.ok ? undefined : taken.error });
    if (taken.ok) onChanged();
  }
  if (words.length === 0 && said === undefined) return undefined;
  return (
    <section className={styles.part}>
      <h3 className={styles.subtitle}>{t("people.wordsTitle")}</h3>
      <p className={styles.note}>{t("people.wordsBody")}</p>
      <Paged all={words} first={10}>
        {(page) => (
          <ul className={styles.lines}>
            {page.map(({ word, people }) => (
              <li key={word} className={styles.line}>
                <span>
                  <span className={styles.name}>{word}</span>{" "}
                  <span className={styles.role}>{t("people.saidBy", { count: people })}</span>
                </span>
                <Button
                  size="small"
                  disabledFocusable={isWorking}
                  aria-label={t("people.takeUpWord", { word })}
                  onClick={() => void takeUp(word)}
                >
                  {t("people.takeUp")}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Paged>
      <output className={styles.note}>
        {said !== undefined && said.trouble === undefined ? t("people.takenUp", { word: said.word }) : undefined}
      </output>
      {said?.trouble === undefined ? undefined : (
        <Trouble word={said.word} trouble={said.trouble} onChanged={onChanged} onRetry={() => void takeUp(said.word)} />
      )}
    </section>
  );
}

type TroubleProps = {
  readonly word: string;
  readonly trouble: WordTrouble;
  readonly onChanged: () => void;
  readonly onRetry: () => void;
};

function Trouble({ word, trouble, onChanged, onRetry }: TroubleProps) {
  const { t } = useWords();
  if (trouble.kind === "refused-words")
    return (
      <Notice intent="warning">
        <p role="alert">{refusedText(t, word, trouble)}</p>
      </Notice>
    );
  if (trouble.kind !== "conflict") return <FailureMessage failure={trouble} onRetry={onRetry} />;
  return (
    <Notice intent="warning">
      <p role="alert">{t("people.wordsChanged")}</p>
      <Button size="small" onClick={onChanged}>
        {t("people.readSettings")}
      </Button>
    </Notice>
  );
}

function refusedText(
  t: Translate,
  word: string,
  { refusals }: Extract<WordTrouble, { readonly kind: "refused-words" }>,
): string {
  const kinds = refusals.filter(({ field }) => field === "topics").map(({ kind }) => kind);
  if (kinds.includes("too-long")) return t("people.wordTooLong", { word });
  return kinds.includes("too-many") ? t("people.tooManyWords") : t("people.wordRefused");
}
