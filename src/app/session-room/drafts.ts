import * as v from "valibot";
import type { LocalStore } from "#app/ports/local-store.ts";
import type { Store } from "#app/ports/store.ts";

/** What was typed, ticked and slid in this session, by field; every value as text. On this device only. */
export type DraftFields = Readonly<Record<string, string>>;

/** A commitment as its owner wrote it: "When `when`, I will `will`". */
export type CommitmentDraft = {
  readonly sessionId: string;
  readonly when: string;
  readonly will: string;
  /** 0 to 10, as text; empty while nobody said it. */
  readonly confidence: string;
};

export type DraftsSnapshot = {
  readonly isRead: boolean;
  readonly fields: DraftFields;
  /** What I committed to in an earlier session, if this device knows. */
  readonly earlier: CommitmentDraft | undefined;
  /** This browser keeps nothing (private window, full disk): what is typed lasts until the page closes. */
  readonly isForgetful: boolean;
};

export type Drafts = Store<DraftsSnapshot> & { readonly write: (field: string, value: string) => void };

export type DraftsOwner = {
  readonly sessionId: string;
  readonly conversationId: string;
  /** Stages in which I make my commitment: their `when`, `will` and `confidence` come back in the next session. */
  readonly commitStageIds: readonly string[];
};

const storedFields = v.record(v.string(), v.string());
const storedCommitments = v.array(
  v.object({ sessionId: v.string(), when: v.string(), will: v.string(), confidence: v.string() }),
);

export function createDrafts(localStore: LocalStore, owner: DraftsOwner): Drafts {
  const fieldsKey = `drafts/${owner.sessionId}`;
  const commitmentsKey = `commitments/${owner.conversationId}`;
  const listeners = new Set<() => void>();
  let snapshot: DraftsSnapshot = { isRead: false, fields: {}, earlier: undefined, isForgetful: false };
  let commitments: readonly CommitmentDraft[] = [];
  let reading: Promise<void> | undefined;

  function show(change: Partial<DraftsSnapshot>) {
    snapshot = { ...snapshot, ...change };
    for (const listener of listeners) listener();
  }

  async function read() {
    try {
      const fields = v.safeParse(storedFields, await localStore.get(fieldsKey));
      const earlier = v.safeParse(storedCommitments, await localStore.get(commitmentsKey));
      commitments = earlier.success ? earlier.output : [];
      show({
        isRead: true,
        // What was typed before the memory answered is newer than what it holds.
        fields: { ...(fields.success ? fields.output : {}), ...snapshot.fields },
        earlier: commitments.findLast(({ sessionId }) => sessionId !== owner.sessionId),
      });
    } catch {
      show({ isRead: true, isForgetful: true });
    }
  }

  async function remember() {
    try {
      await localStore.set(fieldsKey, snapshot.fields);
      const mine = ownCommitment(owner, snapshot.fields);
      if (mine === undefined) return;
      commitments = [...commitments.filter(({ sessionId }) => sessionId !== owner.sessionId), mine].slice(-3);
      await localStore.set(commitmentsKey, commitments);
    } catch {
      show({ isForgetful: true });
    }
  }

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      reading ??= read();
      return () => listeners.delete(listener);
    },
    write(field, value) {
      show({ fields: { ...snapshot.fields, [field]: value } });
      // Never before the old fields are known, or they would be overwritten.
      reading ??= read();
      void reading.then(remember);
    },
  };
}

/** The commitment as it stands in the fields; undefined while neither half of it is written. */
export function ownCommitment(owner: DraftsOwner, fields: DraftFields): CommitmentDraft | undefined {
  for (const stageId of owner.commitStageIds) {
    const [when = "", will = ""] = [fields[`${stageId}/when`], fields[`${stageId}/will`]];
    const confidence = fields[`${stageId}/confidence`] ?? "";
    if (when.trim() !== "" || will.trim() !== "") return { sessionId: owner.sessionId, when, will, confidence };
  }
  return undefined;
}
