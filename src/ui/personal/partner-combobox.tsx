import { type KeyboardEvent, useId, useState } from "react";
import type { PersonDetails } from "#app/ports/people.ts";
import { FailureMessage } from "#ui/shared/failure-message.tsx";
import { useServices } from "#ui/shared/services.ts";
import { useStore } from "#ui/shared/use-store.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./partner-combobox.module.css";
import { PartnerOption } from "./partner-option.tsx";
import { createPeopleSearch, type PeopleFound } from "./people-search.ts";

export type PartnerComboboxProps = {
  readonly onChoose: (person: PersonDetails) => void;
  /** What is heard, where several of these stand on a page. */
  readonly label?: string;
};

/** An editable combobox with a list, as the ARIA Authoring Practices describe it: the focus stays in the field. */
export function PartnerCombobox({ onChoose, label }: PartnerComboboxProps) {
  const { t } = useWords();
  const name = label ?? t("booking.whoLabel");
  const { people, timers } = useServices();
  const [search] = useState(() => createPeopleSearch(people, timers));
  const found = useStore(search);
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const id = useId();
  const options = found.state === "found" ? found.people : [];
  const current = options[active];

  function type(next: string) {
    setText(next);
    setActive(0);
    search.look(next);
  }

  function press(event: KeyboardEvent) {
    // While an input method composes a character, its keys are not ours.
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      setActive((active + step + options.length) % options.length);
    } else if (event.key === "Enter" && current !== undefined) {
      event.preventDefault();
      onChoose(current);
    } else if (event.key === "Escape") type("");
  }

  return (
    <div>
      <label className={styles.label} htmlFor={`${id}-field`}>
        {name}
      </label>
      <input
        id={`${id}-field`}
        className={styles.field}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-describedby={`${id}-said`}
        {...(current === undefined ? {} : { "aria-activedescendant": `${id}-${active}` })}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
      />
      <output id={`${id}-said`} className={styles.said}>
        {saidOf(t, found)}
      </output>
      {found.state === "failed" ? (
        <FailureMessage failure={found.failure} onRetry={() => search.look(text)} />
      ) : undefined}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a datalist shows neither photos nor a second line */}
      <div id={`${id}-list`} className={styles.list} role="listbox" aria-label={name}>
        {options.map((person, index) => (
          <PartnerOption
            key={person.id}
            id={`${id}-${index}`}
            person={person}
            isActive={index === active}
            onChoose={() => onChoose(person)}
          />
        ))}
      </div>
    </div>
  );
}

function saidOf(t: ReturnType<typeof useWords>["t"], found: PeopleFound): string {
  if (found.state === "idle") return t("booking.whoHint");
  if (found.state === "searching") return t("booking.searching");
  if (found.state === "failed") return "";
  const count = found.people.length;
  return count === 0 ? t("booking.nobody", { text: found.text }) : t("booking.found", { count });
}
