import type { FoundSession } from "#app/session-room/found-session.ts";
import type { Guide } from "#domain/conversation/guide.ts";
import { coacheeOf } from "#domain/conversation/roles.ts";
import { memberAccent } from "#ui/shared/member-accent.ts";
import { initials } from "#ui/shared/person-avatar.tsx";
import { arcPath, pointAt, ringArcs } from "./ring-geometry.ts";
import { shortName } from "./stage-scene.ts";
import styles from "./turn-ring.module.css";

export type TurnRingProps = {
  readonly session: Pick<FoundSession, "guide" | "members">;
  readonly firstCoachee: number;
  /** Where the hand stands, 0 to 1; undefined before the beginning. */
  readonly hand: number | undefined;
  /** The stage that is lit. */
  readonly stageId: string | undefined;
  /** In the middle: a number, or a word. */
  readonly figure: string;
  readonly unit: string | undefined;
  /** Says the same as the picture. */
  readonly label: string;
};

const radius = 46;

/** The session as a ring of stages: equal arcs for equal turns, thick where it has passed, a hand for shared time. */
export function TurnRing({ session, firstCoachee, hand, stageId, figure, unit, label }: TurnRingProps) {
  const { guide } = session;
  return (
    <svg role="img" aria-label={label} viewBox="0 0 120 120" className={styles.ring}>
      {ringArcs(guide).map(({ stageId: id, turn, from, to }) => {
        const stroke = turn === undefined ? undefined : memberAccent(coacheeOf(guide, firstCoachee, turn));
        return (
          <g key={id} style={stroke === undefined ? undefined : { stroke }} className={styles.stage}>
            <path d={arcPath(from, to, radius)} className={id === stageId ? styles.current : styles.coming} />
            {hand === undefined ? undefined : (
              <path d={arcPath(from, Math.min(to, hand), radius)} className={styles.passed} />
            )}
          </g>
        );
      })}
      {turnMarks(guide).map(({ turn, middle }) => {
        const { x, y } = pointAt(middle, radius + 10);
        const name = shortName(session, coacheeOf(guide, firstCoachee, turn));
        return (
          <text key={turn} x={x} y={y} className={styles.mark}>
            {initials(name)}
          </text>
        );
      })}
      {hand === undefined ? undefined : <Hand at={hand} />}
      <text x="60" y={unit === undefined ? 60 : 55} className={unit === undefined ? styles.word : styles.figure}>
        {figure}
      </text>
      {unit === undefined ? undefined : (
        <text x="60" y="76" className={styles.unit}>
          {unit}
        </text>
      )}
    </svg>
  );
}

function Hand({ at }: { readonly at: number }) {
  const [inner, outer] = [pointAt(at, radius - 9), pointAt(at, radius + 5)];
  return <line x1={inner.x} y1={inner.y} x2={outer.x} y2={outer.y} className={styles.hand} />;
}

function turnMarks(guide: Guide): readonly { turn: number; middle: number }[] {
  const turns = new Map<number, { from: number; to: number }>();
  for (const { turn, from, to } of ringArcs(guide))
    if (turn !== undefined) turns.set(turn, { from: turns.get(turn)?.from ?? from, to });
  return [...turns].map(([turn, { from, to }]) => ({ turn, middle: (from + to) / 2 }));
}
