import { posix } from "node:path";
import { readDocument } from "./read-document.ts";

export type Repository = {
  readonly exists: (path: string) => boolean;
  readonly scripts: readonly string[];
};

/** Everything in a page that names something which is not there. Addresses on the web are left alone: no network. */
export function checkPromises(path: string, text: string, { exists, scripts }: Repository): string[] {
  const { links, scripts: named, paths } = readDocument(text);
  return [
    ...links.flatMap(({ line, target }) => {
      const file = target.split("#")[0] ?? "";
      if (/^[a-z]+:/.test(target) || file === "") return [];
      const isThere = exists(posix.join(posix.dirname(path), file));
      return isThere ? [] : [`${path}:${line}: the link to ${target} leads nowhere.`];
    }),
    ...named.flatMap(({ line, name }) =>
      scripts.includes(name) ? [] : [`${path}:${line}: there is no npm script "${name}".`],
    ),
    ...paths.flatMap(({ line, path: file }) => (exists(file) ? [] : [`${path}:${line}: ${file} does not exist.`])),
  ];
}
