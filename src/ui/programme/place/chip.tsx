import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import styles from "./chips.module.css";

export type ChipProps = {
  readonly label: string;
  readonly isOn: boolean;
  readonly onToggle: () => void;
};

/** A word that is taken or not. A native checkbox under its face: every reader knows it, and Space turns it. */
export function Chip({ label, isOn, onToggle }: ChipProps) {
  return (
    <label className={styles.chip}>
      <input type="checkbox" className={styles.box} checked={isOn} onChange={onToggle} />
      {isOn ? (
        <span className={styles.mark} aria-hidden="true">
          <CheckmarkRegular />
        </span>
      ) : undefined}
      <span>{label}</span>
    </label>
  );
}
