import type { ServiceFailure } from "#app/ports/failure.ts";
import type { LocalStore } from "#app/ports/local-store.ts";
import type { ProgrammeSite, StoredProgramme } from "#app/ports/programme-site.ts";
import type { Store } from "#app/ports/store.ts";
import { isUnreadable, type Visitor } from "#app/programme/open-programme.ts";
import { changeProgramme, type Programme, type ProgrammeRefusal } from "#domain/programme/programme.ts";
import { type Draft, forgetDraft, keepDraft, keepKnown } from "./kept-settings.ts";
import { changedLines, mergeSettings, type SettingLine } from "./setting-line.ts";

export type SettingsState = {
  /** As they stand on the site, when it was last looked at. */
  readonly stored: StoredProgramme;
  /** As they would be saved. */
  readonly programme: Programme;
  /** What somebody else has saved meanwhile, until I have saved too. */
  readonly theirs: readonly SettingLine[];
  readonly both: readonly SettingLine[];
  readonly refusals: readonly ProgrammeRefusal[];
  readonly phase: "open" | "saving" | "saved";
  readonly failure: ServiceFailure | undefined;
};

export type SettingsEditor = Store<SettingsState> & {
  readonly change: (programme: Programme) => void;
  readonly save: () => Promise<void>;
  readonly undo: () => void;
};

export type SettingsEditorOptions = {
  readonly site: Pick<ProgrammeSite, "read" | "write">;
  readonly localStore: LocalStore;
  readonly teamId: string;
  readonly visitor: Visitor;
  readonly stored: StoredProgramme;
  /** What was typed here before and not saved. */
  readonly draft: Draft | undefined;
  /** The settings stand otherwise than before. */
  readonly onChanged: () => void;
};

/** Changes of the settings of a running programme. Two coordinators at once lose nothing: lines that only one changed are joined. */
export function createSettingsEditor(options: SettingsEditorOptions): SettingsEditor {
  const { site, localStore, teamId, visitor, draft, onChanged } = options;
  const listeners = new Set<() => void>();
  const quiet = { theirs: [], both: [], refusals: [], phase: "open", failure: undefined } as const;
  let state: SettingsState = {
    ...quiet,
    stored: options.stored,
    ...(draft?.base === undefined
      ? { programme: options.stored.programme }
      : mergeSettings(draft.base, draft.programme, options.stored.programme)),
  };
  void keepKnown(localStore, teamId, options.stored.programme);

  function show(change: Partial<SettingsState>) {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  /** What is typed outlives the tab, together with what it is a change of. */
  async function keep() {
    const { programme, stored } = state;
    if (changedLines(stored.programme, programme).length === 0) await forgetDraft(localStore, teamId);
    else await keepDraft(localStore, teamId, { programme, base: stored.programme });
  }

  async function takeAsSaved(stored: StoredProgramme) {
    show({ ...quiet, stored, programme: stored.programme, phase: "saved" });
    await keepKnown(localStore, teamId, stored.programme);
    await keep();
    onChanged();
  }

  /** Somebody else was faster: theirs is read, mine put upon it, and nothing is written until it has been looked at. */
  async function join() {
    const theirs = await site.read(teamId, new Set(visitor.coordinators.map(({ id }) => id)));
    if (!theirs.ok && !isUnreadable(theirs.error)) return show({ phase: "open", failure: theirs.error });
    if (!theirs.ok || theirs.value === undefined) {
      // What cannot be used any more has a screen of its own.
      show({ phase: "open" });
      return onChanged();
    }
    const merged = mergeSettings(state.stored.programme, state.programme, theirs.value.programme);
    // The answer to my own change was lost on its way.
    if (merged.theirs.length === 0 && changedLines(theirs.value.programme, merged.programme).length === 0)
      return takeAsSaved(theirs.value);
    show({ ...quiet, ...merged, stored: theirs.value });
    await keep();
  }

  return {
    getSnapshot: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(programme) {
      show({ programme, refusals: [], phase: "open", failure: undefined });
      void keep();
    },
    undo() {
      show({ ...quiet, programme: state.stored.programme });
      void keep();
    },
    async save() {
      if (state.phase === "saving") return;
      const { coordinatorIds } = state.stored.programme;
      const ids = coordinatorIds.includes(visitor.me.id) ? coordinatorIds : [...coordinatorIds, visitor.me.id];
      const changed = changeProgramme(state.stored.programme, { ...state.programme, coordinatorIds: ids });
      if (!changed.ok) return show({ refusals: changed.error, failure: undefined });
      show({ phase: "saving", refusals: [], failure: undefined });
      const written = await site.write(teamId, changed.value, state.stored);
      if (written.ok) return takeAsSaved(written.value);
      if (written.error.kind === "conflict") return join();
      show({ phase: "open", failure: written.error });
    },
  };
}
