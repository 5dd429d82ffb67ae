import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import { useWords } from "#ui/shared/words.ts";
import { Chip } from "./chip.tsx";
import chips from "./chips.module.css";
import fields from "./fields.module.css";
import { toggled } from "./place-form.ts";
import { languageText } from "./place-text.ts";

export type LanguagesFieldsProps = {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

/** Named first, because many people share them at work. */
const common = ["en", "de"];
const others = (
  "ar bg bn ca cs da el es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko lt lv mk ml mr ms mt my nb ne nl " +
  "pa pl pt ro ru sk sl sq sr sv sw ta te th tr uk ur uz vi zh"
).split(" ");

/** The languages that somebody would speak with a partner, the preferred one first. */
export function LanguagesFields({ chosen, onChange }: LanguagesFieldsProps) {
  const { t, locale } = useWords();
  const id = useId();
  const [other, setOther] = useState("");
  const shown = [...new Set([...chosen, ...common])];
  const rest = others
    .filter((tag) => !shown.includes(tag))
    .map((tag) => ({ tag, name: languageText(locale, tag) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale));

  function add() {
    if (other !== "") onChange([...chosen, other]);
    setOther("");
  }

  return (
    <>
      <div className={chips.chips}>
        {shown.map((tag) => (
          <Chip
            key={tag}
            label={languageText(locale, tag)}
            isOn={chosen.includes(tag)}
            onToggle={() => onChange(toggled(chosen, tag))}
          />
        ))}
      </div>
      <div className={fields.field}>
        <label htmlFor={id} className={fields.small}>
          {t("place.otherLanguage")}
        </label>
        <span className={fields.row}>
          <select id={id} className={fields.search} value={other} onChange={(event) => setOther(event.target.value)}>
            <option value="">{t("place.chooseLanguage")}</option>
            {rest.map(({ tag, name }) => (
              <option key={tag} value={tag}>
                {name}
              </option>
            ))}
          </select>
          <Button onClick={add}>{t("place.addLanguage")}</Button>
        </span>
      </div>
    </>
  );
}
