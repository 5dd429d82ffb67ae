import type { MapCell } from "#domain/scheduling/common-time-map.ts";
import styles from "./time-map.module.css";
import { strengthOf } from "./time-map-grid.ts";

export type TimeMapCellProps = {
  readonly cell: MapCell | undefined;
  /** What is heard: the time on both clocks and how much is clear. */
  readonly name: string;
  readonly id: string;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  readonly onPick: () => void;
  readonly onPoint: () => void;
};

const levels = [styles.level0, styles.level1, styles.level2, styles.level3, styles.level4, styles.level5];

/** One time of the week: how many sessions are clear as a number, and as a bar that grows with it. */
export function TimeMapCell({ cell, name, id, isCurrent, isChosen, onPick, onPoint }: TimeMapCellProps) {
  const level = cell === undefined ? 0 : strengthOf(cell.clearSessions, cell.of);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid hears the keys of all its cells
    <td
      id={id}
      className={`${styles.cell} ${isChosen ? styles.chosen : ""}`}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={name}
      aria-selected={isChosen}
      {...(cell === undefined ? { "aria-disabled": true } : {})}
      onClick={onPick}
      onFocus={onPoint}
      onPointerEnter={onPoint}
    >
      {cell === undefined ? undefined : (
        <span aria-hidden="true" className={`${styles.mark} ${levels[level] ?? ""}`}>
          {cell.clearSessions}
        </span>
      )}
    </td>
  );
}
