import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import { PartnerCombobox } from "#ui/personal/partner-combobox.tsx";
import { PersonAvatar } from "#ui/shared/person-avatar.tsx";
import { useWords } from "#ui/shared/words.ts";
import fields from "./fields.module.css";
import type { NamedPerson } from "./place-form.ts";

export type PeopleFieldsProps = {
  readonly label: string;
  readonly people: readonly NamedPerson[];
  readonly onChange: (people: readonly NamedPerson[]) => void;
  /** Whoever is chosen takes the place of the one before. */
  readonly isOne?: boolean;
};

/** Colleagues, found by name; each can be taken out again. */
export function PeopleFields({ label, people, onChange, isOne = false }: PeopleFieldsProps) {
  const { t } = useWords();
  // The field empties itself once somebody has been chosen.
  const [round, setRound] = useState(0);
  const nameOf = ({ displayName }: NamedPerson) => (displayName === "" ? t("place.nameless") : displayName);

  function choose({ id, displayName }: NamedPerson) {
    setRound(round + 1);
    if (!people.some((one) => one.id === id)) onChange([...(isOne ? [] : people), { id, displayName }]);
  }

  return (
    <>
      {people.length === 0 ? undefined : (
        <ul className={fields.named}>
          {people.map((person) => (
            <li key={person.id} className={fields.person}>
              <PersonAvatar person={{ ...person, displayName: nameOf(person) }} member={1} />
              <span>{nameOf(person)}</span>
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={t("place.remove", { name: nameOf(person) })}
                onClick={() => onChange(people.filter(({ id }) => id !== person.id))}
              />
            </li>
          ))}
        </ul>
      )}
      <div key={round} ref={round === 0 ? undefined : focusField}>
        <PartnerCombobox label={label} onChoose={choose} />
      </div>
    </>
  );
}

function focusField(place: HTMLElement | null) {
  place?.querySelector("input")?.focus();
}
