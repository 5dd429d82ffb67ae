import type { FoundSession } from "#app/session-room/found-session.ts";
import type { RunningSession } from "#app/session-room/room-view.ts";
import type { Guide } from "#domain/conversation/guide.ts";
import { coacheeOf } from "#domain/conversation/roles.ts";
import type { Translate } from "#messages/translate.ts";
import { clockText as timeText, shortDayText } from "#ui/shared/times.ts";
import { aheadText, minuteText } from "./announcer.tsx";
import styles from "./fields.module.css";
import type { Ahead, ShownStage } from "./own-view.ts";
import type { PanelAction } from "./panel-frame.tsx";
import type { PanelInput, PanelView } from "./panel-view.ts";
import { PromptCard } from "./prompt-card.tsx";
import { RecordTrouble } from "./record-trouble.tsx";
import { StageHeading } from "./stage-heading.tsx";
import { shortName, stageName, type StageScene } from "./stage-scene.ts";
import { StageTask } from "./stage-task.tsx";
import { TurnRing } from "./turn-ring.tsx";

/** A stage: the ring with the clock, one prompt, one thing to do, one button. */
export function runningView(input: PanelInput, running: ShownStage): PanelView {
  const { t, session, room, drafts, conversation, privatePart, onSay } = input;
  const { face, stage } = running;
  // The clock is everybody's, also for whoever is still writing.
  const shared = running.ahead?.running ?? running;
  const scene: StageScene = { session, running, drafts, conversation, privatePart, say: onSay };
  const remark = remarkOf(t, scene);
  return {
    ring: (
      <TurnRing
        session={session}
        firstCoachee={running.order[0] ?? 0}
        hand={shared.face.hand}
        stageId={shared.stage.id}
        {...clockText(t, shared.face.stageSecondsLeft)}
        label={ringLabel(t, session, shared)}
      />
    ),
    heading: (
      <StageHeading
        session={session}
        running={running}
        movedBy={whoMovedUs(scene)}
        nextDate={stage.kind === "close" ? nextDate(input) : undefined}
      />
    ),
    children: (
      <>
        {running.stageIndex === 0 ? <RecordTrouble {...input} isQuiet /> : undefined}
        {face.graceSecondsLeft === undefined ? (
          <PromptCard scene={scene} />
        ) : (
          <p className={styles.large}>{t("panel.swapAsks", { seconds: face.graceSecondsLeft })}</p>
        )}
        {running.ahead === undefined ? undefined : <p className={styles.remark}>{aheadText(t, scene)}</p>}
        {remark === undefined ? undefined : <p className={styles.remark}>{remark}</p>}
        <StageTask key={stage.id} scene={scene} />
      </>
    ),
    primary:
      running.ahead !== undefined
        ? { text: followText(t, running.ahead), onAct: room.follow }
        : face.graceSecondsLeft === undefined
          ? { text: nextText(t, scene), onAct: room.next }
          : { text: t("panel.swapNow"), onAct: room.swapNow },
    secondary: running.ahead === undefined ? plusMinute(t, room.addMinute) : undefined,
    onBack: running.stageIndex === 0 ? undefined : room.back,
  };
}

function nextDate({ t, locale, session, clock }: PanelInput): string | undefined {
  const { following } = session;
  if (following === undefined) return undefined;
  const zone = clock.timeZone();
  const day = shortDayText(locale, following.start, zone);
  return t("talk.nextDate", { day, time: timeText(locale, following.start, zone) });
}

/** Nobody is told of what they did themselves, nor of the wall, which comes by itself. */
function whoMovedUs({ session, running, conversation }: StageScene): number | undefined {
  const { movedBy } = conversation;
  const isAlone = running.ahead !== undefined || running.stageIndex === 0 || running.stage.kind === "swap";
  return isAlone || movedBy === session.me ? undefined : movedBy;
}

function followText(t: Translate, { running }: Ahead): string {
  return running === undefined ? t("talk.goToEnd") : t("talk.goTo", { stage: stageName(t, running.stage.kind) });
}

function plusMinute(t: Translate, onAct: () => void): PanelAction {
  return { text: t("panel.addMinute"), onAct };
}

function remarkOf(t: Translate, { session, running }: StageScene): string | undefined {
  const { lastExtension } = running;
  return lastExtension === undefined ? undefined : minuteText(t, session, lastExtension.from);
}

/** Whole minutes, rounded up; then "<1"; then "time". */
function clockText(t: Translate, secondsLeft: number): { figure: string; unit: string | undefined } {
  if (secondsLeft === 0) return { figure: t("panel.timeOver"), unit: undefined };
  const figure = secondsLeft < 60 ? t("panel.lessThanMinute") : String(Math.ceil(secondsLeft / 60));
  return { figure, unit: t("panel.minutesShort") };
}

function ringLabel(t: Translate, session: FoundSession, running: RunningSession): string {
  const { face, stage, stageIndex, order } = running;
  const left =
    face.stageSecondsLeft === 0
      ? t("panel.timeOver")
      : face.stageSecondsLeft < 60
        ? t("panel.leftLessThanMinute")
        : t("panel.leftMinutes", { minutes: Math.ceil(face.stageSecondsLeft / 60) });
  const turns = turnLengths(session.guide).map(({ turn, minutes }) =>
    t("panel.ringTurn", { name: shortName(session, coacheeOf(session.guide, order[0] ?? 0, turn)), minutes }),
  );
  return t("panel.ringLabel", {
    stage: stageName(t, stage.kind),
    number: stageIndex + 1,
    count: session.guide.stages.length,
    left,
    turns: turns.join(" "),
  });
}

function turnLengths(guide: Guide): readonly { turn: number; minutes: number }[] {
  const lengths = new Map<number, number>();
  for (const { turn, minutes } of guide.stages)
    if (turn !== undefined) lengths.set(turn, (lengths.get(turn) ?? 0) + minutes);
  return [...lengths].map(([turn, minutes]) => ({ turn, minutes }));
}

function nextText(t: Translate, { session, running }: StageScene): string {
  if (running.stage.kind === "swap" && running.nextCoachee !== undefined)
    return running.nextCoachee === session.me
      ? t("panel.beginMyTurn")
      : t("panel.beginTurn", { name: shortName(session, running.nextCoachee) });
  const next = session.guide.stages[running.stageIndex + 1];
  return next === undefined ? t("panel.finish") : t("panel.next", { stage: stageName(t, next.kind) });
}
