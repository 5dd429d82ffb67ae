import type { ServiceFailure } from "#app/ports/failure.ts";
import type { Timers } from "#app/ports/timers.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Graph } from "./client.ts";
import { driveCodec } from "./codecs/drive-item.ts";

/** How long Microsoft 365 usually needs to make a OneDrive for somebody who never had one. */
const secondsBetweenTries = [2, 5, 10] as const;

/** The signed-in person's OneDrive. */
export type Drive = {
  readonly id: string;
  /** Directory object id of the signed-in person; undefined when the service does not say. */
  readonly ownerId: string | undefined;
};

/** Asked once per visit. */
export type OwnDrive = () => Promise<Result<Drive, ServiceFailure>>;

/**
 * Asking for one's drive makes it, for a licensed person. Least permission `Files.ReadWrite` (`Files.Read` would do for
 * this call alone, but nobody reads here who does not write next).
 * @see https://learn.microsoft.com/graph/api/drive-get
 */
export function createOwnDrive(graph: Graph, timers: Timers): OwnDrive {
  let known: Drive | undefined;
  let asked: ReturnType<OwnDrive> | undefined;

  async function ask(): ReturnType<OwnDrive> {
    for (let attempt = 0; ; attempt += 1) {
      const drive = await graph.read(
        {
          operation: "ownRecords.drive",
          permission: "Files.ReadWrite",
          method: "GET",
          path: "/me/drive?$select=id,owner",
        },
        driveCodec,
      );
      if (drive.ok) {
        known = { id: drive.value.id, ownerId: drive.value.owner?.user?.id ?? undefined };
        return ok(known);
      }
      if (drive.error.kind !== "gone") return drive;
      const wait = secondsBetweenTries[attempt];
      // Still none: no licence, or somebody has to open OneDrive once by hand.
      if (wait === undefined) return err({ kind: "refused", operation: "ownRecords.drive", code: "mysiteNotFound" });
      await new Promise<void>((wake) => timers.after(wait * 1000, wake));
    }
  }

  return async () => {
    if (known !== undefined) return ok(known);
    asked ??= ask().finally(() => {
      asked = undefined;
    });
    return asked;
  };
}
