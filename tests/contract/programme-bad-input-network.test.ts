import { beforeAll, describe, expect, test, vi } from "vitest";
import { publishRound } from "#app/programme/publish-round.ts";
import { readParticipants } from "#app/programme/read-participants.ts";
import { setUpProgramme } from "#app/programme/set-up-programme.ts";
import { publishedPair } from "#domain/programme/publication.ts";
import type { Result } from "#domain/result.ts";
import { emptyTenant } from "#tests/oracle/booking-tenant.ts";
import { personNamed } from "./adapter-bench.ts";
import { open, type ProgrammeBench, programme, programmeBench, setUp, take, teamId } from "./programme-bench.ts";
import { type Trouble, type TroubledService, troubledService, troubles } from "./programme-trouble.ts";
import { ask, keeper, rawRows } from "./programme-world.ts";

vi.setConfig({ testTimeout: 120_000 });

type Bench = ProgrammeBench;
type Failure = { readonly kind: string };

/** Something that somebody does, as the screens do it; done once more it must come to the same end. */
type Deed = {
  readonly by: string;
  readonly before: (service: TroubledService) => Promise<unknown>;
  readonly act: (bench: Bench) => Promise<Result<unknown, Failure>>;
  /** All that the deed leaves behind, as Graph has it. */
  readonly left: (service: TroubledService) => Promise<unknown>;
};

const idOf = (alias: string) => personNamed(alias).id;
const pairs = [
  ["maya", "tom"],
  ["grace", "samuel"],
  ["lukas", "mia"],
].map(([one = "", other = ""]) => publishedPair(1, [idOf(one), idOf(other)], idOf(one)));

const fieldsIn = async (service: TroubledService, list: string) =>
  (await rawRows(service, "ana", `Side by Side ${list}`)).map(({ fields }) => {
    const { RowKey, PersonId, Status, RoundNumber, State, OrganiserId, Settings } = fields;
    // A participant's key is drawn anew by each try.
    return {
      RowKey: PersonId === undefined ? RowKey : "",
      PersonId,
      Status,
      RoundNumber,
      State,
      OrganiserId,
      Settings,
    };
  });
const fileOfMaya = async (service: TroubledService) => {
  const place = "/me/drive/root:/Side%20by%20Side/programme/for-coordinators.json";
  const { body } = await ask(service, "maya", "GET", `${place}:/content`);
  const permissions = await ask(service, "maya", "GET", `${place}:/permissions`);
  return { words: body, readers: (permissions.body["value"] as readonly unknown[] | undefined)?.length };
};

async function readAll(ana: Bench) {
  const opened = await open(ana);
  const ownerIds = new Set(opened.coordinators.map(({ id }) => id));
  return readParticipants(ana, { teamId, programmeId: programme.id, ownerIds }, () => {});
}

const deeds: Readonly<Record<string, Deed>> = {
  "setting up": {
    by: "ana",
    before: async () => undefined,
    async act(ana) {
      const done = await setUpProgramme(ana.programmeSite, { teamId, programme, over: undefined }, () => {});
      // Written already, by the try whose answer was lost: what stands is shown instead.
      return !done.ok && done.error.kind === "conflict" ? { ok: true, value: await open(ana) } : done;
    },
    async left(service) {
      const opened = await open(programmeBench(service, "maya"));
      return [opened.kind, opened.kind === "running" && opened.stored.programme, await fieldsIn(service, "settings")];
    },
  },
  joining: {
    by: "maya",
    before: (service) => setUp(programmeBench(service, "ana")),
    act: (maya) => taking(maya, "joined"),
    left: async (service) => [await fieldsIn(service, "people"), await fileOfMaya(service)],
  },
  leaving: {
    by: "maya",
    async before(service) {
      await setUp(programmeBench(service, "ana"));
      await take(programmeBench(service, "maya"));
    },
    act: (maya) => taking(maya, "left"),
    left: async (service) => [await fieldsIn(service, "people"), await fileOfMaya(service)],
  },
  reading: {
    by: "ana",
    async before(service) {
      await setUp(programmeBench(service, "ana"));
      for (const alias of ["maya", "tom", "grace"]) await take(programmeBench(service, alias));
    },
    async act(ana) {
      const read = await opening(() => readAll(ana));
      if (!read.ok) return read;
      const { profiles, unreadable, ignored } = read.value;
      if (profiles.length + unreadable.length !== 3 || ignored.length > 0) throw new Error("somebody is missing");
      const [trouble] = unreadable;
      return trouble === undefined ? read : { ok: false, error: trouble.reason };
    },
    left: async (service) => fieldsIn(service, "people"),
  },
  publishing: {
    by: "ana",
    before: (service) => setUp(programmeBench(service, "ana")),
    async act(ana) {
      const round = { teamId, number: 1, startsOn: "2027-01-04", pairs, meId: ana.id, trustedIds: new Set([ana.id]) };
      const done = await publishRound(ana.rounds, round, () => {});
      return !done.ok && done.error.kind === "published-already" ? { ok: true, value: undefined } : done;
    },
    left: async (service) => [await fieldsIn(service, "rounds"), await fieldsIn(service, "pairs")],
  },
};

/** `open` of the bench throws what the use case answers. */
async function opening<T>(act: () => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> {
  try {
    return await act();
  } catch (error) {
    return { ok: false, error: JSON.parse(error instanceof Error ? error.message : "") as Failure };
  }
}

async function taking(maya: Bench, status: "joined" | "left"): Promise<Result<unknown, Failure>> {
  return opening(async () => take(maya, status));
}

const clear: Readonly<Record<Trouble, readonly string[]>> = {
  "offline before": ["offline"],
  "offline after": ["offline"],
  "429": ["busy"],
  "503": ["busy"],
  "412": ["conflict"],
};

describe.each(Object.entries(deeds))("%s", (_name, { by, before, act, left }) => {
  const service = troubledService(emptyTenant());
  const fresh = keeper(service);
  let restore: () => void;
  let requests = 0;
  let conditional: readonly number[] = [];
  let wanted: unknown;

  beforeAll(async () => {
    fresh();
    await before(service);
    restore = keeper(service);
    service.arm("429", Number.POSITIVE_INFINITY);
    const healthy = await act(programmeBench(service, by));
    if (!healthy.ok) throw new Error(healthy.error.kind);
    requests = service.asked();
    conditional = service.conditional();
    wanted = await left(service);
  });

  test.each(troubles)("%s at any request: said, and done once more it comes to the same end", async (trouble) => {
    expect(requests).toBeGreaterThan(3);
    for (const readsAllHeaders of trouble === "429" ? [true, false] : [false]) {
      for (const at of trouble === "412" ? conditional : Array.from({ length: requests }, (_, number) => number)) {
        restore();
        const bench = programmeBench(service, by, { readsAllHeaders });
        service.arm(trouble, at);
        const first = await act(bench);
        service.mend();
        const unclear = first.ok || clear[trouble].includes(first.error.kind) ? [] : [first.error];
        expect([at, unclear]).toEqual([at, []]);
        // The page was closed meanwhile: everything is read anew.
        const last = first.ok ? first : await act(programmeBench(service, by));
        expect([at, last]).toMatchObject([at, { ok: true }]);
        expect([at, await left(service)]).toEqual([at, wanted]);
      }
    }
  });
});
