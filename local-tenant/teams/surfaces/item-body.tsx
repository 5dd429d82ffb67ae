import { useRef, useState } from "react";
import { safeBody } from "#tenant/teams/calendar/safe-body.ts";
import { usePane } from "#tenant/teams/state/pane-context.ts";
import { themes } from "#tenant/teams/themes.ts";
import css from "./outlook-item.module.css";

/**
 * The body of an invitation in a frame without scripts. Its links are taken over: those of Teams open in this
 * person's Teams, others in a new window.
 */
export function ItemBody({ html }: { readonly html: string }) {
  const { state, go } = usePane();
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(60);
  const theme = themes[state.theme];
  const style = `
    body { margin: 0; background: ${theme.colorNeutralBackground1}; color: ${theme.colorNeutralForeground1};
      font: 14px/20px ${theme.fontFamilyBase}; overflow-wrap: anywhere; }
    a { color: ${theme.colorBrandForegroundLink}; }
    :focus-visible { outline: 2px solid ${theme.colorStrokeFocus2}; }
  `;
  const onLoad = () => {
    const page = frame.current?.contentDocument;
    if (!page) return;
    setHeight(page.documentElement.scrollHeight);
    page.addEventListener("click", (event) => {
      const link = event.composedPath().find((node) => isLink(node));
      if (link === undefined) return;
      event.preventDefault();
      go.openLink(link.href);
    });
  };
  return (
    <iframe
      ref={frame}
      className={css["body"]}
      title="Text of the invitation"
      // No allow-scripts: whatever the body holds, nothing of it runs. Same origin lets this page follow its links.
      sandbox="allow-same-origin"
      srcDoc={safeBody(html, style)}
      style={{ blockSize: height }}
      onLoad={onLoad}
    />
  );
}

/** Elements of another frame are not instances of this frame's classes, so the name decides. */
function isLink(node: EventTarget): node is HTMLAnchorElement {
  return "tagName" in node && node.tagName === "A" && "href" in node && node.href !== "";
}
