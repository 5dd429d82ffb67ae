import type { Route } from "./route.ts";

export type RouteMatch = { readonly route: Route; readonly params: Readonly<Record<string, string>> };

/** Finds the route of a request, the one with the fewest variable parts first. */
export type FindRoute = (method: string, path: string) => RouteMatch | undefined;

export function createRouteTable(routes: readonly Route[]): FindRoute {
  const compiled = routes.map((route) => ({ route, pattern: compile(route.path), variables: countVariables(route) }));
  const ordered = compiled.toSorted((a, b) => a.variables - b.variables);
  return (method, path) => {
    for (const { route, pattern } of ordered) {
      if (route.method !== method) continue;
      const match = pattern.exec(path);
      if (match !== null) return { route, params: decodeParams(match.groups ?? {}) };
    }
    return undefined;
  };
}

/**
 * Decodes each part of a path for matching. An encoded slash stays encoded until it has been matched, since it belongs
 * to a value.
 */
export function decodePath(rawPath: string): string {
  return rawPath
    .split("/")
    .map((part) => decodeURIComponent(part).replaceAll("/", "%2F"))
    .join("/");
}

function compile(path: string): RegExp {
  const source = path
    .split(/(\{\w+\*?\})/)
    .map((part) => {
      const variable = /^\{(\w+)(\*?)\}$/.exec(part);
      if (variable === null) return part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
      return variable[2] === "*" ? `(?<${variable[1]}>[^:]+)` : `(?<${variable[1]}>[^/]*[^/:])`;
    })
    .join("");
  // A path inside a drive may be closed by a colon.
  return new RegExp(`^${source}${path.includes("*}") ? ":?" : ""}/?$`, "i");
}

function countVariables({ path }: Route): number {
  return path.split("{").length + (path.includes("*}") ? 1 : 0);
}

function decodeParams(groups: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, value.replaceAll("%2F", "/")]));
}
