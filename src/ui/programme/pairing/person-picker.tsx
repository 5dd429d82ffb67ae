import { type KeyboardEvent, useId, useState } from "react";
import { PersonAvatar } from "#ui/shared/person-avatar.tsx";
import { useWords } from "#ui/shared/words.ts";
import { isCalled } from "./names.ts";
import styles from "./person-picker.module.css";

type Named = { readonly id: string; readonly displayName: string };

export type PersonPickerProps = {
  readonly label: string;
  /** Whom one may choose from, in the order in which they are offered. */
  readonly people: readonly Named[];
  readonly chosen: Named | undefined;
  /** Undefined while something else is being typed. */
  readonly onChoose: (person: Named | undefined) => void;
};

const most = 6;

/** An editable combobox over people who are known already: the focus stays in the field, arrows and Enter choose. */
export function PersonPicker({ label, people, chosen, onChoose }: PersonPickerProps) {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const isAsked = isOpen && text.trim() !== "";
  const options = isAsked ? people.filter(({ displayName }) => isCalled(displayName, text)).slice(0, most) : [];
  const current = options[active];

  function choose(person: Named) {
    onChoose(person);
    setText("");
    setOpen(false);
  }

  function type(next: string) {
    if (chosen !== undefined) onChoose(undefined);
    setText(next);
    setActive(0);
    setOpen(true);
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
      choose(current);
    } else if (event.key === "Escape") type("");
  }

  return (
    <div className={styles.picker}>
      <label className={styles.label} htmlFor={`${id}-field`}>
        {label}
      </label>
      <input
        id={`${id}-field`}
        className={styles.field}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder={t("pairing.personHint")}
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        {...(current === undefined ? {} : { "aria-activedescendant": `${id}-${active}` })}
        value={chosen?.displayName ?? text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
        onBlur={() => setOpen(false)}
      />
      <output className={styles.said}>{isAsked && options.length === 0 ? t("pairing.nobodyCalled") : undefined}</output>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a datalist cannot tell two people of one name apart */}
      <div id={`${id}-list`} role="listbox" aria-label={label} className={styles.list}>
        {options.map((person, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the combobox has the focus and takes the keys
          <div
            key={person.id}
            id={`${id}-${index}`}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option shows no photo
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={styles.option}
            // The field would lose the focus before the click arrives.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(person)}
          >
            <PersonAvatar person={person} member={1} />
            {person.displayName}
          </div>
        ))}
      </div>
    </div>
  );
}
