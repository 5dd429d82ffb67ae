import { memberAccent } from "./member-accent.ts";
import styles from "./series-strip.module.css";
import { markRadius, moveOffset, placeOf, type StripSession } from "./strip-geometry.ts";
import { piecePath } from "./strip-pieces.ts";

export type StripMarkProps = {
  readonly session: StripSession;
  readonly index: number;
  readonly count: number;
  /** How many people a mark is made of: two or three. */
  readonly members: number;
  /** The height at which the marks stand, in pixels. */
  readonly middle: number;
  /** Turns percent from the beginning into a coordinate, whichever way the page runs. */
  readonly across: (percent: number) => string;
};

/** One session: as many equal pieces as members, which meet; notched for whoever cannot be there, moved along an arc. */
export function StripMark({ session, index, count, members, middle, across }: StripMarkProps) {
  const radius = markRadius(count);
  const place = placeOf(index, count);
  const offset = moveOffset(session, count);
  const isMoved = session.movedTo !== undefined;
  const isMirrored = across(0) === "100%";
  return (
    <>
      {isMoved ? (
        <>
          <svg className={styles.open} x={across(place)} y={middle}>
            <circle className={styles.oldPlace} r={Math.max(2.5, radius * 0.36)} />
          </svg>
          <Arc from={place} to={place + offset} across={across} middle={middle} lift={radius + 3} />
        </>
      ) : undefined}
      <svg className={styles.open} x={across(place + offset)} y={middle}>
        {session.state === "next" ? <circle className={styles.ring} r={radius + 4} /> : undefined}
        <g transform={isMirrored ? "scale(-1 1)" : undefined}>
          <circle className={styles.ground} r={radius + 1.5} />
          {Array.from({ length: members }, (_, member) => (
            <path
              key={member}
              d={piecePath(radius, member, members, !isMoved && session.clashes.includes(member))}
              className={isOutlined(session, member) ? styles.outlined : styles.filled}
              style={{ color: memberAccent(member) }}
            />
          ))}
        </g>
      </svg>
    </>
  );
}

function isOutlined(session: StripSession, member: number): boolean {
  if (session.state === "coming" || session.isUnchecked === true) return true;
  return session.movedTo === undefined && session.clashes.includes(member);
}

type ArcProps = Pick<StripMarkProps, "across" | "middle"> & {
  readonly from: number;
  readonly to: number;
  readonly lift: number;
};

/** From where it would have been to where it is. Percentages do not work inside a path, so the arc is stretched. */
function Arc({ from, to, across, middle, lift }: ArcProps) {
  const width = Math.abs(to - from);
  const isBackwards = Number.parseFloat(across(to)) < Number.parseFloat(across(from));
  const left = Math.min(Number.parseFloat(across(from)), Number.parseFloat(across(to)));
  return (
    <svg
      className={styles.open}
      x={`${left}%`}
      y={0}
      width={`${width}%`}
      height={middle}
      viewBox={`0 0 100 ${middle}`}
      preserveAspectRatio="none"
    >
      <path
        className={styles.arc}
        d={
          isBackwards
            ? `M 100 ${middle - 5} C 100 0, 0 0, 0 ${middle - lift}`
            : `M 0 ${middle - 5} C 0 0, 100 0, 100 ${middle - lift}`
        }
      />
    </svg>
  );
}
