import { useFluent } from "@fluentui/react-components";
import { type KeyboardEvent, useId, useState } from "react";
import type { MapCell } from "#domain/scheduling/common-time-map.ts";
import { memberAccent } from "#ui/shared/member-accent.ts";
import { wallTimeText, weekdayText } from "#ui/shared/times.ts";
import { useWords } from "#ui/shared/words.ts";
import type { Parties } from "./proposal-text.ts";
import styles from "./time-map.module.css";
import { TimeMapCell } from "./time-map-cell.tsx";
import { type MapPlace, moveOnMap } from "./time-map-grid.ts";
import { cellName, otherWallTime } from "./time-map-text.ts";
import type { MapRow, TimeMapView } from "./time-map-view.ts";

/** Pixels; the same as in the style sheet. */
const clockWidth = 54;

export type TimeMapProps = {
  readonly view: TimeMapView;
  readonly parties: Parties;
  readonly isChosen: (cell: MapCell) => boolean;
  readonly onPick: (cell: MapCell) => void;
};

/** The common-time map: days across, hours down on the reader's clock, the others' clocks at the other side. One stop for Tab. */
export function TimeMap({ view, parties, isChosen, onPick }: TimeMapProps) {
  const words = useWords();
  const { t, locale } = words;
  const { dir } = useFluent();
  const id = useId();
  const [place, setPlace] = useState<MapPlace>(() => beginAt(view, isChosen));
  const { weekdays, rows } = view;
  const pointed = rows[place.row];
  const isWide = weekdays.length > 5 || parties.others.length > 1;
  // The member's place among all of them, the reader being the first.
  const clocks = parties.others.flatMap(({ name, timeZone }, index) =>
    timeZone === undefined ? [] : [{ name, member: index + 1 }],
  );
  const idOf = ({ row, column }: MapPlace) => `${id}-${row}-${column}`;
  const nameAt = (row: MapRow, column: number) =>
    cellName(words, parties, { weekday: weekdays[column] ?? 1, time: row.time, cell: row.cells[column] });

  function pick({ row, column }: MapPlace) {
    const cell = rows[row]?.cells[column];
    if (cell !== undefined) onPick(cell);
  }

  function press(event: KeyboardEvent<HTMLElement>) {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      pick(place);
      return;
    }
    const key = { key: event.key, isControl: event.ctrlKey, isMirrored: dir === "rtl" };
    const next = moveOnMap(place, key, { rows: rows.length, columns: weekdays.length });
    if (next === undefined) return;
    event.preventDefault();
    setPlace(next);
    document.getElementById(idOf(next))?.focus();
  }

  return (
    <div className={styles.map}>
      <div className={styles.frame}>
        <table
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid is a table that arrows walk
          role="grid"
          aria-label={t("booking.mapLabel")}
          className={`${styles.table} ${isWide ? styles.manyDays : ""}`}
          onKeyDown={press}
        >
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                {t("booking.mapClockHere")}
              </th>
              {weekdays.map((weekday) => (
                <th key={weekday} scope="col" className={styles.day}>
                  <abbr title={weekdayText(locale, weekday, "long")}>{weekdayText(locale, weekday, "short")}</abbr>
                </th>
              ))}
              {clocks.map(({ name, member }, index) => (
                <th key={member} scope="col" className={styles.corner} style={fromTheEnd(clocks.length - 1 - index)}>
                  {t("booking.mapClockFor", { name })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rowIndex) => (
              <tr key={row.time.toString()}>
                <th scope="row" className={styles.clock}>
                  {wallTimeText(locale, row.time)}
                  <Bracket rows={rows} row={rowIndex} member={0} />
                </th>
                {row.cells.map((cell, column) => {
                  const here = { row: rowIndex, column };
                  return (
                    <TimeMapCell
                      key={weekdays[column]}
                      id={idOf(here)}
                      cell={cell}
                      name={nameAt(row, column)}
                      isCurrent={place.row === rowIndex && place.column === column}
                      isChosen={cell !== undefined && isChosen(cell)}
                      onPick={() => pick(here)}
                      onPoint={() => setPlace(here)}
                    />
                  );
                })}
                {clocks.map(({ member }, index) => (
                  <th
                    key={member}
                    scope="row"
                    className={styles.otherClock}
                    style={fromTheEnd(clocks.length - 1 - index)}
                  >
                    <Bracket rows={rows} row={rowIndex} member={member} />
                    {otherWallTime(words, row.cells, member)}
                  </th>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.said} aria-hidden="true">
        {pointed === undefined ? undefined : nameAt(pointed, place.column)}
      </p>
    </div>
  );
}

/** Where the days scroll, the clocks stay: each at its place from the end. */
function fromTheEnd(clocksAfter: number) {
  return { insetInlineEnd: `${clocksAfter * clockWidth}px` };
}

type BracketProps = { readonly rows: readonly MapRow[]; readonly row: number; readonly member: number };

/** One row's piece of the bracket along a clock: the member's working hours, with ends where they end. */
function Bracket({ rows, row, member }: BracketProps) {
  if (rows[row]?.inHours[member] !== true) return undefined;
  const begins = rows[row - 1]?.inHours[member] === true ? "" : styles.begins;
  const ends = rows[row + 1]?.inHours[member] === true ? "" : styles.ends;
  const side = member === 0 ? styles.mine : styles.theirs;
  return (
    <span
      aria-hidden="true"
      className={`${styles.bracket} ${side} ${begins} ${ends}`}
      style={{ color: memberAccent(member) }}
    />
  );
}

/** Where Tab first arrives: at what is chosen, else at the first of the best cells. */
function beginAt({ rows }: TimeMapView, isChosen: (cell: MapCell) => boolean): MapPlace {
  const places = rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => (cell === undefined ? [] : [{ row, column, cell }])),
  );
  const best = Math.max(...places.map(({ cell }) => cell.clearSessions));
  const start = places.find(({ cell }) => isChosen(cell)) ?? places.find(({ cell }) => cell.clearSessions === best);
  return { row: start?.row ?? 0, column: start?.column ?? 0 };
}
