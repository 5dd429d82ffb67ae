import type { ListState } from "#app/ports/programme-site.ts";
import { StepList } from "#ui/shared/step-list.tsx";
import { type Words, useWords } from "#ui/shared/words.ts";
import { lossText, stepText } from "./list-words.ts";
import styles from "./settings.module.css";

/** Which lists are in order and which are not, and what went with those that are gone. */
export function MendLists({ lists }: { readonly lists: readonly ListState[] }) {
  const words = useWords();
  const { t } = words;
  const steps = lists.map((state) => {
    const isReady = state.state === "ready";
    return {
      key: state.list,
      text: stepText(t, state.list),
      state: isReady ? "done" : "failed",
      said: stateText(words, state),
    } as const;
  });
  return (
    <>
      <StepList steps={steps} />
      <ul className={styles.plainList}>
        {lists
          .filter(({ state }) => state === "missing")
          .map(({ list }) => (
            <li key={list}>{lossText(t, list)}</li>
          ))}
      </ul>
    </>
  );
}

function stateText({ t, locale }: Words, state: ListState): string {
  if (state.state === "ready") return t("settings.listReady");
  if (state.state === "missing") return t("settings.listMissing");
  const columns = new Intl.ListFormat(locale).format(state.columns);
  return t("settings.columnsMissing", { count: state.columns.length, columns });
}
