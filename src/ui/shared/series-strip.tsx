import { useFluent } from "@fluentui/react-components";
import styles from "./series-strip.module.css";
import { awayStretches, labelEvery, placeOf, type StripSession } from "./strip-geometry.ts";
import { StripLane } from "./strip-lane.tsx";
import { StripMark } from "./strip-mark.tsx";
import { StripText } from "./strip-text.tsx";
import { dateText } from "./times.ts";
import { useWords } from "./words.ts";

/** A member's clock beneath the strip. Without a name it is the reader. */
export type StripMember = { readonly name: string | undefined; readonly timeZone: string };

export type SeriesStripProps = {
  readonly sessions: readonly StripSession[];
  /** In the order in which clashes are counted. The dates are read on the reader's clock. */
  readonly members: readonly StripMember[];
  readonly readersZone: string;
  /** False leaves the hours out, where they are said right above and never change. */
  readonly hasClocks?: boolean;
  /** False where the words beside the strip already say the same. */
  readonly isSpoken?: boolean;
};

/** Pixels. Only a strip with a moved session needs room for its arc. */
const arcRoom = 18;
const marksHeight = 44;
const laneHeight = 28;
/** How far the shading of a holiday reaches above and below the time line. */
const awayReach = 13;

/** The whole series in one glance: every session in a row, its pieces the people, their hours beneath. */
export function SeriesStrip({ sessions, members, readersZone, hasClocks = true, isSpoken = true }: SeriesStripProps) {
  const { locale } = useWords();
  const { dir } = useFluent();
  const across = (percent: number) => `${dir === "rtl" ? 100 - percent : percent}%`;
  const count = sessions.length;
  // Somebody whose clock is not known has no line below, and a share in every mark all the same.
  const people = Math.max(2, members.length);
  const middle = 13 + (sessions.some(({ movedTo }) => movedTo !== undefined) ? arcRoom : 0);
  const lanesTop = middle + marksHeight - 13;
  const height = lanesTop + (hasClocks ? members.length * laneHeight : 0);
  return (
    <div className={styles.strip}>
      <svg aria-hidden="true" className={styles.picture} width="100%" height={height}>
        {awayStretches(sessions).map(({ from, to }) => (
          <rect
            key={from}
            className={styles.away}
            x={across((100 * (dir === "rtl" ? to : from)) / count)}
            width={`${(100 * (to - from)) / count}%`}
            y={middle - awayReach}
            height={2 * awayReach}
            rx={4}
          />
        ))}
        <line className={styles.timeLine} x1="0%" x2="100%" y1={middle} y2={middle} />
        {sessions.map((session, index) => (
          <StripMark
            key={session.start.epochMilliseconds}
            {...{ session, index, count, middle, across }}
            members={people}
          />
        ))}
        {sessions.map((session, index) =>
          index % labelEvery(count) === 0 ? (
            <text
              key={session.start.epochMilliseconds}
              className={styles.date}
              x={across(placeOf(index, count))}
              y={middle + 27}
            >
              {dateText(locale, session.movedTo ?? session.start, readersZone)}
            </text>
          ) : undefined,
        )}
        {(hasClocks ? members : []).map((member, index) => (
          <svg key={member.name ?? ""} className={styles.open} y={lanesTop + index * laneHeight}>
            <StripLane {...{ sessions, member, index, across }} />
          </svg>
        ))}
      </svg>
      {isSpoken ? <StripText {...{ sessions, members, readersZone }} /> : undefined}
    </div>
  );
}
