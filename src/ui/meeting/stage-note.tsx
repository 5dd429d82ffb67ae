import styles from "./fields.module.css";
import { PartnerWords } from "./partner-words.tsx";
import { PrivateNotes } from "./private-notes.tsx";
import { type StageScene, speakerOf } from "./stage-scene.ts";

/** Whoever asks or listens reads what is shared, may note something privately, and has nothing else to do. */
export function StageNote({ scene }: { readonly scene: StageScene }) {
  const speaker = speakerOf(scene.running);
  return (
    <div className={styles.task}>
      {speaker === undefined ? undefined : <PartnerWords scene={scene} member={speaker} />}
      <PrivateNotes {...scene} rows={3} />
    </div>
  );
}
