import { useEffect, useState } from "react";
import { useShell } from "./shell-services.ts";
import { useStore } from "./use-store.ts";

/** Tenant time in milliseconds, read anew every second and whenever the clock is moved. */
export function useTenantNow(everyMs = 1000): number {
  const { clockOffsetMs } = useShell();
  const offset = useStore(clockOffsetMs);
  const [realNow, setRealNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setRealNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return realNow + offset;
}
