import { type RefObject, useEffect } from "react";

/** Calls `close` when Escape is pressed inside an element that is open. */
export function useEscape(element: RefObject<HTMLElement | null>, isOpen: boolean, close: () => void): void {
  useEffect(() => {
    const node = element.current;
    if (!isOpen || node === null) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.key === "Escape") close();
    };
    node.addEventListener("keydown", listen);
    return () => node.removeEventListener("keydown", listen);
  });
}
