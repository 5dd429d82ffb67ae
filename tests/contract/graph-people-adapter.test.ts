import { describe, expect, it } from "vitest";
import { createGraph } from "#adapters/graph/client.ts";
import { createPeople } from "#adapters/graph/people.ts";
import { ok } from "#domain/result.ts";
import { createBench, freshTenant, personNamed } from "./adapter-bench.ts";

const service = freshTenant();
const peopleOf = (alias: string) => {
  const bench = createBench(service, alias);
  return { ...bench, people: createPeople(bench.graph) };
};

describe("people", () => {
  it("knows who is signed in, and asks once", async () => {
    const { people, requests } = peopleOf("maya");
    const maya = personNamed("maya");
    const expected = {
      id: maya.id,
      displayName: "Maya Patel",
      email: "maya@sidebyside.example",
      jobTitle: "Product manager",
      isGuest: false,
    };
    expect(await people.me()).toEqual({ ok: true, value: expected });
    expect(await people.me()).toEqual({ ok: true, value: expected });
    expect(requests).toHaveLength(1);
  });

  it("finds colleagues by the beginning of one of their names, but never the one who searches", async () => {
    const { people } = peopleOf("maya");
    const found = await people.search("ma");
    const names = found.ok ? found.value.map(({ displayName }) => displayName) : found.error;
    expect(names).toEqual(["Marcus Johnson", "Hassan Malik", "Rina Maharjan"]);
  });

  it("finds nobody for an empty or blank text without asking", async () => {
    const { people, requests } = peopleOf("maya");
    expect(await people.search("  ")).toEqual({ ok: true, value: [] });
    expect(requests).toEqual([]);
  });

  it("finds nobody where nobody fits", async () => {
    expect(await peopleOf("maya").people.search("zzz")).toEqual({ ok: true, value: [] });
  });

  it.each(['To"m', "To\\m", "To&m", "O'Neil#?"])("treats %s as text, not as part of the question", async (text) => {
    const found = await peopleOf("maya").people.search(text);
    expect(found).toMatchObject({ ok: true });
  });

  it("names colleagues by their ids, each asked for once; whoever is in no directory any more is left out", async () => {
    const { people, requests } = peopleOf("ana");
    const [maya, tom] = [personNamed("maya"), personNamed("tom")];
    const gone = "00000000-0000-4000-8000-00000000dead";
    const named = await people.named([maya.id, gone, tom.id, maya.id]);
    expect(named.ok && named.value.map(({ displayName }) => displayName)).toEqual(["Maya Patel", "Tom Gurung"]);
    const asked = requests.length;
    expect(await people.named([tom.id, gone])).toMatchObject({ ok: true, value: [{ id: tom.id }] });
    expect(requests).toHaveLength(asked);
    expect(await people.named([])).toEqual({ ok: true, value: [] });
  });

  it("asks for one least permission each", async () => {
    const { people, askedFor } = peopleOf("maya");
    await people.search("tom");
    expect(askedFor).toEqual(["User.Read", "User.ReadBasic.All"]);
  });

  it("gives a photo as an address for an img, the same one each time, and none where there is none", async () => {
    const { people, requests } = peopleOf("maya");
    const photos = await Promise.all(
      ["tom", "ana", "helena", "tom"].map((alias) => people.photo(personNamed(alias).id)),
    );
    expect(photos.filter((photo) => photo !== undefined).every((photo) => photo.startsWith("blob:"))).toBe(true);
    expect(photos[3]).toBe(photos[0]);
    expect(requests).toHaveLength(3);
    expect(await people.photo("nobody")).toBeUndefined();
  });

  it("tells guests and people without an address of their own from colleagues", async () => {
    const found = [
      {
        id: "1",
        userPrincipalName: "vera@elsewhere.example#EXT#@sidebyside.example",
        userType: "Guest",
        mail: "vera@elsewhere.example",
      },
      { id: "2", userPrincipalName: "room@sidebyside.example", userType: null, mail: null, displayName: null },
    ];
    const { person } = peopleOf("maya");
    const graph = createGraph({
      graphOrigin: "https://graph.microsoft.com",
      ids: { next: () => "" },
      timers: { after: () => () => {}, every: () => () => {} },
      tokens: { getToken: async () => ok({ value: "token", scopes: [] }), remember: () => {} },
      fetch: async (input) =>
        Response.json(
          new Request(input).url.includes("/me?")
            ? { id: person.id, userPrincipalName: person.email }
            : { value: found },
        ),
    });
    expect(await createPeople(graph).search("somebody")).toMatchObject({
      ok: true,
      value: [
        { id: "1", email: "vera@elsewhere.example", isGuest: true },
        { id: "2", email: "room@sidebyside.example", displayName: "room@sidebyside.example", isGuest: false },
      ],
    });
  });
});
