import { useId, useState } from "react";
import type { Topic } from "#domain/programme/programme.ts";
import { useWords } from "#ui/shared/words.ts";
import { Chip } from "./chip.tsx";
import chips from "./chips.module.css";
import fields from "./fields.module.css";
import { toggled, type WordList } from "./place-form.ts";
import { topicName } from "./place-text.ts";
import { offeredTopics, topicsInSight } from "./topics-in-sight.ts";

export type TopicPickerProps = {
  readonly list: WordList;
  readonly legend: string;
  readonly hint: string;
  /** Said where it is needed and missing. */
  readonly problem: string | undefined;
  /** At first only what is chosen is in sight. */
  readonly isFolded?: boolean;
  readonly topics: readonly Topic[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

/** Words of the programme to take or leave. Of many words some are in sight, and all can be found. */
export function TopicPicker({ list, legend, hint, problem, isFolded, topics, chosen, onChange }: TopicPickerProps) {
  const { t, locale } = useWords();
  const id = useId();
  // Whoever has a retired word keeps it; put down, it can be taken up again until the page is left.
  const [had] = useState(chosen);
  const [text, setText] = useState("");
  const [showsAll, setShowsAll] = useState(false);
  const offered = offeredTopics(topics, had);
  const { shown, isFindable, hidden } = topicsInSight(offered, { chosen, text, showsAll, isFolded, locale });
  return (
    <fieldset
      className={fields.group}
      data-field={list}
      aria-describedby={problem === undefined ? `${id}-hint` : `${id}-problem ${id}-hint`}
    >
      <legend className={fields.legend}>{legend}</legend>
      <p id={`${id}-hint`} className={fields.hint}>
        {hint}
      </p>
      {problem === undefined ? undefined : (
        <p id={`${id}-problem`} className={fields.problem}>
          {problem}
        </p>
      )}
      {isFindable ? (
        <input
          type="search"
          ref={focusHere}
          className={fields.search}
          aria-label={t("place.findWordFor", { list: legend })}
          placeholder={t("place.findWord")}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      ) : undefined}
      <div className={chips.chips}>
        {shown.map((topic) => (
          <Chip
            key={topic.id}
            label={topicName(t, topic)}
            isOn={chosen.includes(topic.id)}
            onToggle={() => onChange(toggled(chosen, topic.id))}
          />
        ))}
        {hidden > 0 ? (
          <button type="button" className={chips.more} onClick={() => setShowsAll(true)}>
            {t(shown.length === 0 ? "place.chooseWords" : "place.moreWords", { count: hidden })}
          </button>
        ) : undefined}
      </div>
      <output className={fields.hint}>
        {text !== "" && shown.length === 0 ? t("place.noSuchWord", { text }) : undefined}
      </output>
    </fieldset>
  );
}

/** Whoever asked for all words goes on with finding one. */
function focusHere(field: HTMLElement | null) {
  field?.focus();
}
