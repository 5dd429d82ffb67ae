import { expect, it } from "vitest";
import { readValues } from "./read-values.ts";

const good = {
  APP_ID: "1e8b8e6c-1111-4222-8333-444444444444",
  CLIENT_ID: "2e8b8e6c-1111-4222-8333-444444444444",
  HOST: "coaching.contoso.com",
};

it("takes values from the environment", () => {
  expect(readValues([], good)).toEqual({ values: good, problems: [] });
});

it("prefers flags, in both spellings", () => {
  const args = ["--host=a.contoso.com", "--app-id", good.CLIENT_ID];
  expect(readValues(args, good).values).toEqual({ ...good, HOST: "a.contoso.com", APP_ID: good.CLIENT_ID });
});

it("names every missing value", () => {
  const { problems } = readValues([], { HOST: " " });
  expect(problems.map((problem) => problem.split(":")[0])).toEqual([
    "APP_ID is missing",
    "CLIENT_ID is missing",
    "HOST is missing",
  ]);
});

it("refuses an option that it does not know", () => {
  expect(readValues(["--hots=a.contoso.com"], good).problems[0]).toContain('There is no option "--hots=a.contoso.com"');
});

it.each([
  ["https://coaching.contoso.com", "more than a host name"],
  ["coaching.contoso.com/", "more than a host name"],
  ["coaching.contoso.com:8443", "more than a host name"],
  ["localhost", "only this machine"],
  ["maya.tenant.localhost", "only this machine"],
  ["coaching.local", "only this machine"],
  ["192.168.0.7", "is a number"],
  ["*.contoso.com", "has a wildcard"],
  ["abc.ngrok-free.app", "is a tunnel"],
  ["abc-5173.euw.devtunnels.ms", "is a tunnel"],
  ["coaching", "not a full host name"],
  ["-coaching.contoso.com", "not a full host name"],
])("refuses %s as a host: %s", (HOST, why) => {
  expect(readValues([], { ...good, HOST }).problems).toEqual([expect.stringContaining(why)]);
});

it.each([
  ["side-by-side", "is not a GUID"],
  ["{1e8b8e6c-1111-4222-8333-444444444444}", "is not a GUID"],
  ["00000000-1111-2222-3333-444444444444", "an example"],
  ["5bde5bde-0000-4000-8000-00000000a001", "practice tenant"],
])("refuses %s as an id: %s", (APP_ID, why) => {
  expect(readValues([], { ...good, APP_ID }).problems).toEqual([expect.stringContaining(why)]);
});
