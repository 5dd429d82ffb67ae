/** What a Markdown page promises: commands that work, links that lead somewhere, scripts and files that exist. */
export type Document = {
  /** Fenced blocks in `sh`: every line of them is run. Blocks in any other language are only read by people. */
  readonly blocks: readonly { readonly line: number; readonly commands: string }[];
  readonly links: readonly { readonly line: number; readonly target: string }[];
  /** Names of npm scripts, wherever they are mentioned. */
  readonly scripts: readonly { readonly line: number; readonly name: string }[];
  /** Paths of this repository in code spans. */
  readonly paths: readonly { readonly line: number; readonly path: string }[];
};

const pathSpan = /`((?:src|local-tenant|scripts|tests|docs|appPackage)\/[\w./-]*)`/g;

export function readDocument(text: string): Document {
  const blocks: { line: number; commands: string }[] = [];
  const document = {
    blocks,
    links: [] as Document["links"][number][],
    scripts: [] as Document["scripts"][number][],
    paths: [] as Document["paths"][number][],
  };
  let fence: { language: string; line: number; lines: string[] } | undefined;
  for (const [index, content] of text.split("\n").entries()) {
    const line = index + 1;
    const opening = /^```(\S*)/.exec(content);
    if (opening && fence === undefined) fence = { language: opening[1] ?? "", line: line + 1, lines: [] };
    else if (opening && fence !== undefined) {
      if (fence.language === "sh") blocks.push({ line: fence.line, commands: fence.lines.join("\n") });
      fence = undefined;
    } else fence?.lines.push(content);

    for (const [, name = ""] of content.matchAll(/npm (?:run |(?=start\b|test\b))([\w:-]+)/g))
      document.scripts.push({ line, name });
    if (fence !== undefined) continue;
    for (const [, target = ""] of content.matchAll(/\]\(([^)\s]+)\)/g)) document.links.push({ line, target });
    for (const [, path = ""] of content.matchAll(pathSpan)) document.paths.push({ line, path });
  }
  return document;
}
