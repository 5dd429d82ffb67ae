import { useWords } from "#ui/shared/words.ts";
import { ConfirmedField } from "./confirmed-field.tsx";
import { ScaleField } from "./scale-field.tsx";
import { goalOf, nearnessOf, otherNames, type StageScene } from "./stage-scene.ts";

/** My goal, shared on leaving the field, and how near I am. */
export function OwnGoal({ scene }: { readonly scene: StageScene }) {
  const { t, locale } = useWords();
  const { session, drafts, conversation } = scene;
  const goal = goalOf(scene, session.me);
  return (
    <>
      <ConfirmedField
        drafts={drafts}
        field="goal"
        label={t("talk.goalMine")}
        rows={2}
        confirmed={goal?.text ?? ""}
        onConfirm={conversation.writeGoal}
        hint={t("talk.goalShared", { names: otherNames(session, locale) })}
      />
      {goal === undefined ? undefined : (
        <ScaleField label={t("talk.goalNear")} value={nearnessOf(goal, session)} onChoose={conversation.rateGoal} />
      )}
    </>
  );
}
