import { type RefObject, useEffect, useRef } from "react";

/**
 * Whoever works without a mouse is never thrown to the top of the page: when what had the focus goes away (a stage that
 * somebody else left, a button whose work is done), the focus goes to the beginning of what stands there now.
 */
export function useKeptFocus<Element extends HTMLElement>(): RefObject<Element | null> {
  const place = useRef<Element>(null);
  useEffect(() => {
    const node = place.current;
    if (node === null) return undefined;
    let last: EventTarget | null = null;
    const remember = ({ target }: FocusEvent) => {
      last = target;
    };
    const changes = new MutationObserver(() => {
      const isLost = last instanceof Node && !last.isConnected && document.activeElement === document.body;
      if (!isLost) return;
      last = null;
      node.focus({ preventScroll: true });
    });
    node.addEventListener("focusin", remember);
    changes.observe(node, { childList: true, subtree: true });
    return () => {
      changes.disconnect();
      node.removeEventListener("focusin", remember);
    };
  }, []);
  return place;
}
