import { answer, isObject, silent, textOf } from "./envelope.ts";
import type { HostFunctions } from "./session.ts";

/**
 * What this host can do, as teams-js reads it: the fourth argument of the answer to `initialize`.
 * A capability that is missing here makes `isSupported()` false, so the app falls back honestly.
 */
const runtime = {
  apiVersion: 4,
  isLegacyTeams: false,
  isNAAChannelRecommended: true,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: {
    app: { notifySuccessResponse: {} },
    pages: { config: {}, backStack: {}, currentApp: {} },
    calendar: {},
    nestedAppAuth: {},
  },
};

/** Dotted and of three parts: with fewer, teams-js reads it as a JSON number and stumbles. */
const clientSupportedSdkVersion = "2.1.1";

/** The family `app`: start, context, links and the loading indicator. */
export const appFunctions: HostFunctions = {
  initialize: (_request, { frameContext }) =>
    answer(frameContext, "web", clientSupportedSdkVersion, JSON.stringify(runtime)),
  getContext: (_request, { context }) => answer(context()),
  // The host sends every event to every frame; teams-js drops those it has no handler for.
  registerHandler: () => silent,
  "appInitialization.appLoaded": (_request, { loaded }) => {
    loaded();
    return silent;
  },
  "appInitialization.success": (_request, { loaded }) => {
    loaded();
    return answer("ok");
  },
  "appInitialization.failure": ({ args: [request] }, { failed }) => {
    failed(textOf(request, "message") ?? textOf(request, "reason") ?? "Other");
    return silent;
  },
  "appInitialization.expectedFailure": ({ args: [request] }, { failed }) => {
    failed(textOf(request, "message") ?? textOf(request, "reason") ?? "Other");
    return silent;
  },
  executeDeepLink: ({ args: [url] }, { openLink }) => {
    if (typeof url !== "string") return answer(false, "executeDeepLink needs an address");
    return openLink(url) ? answer(true) : answer(false, "Teams cannot open this link");
  },
  "calendar.openCalendarItem": ({ args: [params] }, { openCalendarItem }) => {
    const itemId = textOf(params, "itemId");
    if (itemId === undefined || itemId === "") return answer(false, "openCalendarItem needs an itemId");
    openCalendarItem(itemId);
    return answer(true);
  },
  "nestedAppAuth.execute": async ({ data }, { authenticate }) => answer(null, await authenticate(data ?? "")),
};

/** Whether an answer is the runtime that teams-js expects; tests read it with this. */
export function readRuntime(json: unknown): Readonly<Record<string, unknown>> | undefined {
  const value: unknown = typeof json === "string" ? JSON.parse(json) : undefined;
  return isObject(value) && isObject(value["supports"]) ? value["supports"] : undefined;
}
