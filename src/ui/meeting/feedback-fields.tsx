import { useState } from "react";
import type { FeedbackKind } from "#domain/conversation/feedback.ts";
import { feedbackReceivers } from "#domain/conversation/feedback-receivers.ts";
import { useWords } from "#ui/shared/words.ts";
import { Choice } from "./choice.tsx";
import { ConfirmedField } from "./confirmed-field.tsx";
import styles from "./fields.module.css";
import { idOf, shortName, type StageScene } from "./stage-scene.ts";

/** One appreciation and one suggestion for each who is to have them. */
export function FeedbackFields({ scene }: { readonly scene: StageScene }) {
  const { t } = useWords();
  const { session, running, drafts, conversation } = scene;
  const receivers = feedbackReceivers(session.guide, running.order[0] ?? 0, session.me);
  const [chosen, setChosen] = useState(receivers[0]);
  if (chosen === undefined) return undefined;
  const given = (kind: FeedbackKind) =>
    conversation.feedback.findLast(
      (one) => one.kind === kind && one.fromId === idOf(session, session.me) && one.toId === idOf(session, chosen),
    )?.text ?? "";
  return (
    <>
      {receivers.length > 1 ? (
        <Choice
          label={t("talk.feedbackTo")}
          isInline
          value={String(chosen)}
          onChoose={(value) => setChosen(Number(value))}
          options={receivers.map((member) => ({ value: String(member), text: shortName(session, member) }))}
        />
      ) : undefined}
      <ConfirmedField
        key={`appreciation ${chosen}`}
        drafts={drafts}
        field={`appreciation/${chosen}`}
        label={t("panel.closeAppreciation")}
        rows={1}
        confirmed={given("appreciation")}
        onConfirm={(text) => conversation.giveFeedback("appreciation", chosen, text)}
      />
      <ConfirmedField
        key={`suggestion ${chosen}`}
        drafts={drafts}
        field={`suggestion/${chosen}`}
        label={t("panel.closeSuggestion")}
        rows={1}
        confirmed={given("suggestion")}
        onConfirm={(text) => conversation.giveFeedback("suggestion", chosen, text)}
      />
      {conversation.feedback.some(({ toId }) => toId === idOf(session, session.me)) ? undefined : (
        <p className={styles.hint}>{t("talk.feedbackWith", { name: shortName(session, chosen) })}</p>
      )}
    </>
  );
}
