import type { PersonDetails } from "#app/ports/people.ts";
import { PersonAvatar } from "#ui/shared/person-avatar.tsx";
import styles from "./partner-combobox.module.css";

export type PartnerOptionProps = {
  readonly id: string;
  readonly person: PersonDetails;
  readonly isActive: boolean;
  readonly onChoose: () => void;
};

/** One colleague in the list. The keyboard stays in the field, so the option itself takes the pointer only. */
export function PartnerOption({ id, person, isActive, onChoose }: PartnerOptionProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the combobox has the focus and takes the keys
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option shows neither photo nor second line
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={styles.option}
      // The field would lose the focus before the click arrives.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <PersonAvatar person={person} member={1} />
      <span className={styles.person}>
        <span className={styles.name}>{person.displayName}</span>
        <span className={styles.detail}>{person.jobTitle ?? person.email}</span>
      </span>
    </div>
  );
}
