import { useState } from "react";

/** Teams may close the clipboard to frames: then the text itself is shown, to be copied by hand. */
export type Copied = "not-yet" | "copied" | "refused";

export function useCopy(): { readonly copied: Copied; readonly copy: (text: string) => Promise<Copied> } {
  const [copied, setCopied] = useState<Copied>("not-yet");
  async function copy(text: string): Promise<Copied> {
    let now: Copied = "copied";
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      now = "refused";
    }
    setCopied(now);
    return now;
  }
  return { copied, copy };
}
