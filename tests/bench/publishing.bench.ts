import { createMemoryStore } from "#adapters/browser/memory-store.ts";
import { publishRound } from "#app/programme/publish-round.ts";
import { readParticipants } from "#app/programme/read-participants.ts";
import { publishedPair } from "#domain/programme/publication.ts";
import type { SeedPerson } from "#tenant/seed/people.ts";
import { personNamed } from "#tests/contract/adapter-bench.ts";
import { profileOf, programme, teamId } from "#tests/contract/programme-bench.ts";
import type { Benchmark, Measurement } from "./benchmark.ts";
import { createPublishingWorld, type PublishingWorld, value } from "./publishing-world.ts";

const pairs = 1000;
const participants = 2000;
/** So many change what they told between two looks. */
const changed = 40;

/**
 * On the wire of the local tenant, through the real adapters and under SharePoint's documented limits (1,250 resource units a
 * minute for the pairs, 2,500 in the larger tenant of the participants), in virtual time: a request takes 200 ms, waiting
 * takes as long as the service says.
 */
export const benchmark: Benchmark = {
  question: "what do publishing 1,000 pairs and reading 2,000 participants cost, and what one request for each row?",
  async measure() {
    return [...(await publishing()), ...(await refreshing())];
  },
};

async function publishing(): Promise<readonly Measurement[]> {
  const wanted = Array.from({ length: pairs }, (_, at) => publishedPair(1, [`a${at}`, `b${at}`], `a${at}`));
  const meId = personNamed("ana").id;
  const round = { teamId, number: 1, startsOn: "2027-01-04", pairs: wanted, meId, trustedIds: new Set([meId]) };

  const ours = await createPublishingWorld({});
  const begun = await ours.spent();
  value(await publishRound(ours.ana.rounds, round, () => {}));
  const cost = await ours.spent(begun);

  const theirs = await createPublishingWorld({});
  const start = await theirs.spent();
  for (const pair of wanted) {
    const [answer] = await theirs.ana.rounds.publish(teamId, [pair]);
    if (answer?.ok !== true) throw new Error("a row was refused");
  }
  const peer = await theirs.spent(start);
  return [
    ...told("1,000 pairs", cost),
    ...told("the same, one request for each row", peer),
    { what: "1,000 pairs: requests of theirs", value: (100 * cost.requests) / peer.requests, unit: "%" },
  ];
}

async function refreshing(): Promise<readonly Measurement[]> {
  const world = await createPublishingWorld({ colleagues: participants });
  const { tenant } = world.service;
  const people = tenant.people.filter(({ id }) => id.startsWith("5bde0001"));
  for (const person of people) await tell(world, person, "Engineer");
  const asked = { teamId, programmeId: programme.id, ownerIds: new Set([personNamed("ana").id]) };
  const read = async () => {
    world.forgetUsage();
    const start = await world.spent();
    const found = value(await readParticipants(world.ana, asked, () => {}));
    if (found.profiles.length !== participants) throw new Error(`${found.profiles.length} were read`);
    return world.spent(start);
  };
  const first = await read();
  for (const person of people.slice(0, changed)) await tell(world, person, "Nurse");
  world.passMinutes(10);
  const second = await read();
  return [...told("2,000 participants, the first time", first), ...told("again, 40 have changed", second)];
}

/** Puts a participant's file where it belongs, with a row; time does not pass and nothing is counted. */
async function tell(world: PublishingWorld, person: SeedPerson, role: string): Promise<void> {
  world.forgetUsage();
  const { profileFiles, sharing } = world.portsOf(person, createMemoryStore());
  const profile = { ...profileOf("maya", { role }), ownerId: person.id };
  const file = value(await profileFiles.write(profile));
  if (role === "Nurse") return;
  value(await sharing.allowReading(file, [personNamed("ana").email]));
  const place = { DriveId: file.driveId, ItemId: file.itemId };
  world.addRow(person.id, { RowKey: person.id, PersonId: person.id, Status: "joined", ...place });
}

function told(what: string, { requests, units, throttled, seconds }: Awaited<ReturnType<PublishingWorld["spent"]>>) {
  return [
    { what: `${what}: requests`, value: requests, unit: "" },
    { what: `${what}: resource units`, value: units, unit: "" },
    { what: `${what}: members put off`, value: throttled, unit: "" },
    { what: `${what}: tenant time`, value: seconds, unit: "s" },
  ];
}
