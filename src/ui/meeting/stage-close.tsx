import { useWords } from "#ui/shared/words.ts";
import { Choice } from "./choice.tsx";
import { CommitmentText } from "./commitment-text.tsx";
import { FeedbackFields } from "./feedback-fields.tsx";
import styles from "./fields.module.css";
import { ReceivedFeedback } from "./received-feedback.tsx";
import { commitmentOf, type StageScene } from "./stage-scene.ts";

const ratings = ["1", "2", "3", "4", "5"] as const;

/** One appreciation, one suggestion, and a number that nobody else sees. */
export function StageClose({ scene }: { readonly scene: StageScene }) {
  const { t } = useWords();
  const { session, conversation, privatePart } = scene;
  const mine = commitmentOf(scene, session.me);
  return (
    <div className={styles.task}>
      {mine === undefined ? undefined : <CommitmentText commitment={mine} isSmall />}
      <FeedbackFields scene={scene} />
      <Choice
        label={t("panel.closeRating")}
        isInline
        value={privatePart.rating === undefined ? undefined : String(privatePart.rating)}
        onChoose={(value) => privatePart.rate(Number(value))}
        options={ratings.map((value) => ({ value, text: value }))}
      />
      <ReceivedFeedback session={session} conversation={conversation} isShort />
    </div>
  );
}
