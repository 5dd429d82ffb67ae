/** Which of the four windows a person looks at. */
export type View = "personal" | "channel" | "meeting" | "outlook";
export type PaneTheme = "light" | "dark" | "contrast";
export type PaneLanguage = "en-GB" | "de-DE";

/** One person's half of the shell; all of it is in the address, so that links and tests reach every state. */
export type PaneState = {
  readonly alias: string;
  readonly view: View;
  readonly theme: PaneTheme;
  readonly language: PaneLanguage;
  readonly width: "full" | "phone";
  /** What a link asked the app's tab to show. */
  readonly subPageId: string | undefined;
  /** In the channel: a pinned tab's id, `posts`, or `new` while one is being added; undefined means the first tab. */
  readonly tabId: string | undefined;
  /** The meeting's chat thread, when one is open. */
  readonly chatId: string | undefined;
  readonly isPanelOpen: boolean;
  /** Any date of the week that Outlook shows, such as `2026-11-23`; undefined means today's. */
  readonly week: string | undefined;
  /** The calendar item that is open. */
  readonly itemId: string | undefined;
  /** Counts how often a link led here, so that the app starts anew; not part of the address. */
  readonly visit: number;
};

/** One pane (a single-person address) or two. */
export type ShellState = { readonly panes: readonly PaneState[] };

type Field = "View" | "Theme" | "Lang" | "Width" | "Sub" | "Tab" | "Chat" | "Panel" | "Week" | "Item";

/** Reads the shell's address. Unknown words fall back to the usual ones. */
export function readAddress(search: string): ShellState {
  const query = new URLSearchParams(search);
  const only = query.get("only");
  if (only) return { panes: [readPane(query, only, "")] };
  return {
    panes: [
      readPane(query, query.get("left") ?? "maya", "left"),
      readPane(query, query.get("right") ?? "tom", "right"),
    ],
  };
}

/** The address of a state; what is as usual is left out. */
export function writeAddress({ panes }: ShellState): string {
  const query = new URLSearchParams();
  const [first, second] = panes;
  if (first !== undefined && second === undefined) {
    query.set("only", first.alias);
    writePane(query, first, "");
  }
  if (first !== undefined && second !== undefined) {
    query.set("left", first.alias);
    writePane(query, first, "left");
    query.set("right", second.alias);
    writePane(query, second, "right");
  }
  return `?${query.toString()}`;
}

function readPane(query: URLSearchParams, alias: string, prefix: string): PaneState {
  const read = (field: Field) => query.get(nameOf(prefix, field)) || undefined;
  return {
    alias,
    view: oneOf(read("View"), ["personal", "channel", "meeting", "outlook"]),
    theme: oneOf(read("Theme"), ["light", "dark", "contrast"]),
    language: oneOf(read("Lang"), ["en-GB", "de-DE"]),
    width: oneOf(read("Width"), ["full", "phone"]),
    subPageId: read("Sub"),
    tabId: read("Tab"),
    chatId: read("Chat"),
    isPanelOpen: read("Panel") === "open",
    week: read("Week"),
    itemId: read("Item"),
    visit: 0,
  };
}

function writePane(query: URLSearchParams, pane: PaneState, prefix: string): void {
  const write = (field: Field, value: string | undefined, usual?: string) => {
    if (value !== undefined && value !== usual) query.set(nameOf(prefix, field), value);
  };
  write("View", pane.view, "personal");
  write("Theme", pane.theme, "light");
  write("Lang", pane.language, "en-GB");
  write("Width", pane.width, "full");
  write("Sub", pane.subPageId);
  write("Tab", pane.tabId);
  write("Chat", pane.chatId);
  write("Panel", pane.isPanelOpen ? "open" : undefined);
  write("Week", pane.week);
  write("Item", pane.itemId);
}

function nameOf(prefix: string, field: Field): string {
  return prefix === "" ? field.toLowerCase() : `${prefix}${field}`;
}

function oneOf<const T extends string>(value: string | undefined, allowed: readonly [T, ...T[]]): T {
  return allowed.find((word) => word === value) ?? allowed[0];
}
