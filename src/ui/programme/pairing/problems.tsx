import type { Pairing } from "#domain/pairing/pairing.ts";
import type { InputProblem } from "#domain/pairing/read-people.ts";
import { unreachable } from "#domain/unreachable.ts";
import { Notice } from "#ui/shared/states.tsx";
import { useWords } from "#ui/shared/words.ts";
import { listText } from "./names.ts";
import styles from "./pairing.module.css";
import type { Speaker } from "./price-text.ts";
import type { RoundScene } from "./round-scene.ts";

export type ProblemsProps = { readonly round: RoundScene; readonly pairing: Pick<Pairing, "problems"> };

/** What was wrong with the question, and was passed over. */
export function Problems({ round: { names }, pairing: { problems } }: ProblemsProps) {
  const { t, locale } = useWords();
  if (problems.length === 0) return undefined;
  const texts = problems.map((problem) => problemText({ t, locale, names }, problem));
  return (
    <Notice intent="warning">
      <p>{t("pairing.problems")}</p>
      <ul className={styles.problems}>
        {[...new Set(texts)].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Notice>
  );
}

function problemText({ t, locale, names }: Speaker, problem: InputProblem): string {
  const list = (ids: readonly string[]) => listText(locale, ids.map(names.of));
  switch (problem.kind) {
    case "person-twice":
      return t("pairing.problemTwice", { name: names.of(problem.id) });
    case "unknown-topic":
      return t("pairing.problemTopic", { count: problem.ids.length });
    case "not-taking-part":
      return t("pairing.problemNotHere", { names: list(problem.people) });
    case "not-two-or-three":
      return t("pairing.problemSize", { names: list(problem.people) });
    case "locked-twice":
      return t("pairing.problemLockedTwice", { names: list(problem.people) });
    default:
      return unreachable(problem);
  }
}
