import type { Agreement, AgreementTopic } from "#domain/conversation/agreement.ts";
import type { Translate } from "#messages/translate.ts";
import { useWords } from "#ui/shared/words.ts";
import { HistoryList } from "./history-list.tsx";
import type { HistoryScene } from "./history-scene.ts";
import { listText } from "./my-names.ts";
import styles from "./my-record.module.css";

export type HistoryAgreementsProps = { readonly agreements: readonly Agreement[]; readonly scene: HistoryScene };

/** The points of the contract that somebody has ticked; by whom, where not all have. */
export function HistoryAgreements({ agreements, scene }: HistoryAgreementsProps) {
  const { t, locale } = useWords();
  const who = ({ isAgreed, tickedBy }: Agreement) => {
    if (isAgreed) return undefined;
    if (tickedBy.every((id) => id === scene.personId)) return t("myRecord.agreedByYou");
    const names = tickedBy.map((id) => (id === scene.personId ? t("panel.you") : scene.nameOf(id)));
    return t("myRecord.agreedByOthers", { names: listText(locale, names) });
  };
  return (
    <HistoryList title={t("myRecord.agreements")} isDense>
      {agreements.map((agreement) => (
        <li key={agreement.topic} className={styles.point}>
          {topicText(t, agreement.topic)} <span className={styles.due}>{who(agreement)}</span>
        </li>
      ))}
    </HistoryList>
  );
}

/** As the contract of the first session words it. */
export function topicText(t: Translate, topic: AgreementTopic): string {
  const words: Record<AgreementTopic, () => string> = {
    privacy: () => t("panel.contract1"),
    visibility: () => t("panel.contract2"),
    "no-recording": () => t("panel.contract3"),
    lateness: () => t("panel.contract4"),
    challenge: () => t("panel.contract5"),
    leaving: () => t("panel.contract6"),
    limits: () => t("panel.contract7"),
  };
  return words[topic]();
}
