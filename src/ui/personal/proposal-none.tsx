import { Button } from "@fluentui/react-components";
import type { SearchOutcome } from "#app/scheduling/find-proposals.ts";
import type { Cadence } from "#domain/scheduling/cadence.ts";
import { unreachable } from "#domain/unreachable.ts";
import { Empty } from "#ui/shared/states.tsx";
import { useWords } from "#ui/shared/words.ts";
import styles from "./booking.module.css";
import { noneText, type NoneOutcome } from "./proposal-none-text.ts";
import type { Parties } from "./proposal-text.ts";

export type NothingFoundProps = {
  readonly outcome: NoneOutcome & SearchOutcome;
  readonly cadence: Cadence;
  readonly parties: Parties;
  readonly onChangeWish: () => void;
  readonly onChangePartner: () => void;
  readonly onLookAgain: () => void;
};

/** There is no time to propose: why, and the one way that leads on. */
export function NothingFound({ outcome, cadence, parties, ...ways }: NothingFoundProps) {
  const words = useWords();
  const { title, reason, way } = noneText(words, outcome, cadence, parties);
  return (
    <Empty title={title}>
      <p className={styles.quiet}>{reason}</p>
      <Way way={way} {...ways} />
    </Empty>
  );
}

type WayProps = Pick<NothingFoundProps, "onChangeWish" | "onChangePartner" | "onLookAgain"> & {
  readonly way: ReturnType<typeof noneText>["way"];
};

function Way({ way, onChangeWish, onChangePartner, onLookAgain }: WayProps) {
  const { t } = useWords();
  switch (way) {
    case "change-wish":
      return <Button onClick={onChangeWish}>{t("booking.changeWish")}</Button>;
    case "change-partner":
      return <Button onClick={onChangePartner}>{t("booking.chooseSomebodyElse")}</Button>;
    case "look-again":
      return <Button onClick={onLookAgain}>{t("booking.lookFromNow")}</Button>;
    default:
      return unreachable(way);
  }
}
