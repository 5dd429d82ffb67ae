import { Button, ToggleButton } from "@fluentui/react-components";
import { ArrowSwapRegular } from "@fluentui/react-icons/svg/arrow-swap";
import { LockClosedFilled } from "@fluentui/react-icons/svg/lock-closed";
import { LockOpenRegular } from "@fluentui/react-icons/svg/lock-open";
import { PeopleProhibitedRegular } from "@fluentui/react-icons/svg/people-prohibited";
import type { PairingDesk } from "#app/programme/pairing-desk-contract.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./pair-row.module.css";
import type { RowPanel } from "./pair-row.tsx";

export type PairActionsProps = {
  readonly desk: PairingDesk;
  readonly people: readonly string[];
  /** Their names, for what the buttons say. */
  readonly called: string;
  readonly isLocked: boolean;
  readonly panel: RowPanel;
  readonly onPanel: (panel: RowPanel) => void;
};

/** What can be done with a pair by hand. Holding it costs nothing and is done at once; the rest shows its price first. */
export function PairActions({ desk, people, called, isLocked, panel, onPanel }: PairActionsProps) {
  const { t } = useWords();
  const [one, other, third] = people;
  const lock = isLocked ? t("pairing.unlock", { names: called }) : t("pairing.lock", { names: called });
  const isTrio = third !== undefined;
  const apart = isTrio ? t("pairing.forbidWhich", { names: called }) : t("pairing.forbid", { names: called });
  const swap = t("pairing.swap", { names: called });
  return (
    <span className={styles.actions}>
      <ToggleButton
        size="small"
        appearance="subtle"
        checked={isLocked}
        icon={isLocked ? <LockClosedFilled /> : <LockOpenRegular />}
        aria-label={t("pairing.lock", { names: called })}
        title={lock}
        onClick={() => (isLocked ? desk.consider({ kind: "unlock", people }) : desk.make({ kind: "lock", people }))}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<PeopleProhibitedRegular />}
        aria-label={apart}
        title={apart}
        {...(isTrio ? { "aria-expanded": panel === "apart" } : {})}
        onClick={() => {
          if (isTrio) onPanel("apart");
          else if (one !== undefined && other !== undefined) desk.consider({ kind: "forbid", people: [one, other] });
        }}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowSwapRegular />}
        aria-label={swap}
        title={swap}
        aria-expanded={panel === "swap"}
        onClick={() => onPanel("swap")}
      />
    </span>
  );
}
