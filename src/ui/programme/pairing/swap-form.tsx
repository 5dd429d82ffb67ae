import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Segments } from "#ui/shared/segments.tsx";
import { useWords } from "#ui/shared/words.ts";
import styles from "./pair-row.module.css";
import { PersonPicker, type PersonPickerProps } from "./person-picker.tsx";
import type { RoundScene } from "./round-scene.ts";

export type SwapFormProps = { readonly round: RoundScene; readonly people: readonly string[] };

/** Somebody of this group and somebody else change places; first the price is shown. */
export function SwapForm({ round: { desk, names, people: everybody }, people }: SwapFormProps) {
  const { t } = useWords();
  const [mover, setMover] = useState(people[0] ?? "");
  const [other, setOther] = useState<PersonPickerProps["chosen"]>();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (other !== undefined) desk.consider({ kind: "swap", people: [mover, other.id] });
      }}
    >
      <Segments
        legend={t("pairing.swapWho")}
        choices={people.map((id) => ({ value: id, label: names.of(id) }))}
        chosen={mover}
        onChoose={setMover}
      />
      <PersonPicker
        label={t("pairing.swapWith")}
        people={everybody.filter(({ id }) => !people.includes(id))}
        chosen={other}
        onChoose={setOther}
      />
      <Button type="submit" disabled={other === undefined}>
        {t("pairing.swapLook")}
      </Button>
    </form>
  );
}
