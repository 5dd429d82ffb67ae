import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { permissionCodec, toReaders } from "./permission.ts";

const tom = { displayName: "Tom Gurung", email: "Tom@sidebyside.example", id: "1" };
const readersOf = (permission: unknown) => toReaders(v.parse(permissionCodec, permission));

/** Shapes from https://learn.microsoft.com/graph/api/resources/permission. */
describe("a permission of a file", () => {
  it("lets a person read, or write", () => {
    const grantedToV2 = { user: tom };
    expect(readersOf({ roles: ["read"], grantedToV2 })).toEqual([
      { displayName: "Tom Gurung", email: "tom@sidebyside.example", canWrite: false },
    ]);
    expect(readersOf({ roles: ["Write"], grantedToV2 })).toMatchObject([{ canWrite: true }]);
  });

  it("does not count the owner", () => {
    expect(readersOf({ roles: ["owner"], grantedToV2: { user: tom } })).toEqual([]);
  });

  it("names a group as one, however many are in it", () => {
    const group = { displayName: "Everyone in Sales", email: null };
    expect(readersOf({ roles: ["read"], grantedToV2: { siteGroup: group } })).toEqual([
      { displayName: "Everyone in Sales", email: undefined, canWrite: false, audience: "group" },
    ]);
  });

  it.each([
    ["anonymous", "view", "anyone", false],
    ["anonymous", "edit", "anyone", true],
    ["organization", "view", "organisation", false],
    ["Organization", "Edit", "organisation", true],
  ])("shows a link for %s to %s as an audience", (scope, type, audience, canWrite) => {
    const readers = readersOf({ roles: [canWrite ? "write" : "read"], link: { scope, type } });
    expect(readers).toEqual([{ displayName: "", email: undefined, canWrite, audience }]);
  });

  it("counts everybody whom a link for some people lets in", () => {
    const ana = { displayName: "Ana Ferreira", email: "ana@sidebyside.example" };
    const permission = { roles: ["read"], link: { scope: "users", type: "view" } };
    const grantedToIdentitiesV2 = [{ user: tom }, { siteUser: ana }];
    expect(readersOf({ ...permission, grantedToIdentitiesV2 }).map(({ displayName }) => displayName)).toEqual([
      "Tom Gurung",
      "Ana Ferreira",
    ]);
  });
});
