import type { MyData } from "#app/my-record/gather-my-data.ts";
import { isFields, listIn } from "#domain/conversation/fields.ts";
import { entryFromJson } from "#domain/conversation/record-entry.ts";

/** What I wrote for myself alone, in the order in which it stands in the file. Names of fields and ids are left to the JSON. */
export function privateTexts({ files }: MyData): readonly string[] {
  return files.flatMap((file) => {
    if (!("content" in file) || !isFields(file.content) || !/\/private\b[^/]*\.json$/i.test(file.path)) return [];
    return listIn(file.content, "entries").flatMap((json) => {
      const entry = entryFromJson(json);
      return entry === undefined || entry.deleted ? [] : textsIn(entry.value);
    });
  });
}

/** Ids of sessions and partnerships are no words. */
function textsIn(value: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(value).flatMap(([name, part]) =>
    typeof part === "string" && part.trim() !== "" && !name.endsWith("Id") ? [part] : [],
  );
}
