import { isObject, textOf } from "./envelope.ts";

/** What a link means to Teams. */
export type LinkTarget =
  | {
      readonly kind: "entity";
      readonly appId: string;
      readonly entityId: string | undefined;
      readonly subEntityId: string | undefined;
      readonly chatId: string | undefined;
      readonly channelId: string | undefined;
    }
  | { readonly kind: "meeting"; readonly threadId: string }
  | { readonly kind: "new-meeting" }
  | { readonly kind: "web"; readonly url: string };

const teamsHosts: ReadonlySet<string> = new Set(["teams.microsoft.com", "teams.cloud.microsoft"]);

/** Reads a link as Teams would; undefined for what is no web address at all. */
export function readLink(text: string): LinkTarget | undefined {
  const url = toUrl(text);
  if (url === undefined || (url.protocol !== "https:" && url.protocol !== "http:")) return undefined;
  if (!teamsHosts.has(url.hostname)) return { kind: "web", url: url.href };

  const [, letter, kind, first, second] = url.pathname.split("/");
  if (letter === "l" && kind === "entity" && first !== undefined) return readEntityLink(url, first, second);
  if (letter === "l" && kind === "meetup-join" && first !== undefined) {
    const threadId = decode(first);
    return threadId === undefined ? undefined : { kind: "meeting", threadId };
  }
  if (letter === "l" && kind === "meeting" && first === "new") return { kind: "new-meeting" };
  return { kind: "web", url: url.href };
}

/** The id of the meeting's chat inside a join address, or undefined for the short addresses that hold none. */
export function threadOf(joinUrl: string): string | undefined {
  const target = readLink(joinUrl);
  return target?.kind === "meeting" ? target.threadId : undefined;
}

function readEntityLink(url: URL, appId: string, entityId: string | undefined): LinkTarget {
  const context = parseJson(url.searchParams.get("context"));
  const isChat = textOf(context, "contextType") === "chat" || textOf(context, "chatId") !== undefined;
  return {
    kind: "entity",
    appId,
    entityId: entityId === undefined ? undefined : decode(entityId),
    subEntityId: textOf(context, "subEntityId"),
    chatId: isChat ? textOf(context, "chatId") : undefined,
    channelId: isChat ? undefined : textOf(context, "channelId"),
  };
}

function toUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

function parseJson(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
