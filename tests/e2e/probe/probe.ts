import {
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  type IPublicClientApplication,
} from "@azure/msal-browser";
import { app, calendar, pages } from "@microsoft/teams-js";

/** What a test may ask of the page inside the frame. */
export type Probe = {
  readonly context: () => Promise<app.Context>;
  readonly themes: readonly string[];
  readonly openLink: (url: string) => Promise<string>;
  readonly navigateToApp: (appId: string, pageId: string, subPageId?: string) => Promise<string>;
  readonly openCalendarItem: (itemId: string) => Promise<string>;
  /** On a configuration page: lets the dialog save, and answers it with these settings, or with why not. */
  readonly offerTab: (settings: pages.InstanceConfig, failure?: string) => void;
  readonly tabSettings: () => Promise<pages.InstanceConfig>;
  readonly silent: (scopes: string[], isForced?: boolean) => Promise<TokenOutcome>;
  readonly popup: (scopes: string[]) => Promise<TokenOutcome>;
  /** Sends a function that teams-js itself would not, and waits for the answer. */
  readonly raw: (func: string, args: unknown[]) => Promise<unknown>;
  readonly post: (message: unknown) => void;
};

export type TokenOutcome =
  | {
      readonly kind: "token";
      readonly accessToken: string;
      readonly idTokenClaims: object;
      readonly fromCache: boolean;
    }
  | { readonly kind: "interaction-required" | "failed"; readonly code: string };

declare global {
  interface Window {
    probe?: Probe;
  }
}

const shellOrigin = `${location.protocol}//${location.host.split(".").slice(1).join(".")}`;
const state = document.querySelector("#state");
const themes: string[] = [];

try {
  await app.initialize([shellOrigin]);
  app.registerOnThemeChangeHandler((theme) => themes.push(theme));
  const msal = await createNestablePublicClientApplication({
    auth: { clientId: "5bde5bde-0000-4000-8000-00000000b001" },
    cache: { cacheLocation: "memoryStorage" },
  });
  window.probe = {
    themes,
    context: app.getContext,
    openLink: (url) => outcome(app.openLink(url)),
    navigateToApp: (appId, pageId, subPageId) =>
      outcome(pages.navigateToApp({ appId, pageId, ...(subPageId === undefined ? {} : { subPageId }) })),
    openCalendarItem: (itemId) => outcome(calendar.openCalendarItem({ itemId })),
    offerTab: (settings, failure) => {
      pages.config.registerOnSaveHandler((save) => void answerSave(save, settings, failure));
      pages.config.setValidityState(true);
    },
    tabSettings: () => pages.getConfig(),
    silent: (scopes, isForced = false) => token(() => silently(msal, scopes, isForced)),
    popup: (scopes) => token(() => msal.acquireTokenPopup({ scopes })),
    raw,
    post: (message) => window.parent.postMessage(message, "*"),
  };
  await app.notifySuccess();
  if (state !== null) state.textContent = "ready";
} catch (error) {
  if (state !== null) state.textContent = String(error);
}

async function answerSave(save: pages.config.SaveEvent, settings: pages.InstanceConfig, failure?: string) {
  try {
    if (failure !== undefined) throw new Error(failure);
    await pages.config.setConfig(settings);
    save.notifySuccess();
  } catch (error) {
    save.notifyFailure(error instanceof Error ? error.message : String(error));
  }
}

async function silently(msal: IPublicClientApplication, scopes: string[], isForced: boolean) {
  return msal.acquireTokenSilent({ scopes, forceRefresh: isForced });
}

async function token(
  acquire: () => Promise<{ accessToken: string; idTokenClaims: object; fromCache: boolean }>,
): Promise<TokenOutcome> {
  try {
    const { accessToken, idTokenClaims, fromCache } = await acquire();
    return { kind: "token", accessToken, idTokenClaims, fromCache };
  } catch (error) {
    const code = error instanceof Error && "errorCode" in error ? String(error.errorCode) : String(error);
    return { kind: error instanceof InteractionRequiredAuthError ? "interaction-required" : "failed", code };
  }
}

async function outcome(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return "done";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function raw(func: string, args: unknown[]): Promise<unknown> {
  const id = 900_000 + Math.floor(performance.now());
  return new Promise((resolve) => {
    const listen = ({ data }: MessageEvent<{ readonly id?: number; readonly args?: unknown }>) => {
      if (data.id !== id) return;
      window.removeEventListener("message", listen);
      resolve(data.args);
    };
    window.addEventListener("message", listen);
    window.parent.postMessage({ id, uuidAsString: crypto.randomUUID(), func, args }, "*");
  });
}
