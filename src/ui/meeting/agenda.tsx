import type { FoundSession } from "#app/session-room/found-session.ts";
import { partsOf } from "#domain/conversation/parts.ts";
import { coacheeOf } from "#domain/conversation/roles.ts";
import { secondsBetween, type Timeline } from "#domain/conversation/timeline.ts";
import { memberAccent } from "#ui/shared/member-accent.ts";
import hidden from "#ui/shared/visually-hidden.module.css";
import { useWords } from "#ui/shared/words.ts";
import styles from "./agenda.module.css";
import { shortName, stageName } from "./stage-scene.ts";

export type AgendaProps = {
  readonly session: FoundSession;
  readonly firstCoachee: number;
  /** When a late beginning shortens it: what really is left for each stage. */
  readonly timeline: Timeline | undefined;
};

type AgendaLine = {
  readonly id: string;
  readonly text: string;
  readonly minutes: number;
  readonly member: number | undefined;
};

/** What will happen, in minutes: a turn is one line, whatever happens in it. */
export function Agenda({ session, firstCoachee, timeline }: AgendaProps) {
  const { t } = useWords();
  return (
    <ol className={styles.agenda} aria-label={t("panel.agenda")}>
      {lines().map(({ id, text, minutes, member }) => (
        <li key={id} className={styles.line}>
          <span
            aria-hidden="true"
            className={styles.bar}
            style={{
              blockSize: `${8 + minutes}px`,
              ...(member === undefined ? {} : { backgroundColor: memberAccent(member) }),
            }}
          />
          <span className={styles.text}>{text}</span>
          <span className={styles.minutes} aria-hidden="true">
            {minutes}
          </span>
          <span className={hidden.hidden}>{t("panel.minutes", { minutes })}</span>
        </li>
      ))}
    </ol>
  );

  function lines(): readonly AgendaLine[] {
    const { guide, me } = session;
    const lasting = guide.stages.map((stage, index) => ({ ...stage, minutes: minutesOf(stage.minutes, index) }));
    return partsOf(guide).flatMap((part): readonly AgendaLine[] => {
      const stages = lasting.slice(part.from, part.to);
      const turn = stages[0]?.turn;
      if (turn === undefined)
        return stages
          .filter(({ minutes }) => minutes > 0)
          .map(({ id, kind, minutes }) => ({
            id,
            text: stageName(t, kind),
            minutes: Math.round(minutes),
            member: undefined,
          }));
      const member = coacheeOf(guide, firstCoachee, turn);
      const text =
        member === me ? t("panel.agendaMyTurn") : t("panel.agendaTurn", { name: shortName(session, member) });
      const minutes = Math.round(stages.reduce((sum, stage) => sum + stage.minutes, 0));
      return [{ id: `turn${turn}`, text, minutes, member }];
    });
  }

  function minutesOf(planned: number, index: number): number {
    const interval = timeline?.stages[index];
    return interval === undefined ? planned : secondsBetween(interval.start, interval.end) / 60;
  }
}
