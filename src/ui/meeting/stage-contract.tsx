import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useWords } from "#ui/shared/words.ts";
import { DraftPromise } from "./draft-field.tsx";
import styles from "./fields.module.css";
import type { StageScene } from "./stage-scene.ts";

const points = [
  "panel.contract1",
  "panel.contract2",
  "panel.contract3",
  "panel.contract4",
  "panel.contract5",
  "panel.contract6",
  "panel.contract7",
] as const;

/** How we work together, one point at a time: agreed now, or talked about later. */
export function StageContract({ scene }: { readonly scene: StageScene }) {
  const { t } = useWords();
  const { drafts, running } = scene;
  const fieldOf = (index: number) => `${running.stage.id}/point${index + 1}`;
  const isAgreed = (index: number) => drafts.fields[fieldOf(index)] === "yes";
  const [at, setAt] = useState(() => firstOpen(points.findIndex((_, index) => !isAgreed(index))));
  const point = points[at];

  function answer(value: "yes" | "later") {
    drafts.write(fieldOf(at), value);
    setAt(at + 1);
    const next = points[at + 1];
    if (next !== undefined) scene.say(t(next));
  }

  if (point === undefined)
    return (
      <div className={styles.task}>
        <p className={styles.plain}>
          {t("panel.contractAll", { agreed: points.filter((_, index) => isAgreed(index)).length })}
        </p>
        <div className={styles.row}>
          <Button size="small" onClick={() => setAt(0)}>
            {t("panel.contractAgain")}
          </Button>
        </div>
        <DraftPromise drafts={drafts} />
      </div>
    );
  return (
    <div className={styles.task}>
      <p className={styles.hint}>{t("panel.contractProgress", { number: at + 1, count: points.length })}</p>
      <p className={styles.quote}>{t(point)}</p>
      <div className={styles.row}>
        <Button size="small" aria-pressed={isAgreed(at)} onClick={() => answer("yes")}>
          {t("panel.contractAgree")}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => answer("later")}>
          {t("panel.contractTalk")}
        </Button>
      </div>
      <DraftPromise drafts={drafts} />
    </div>
  );
}

function firstOpen(index: number): number {
  return index === -1 ? points.length : index;
}
