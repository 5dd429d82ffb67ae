import { FeedbackFields } from "./feedback-fields.tsx";
import styles from "./fields.module.css";
import { ReceivedFeedback } from "./received-feedback.tsx";
import type { StageScene } from "./stage-scene.ts";

/** What was valued, said aloud, and given in writing to whoever likes to keep it. */
export function StageAppreciation({ scene }: { readonly scene: StageScene }) {
  return (
    <div className={styles.task}>
      <FeedbackFields scene={scene} />
      <ReceivedFeedback session={scene.session} conversation={scene.conversation} isShort />
    </div>
  );
}
