import type { Topic } from "#domain/programme/programme.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./people.module.css";

export type TopicWordsProps = {
  readonly term: string;
  readonly ids: readonly string[];
  /** All of the programme's, retired ones included: whoever has one keeps it. */
  readonly topics: readonly Topic[];
};

/** Topics in words. One that the programme has lost is counted, not hidden. */
export function TopicWords({ term, ids, topics }: TopicWordsProps) {
  const { t, locale } = useWords();
  const names = ids.flatMap((id) => topics.find((topic) => topic.id === id)?.name ?? []);
  const gone = ids.length - names.length;
  const said = [...names, ...(gone === 0 ? [] : [t("people.wordsGone", { count: gone })])];
  return (
    <>
      <dt>{term}</dt>
      {said.length === 0 ? (
        <dd className={styles.quiet}>{t("people.nothingSaid")}</dd>
      ) : (
        <dd>{new Intl.ListFormat(locale, { style: "short", type: "unit" }).format(said)}</dd>
      )}
    </>
  );
}
