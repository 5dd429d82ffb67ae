import type { Entries } from "#domain/conversation/merge-records.ts";
import type { Outbox } from "./outbox.ts";
import type { EntryActions } from "./sync-contract.ts";
import type { Writer } from "./writer.ts";

export type OwnWordsParts = {
  readonly writer: Writer;
  readonly outbox: Outbox;
  /** Everything that is known here. */
  readonly entries: () => Entries;
  /** Done when this device has remembered what it knew: nothing is written over what is not known yet. */
  readonly ready: () => Promise<void>;
  readonly show: (change: { readonly isForgetful?: true }) => void;
  /** There is something new to be saved. */
  readonly written: () => void;
};

/** What its person writes on this device: stamped, in the outbox, shown, and only then on its way to the file. */
export function createOwnWords({ writer, outbox, entries, ready, show, written }: OwnWordsParts): EntryActions {
  async function act(change: () => ReturnType<Writer["put"]>) {
    await ready();
    const entry = change();
    if (entry === undefined) return;
    const remembered = outbox.add(entry);
    show({});
    written();
    if (!(await remembered)) show({ isForgetful: true });
  }

  return {
    put: (draft) => act(() => writer.put(entries(), draft)),
    remove: (id) => act(() => writer.remove(entries(), id)),
  };
}
