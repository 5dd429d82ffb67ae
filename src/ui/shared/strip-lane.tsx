import { memberAccent } from "./member-accent.ts";
import styles from "./series-strip.module.css";
import type { StripMember } from "./series-strip.tsx";
import { hourStretches, type StripSession } from "./strip-geometry.ts";
import { clockText } from "./times.ts";
import { useWords } from "./words.ts";

export type StripLaneProps = {
  readonly sessions: readonly StripSession[];
  readonly member: StripMember;
  readonly index: number;
  readonly across: (percent: number) => string;
};

/** One member's hour along the series: level while it stays, a step where the clocks change. */
export function StripLane({ sessions, member, index, across }: StripLaneProps) {
  const { t, locale } = useWords();
  const stretches = hourStretches(
    sessions.map(({ start }) => start),
    member.timeZone,
  );
  const x = (session: number) => across((session / sessions.length) * 100);
  return stretches.map(({ from, to, start, level }, stretch) => {
    const time = clockText(locale, start, member.timeZone);
    const before = stretches[stretch - 1];
    const said =
      stretch > 0
        ? time
        : member.name === undefined
          ? t("shared.clockHere", { time })
          : t("shared.stripTimeFor", { time, name: member.name });
    return (
      <g key={from} style={{ color: memberAccent(index) }}>
        <line className={styles.lane} x1={x(from)} x2={x(to)} y1={y(level)} y2={y(level)} />
        {before === undefined ? undefined : (
          <line className={styles.lane} x1={x(from)} x2={x(from)} y1={y(before.level)} y2={y(level)} />
        )}
        <text className={stretch > 0 ? styles.newHour : styles.hour} x={x(from)} y={14}>
          {said}
        </text>
      </g>
    );
  });
}

function y(level: number): number {
  return 21 + level * 3;
}
