import { describe, expect, it } from "vitest";
import type { Exchange } from "./exchange.ts";
import { judgeExchanges } from "./judge-exchanges.ts";
import type { OpenApi, Schema } from "./openapi.ts";

const animal = { $ref: "#/components/schemas/animal" };
const json = (schema: Schema) => ({ content: { "application/json": { schema } } });
const api: OpenApi = {
  paths: {
    "/animals/{animal-id}": {
      get: { responses: { "200": json(animal), "4XX": json({ $ref: "#/components/schemas/error" }) } },
      patch: { requestBody: json(animal), responses: { "204": {} } },
    },
    "/animals": {
      get: {
        parameters: [{ $ref: "#/components/parameters/top" }],
        responses: { "200": json({ type: "object", properties: { value: { type: "array", items: animal } } }) },
      },
    },
    "/groups/{group-id}/members": { get: { responses: { "200": json(animal) } } },
    "/me/drivechildren": { get: { responses: { "200": json(animal) } } },
    "/drives/{drive-id}/items/{driveItem-id}/versions": { get: { responses: { "200": json(animal) } } },
  },
  components: {
    parameters: { top: { name: "$top", in: "query" } },
    schemas: {
      thing: { type: "object", properties: { id: { type: "string" } } },
      animal: {
        allOf: [
          { $ref: "#/components/schemas/thing" },
          {
            type: "object",
            properties: { legs: { type: "integer", nullable: true }, born: { type: "string", format: "date-time" } },
          },
        ],
        "x-odata-derived": { "#bird": "#/components/schemas/bird" },
      },
      bird: {
        allOf: [
          { $ref: "#/components/schemas/animal" },
          { type: "object", properties: { wings: { type: "integer" } } },
        ],
      },
      error: {
        type: "object",
        required: ["error"],
        properties: { error: { type: "object", additionalProperties: true } },
      },
    },
  },
};

const exchange = (url: string, responseBody: unknown, more: Partial<Exchange> = {}): Exchange => ({
  method: "GET",
  url,
  status: 200,
  responseContentType: "application/json",
  responseBody,
  ...more,
});
const judge = (...exchanges: readonly Exchange[]) => judgeExchanges(api, exchanges).failures;

describe("check:wire", () => {
  it.each([
    [
      "inherited, own, annotated and null properties",
      exchange("/animals/1", { id: "1", legs: null, "@odata.etag": "x" }),
    ],
    ["a derived type named by @odata.type", exchange("/animals/1", { "@odata.type": "#bird", wings: 2 })],
    ["a listed query option", exchange("/animals?$top=2", { value: [{ legs: 4 }] })],
    ["a token of paging", exchange("/animals?$skiptoken=abc", { value: [] })],
    ["an error in its envelope", exchange("/animals/1", { error: { code: "x" } }, { status: 404 })],
    [
      "no body where none is described",
      exchange("/animals/1", undefined, { method: "PATCH", status: 204, requestBody: { legs: 3 } }),
    ],
    ["what the tenant does not model", exchange("/planets", { error: {} }, { status: 501 })],
    ["addresses in any case, encoded", exchange("/Animals/19%3Ax%40y", { id: "1" })],
    ["an address that lost its /root/", exchange("/me/drive/root/children", { id: "1" })],
    ["the owners of a group for its members", exchange("/groups/1/owners", { id: "1" })],
    ["a reference, which has no shape", exchange("/groups/1/members/$ref", undefined, { method: "POST", status: 204 })],
    ["an item by path for an item by id", exchange("/users/x/drive/root:/a/b.json:/versions", { id: "1" })],
  ])("accepts %s", (_, accepted) => {
    expect(judge(accepted)).toEqual([]);
  });

  it.each([
    ["an unknown address", exchange("/planets", {}), "no such operation"],
    ["an unknown method", exchange("/animals/1", undefined, { method: "DELETE", status: 204 }), "no such operation"],
    ["a wrong type", exchange("/animals/1", { legs: "four" }), "answer/legs must be integer"],
    ["a misspelt property", exchange("/animals/1", { leggs: 4 }), "leggs"],
    ["a derived property without its type", exchange("/animals/1", { wings: 2 }), "wings"],
    ["a wrong time", exchange("/animals/1", { born: "yesterday" }), "date-time"],
    ["a wrong member of a list", exchange("/animals", { value: [{ legs: 1.5 }] }), "answer/value/0/legs"],
    ["an unlisted query option", exchange("/animals/1?$top=2", {}), "takes no $top"],
    [
      "a wrong body that was accepted",
      exchange("/animals/1", undefined, { method: "PATCH", status: 204, requestBody: { legs: "x" } }),
      "request/legs",
    ],
    [
      "a reference that answers with something",
      exchange("/groups/1/members/2/$ref", { id: "2" }, { method: "DELETE", status: 204 }),
      "no such operation",
    ],
    ["a status that is not described", exchange("/animals", {}, { status: 202 }), "no answer 202"],
    ["an answer without its body", exchange("/animals/1", undefined), "has no body"],
    [
      "a body where none is described",
      exchange("/animals/1", {}, { method: "PATCH", status: 204 }),
      "should have no body",
    ],
    ["an error outside its envelope", exchange("/animals/1", { code: "x" }, { status: 404 }), "answer"],
  ])("fails on %s", (_, refused, message) => {
    expect(judge(refused)).toEqual([expect.stringContaining(message)]);
  });

  it("counts exchanges by operation", () => {
    const { counts } = judgeExchanges(api, [exchange("/animals/1", {}), exchange("/animals/2", {})]);
    expect([...counts]).toEqual([["GET /animals/{animal-id}", 2]]);
  });
});
