import { pairPeople } from "#domain/pairing/pair-people.ts";
import { findRelaxations } from "#domain/pairing/relaxations.ts";
import { ok } from "#domain/result.ts";
import type { ProgrammeServices } from "#ui/shared/programme-services.ts";
import { colleagues, maya } from "./fake-people.ts";

/** A Team without a programme, in which everything answers at once. Each state of the gallery changes what it is about. */
export function fakeProgramme(overrides: Partial<ProgrammeServices> = {}): ProgrammeServices {
  return {
    programmeSite: {
      owners: async () => ok([maya]),
      inspect: async () => ok([]),
      listAddress: async () => ok("https://sidebyside.sharepoint.example/sites/peer-coaching"),
      makeReady: async () => ok(undefined),
      read: async () => ok(undefined),
      write: async (_team, programme) => ok({ rowId: "1", eTag: "1", programme }),
    },
    roster: {
      rows: async () => ok([]),
      rowsOf: async () => ok([]),
      join: async (_team, personId, file) =>
        ok({
          rowId: "1",
          eTag: "1",
          personId,
          status: "joined",
          file,
          createdById: personId,
          lastModifiedById: personId,
        }),
      change: async () => ok(undefined),
    },
    rounds: {
      rounds: async () => ok([]),
      begin: async (_team, number, startsOn) =>
        ok({
          rowId: "1",
          eTag: "1",
          number,
          state: "publishing",
          startsOn,
          createdById: maya.id,
          lastModifiedById: maya.id,
        }),
      finish: async () => ok(undefined),
      discard: async () => ok(undefined),
      pairs: async () => ok([]),
      pairsOf: async () => ok([]),
      publish: async (_team, pairs) => pairs.map(() => ok(undefined)),
      rewrite: async () => ok(undefined),
      nominations: async () => ok([]),
      nominate: async () => ok(undefined),
      withdrawNomination: async () => ok(undefined),
    },
    profileFiles: {
      mine: async () => ok(undefined),
      write: async () => ok({ driveId: "b!maya", itemId: "01PROFILE" }),
      readEach: async (files) => files.map(() => ({ ok: false, error: { kind: "gone", operation: "gallery" } })),
    },
    ownEntry: { department: async () => ok("Product"), manager: async () => ok(colleagues[2]) },
    // In the page itself, which a gallery may: its rounds are small.
    compute: {
      pair: async (question) => pairPeople(question),
      relaxations: async (question, pairing) => findRelaxations(question, pairing),
    },
    ...overrides,
  };
}
