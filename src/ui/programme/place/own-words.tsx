import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import { useWords } from "#ui/shared/words.ts";
import { Chip } from "./chip.tsx";
import chips from "./chips.module.css";
import fields from "./fields.module.css";
import { toggled } from "./place-form.ts";

export type OwnWordsProps = {
  readonly words: readonly string[];
  readonly onChange: (words: readonly string[]) => void;
};

/** As long as a word of the programme may be. */
const longest = 60;

/** Words that the programme does not have yet. Coordinators see them and may take them up. */
export function OwnWords({ words, onChange }: OwnWordsProps) {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState("");

  function add() {
    const word = text.trim();
    const isNew = !words.some((one) => one.toLocaleLowerCase() === word.toLocaleLowerCase());
    if (word !== "" && isNew) onChange([...words, word]);
    setText("");
  }

  return (
    <div className={fields.group}>
      <label htmlFor={id} className={fields.label}>
        {t("place.ownWord")}
      </label>
      <p id={`${id}-hint`} className={fields.hint}>
        {t("place.ownWordHint")}
      </p>
      <div className={fields.row}>
        <span className={fields.grow}>
          <input
            id={id}
            type="text"
            className={fields.text}
            aria-describedby={`${id}-hint`}
            autoComplete="off"
            maxLength={longest}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              // While an input method composes a character, its keys are not ours.
              if (event.key === "Enter" && !event.nativeEvent.isComposing) add();
            }}
            onBlur={add}
          />
        </span>
        <Button onClick={add}>{t("place.ownWordAdd")}</Button>
      </div>
      {words.length === 0 ? undefined : (
        <fieldset className={fields.group}>
          <legend className={fields.small}>{t("place.ownWords")}</legend>
          <div className={chips.chips}>
            {words.map((word) => (
              <Chip key={word} label={word} isOn onToggle={() => onChange(toggled(words, word))} />
            ))}
          </div>
        </fieldset>
      )}
    </div>
  );
}
