import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One line of a recording, as `local-tenant/graph/record-exchanges.ts` writes it. */
export type Exchange = {
  readonly method: string;
  /** Path below `/v1.0`, encoded, with the query. */
  readonly url: string;
  readonly status: number;
  readonly requestContentType?: string;
  readonly requestBody?: unknown;
  readonly responseContentType?: string;
  readonly responseBody?: unknown;
};

export function readExchanges(directory: string): readonly Exchange[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) => readFileSync(join(directory, name), "utf8").split("\n"))
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Exchange);
}
