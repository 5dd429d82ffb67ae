import type { ServiceFailure } from "#app/ports/failure.ts";
import type { FolderFile, OwnFolder } from "#app/ports/own-folder.ts";
import { err, ok } from "#domain/result.ts";

export type FolderBench = OwnFolder & {
  /** What lies there, by path below `Side by Side`. */
  readonly held: Map<string, string>;
  /** What answers with a failure, by the beginning of "operation path". */
  readonly failing: Map<string, ServiceFailure>;
  readonly calls: string[];
};

/** A person's folder `Side by Side`, in a map. */
export function folderIn(files: Readonly<Record<string, string>>): FolderBench {
  const held = new Map(Object.entries(files));
  const failing = new Map<string, ServiceFailure>();
  const calls: string[] = [];
  /** A folder stays when the last file in it goes. */
  const names = new Set([...held.keys()].flatMap((path) => place(path).folder ?? []));

  function failureOf(call: string): ServiceFailure | undefined {
    calls.push(call);
    return [...failing].find(([beginning]) => call.startsWith(beginning))?.[1];
  }

  return {
    held,
    failing,
    calls,
    async list() {
      const failure = failureOf("list");
      if (failure !== undefined) return err(failure);
      const all = [...held.keys()].map(place);
      const folders = [...names].map((name) => ({ driveId: "d", itemId: name, name }));
      const top = { driveId: "d", itemId: "top", name: "Side by Side" };
      return ok({ top, files: all, folders });
    },
    async readText({ itemId }) {
      const failure = failureOf(`read ${itemId}`);
      const text = held.get(itemId);
      if (failure !== undefined) return err(failure);
      return text === undefined ? err({ kind: "gone", operation: "test" }) : ok(text);
    },
    async remove({ itemId }) {
      const failure = failureOf(`remove ${itemId}`);
      if (failure !== undefined) return err(failure);
      held.delete(itemId);
      return ok(undefined);
    },
    async removeEmpty({ itemId }) {
      const failure = failureOf(`removeEmpty ${itemId}`);
      if (failure !== undefined) return err(failure);
      const isEmpty = ![...held.keys()].some((path) => itemId === "top" || path.startsWith(`${itemId}/`));
      if (isEmpty) names.delete(itemId);
      return ok(isEmpty);
    },
  };
}

function place(path: string): FolderFile {
  const [name = "", folder] = path.split("/").toReversed();
  return { driveId: "d", itemId: path, name, folder };
}
