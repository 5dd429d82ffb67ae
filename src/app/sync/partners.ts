import type { Entries } from "#domain/conversation/merge-records.ts";
import type { Answer } from "./outage.ts";
import { createPartnerFile } from "./partner-file.ts";
import { createRecordReplica } from "./record-replica.ts";
import type { SyncedRecord, SyncPorts } from "./sync-contract.ts";
import type { PartnerState } from "./sync-snapshot.ts";

/** The other members' files. */
export type Partners = {
  readonly restore: () => Promise<unknown>;
  /** Of each, as far as it is known here. */
  readonly entries: () => readonly Entries[];
  readonly states: () => readonly PartnerState[];
  /** Asks for all of them; `hasNews` when one had changed. */
  readonly refresh: () => Promise<{ readonly answers: readonly Answer[]; readonly hasNews: boolean }>;
};

/** @param show Each answer is shown as it comes. */
export function createPartners(
  { liveFiles, localStore, clock }: SyncPorts,
  { blank, files }: SyncedRecord,
  show: (change: { readonly partners: readonly PartnerState[] }) => void,
): Partners {
  const partners = blank.members
    .filter(({ id }) => id !== blank.ownerId)
    .map(({ id: ownerId }) => {
      const whose = { ...blank, ownerId };
      const replica = createRecordReplica(localStore, whose);
      return { ownerId, replica, file: createPartnerFile(liveFiles, replica, whose, files.get(ownerId)) };
    });
  let states: readonly PartnerState[] = partners.map(({ ownerId }) => ({
    ownerId,
    confirmedAt: undefined,
    trouble: undefined,
  }));

  async function ask({ ownerId, file }: (typeof partners)[number]) {
    const answer = await file.refresh();
    const change = answer.ok ? { confirmedAt: clock.now(), trouble: undefined } : { trouble: answer.error };
    states = states.map((known) => (known.ownerId === ownerId ? { ...known, ...change } : known));
    show({ partners: states });
    return answer;
  }

  return {
    restore: () => Promise.all(partners.map(({ replica }) => replica.restore())),
    entries: () => partners.map(({ replica }) => replica.entries()),
    states: () => states,
    async refresh() {
      const answers = await Promise.all(partners.map(ask));
      return { answers, hasNews: answers.some((answer) => answer.ok && answer.value) };
    },
  };
}
