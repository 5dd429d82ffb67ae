import { generatePeople } from "#tenant/seed/generated-people.ts";
import { people as seedPeople } from "#tenant/seed/people.ts";
import { programmeTeam } from "#tenant/seed/programme-team.ts";
import { joinProgramme } from "./populate/join-programme.ts";

/**
 * `npm run populate -- [people]`: colleagues of the running local tenant join its programme, which Ana has set up before.
 * Without a number everybody of the seed who is in the Team; with more, so many people are made up.
 */
const port = Number(process.env["PORT"] ?? 5173);
const base = `http://localhost:${port}`;
const members = seedPeople.filter(({ alias }) => !(programmeTeam.outside as readonly string[]).includes(alias));
const wanted = Number(process.argv[2] ?? members.length);

if (!Number.isInteger(wanted) || wanted < 1 || wanted > 20_000) {
  console.error("Say how many people join: a whole number from 1 to 20,000.");
  process.exit(1);
}

try {
  const joining =
    wanted > members.length ? [...members, ...(await generate(wanted - members.length))] : members.slice(0, wanted);
  const [coordinator] = members.filter(({ alias }) => programmeTeam.owners.includes(alias as "ana"));
  if (coordinator === undefined) throw new Error("The Team has no owner.");
  await joinProgramme({
    graphOrigin: `${base}/graph`,
    coordinator,
    people: joining,
    idOf: new Map([...seedPeople, ...joining].map(({ alias, id }) => [alias, id])),
    forgetUsage: () => fetch(`${base}/control/usage`, { method: "DELETE" }),
    onProgress: (done, of) => {
      if (done % 100 === 0 || done === of) console.log(`${done} of ${of} have joined`);
    },
  });
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const isNotRunning = error instanceof TypeError && message === "fetch failed";
  console.error(isNotRunning ? `Nothing answers at ${base}. Start the tenant first: npm start` : message);
  process.exit(1);
}

async function generate(count: number) {
  const answer = await fetch(`${base}/control/generate`, {
    method: "POST",
    body: JSON.stringify({ people: count, seed: 1 }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return generatePeople({ count, seed: 1 });
}
