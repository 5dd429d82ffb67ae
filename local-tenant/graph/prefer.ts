import { unreachable } from "#tenant/unreachable.ts";

/** What a `Prefer` header asks for. Names are read without regard to case; unknown preferences are ignored, as RFC 7240 wants. */
export type Preferences = {
  readonly maxPageSize: number | undefined;
  /** Content of `outlook.timezone`, unquoted, as sent. */
  readonly timeZone: string | undefined;
  readonly immutableIds: boolean;
  readonly bodyContentType: "text" | "html" | undefined;
};

/**
 * Reads the `Prefer` header of a request.
 *
 * @see https://learn.microsoft.com/graph/outlook-immutable-id
 * @see https://learn.microsoft.com/graph/api/user-list-calendarview
 */
export function readPreferences(headers: Readonly<Record<string, string>>): Preferences {
  const asked = new Map<string, string>();
  for (const [, name = "", quoted, plain] of (headers["prefer"] ?? "").matchAll(
    /([A-Za-z][\w.-]*)\s*(?:=\s*(?:"([^"]*)"|([^",;\s]+)))?/g,
  )) {
    asked.set(name.toLowerCase(), quoted ?? plain ?? "");
  }
  const pageSize = Number(asked.get("odata.maxpagesize"));
  const contentType = asked.get("outlook.body-content-type")?.toLowerCase();
  return {
    maxPageSize: Number.isInteger(pageSize) && pageSize > 0 ? pageSize : undefined,
    timeZone: asked.get("outlook.timezone"),
    immutableIds: asked.get("idtype")?.toLowerCase() === "immutableid",
    bodyContentType: contentType === "text" || contentType === "html" ? contentType : undefined,
  };
}

/** The `Preference-Applied` header for the preferences that an operation honours; without any, no header. */
export function preferenceApplied(
  preferences: Preferences,
  honoured: readonly (keyof Preferences)[],
): Readonly<Record<string, string>> {
  const parts = honoured.flatMap((name) => {
    switch (name) {
      case "maxPageSize":
        return preferences.maxPageSize === undefined ? [] : [`odata.maxpagesize=${preferences.maxPageSize}`];
      case "timeZone":
        return preferences.timeZone === undefined ? [] : [`outlook.timezone="${preferences.timeZone}"`];
      case "immutableIds":
        return preferences.immutableIds ? ['IdType="ImmutableId"'] : [];
      case "bodyContentType":
        return preferences.bodyContentType === undefined
          ? []
          : [`outlook.body-content-type="${preferences.bodyContentType}"`];
      default:
        return unreachable(name);
    }
  });
  return parts.length === 0 ? {} : { "Preference-Applied": parts.join(", ") };
}
