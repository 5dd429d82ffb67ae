import { useFluent } from "@fluentui/react-components";
import { useId } from "react";
import type { Goal } from "#domain/conversation/goal.ts";
import hidden from "#ui/shared/visually-hidden.module.css";
import { useWords } from "#ui/shared/words.ts";
import { lineBox, linePoints } from "./goals-geometry.ts";
import styles from "./goals-line.module.css";
import type { HistoryScene } from "./history-scene.ts";
import record from "./my-record.module.css";

export type GoalLineProps = { readonly goal: Goal; readonly scene: HistoryScene };

/** How near a member felt to a goal, session by session: a line for those who see it, a table for those who listen. */
export function GoalLine({ goal, scene }: GoalLineProps) {
  const { t } = useWords();
  const { dir } = useFluent();
  const id = useId();
  const { ownerId, text, ratings } = goal;
  const { width, height, edge } = lineBox;
  const points = linePoints(ratings.map(({ rating }) => rating));
  const across = (x: number) => `${((dir === "rtl" ? width - x : x) / width) * 100}%`;
  const when = (sessionId: string, index: number) =>
    scene.dayOf(sessionId) ?? t("myRecord.someSession", { number: index + 1 });
  return (
    <section className={record.part}>
      <h3 className={record.title}>
        {ownerId === scene.personId
          ? t("myRecord.goalYours")
          : t("myRecord.goalTheirs", { name: scene.nameOf(ownerId) })}
      </h3>
      <p id={id} dir="auto" className={styles.goal}>
        {text}
      </p>
      {points.length === 0 ? (
        <p className={record.due}>{t("myRecord.goalNotYet")}</p>
      ) : (
        <div>
          <svg aria-hidden="true" className={styles.picture} width="100%" height={height}>
            {[edge, height / 2, height - edge].map((y) => (
              <line key={y} className={styles.grid} x1="0%" x2="100%" y1={y} y2={y} />
            ))}
            {[
              { y: edge, number: 10 },
              { y: height - edge, number: 0 },
            ].map(({ y, number }) => (
              <text key={number} className={styles.scale} x={across(0)} y={y - 3}>
                {number}
              </text>
            ))}
            {points.slice(1).map((point, index) => {
              const from = points[index] ?? point;
              return (
                <line
                  key={point.x}
                  className={styles.line}
                  x1={across(from.x)}
                  y1={from.y}
                  x2={across(point.x)}
                  y2={point.y}
                />
              );
            })}
            {points.map(({ x, y, rating }) => (
              <g key={x}>
                <circle className={styles.dot} cx={across(x)} cy={y} r={5} />
                <text className={styles.number} x={across(x)} y={y < height / 2 ? y + 20 : y - 10}>
                  {rating}
                </text>
              </g>
            ))}
          </svg>
          <p aria-hidden="true" className={record.due}>
            {saidOf()}
          </p>
          {/* A table alone never gets small enough to be hidden. */}
          <div className={hidden.hidden}>
            <table aria-describedby={id}>
              <caption>{t("myRecord.goalTable")}</caption>
              <thead>
                <tr>
                  <th scope="col">{t("myRecord.goalWhen")}</th>
                  <th scope="col">{t("myRecord.goalRating")}</th>
                </tr>
              </thead>
              <tbody>
                {ratings.map(({ sessionId, rating }, index) => (
                  <tr key={sessionId}>
                    <th scope="row">{when(sessionId, index)}</th>
                    <td>{rating}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
    </section>
  );

  function saidOf(): string {
    const [first, last] = [ratings.at(0), ratings.at(-1)];
    if (first === undefined || last === undefined) return "";
    if (first === last) return t("myRecord.goalOnce", { rating: first.rating, day: when(first.sessionId, 0) });
    return t("myRecord.goalLine", {
      first: first.rating,
      firstDay: when(first.sessionId, 0),
      last: last.rating,
      lastDay: when(last.sessionId, ratings.length - 1),
    });
  }
}
