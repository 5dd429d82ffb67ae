import { expect, it } from "vitest";
import type { People, PersonDetails } from "#app/ports/people.ts";
import { err, ok } from "#domain/result.ts";
import { createPeopleSearch } from "./people-search.ts";

const tom: PersonDetails = { id: "9", displayName: "Tom Gurung", email: "tom@x", jobTitle: undefined, isGuest: false };

/** People who answer when the test says so, and timers that fire by hand. */
function world(search: People["search"]) {
  const due = new Map<number, () => void>();
  const asked: string[] = [];
  let count = 0;
  const lookUp = createPeopleSearch(
    {
      me: async () => ok(tom),
      named: async () => ok([]),
      photo: async () => undefined,
      search: (text) => {
        asked.push(text);
        return search(text);
      },
    },
    {
      after: (_, wake) => {
        count += 1;
        const id = count;
        due.set(id, wake);
        return () => due.delete(id);
      },
      every: () => () => {},
    },
  );
  async function pause() {
    for (const [id, wake] of due) {
      due.delete(id);
      wake();
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { lookUp, asked, pause };
}

it("asks once for a word that was typed letter by letter", async () => {
  const { lookUp, asked, pause } = world(async () => ok([tom]));
  for (const text of ["T", "To", "Tom "]) lookUp.look(text);
  expect(lookUp.getSnapshot()).toEqual({ state: "searching", text: "Tom" });
  await pause();
  expect(asked).toEqual(["Tom"]);
  expect(lookUp.getSnapshot()).toEqual({ state: "found", text: "Tom", people: [tom] });
});

it("drops an answer that comes after a newer text", async () => {
  const answers = new Map<string, (people: readonly PersonDetails[]) => void>();
  const { lookUp, pause } = world(
    (text) => new Promise((resolve) => answers.set(text, (people) => resolve(ok(people)))),
  );
  lookUp.look("To");
  await pause();
  lookUp.look("Xu");
  await pause();
  answers.get("Xu")?.([]);
  await pause();
  answers.get("To")?.([tom]);
  await pause();
  expect(lookUp.getSnapshot()).toEqual({ state: "found", text: "Xu", people: [] });
});

it("shows nothing more when the field is emptied while an answer is on its way", async () => {
  const { lookUp, pause } = world(async () => ok([tom]));
  lookUp.look("Tom");
  lookUp.look(" ");
  await pause();
  expect(lookUp.getSnapshot()).toEqual({ state: "idle" });
});

it("hands a failure on with the text it was about", async () => {
  const { lookUp, pause } = world(async () => err({ kind: "offline", operation: "people.search" }));
  lookUp.look("Tom");
  await pause();
  expect(lookUp.getSnapshot()).toMatchObject({ state: "failed", text: "Tom", failure: { kind: "offline" } });
});
