import type { ProgrammeRefusal } from "#domain/programme/programme.ts";
import { Notice } from "#ui/shared/states.tsx";
import { useWords } from "#ui/shared/words.ts";
import { settingLines } from "./setting-line.ts";
import { lineName, refusalText } from "./setting-words.ts";
import styles from "./settings.module.css";

/** Beside the button that could not do it: which lines, and why. The lines have opened. */
export function Refused({ refusals }: { readonly refusals: readonly ProgrammeRefusal[] }) {
  const words = useWords();
  const lines = settingLines.filter((line) => refusals.some(({ field }) => field === line));
  return (
    <div role="alert" className={styles.alert}>
      {lines.length === 0 ? undefined : (
        <Notice intent="warning">
          <strong>{words.t("settings.refusedTitle", { count: lines.length })}</strong>
          <ul className={styles.refused}>
            {refusals.map((refusal) => (
              <li key={`${refusal.field} ${refusalText(words, refusal)}`}>
                {lineName(words, refusal.field)}: {refusalText(words, refusal)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
