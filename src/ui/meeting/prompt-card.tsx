import { useState } from "react";
import type { Outcome } from "#domain/conversation/commitment-rules.ts";
import type { Prompts, Role } from "#domain/conversation/guide.ts";
import type { Translate } from "#messages/translate.ts";
import { useWords } from "#ui/shared/words.ts";
import { lookedBack } from "./looked-back.ts";
import styles from "./prompt-card.module.css";
import { idOf, myRole, type StageScene, shortName, speakerOf } from "./stage-scene.ts";

export type PromptCardProps = { readonly scene: StageScene };

/** One question in large type, and whose it is. Two more are in reserve. */
export function PromptCard({ scene }: PromptCardProps) {
  const role = myRole(scene);
  const prompts = scene.running.stage.prompts[role];
  if (prompts === undefined) return undefined;
  const heard = role === "listener" && scene.running.stage.kind === "review" ? whatWasSaid(scene) : "nothing to hear";
  if (heard === undefined) return <ListenFirst scene={scene} />;
  // After "done" one asks what made it possible, after anything else what was learned.
  const first = heard === "done" || heard === "nothing to hear" ? 0 : 1;
  return (
    <Asking
      key={`${scene.running.stage.id} ${role} ${first}`}
      scene={scene}
      prompts={prompts}
      role={role}
      first={first}
    />
  );
}

/** Nobody asks before it was said what became of a promise. */
function ListenFirst({ scene }: PromptCardProps) {
  const { t } = useWords();
  const speaker = speakerOf(scene.running) ?? scene.session.me;
  return (
    <section className={styles.card} aria-label={t("panel.forYou")}>
      <p className={styles.prompt}>{t("talk.reviewListenFirst", { name: shortName(scene.session, speaker) })}</p>
    </section>
  );
}

/** The latest outcome that the speaker tapped; undefined while there is something to look back on and none was tapped. */
function whatWasSaid({ session, running, conversation }: StageScene): Outcome | "nothing to hear" | undefined {
  const speaker = speakerOf(running);
  const theirs = conversation.toReview.filter(
    ({ ownerId }) => speaker !== undefined && ownerId === idOf(session, speaker),
  );
  if (theirs.length === 0) return "nothing to hear";
  return theirs.map((one) => lookedBack(one, session.sessionId).outcome).findLast((outcome) => outcome !== undefined);
}

type AskingProps = PromptCardProps & {
  readonly prompts: Prompts;
  readonly role: Role;
  /** Which of the three is shown first. */
  readonly first: number;
};

function Asking({ scene, prompts, role, first }: AskingProps) {
  const { t } = useWords();
  const [shown, setShown] = useState(first);
  const prompt = prompts[shown % prompts.length] ?? prompts[0];
  function another() {
    const next = (shown + 1) % prompts.length;
    setShown(next);
    scene.say(t(`guide.${prompts[next] ?? prompts[0]}`));
  }
  return (
    <section className={styles.card} aria-label={audience(t, scene, role)}>
      <div className={styles.head}>
        <p className={styles.audience} aria-hidden="true">
          {audience(t, scene, role)}
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
      </div>
      <p className={styles.prompt} key={prompt}>
        {t(`guide.${prompt}`)}
      </p>
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
