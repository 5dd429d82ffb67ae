import { createContext, useContext } from "react";
import { type Addresses, addressesOf } from "#tenant/teams/addresses.ts";
import type { TenantPerson } from "#tenant/teams/person.ts";
import { readAddress, type ShellState, writeAddress } from "./address-state.ts";
import { type Control, createControl, type Fault } from "./control.ts";
import { createGraph, type Graph } from "./graph.ts";
import { createHostRegistry, type HostRegistry } from "./host-registry.ts";
import { createMessageLog, type MessageLog } from "./message-log.ts";
import { createSignIn, type SignIn } from "./sign-in.ts";
import { createStore, type Store } from "./store.ts";

/** What the tenant says about itself from time to time. */
export type TenantNews = {
  readonly faults: readonly Fault[];
  readonly mailCounts: Readonly<Record<string, number>>;
};

/** Everything the shell's screens reach the world through. */
export type ShellServices = {
  readonly addresses: Addresses;
  readonly control: Control;
  readonly graph: Graph;
  readonly registry: HostRegistry;
  readonly log: MessageLog;
  readonly signIn: SignIn;
  readonly people: readonly TenantPerson[];
  readonly shell: Store<ShellState>;
  /** Tenant time minus real time. */
  readonly clockOffsetMs: Store<number>;
  readonly news: Store<TenantNews>;
  /** Reads the news again, at once. */
  readonly refreshNews: () => Promise<void>;
};

const newsEveryMs = 4000;

/** Starts the shell: learns who works here, then follows the clock, the faults and the mail. */
export async function startServices(): Promise<ShellServices> {
  const addresses = addressesOf(location);
  const control = createControl(addresses.control);
  const shell = createStore(readAddress(location.search));
  const clockOffsetMs = createStore(0);
  const news = createStore<TenantNews>({ faults: [], mailCounts: {} });
  const registry = createHostRegistry();
  const people = await control.people();

  const refreshNews = async () => {
    try {
      const [faults, mailCounts] = await Promise.all([control.faults(), control.mailCounts()]);
      const next = { faults, mailCounts };
      news.update((old) => (JSON.stringify(old) === JSON.stringify(next) ? old : next));
    } catch {
      // The tenant is being restarted; the next round asks again.
    }
  };
  control.watchClock((offset) => clockOffsetMs.update(() => offset));
  window.addEventListener("message", registry.dispatch);
  window.addEventListener("popstate", () => shell.update(() => readAddress(location.search)));
  setInterval(() => document.visibilityState === "visible" && void refreshNews(), newsEveryMs);
  void refreshNews();
  keepAddress(shell);

  return {
    addresses,
    control,
    shell,
    clockOffsetMs,
    news,
    refreshNews,
    registry,
    people,
    graph: createGraph(addresses.graph),
    log: createMessageLog(),
    signIn: createSignIn(localStorage),
  };
}

/** A new window or item is a step that the browser's back button takes back; everything else only renames the page. */
function keepAddress(shell: Store<ShellState>): void {
  let last = shell.getSnapshot();
  shell.subscribe(() => {
    const next = shell.getSnapshot();
    const address = writeAddress(next);
    if (address === writeAddress(readAddress(location.search))) return;
    const isStep = next.panes.some(({ view, itemId }, index) => {
      const before = last.panes[index];
      return before?.view !== view || before.itemId !== itemId;
    });
    last = next;
    if (isStep) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  });
}

export const ShellServicesContext = createContext<ShellServices | undefined>(undefined);

export function useShell(): ShellServices {
  const services = useContext(ShellServicesContext);
  if (services === undefined) throw new Error("useShell needs a ShellServicesContext above it");
  return services;
}
