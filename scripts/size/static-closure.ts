/** One file of a build, as Vite's manifest tells it. */
export type ManifestChunk = {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  /** Keys of chunks that are loaded together with this one. Chunks loaded on demand are `dynamicImports`. */
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
};
export type Manifest = Readonly<Record<string, ManifestChunk>>;

/** The pages of a build: keys of chunks that come from an HTML file. */
export function pagesOf(manifest: Manifest): string[] {
  return Object.entries(manifest).flatMap(([key, chunk]) =>
    chunk.isEntry === true && (chunk.src ?? key).endsWith(".html") ? [key] : [],
  );
}

/**
 * The JavaScript files that a page waits for before it can do anything: its own chunk and everything that is
 * imported statically from there, each file once.
 *
 * @throws {Error} If the manifest names a chunk that it does not hold: then nothing it says can be believed.
 */
export function staticClosure(manifest: Manifest, page: string): string[] {
  const seen = new Set<string>();
  const visit = (key: string) => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`The build's manifest has no chunk "${key}".`);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  visit(page);
  const files = [...seen].map((key) => manifest[key]?.file ?? "").filter((file) => /\.m?js$/.test(file));
  return [...new Set(files)];
}
