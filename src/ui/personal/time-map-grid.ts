/** A place on the map: its row and its column, counted from 0. */
export type MapPlace = { readonly row: number; readonly column: number };

export type MapSize = { readonly rows: number; readonly columns: number };

export type MapKey = { readonly key: string; readonly isControl: boolean; readonly isMirrored: boolean };

/**
 * Where a key leads on the map, as the ARIA Authoring Practices have it for grids: arrows one step and never round the
 * edge, Home and End along the row, with Ctrl to the corners, Page Up and Page Down along the day.
 *
 * @returns Undefined for a key that does not move.
 */
export function moveOnMap({ row, column }: MapPlace, { key, isControl, isMirrored }: MapKey, size: MapSize) {
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  const along = (steps: number) => ({ row, column: clamp(column + (isMirrored ? -steps : steps), lastColumn) });
  switch (key) {
    case "ArrowUp":
      return { row: clamp(row - 1, lastRow), column };
    case "ArrowDown":
      return { row: clamp(row + 1, lastRow), column };
    case "ArrowLeft":
      return along(-1);
    case "ArrowRight":
      return along(1);
    case "Home":
      return { row: isControl ? 0 : row, column: 0 };
    case "End":
      return { row: isControl ? lastRow : row, column: lastColumn };
    case "PageUp":
      return { row: 0, column };
    case "PageDown":
      return { row: lastRow, column };
    default:
      return undefined;
  }
}

/** How strongly a cell is drawn: 5 is all clear, 0 nothing clear. What is not all clear never looks so. */
export function strengthOf(clear: number, total: number): 0 | 1 | 2 | 3 | 4 | 5 {
  if (clear >= total) return 5;
  const share = clear / total;
  if (share > 0.75) return 4;
  if (share > 0.5) return 3;
  if (share > 0.25) return 2;
  return share > 0 ? 1 : 0;
}

function clamp(value: number, last: number): number {
  return Math.min(Math.max(value, 0), last);
}
