import type { RoomSnapshot } from "#app/session-room/room-view.ts";
import { dayText, clockText } from "#ui/shared/times.ts";
import { Agenda } from "./agenda.tsx";
import styles from "./fields.module.css";
import heading from "./stage-heading.module.css";
import type { PanelInput, PanelView } from "./panel-view.ts";
import { RecordTrouble } from "./record-trouble.tsx";
import { otherNames } from "./stage-scene.ts";
import { TurnRing } from "./turn-ring.tsx";
import { orderText } from "./stage-arrive.tsx";

type Before = Extract<RoomSnapshot, { phase: "before" }>;

/** Before anybody began: when, with whom, what will happen; late, and too late. */
export function beforeView(input: PanelInput, before: Before): PanelView {
  const { t, locale, session, room } = input;
  const names = otherNames(session, locale);
  const isTooLate = !before.fit.ok;
  const { guide } = session;
  return {
    ring: (
      <TurnRing
        session={session}
        firstCoachee={before.order[0] ?? 0}
        hand={undefined}
        stageId={undefined}
        figure={String(guide.lengthMinutes)}
        unit={t("panel.minutesShort")}
        label={t("panel.minutes", { minutes: guide.lengthMinutes })}
      />
    ),
    heading: (
      <>
        <h1 className={heading.stage}>{t("panel.withNames", { names })}</h1>
        <p className={heading.whose}>{whenText(input, before)}</p>
        <p className={heading.does}>
          {session.count === undefined
            ? t("panel.sessionNumber", { number: session.number })
            : t("panel.sessionOf", { number: session.number, count: session.count })}
        </p>
      </>
    ),
    children: (
      <>
        <RecordTrouble {...input} isQuiet={false} />
        {remarkOf(input, before)}
        {isTooLate || guide.occasion !== "standard" ? undefined : (
          <p className={styles.plain}>{orderText(t, locale, session, before.order)}</p>
        )}
        {isTooLate ? undefined : (
          <Agenda
            session={session}
            firstCoachee={before.order[0] ?? 0}
            timeline={before.fit.ok ? before.fit.value : undefined}
          />
        )}
      </>
    ),
    primary: before.fit.ok
      ? { text: before.startsInSeconds > 0 ? t("panel.beginEarly") : t("panel.begin"), onAct: () => room.start() }
      : {
          text: t("panel.fullLength", { minutes: guide.lengthMinutes }),
          onAct: () => room.start({ fullLength: true }),
        },
    onBack: undefined,
  };
}

function whenText({ t, locale, session, clock }: PanelInput, { startsInSeconds }: Before): string {
  if (startsInSeconds <= 0) return t("panel.startsNow");
  if (startsInSeconds <= 3600) return t("panel.startsIn", { minutes: Math.ceil(startsInSeconds / 60) });
  const { start } = session.planned;
  const zone = clock.timeZone();
  return t("panel.startsLater", { day: dayText(locale, start, zone), time: clockText(locale, start, zone) });
}

function remarkOf({ t, session }: PanelInput, { fit, startsInSeconds }: Before) {
  if (!fit.ok) {
    const { secondsLeft, secondsNeeded } = fit.error;
    return (
      <>
        <p className={heading.stage}>{t("panel.tooLateTitle", { minutes: Math.floor(secondsLeft / 60) })}</p>
        <p className={styles.plain}>{t("panel.tooLateText", { needed: Math.ceil(secondsNeeded / 60) })}</p>
      </>
    );
  }
  const late = Math.floor(-startsInSeconds / 60);
  if (late < 1) return undefined;
  const hasTurns = session.guide.stages.some(({ turn }) => turn !== undefined);
  const shorter = Math.max(1, Math.round(fit.value.shortenedSeconds / 60));
  return (
    <p className={styles.remark}>
      {hasTurns ? t("panel.late", { late, shorter }) : t("panel.lateWithoutTurns", { late })}
    </p>
  );
}
