import { useState } from "react";
import { useWords } from "#ui/shared/words.ts";
import { Choice } from "./choice.tsx";
import styles from "./fields.module.css";
import { ReviewOther } from "./review-other.tsx";
import { ReviewOwn } from "./review-own.tsx";
import { idOf, shortName, type StageScene, speakerOf } from "./stage-scene.ts";

/** What became of the promises of last time: whoever speaks comes first, the others' are one tap away. */
export function StageReview({ scene }: { readonly scene: StageScene }) {
  const { t } = useWords();
  const { session, running, conversation } = scene;
  const [chosen, setChosen] = useState<number>();
  const [page, setPage] = useState<{ owner: number; at: number }>();
  const owner = chosen ?? speakerOf(running) ?? session.me;
  const isMine = owner === session.me;
  const theirs = conversation.toReview.filter(({ ownerId }) => ownerId === idOf(session, owner));
  if (conversation.toReview.length === 0) return <p className={styles.plain}>{t("talk.reviewNoneAll")}</p>;

  const at = page?.owner === owner ? page.at % Math.max(1, theirs.length) : 0;
  const commitment = theirs[at];
  return (
    <div className={styles.task}>
      <div className={styles.heads}>
        <Choice
          label={t("talk.reviewWhose")}
          isLabelHidden
          value={String(owner)}
          onChoose={(value) => setChosen(Number(value))}
          options={running.order.map((member) => ({
            value: String(member),
            text: member === session.me ? t("talk.reviewMine") : shortName(session, member),
          }))}
        />
        {theirs.length > 1 ? (
          <button type="button" className={styles.link} onClick={() => setPage({ owner, at: at + 1 })}>
            {t("talk.reviewOther")}
            <span className={styles.count}>{t("talk.reviewPlace", { number: at + 1, count: theirs.length })}</span>
          </button>
        ) : undefined}
      </div>
      {commitment === undefined ? (
        <p className={styles.plain}>
          {isMine ? t("talk.reviewNoneMine") : t("talk.reviewNoneTheirs", { name: shortName(session, owner) })}
        </p>
      ) : isMine ? (
        <ReviewOwn key={commitment.id} scene={scene} commitment={commitment} />
      ) : (
        <ReviewOther scene={scene} commitment={commitment} owner={owner} />
      )}
    </div>
  );
}
