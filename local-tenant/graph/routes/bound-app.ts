import { GraphError } from "#tenant/graph/graph-error.ts";

/** The catalogue id of the app that a body binds. @throws {GraphError} 400 where it binds none. */
export function readBoundApp(body: unknown): string {
  const bound = (body as Readonly<Record<string, unknown>> | undefined)?.["teamsApp@odata.bind"];
  const id = typeof bound === "string" ? /\/appCatalogs\/teamsApps(?:\/([^/()]+)|\('([^']+)'\))$/i.exec(bound) : null;
  const catalogId = id?.[1] ?? id?.[2];
  if (catalogId !== undefined) return catalogId;
  throw new GraphError(400, "BadRequest", "'teamsApp@odata.bind' must name an app of appCatalogs/teamsApps.");
}
