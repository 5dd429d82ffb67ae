/** Which kind of id a request asked for with `Prefer: IdType="ImmutableId"`. */
export type IdKind = "default" | "immutable";

const prefixes: Record<IdKind, string> = { default: "AAMkAGSideBySide", immutable: "AAkALgAAAAAAHYQDEapm" };

/**
 * The id of an event, or of one day of a series, in one mailbox. Both kinds name the same event and are accepted alike;
 * answers carry the kind that was asked for.
 *
 * @see https://learn.microsoft.com/graph/outlook-immutable-id
 */
export function eventId(key: string, day: string | undefined, kind: IdKind): string {
  const inner = Buffer.from(day === undefined ? key : `${key}|${day}`, "utf8").toString("base64url");
  return `${prefixes[kind]}${inner}=`;
}

/** What an id says, or undefined if Exchange could not have made it. Case-sensitive. */
export function parseEventId(id: string): { readonly key: string; readonly day: string | undefined } | undefined {
  const prefix = Object.values(prefixes).find((known) => id.startsWith(known));
  if (prefix === undefined || !id.endsWith("=")) return undefined;
  const inner = id.slice(prefix.length, -1);
  const text = Buffer.from(inner, "base64url").toString("utf8");
  if (Buffer.from(text, "utf8").toString("base64url") !== inner) return undefined;
  const [key = "", day] = text.split("|");
  return { key, day };
}

const globalObjectPrefix = "040000008200E00074C5B7101A82E008";

/** A fresh unique part of a global object id; the same in every mailbox. */
export function newUid(serial: string, createdMs: number): string {
  const fileTime = (BigInt(Math.trunc(createdMs)) + 11_644_473_600_000n) * 10_000n;
  const time = fileTime.toString(16).toUpperCase().padStart(16, "0");
  const unique = Buffer.from(serial.padStart(16, "0").slice(-16), "utf8").toString("hex").toUpperCase();
  return `${time}${"0".repeat(16)}10000000${unique}`;
}

/**
 * The `iCalUId`: a global object id, which holds the original day of an occurrence and zeros for a master.
 *
 * @see https://learn.microsoft.com/graph/api/resources/event (iCalUId: "different for each occurrence in a recurring series")
 */
export function iCalUId(uid: string, day: string | undefined): string {
  const [year = 0, month = 0, date = 0] = (day ?? "0-0-0").split("-").map(Number);
  return `${globalObjectPrefix}${hex(year, 4)}${hex(month, 2)}${hex(date, 2)}${uid}`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, "0");
}
