import { createContext, useContext } from "react";
import type { Store } from "#app/ports/store.ts";
import { useStore } from "./use-store.ts";

/** Whether this device believes to have a network. It may be wrong about "yes", hardly ever about "no". */
export const browserOnline: Store<boolean> = {
  getSnapshot: () => navigator.onLine,
  subscribe(listener) {
    window.addEventListener("online", listener);
    window.addEventListener("offline", listener);
    return () => {
      window.removeEventListener("online", listener);
      window.removeEventListener("offline", listener);
    };
  },
};

export const OnlineContext = createContext<Store<boolean>>(browserOnline);

export function useOnline(): boolean {
  return useStore(useContext(OnlineContext));
}
