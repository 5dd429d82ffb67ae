import { useState } from "react";
import styles from "./fields.module.css";
import { CommitSurely } from "./commit-surely.tsx";
import { CommitWords } from "./commit-words.tsx";
import { PartnerWords } from "./partner-words.tsx";
import { commitmentOf, type StageScene, speakerOf } from "./stage-scene.ts";

/** One commitment in the form that works: first the words, "When this happens, I will do that", then how sure one is. */
export function StageCommit({ scene }: { readonly scene: StageScene }) {
  const { session, running } = scene;
  const mine = commitmentOf(scene, session.me);
  const [isWording, setWording] = useState(mine === undefined);
  const speaker = speakerOf(running);
  return (
    <div className={styles.task}>
      {mine === undefined || isWording ? (
        <CommitWords scene={scene} mine={mine} onDone={() => setWording(false)} />
      ) : (
        <CommitSurely scene={scene} mine={mine} onChange={() => setWording(true)} />
      )}
      {speaker === undefined || speaker === session.me ? undefined : <PartnerWords scene={scene} member={speaker} />}
    </div>
  );
}
