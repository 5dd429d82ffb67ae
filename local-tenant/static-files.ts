import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};

/**
 * Serves the files of a directory as a plain static host does: a folder is its index.html, a folder without the slash
 * is sent there, and `_headers.json` (path prefix to headers), where the build made one, is obeyed.
 */
export function createStaticFiles(directory: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const path = readPath(pathname);
    if (path === undefined) return text(400, "Bad path");
    const found = await stat(join(directory, path)).catch(() => undefined);
    if (found?.isDirectory() && !pathname.endsWith("/")) {
      return new Response(null, { status: 308, headers: { Location: `${pathname}/${search}` } });
    }
    const file = join(directory, pathname.endsWith("/") ? join(path, "index.html") : path);
    const content = await readFile(file).catch(() => undefined);
    if (content === undefined) return text(404, `There is no ${pathname}`);
    const type = types[extname(file)] ?? "application/octet-stream";
    const headers = { "Content-Type": type, "Cache-Control": "no-cache", ...(await headersFor(directory, pathname)) };
    return new Response(new Uint8Array(content), { headers });
  };
}

/** The path decoded, or undefined where it is not one, or leads out of the directory. */
function readPath(pathname: string): string | undefined {
  try {
    const path = normalize(decodeURIComponent(pathname));
    return path.split(sep).includes("..") || path.includes("\0") ? undefined : path;
  } catch {
    return undefined;
  }
}

async function headersFor(directory: string, pathname: string): Promise<Record<string, string>> {
  const content = await readFile(join(directory, "_headers.json"), "utf8").catch(() => "{}");
  const byPrefix = JSON.parse(content) as Readonly<Record<string, Record<string, string>>>;
  const matching = Object.entries(byPrefix).filter(([prefix]) => pathname.startsWith(prefix));
  return Object.assign({}, ...matching.map(([, headers]) => headers)) as Record<string, string>;
}

function text(status: number, content: string): Response {
  return new Response(`${content}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
