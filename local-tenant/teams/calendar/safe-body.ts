/** Elements that act or load by themselves; nothing of them belongs into an invitation that is only read. */
const forbidden =
  "script,img,picture,video,audio,iframe,frame,object,embed,form,link,meta,base,style[onload],svg script";

/**
 * The body of an invitation, fit for a sandboxed frame: no scripts, no handlers, no addresses that run code.
 * The sandbox alone would stop them; this keeps the console quiet and the words readable.
 */
export function safeBody(html: string, style: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const element of page.querySelectorAll(forbidden)) element.remove();
  for (const element of page.body.querySelectorAll("*")) {
    for (const name of element.getAttributeNames()) {
      const value = element.getAttribute(name) ?? "";
      const isHandler = name.startsWith("on");
      const runsCode = /^\s*(javascript|data|vbscript):/i.test(value);
      if (isHandler || runsCode) element.removeAttribute(name);
    }
  }
  return `<!doctype html><html><head><style>${style}</style></head><body>${page.body.innerHTML}</body></html>`;
}
