import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

type BuiltFile = { readonly body: Buffer; readonly headers: Readonly<Record<string, string>> };

/** The files of a build as a host of static files would send them: with the headers that the build asks for. */
export class BuiltFiles {
  readonly #folder: string;
  readonly #headers: Readonly<Record<string, Readonly<Record<string, string>>>>;

  /** @throws {Error} When the folder holds no build, or a build without headers. */
  constructor(folder: string) {
    const file = join(folder, "_headers.json");
    if (!existsSync(file))
      throw new Error(`There is no build with headers in ${folder}/. Make one first: npm run build`);
    this.#folder = folder;
    this.#headers = JSON.parse(readFileSync(file, "utf8")) as Readonly<
      Record<string, Readonly<Record<string, string>>>
    >;
  }

  /** Paths of all pages, `/personal/` for `personal/index.html`. */
  pages(): string[] {
    return readdirSync(this.#folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".html"))
      .map((file) => `/${relative(".", file).split(sep).join("/")}`.replace(/index\.html$/, ""))
      .toSorted();
  }

  headersOf(path: string): Readonly<Record<string, string>> {
    const matching = Object.entries(this.#headers).filter(([prefix]) => path.startsWith(prefix));
    return Object.assign({}, ...matching.map(([, headers]) => headers)) as Record<string, string>;
  }

  read(path: string): BuiltFile | undefined {
    const file = join(this.#folder, path.endsWith("/") ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) return undefined;
    const type = types[extname(file)] ?? "application/octet-stream";
    return { body: readFileSync(file), headers: { ...this.headersOf(path), "Content-Type": type } };
  }
}
