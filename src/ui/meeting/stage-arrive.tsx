import type { Translate } from "#messages/translate.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./fields.module.css";
import { shortName, type StageScene } from "./stage-scene.ts";

/** Settle, confidentiality, roles: nothing to type. */
export function StageArrive({ scene }: { readonly scene: StageScene }) {
  const { t, locale } = useWords();
  return (
    <div className={styles.task}>
      <p className={styles.plain}>{todayText(t, locale, scene)}</p>
      <p className={styles.quote}>{t("panel.arriveConfidential")}</p>
    </div>
  );
}

function todayText(t: Translate, locale: string, { session, running }: StageScene): string {
  if (session.guide.occasion === "first") return t("panel.arriveContract");
  if (session.guide.occasion === "last") return t("panel.arriveLast");
  return orderText(t, locale, session, running.order);
}

/** "You are coached first, then Tom." Names only those who have a turn today. */
export function orderText(
  t: Translate,
  locale: string,
  session: StageScene["session"],
  order: readonly number[],
): string {
  const turns = Math.max(...session.guide.stages.map((stage) => stage.turn ?? 0));
  const [first = 0, ...others] = order.slice(0, turns);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const names = list.format(others.map((index) => (index === session.me ? t("panel.you") : shortName(session, index))));
  return first === session.me
    ? t("panel.arriveFirstYou", { others: names })
    : t("panel.arriveFirst", { name: shortName(session, first), others: names });
}
