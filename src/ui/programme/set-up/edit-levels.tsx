import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import { useWords } from "#ui/shared/words.ts";
import type { EditProps } from "./edit-props.ts";
import { Text } from "./fields.tsx";
import fields from "./fields.module.css";
import styles from "./settings.module.css";

const mostLevels = 12;

/** The ladder on which people place themselves. Their place is a number: once they have, no step may go from under them. */
export function EditLevels({ programme, onChange, isRunning }: EditProps) {
  const { t } = useWords();
  const { levels } = programme;
  const [taken] = useState(isRunning ? levels.length : 0);
  const replace = (changed: readonly string[]) => onChange({ ...programme, levels: changed });
  return (
    <>
      {taken > 0 ? <p className={styles.quiet}>{t("settings.levelsHint")}</p> : undefined}
      {levels.map((level, index) => (
        <div key={index} className={fields.step}>
          <Text
            label={t("settings.levelNumber", { number: index + 1 })}
            value={level}
            onChange={(name) => replace(levels.with(index, name))}
          />
          {index < taken ? undefined : (
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={t("settings.removeLevel", { number: index + 1 })}
              onClick={() => replace(levels.toSpliced(index, 1))}
            />
          )}
        </div>
      ))}
      {levels.length < mostLevels ? (
        <Button size="small" icon={<AddRegular />} onClick={() => replace([...levels, ""])}>
          {t("settings.addLevel")}
        </Button>
      ) : undefined}
    </>
  );
}
