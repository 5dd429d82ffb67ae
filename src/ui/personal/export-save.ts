import type { Timers } from "#app/ports/timers.ts";

/** A file that was made in this browser. */
export type MadeFile = { readonly name: string; readonly type: string; readonly text: string };

/** The browser has taken what it needs long before. */
const keptMs = 60_000;

/** Lets the browser save a text as a file; no server is asked for anything. */
export function saveFile(timers: Timers, { name, type, text }: MadeFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  timers.after(keptMs, () => URL.revokeObjectURL(url));
}
