import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { TenantState } from "./tenant.ts";

/** Raised when the shape of any slice changes; an older file is then kept aside. */
const snapshotVersion = 1;

export type SnapshotStore = {
  /** The saved state, or undefined where there is none. A file that cannot be used is kept aside and reported. */
  readonly load: () => TenantState | undefined;
  /** Saves soon; many calls in a row make one file. */
  readonly saveSoon: (state: TenantState) => void;
  readonly saveNow: (state: TenantState) => void;
  readonly clear: () => void;
};

/** Keeps a tenant in a file, so that a restart keeps what was booked. */
export function createSnapshotStore(file: string, report: (message: string) => void, debounceMs = 500): SnapshotStore {
  let timer: NodeJS.Timeout | undefined;

  function saveNow(state: TenantState): void {
    clearTimeout(timer);
    timer = undefined;
    mkdirSync(dirname(file), { recursive: true });
    const temporary = `${file}.${process.pid}.new`;
    writeFileSync(temporary, JSON.stringify({ version: snapshotVersion, state }));
    renameSync(temporary, file);
  }

  return {
    load() {
      if (!existsSync(file)) return undefined;
      const read = readSnapshot(file);
      if (typeof read !== "string") return read;
      const aside = `${file}.${new Date().toISOString().replaceAll(":", "-")}.kept`;
      renameSync(file, aside);
      report(`The saved tenant in ${file} ${read}. It was kept as ${aside}; the tenant starts afresh.`);
      return undefined;
    },
    saveSoon(state) {
      timer ??= setTimeout(() => saveNow(state), debounceMs);
    },
    saveNow,
    clear() {
      clearTimeout(timer);
      timer = undefined;
      rmSync(file, { force: true });
    },
  };
}

/** The state, or what is wrong with the file. */
function readSnapshot(file: string): TenantState | string {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return "is damaged";
  }
  const { version, state } = (content ?? {}) as { readonly version?: unknown; readonly state?: Partial<TenantState> };
  if (version !== snapshotVersion) return "was written by another version";
  if (typeof state?.clockOffsetMs !== "number" || typeof state.idCounter !== "number") return "is damaged";
  return typeof state.slices === "object" && state.slices !== null ? (state as TenantState) : "is damaged";
}
