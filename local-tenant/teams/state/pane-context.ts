import { createContext, useContext, useMemo } from "react";
import type { TenantPerson } from "#tenant/teams/person.ts";
import type { PaneState, View } from "./address-state.ts";
import { createNavigator, type Navigator } from "./navigator.ts";
import { type ShellServices, useShell } from "./shell-services.ts";

/** One person's half: who, what is open, and how to go elsewhere. */
export type Pane = {
  readonly index: number;
  readonly person: TenantPerson;
  readonly state: PaneState;
  readonly go: Navigator;
};

export const PaneContext = createContext<Pane | undefined>(undefined);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === undefined) throw new Error("usePane needs a PaneContext above it");
  return pane;
}

export function useNavigator(index: number): Navigator {
  const { shell }: ShellServices = useShell();
  return useMemo(() => createNavigator(shell, index), [shell, index]);
}

export const viewNames: Readonly<Record<View, string>> = {
  personal: "Side by Side",
  channel: "Teams",
  meeting: "Meeting",
  outlook: "Calendar",
};
