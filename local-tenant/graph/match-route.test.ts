import { describe, expect, it } from "vitest";
import { createRouteTable, decodePath } from "./match-route.ts";
import type { Route } from "./route.ts";

const paths = [
  "/me/events/{id}",
  "/me/events/delta",
  "/me/drive/items/{item}/children",
  "/me/drive/items/{item}:/{path*}",
  "/me/drive/items/{item}:/{path*}:/content",
];
const find = createRouteTable(
  paths.map((path): Route => ({ method: "GET", path, permissions: [], docs: "", handle: () => ({ status: 200 }) })),
);
const match = (rawPath: string, method = "GET") => {
  const found = find(method, decodePath(rawPath));
  return found && [found.route.path, found.params];
};

describe("matching a route", () => {
  it("prefers fixed words to variables, in any order of the table and any case", () => {
    expect(match("/ME/Events/DELTA")).toEqual(["/me/events/delta", {}]);
    expect(match("/me/events/AAbb")).toEqual(["/me/events/{id}", { id: "AAbb" }]);
  });

  it("decodes values, and keeps an encoded slash inside one", () => {
    expect(match("/me/events/a%2Fb%3D%3D")).toEqual(["/me/events/{id}", { id: "a/b==" }]);
  });

  it("tells a path in a drive from an operation on an item", () => {
    expect(match("/me/drive/items/1:/children")).toEqual([
      "/me/drive/items/{item}:/{path*}",
      { item: "1", path: "children" },
    ]);
    expect(match("/me/drive/items/1/children")).toEqual(["/me/drive/items/{item}/children", { item: "1" }]);
    expect(match("/me/drive/items/1:/a/b%20c.json:")).toEqual([
      "/me/drive/items/{item}:/{path*}",
      { item: "1", path: "a/b c.json" },
    ]);
    expect(match("/me/drive/items/1:/a/b.json:/content")).toEqual([
      "/me/drive/items/{item}:/{path*}:/content",
      { item: "1", path: "a/b.json" },
    ]);
  });

  it("finds nothing for another method or a longer path", () => {
    expect(match("/me/events/1", "DELETE")).toBeUndefined();
    expect(match("/me/events/1/2")).toBeUndefined();
  });
});
