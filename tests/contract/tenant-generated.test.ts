import { describe, expect, it } from "vitest";
import { generatePeople } from "#tenant/seed/generated-people.ts";
import { people, type SeedPerson } from "#tenant/seed/people.ts";
import { programmeTeam } from "#tenant/seed/programme-team.ts";
import { openTenant } from "./tenant-client.ts";

const members = `/groups/${programmeTeam.id}/members?$top=999&$select=id`;

function countBy<T>(of: readonly SeedPerson[], key: (person: SeedPerson) => T): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const person of of) counts.set(key(person), (counts.get(key(person)) ?? 0) + 1);
  return counts;
}

describe("generated people", () => {
  const generated = generatePeople({ count: 2000, seed: 1 });
  const byAlias = new Map(generated.map((person) => [person.alias, person]));

  it("are the same for the same seed, and others for another", () => {
    expect(generatePeople({ count: 2000, seed: 1 })).toEqual(generated);
    expect(generatePeople({ count: 50, seed: 1 })).toEqual(generated.slice(0, 50));
    expect(generatePeople({ count: 50, seed: 2 })).not.toEqual(generated.slice(0, 50));
  });

  it("have names, addresses and ids of their own, fit for the first label of an origin", () => {
    const all: readonly SeedPerson[] = [...people, ...generated];
    for (const key of ["id", "alias", "email"] as const)
      expect(new Set(all.map((person) => person[key])).size).toBe(2044);
    expect(generated.filter(({ alias }) => !/^[a-z][a-z0-9-]*[a-z0-9]$/.test(alias))).toEqual([]);
    expect(new Set(generated.map(({ displayName }) => displayName)).size).toBe(2000);
  });

  it("live in every office, work in several departments, and keep different hours", () => {
    const share = (key: "city" | "department") => [...countBy(generated, (person) => person[key]).values()];
    expect(share("city")).toHaveLength(6);
    expect(share("department").length).toBeGreaterThanOrEqual(5);
    expect(Math.min(...share("city"), ...share("department"))).toBeGreaterThan(200);
    expect(new Set(generated.map(({ hours }) => `${hours.from} ${hours.to}`)).size).toBeGreaterThan(8);
    expect(generated.every(({ hours }) => hours.from < hours.to)).toBe(true);
  });

  it("are led within their department by somebody who leads not too many, up to one head each", () => {
    const led = countBy(generated, ({ manager }) => manager);
    expect(led.get(undefined)).toBe(new Set(generated.map(({ department }) => department)).size);
    expect(led.size).toBeGreaterThan(200);
    const strangers = generated.filter(
      ({ manager, department }) => manager !== undefined && byAlias.get(manager)?.department !== department,
    );
    expect(strangers).toEqual([]);
    expect(generated.every((person) => chainOf(person).length < 5)).toBe(true);
  });

  function chainOf(person: SeedPerson): readonly SeedPerson[] {
    const manager = person.manager === undefined ? undefined : byAlias.get(person.manager);
    return manager === undefined ? [person] : [person, ...chainOf(manager)];
  }
});

describe("a programme of thousands in the tenant", () => {
  it("comes at once, joins the Team, and has mailboxes and drives when they are asked for", async () => {
    const tenant = openTenant();
    const answer = await tenant.control("POST", "/generate", { people: 2000, seed: 1 });
    expect(answer.body).toEqual({ people: 2044, generated: 2000 });
    expect(Object.keys(tenant.service.tenant.state.slices).toSorted()).toEqual(["groups", "workforce"]);
    const ana = tenant.as("ana", "GroupMember.Read.All", "User.ReadBasic.All");
    expect((await ana.get(members)).body.value).toHaveLength(999);
    const [someone] = (await tenant.control("GET", "/people")).body.value.slice(-1);
    const client = tenant.as(String(someone?.["alias"]), "Files.ReadWrite", "MailboxSettings.Read");
    const drive = await client.get("/me/drive");
    expect([drive.status, drive.body["driveType"]]).toEqual([200, "business"]);
    const settings = await client.get("/me/mailboxSettings");
    expect(settings.body["timeZone"]).toBe(someone?.["windowsZone"]);
  });

  it("replaces those generated before, keeps who joined otherwise, and goes with a reset", async () => {
    const tenant = openTenant();
    await tenant.control("POST", "/generate", { people: 300, seed: 1 });
    await tenant.control("POST", "/generate", { people: 20, seed: 2 });
    const ana = tenant.as("ana", "GroupMember.Read.All");
    expect((await ana.get(members)).body.value).toHaveLength(61);
    await tenant.control("POST", "/reset");
    expect((await ana.get(members)).body.value).toHaveLength(41);
    expect(tenant.service.tenant.people).toHaveLength(44);
  });

  it.each([{ people: -1 }, { people: 1.5 }, { people: 20_001 }, {}, { people: 5, seed: "one" }])(
    "refuses %j",
    async (wish) => {
      expect((await openTenant().control("POST", "/generate", wish)).status).toBe(400);
    },
  );

  it("is there after a restart", async () => {
    const tenant = openTenant();
    await tenant.control("POST", "/generate", { people: 30, seed: 1 });
    await tenant.control("POST", "/leave", { person: "noah" });
    const before = tenant.service.tenant.people;
    await tenant.control("POST", "/restart");
    expect(tenant.service.tenant.people).toEqual(before);
    expect(before).toHaveLength(73);
  });
});

describe("somebody who leaves the company", () => {
  it("has no account and no membership any more; what was shared stays where it is", async () => {
    const tenant = openTenant();
    const tom = tenant.as("tom", "Files.ReadWrite", "User.Read");
    const maya = tenant.as("maya", "Files.Read.All", "User.ReadBasic.All", "GroupMember.Read.All");
    const drive = await tom.get("/me/drive");
    const file = await tom.send("PUT", "/me/drive/root:/record.json:/content", "words");
    const path = `/drives/${String(drive.body["id"])}/items/${String(file.body["id"])}`;
    await tom.send("POST", `${path}/invite`, {
      recipients: [{ email: maya.person.email }],
      roles: ["read"],
      requireSignIn: true,
      sendInvitation: false,
    });

    expect((await tenant.control("POST", "/leave", { person: "tom" })).body).toEqual({ left: "tom" });
    expect((await tom.get("/me")).status).toBe(401);
    expect((await maya.get(`/users/${tom.person.id}`)).status).toBe(404);
    expect((await maya.get(members)).body.value.map(({ id }) => id)).not.toContain(tom.person.id);
    expect((await maya.get(path)).body).toMatchObject({
      name: "record.json",
      createdBy: { user: { id: tom.person.id, displayName: "Tom Gurung" } },
    });
    expect((await tenant.control("POST", "/leave", { person: "tom" })).status).toBe(404);
  });
});
