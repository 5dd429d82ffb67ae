import { expect, it } from "vitest";
import { createNames, isCalled, listText } from "./names.ts";

const people = [
  { id: "1", displayName: "Maya Patel" },
  { id: "2", displayName: "Tom Gurung" },
  { id: "3", displayName: "Maya Okafor" },
];
const names = createNames(people, "Somebody");

it("calls people by their first names as long as those tell them apart", () => {
  expect(["1", "2"].map(names.among(["1", "2"]))).toEqual(["Maya", "Tom"]);
  expect(["1", "3"].map(names.among(["1", "3"]))).toEqual(["Maya Patel", "Maya Okafor"]);
});

it("has a word for whoever is in no directory any more, and none of it for others", () => {
  expect(names.of("9")).toBe("Somebody");
  expect(["1", "9"].map(names.among(["1", "9"]))).toEqual(["Maya", "Somebody"]);
});

it("finds the beginning of any name, whatever its accents and capitals", () => {
  expect(isCalled("José Álvarez", "alv")).toBe(true);
  expect(isCalled("José Álvarez", "JOSE A")).toBe(true);
  expect(isCalled("José Álvarez", "varez")).toBe(false);
  expect(isCalled("José Álvarez", " ")).toBe(true);
});

it("joins names as the reader's language does", () => {
  expect(listText("de", ["Maya", "Tom", "Li"])).toBe("Maya, Tom und Li");
});
