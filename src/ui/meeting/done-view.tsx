import type { RoomSnapshot } from "#app/session-room/room-view.ts";
import { firstCoachee } from "#domain/conversation/roles.ts";
import { clockText, dayText } from "#ui/shared/times.ts";
import { CommitmentText } from "./commitment-text.tsx";
import { DidYouMeet } from "./did-you-meet.tsx";
import styles from "./fields.module.css";
import type { PanelInput, PanelView } from "./panel-view.ts";
import { ReceivedFeedback } from "./received-feedback.tsx";
import heading from "./stage-heading.module.css";
import { commitmentOf } from "./stage-scene.ts";
import { TurnRing } from "./turn-ring.tsx";

type Done = Extract<RoomSnapshot, { phase: "done" }>;

/** After the end: when we meet again, and what I said I would do. */
export function doneView(input: PanelInput, done: Done): PanelView {
  const { t, locale, session, conversation, room, clock } = input;
  const { guide, following } = session;
  const zone = clock.timeZone();
  const mine = commitmentOf(input, session.me);
  const title = guide.occasion === "last" ? t("panel.doneLastTitle") : t("panel.doneTitle");
  return {
    ring: (
      <TurnRing
        session={session}
        firstCoachee={firstCoachee(guide, session.number)}
        hand={1}
        stageId={undefined}
        figure={String(guide.lengthMinutes)}
        unit={t("panel.minutesShort")}
        label={t("panel.minutes", { minutes: guide.lengthMinutes })}
      />
    ),
    heading: (
      <>
        <h1 className={heading.stage} tabIndex={-1} ref={focusWhenShown}>
          {title}
        </h1>
        {done.closedItself ? <p className={heading.does}>{t("panel.doneClosed")}</p> : undefined}
      </>
    ),
    children: (
      <>
        <p className={styles.large}>
          {following === undefined
            ? guide.occasion === "last"
              ? t("panel.doneLastText")
              : t("panel.doneNoNext")
            : t("panel.doneNext", {
                day: dayText(locale, following.start, zone),
                time: clockText(locale, following.start, zone),
              })}
        </p>
        {done.closedItself || conversation.attendance === "unknown" || conversation.myAnswer !== undefined ? (
          <DidYouMeet conversation={conversation} />
        ) : undefined}
        {mine === undefined ? undefined : (
          <div className={styles.task}>
            <p className={styles.label}>{t("panel.doneCommitment")}</p>
            <CommitmentText commitment={mine} isWhole />
          </div>
        )}
        <ReceivedFeedback session={session} conversation={conversation} />
      </>
    ),
    primary: undefined,
    onBack: done.closedItself ? undefined : room.back,
  };
}

function focusWhenShown(node: HTMLElement | null) {
  node?.focus();
}
