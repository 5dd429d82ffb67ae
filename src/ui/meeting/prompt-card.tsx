import { useState } from "react";
import type { Prompts, Role } from "#domain/conversation/guide.ts";
import type { Translate } from "#messages/translate.ts";
import { useWords } from "#ui/shared/words.ts";
import styles from "./prompt-card.module.css";
import { myRole, type StageScene, shortName, speakerOf } from "./stage-scene.ts";

export type PromptCardProps = { readonly scene: StageScene };

/** One question in large type, and whose it is. Two more are in reserve. */
export function PromptCard({ scene }: PromptCardProps) {
  const role = myRole(scene);
  const prompts = scene.running.stage.prompts[role];
  if (prompts === undefined) return undefined;
  return <Asking key={`${scene.running.stage.id} ${role}`} scene={scene} prompts={prompts} role={role} />;
}

type AskingProps = PromptCardProps & { readonly prompts: Prompts; readonly role: Role };

function Asking({ scene, prompts, role }: AskingProps) {
  const { t } = useWords();
  const [shown, setShown] = useState(0);
  const prompt = prompts[shown % prompts.length] ?? prompts[0];
  function another() {
    const next = (shown + 1) % prompts.length;
    setShown(next);
    scene.say(t(`guide.${prompts[next] ?? prompts[0]}`));
  }
  return (
    <section className={styles.card} aria-label={audience(t, scene, role)}>
      <p className={styles.audience} aria-hidden="true">
        {audience(t, scene, role)}
      </p>
      <p className={styles.prompt} key={prompt}>
        {t(`guide.${prompt}`)}
      </p>
      {prompts.length > 1 ? (
        <button type="button" className={styles.another} onClick={another}>
          {t("panel.anotherQuestion")}
          <span
            className={styles.count}
            aria-label={t("panel.questionOf", { number: shown + 1, count: prompts.length })}
          >
            {shown + 1}/{prompts.length}
          </span>
        </button>
      ) : undefined}
    </section>
  );
}

function audience(t: Translate, { session, running }: StageScene, role: Role): string {
  const speaker = speakerOf(running);
  if (role === "everyone") return session.members.length === 2 ? t("panel.forBoth") : t("panel.forAll");
  if (role === "observer") return t("panel.forObserver");
  const listens = role === "coach" || role === "listener";
  // In an appreciation there is nothing to ask.
  if (listens && speaker !== undefined && running.stage.kind !== "appreciation")
    return t("panel.askName", { name: shortName(session, speaker) });
  return t("panel.forYou");
}
