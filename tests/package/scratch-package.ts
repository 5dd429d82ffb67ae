import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";

/** Where in a JSON document: names of properties and numbers of items. */
export type Path = readonly (string | number)[];

/** A copy of everything that `npm run package` reads, to be broken at will. */
export class ScratchPackage {
  readonly folder = mkdtempSync(join(tmpdir(), "package-"));

  constructor() {
    for (const path of ["manifest.json", "package.json", "appPackage", "src/entries"]) {
      cpSync(path, join(this.folder, path), { recursive: true });
    }
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** Sets one value of a JSON file; undefined takes it away. */
  set(name: string, path: Path, value: unknown): void {
    const document = JSON.parse(readFileSync(this.path(name), "utf8")) as Record<string | number, unknown>;
    const parent = path.slice(0, -1).reduce((node, key) => node[key] as typeof document, document);
    parent[path.at(-1) ?? ""] = value;
    writeFileSync(this.path(name), JSON.stringify(document));
  }

  /** Writes a picture in which every pixel has the same colour, except those for which `differs` gives another. */
  paint(
    name: string,
    size: number,
    colour: readonly number[],
    differs: Readonly<Record<number, readonly number[]>> = {},
  ): void {
    const image = new PNG({ width: size, height: size });
    for (let pixel = 0; pixel < size * size; pixel += 1) image.data.set(differs[pixel] ?? colour, pixel * 4);
    writeFileSync(this.path(name), PNG.sync.write(image));
  }
}
