import type { ServiceFailure } from "#app/ports/failure.ts";
import type { LocalStore } from "#app/ports/local-store.ts";
import type { FolderContent, FolderFile, OwnFolder } from "#app/ports/own-folder.ts";
import type { Store } from "#app/ports/store.ts";
import { forgetOnDevice } from "./forget-on-device.ts";
import { ourFiles } from "./our-files.ts";
import { deletionKey } from "./unfinished-deletion.ts";

export type DeletionPorts = { readonly ownFolder: OwnFolder; readonly localStore: LocalStore };

export type DeletionSnapshot = {
  /** `partly`: some files are still there; `failed`: nobody knows what is there. Both can go on. */
  readonly phase: "looking" | "ready" | "running" | "done" | "partly" | "failed";
  /** What goes, or is still to go. */
  readonly files: readonly FolderFile[];
  /** Of how many, in all attempts together. */
  readonly done: number;
  readonly total: number;
  readonly left: readonly { readonly file: FolderFile; readonly failure: ServiceFailure }[];
  readonly failure: ServiceFailure | undefined;
};

export type Deletion = Store<DeletionSnapshot> & {
  /** Looks what there is. Deletes nothing. */
  readonly look: () => Promise<void>;
  /** Deletes, from the beginning or from where it stopped. */
  readonly start: () => Promise<void>;
};

/** Another look, in case a write was under way that brought a file back. */
const mostLooks = 3;

/**
 * Takes everything away that Side by Side has made for me: my files, each by its own address, and what this device
 * remembers. The device first, or a copy that it remembers would be written again.
 *
 * @param stopWriting Stops whatever might still write into these files.
 */
export function createDeletion({ ownFolder, localStore }: DeletionPorts, stopWriting: () => void): Deletion {
  const listeners = new Set<() => void>();
  let snapshot: DeletionSnapshot = { phase: "looking", files: [], done: 0, total: 0, left: [], failure: undefined };

  function show(change: Partial<DeletionSnapshot>) {
    snapshot = { ...snapshot, ...change };
    for (const listener of listeners) listener();
  }

  async function look(): Promise<void> {
    show({ phase: "looking", failure: undefined });
    const listed = await ownFolder.list();
    if (!listed.ok) return show({ phase: "failed", failure: listed.error });
    show({ phase: "ready", files: ourFiles(listed.value), total: ourFiles(listed.value).length, done: 0, left: [] });
  }

  async function note(): Promise<void> {
    const { done, total } = snapshot;
    await localStore.set(deletionKey, { done, total }).catch(() => {});
  }

  async function start(): Promise<void> {
    show({ phase: "running", left: [], failure: undefined });
    stopWriting();
    await note();
    await forgetOnDevice(localStore, "", deletionKey);
    for (let looks = 0; looks < mostLooks; looks++) {
      const listed = await ownFolder.list();
      if (!listed.ok) return show({ phase: snapshot.done > 0 ? "partly" : "failed", failure: listed.error });
      const files = ourFiles(listed.value);
      if (files.length === 0) return finish(listed.value);
      show({ files, total: Math.max(snapshot.total, snapshot.done + files.length) });
      const left = await removeAll(files);
      if (left.length > 0)
        return show({ phase: snapshot.done > 0 ? "partly" : "failed", left, failure: left[0]?.failure });
    }
    show({ phase: "partly" });
  }

  async function removeAll(files: readonly FolderFile[]): Promise<DeletionSnapshot["left"]> {
    const left: { file: FolderFile; failure: ServiceFailure }[] = [];
    for (const file of files) {
      const removed = await ownFolder.remove(file);
      if (removed.ok) {
        show({ done: snapshot.done + 1 });
        await note();
      } else left.push({ file, failure: removed.error });
    }
    return left;
  }

  /**
   * Empty folders hold no words: one that cannot be removed is no reason to say that the deletion failed. That they are gone
   * tells my other devices that it was meant, so that none of them brings anything back.
   */
  async function finish({ folders, top }: FolderContent): Promise<void> {
    for (const folder of folders) await ownFolder.removeEmpty(folder);
    if (top !== undefined) await ownFolder.removeEmpty(top);
    await forgetOnDevice(localStore, "");
    show({ phase: "done", files: [] });
  }

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    look,
    start,
  };
}
