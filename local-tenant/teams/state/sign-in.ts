import type { SignInRequest } from "#tenant/teams/protocol/nested-auth.ts";
import { isObject } from "#tenant/teams/protocol/envelope.ts";
import { createStore, type Store } from "./store.ts";

/** How signing in goes for each person: interaction asked for, a window waiting. */
export type SignInState = {
  /** People whose silent requests are refused until they have been asked once. */
  readonly interactive: readonly string[];
  /** Permissions that the app has asked for so far, over all people. */
  readonly requested: readonly string[];
  readonly pending: Readonly<Record<string, PendingSignIn>>;
};

export type PendingSignIn = { readonly request: SignInRequest; readonly close: (isAccepted: boolean) => void };

export type SignIn = {
  readonly store: Store<SignInState>;
  readonly needsInteraction: (alias: string) => boolean;
  readonly setInteractive: (alias: string, isInteractive: boolean) => void;
  readonly noteRequested: (scopes: readonly string[]) => void;
  /** Opens the sign-in window of one person and waits for the answer. */
  readonly interact: (alias: string, request: SignInRequest) => Promise<boolean>;
  readonly reset: () => void;
};

/** The part of `localStorage` that is used, so that a reload forgets nothing. */
export type TextStorage = Pick<Storage, "getItem" | "setItem">;

const key = "tenant.sign-in";
const empty: SignInState = { interactive: [], requested: [], pending: {} };

/** Makes the sign-in state; everything but open windows survives a reload. */
export function createSignIn(storage: TextStorage): SignIn {
  const store = createStore<SignInState>({ ...empty, ...read(storage.getItem(key)) });
  const change = (patch: (state: SignInState) => SignInState) => {
    store.update(patch);
    const { interactive, requested } = store.getSnapshot();
    storage.setItem(key, JSON.stringify({ interactive, requested }));
  };
  const setInteractive = (alias: string, isInteractive: boolean) =>
    change((state) => ({ ...state, interactive: withOrWithout(state.interactive, alias, isInteractive) }));
  const setPending = (alias: string, pending: PendingSignIn | undefined) =>
    store.update((state) => {
      const { [alias]: _gone, ...others } = state.pending;
      return { ...state, pending: pending === undefined ? others : { ...others, [alias]: pending } };
    });

  return {
    store,
    setInteractive,
    needsInteraction: (alias) => store.getSnapshot().interactive.includes(alias),
    noteRequested: (scopes) => {
      const known = store.getSnapshot().requested;
      if (scopes.every((scope) => known.includes(scope))) return;
      change((state) => ({ ...state, requested: [...new Set([...known, ...scopes])].toSorted() }));
    },
    interact: (alias, request) =>
      new Promise((resolve) => {
        store.getSnapshot().pending[alias]?.close(false);
        const close = (isAccepted: boolean) => {
          setPending(alias, undefined);
          if (isAccepted) setInteractive(alias, false);
          resolve(isAccepted);
        };
        setPending(alias, { request, close });
      }),
    reset: () => change(() => empty),
  };
}

function withOrWithout(list: readonly string[], item: string, isIn: boolean): readonly string[] {
  const others = list.filter((one) => one !== item);
  return isIn ? [...others, item] : others;
}

function read(text: string | null): Partial<SignInState> {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    return isObject(value) ? { interactive: texts(value["interactive"]), requested: texts(value["requested"]) } : {};
  } catch {
    return {};
  }
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
