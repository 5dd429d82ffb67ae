/** What a person does, one after the other: presses what is called so or stands there, or types into a field. */
export type Deed =
  | string
  | { readonly into: string; readonly type: string }
  /** A selector, which is the same in every language. */
  | { readonly at: string; readonly type?: string };

/** Each deed waits until what it is about is there. */
export function play(page: HTMLElement, [deed, ...rest]: readonly Deed[]): void {
  if (deed === undefined) return;
  setTimeout(() => play(page, doIt(page, deed) ? rest : [deed, ...rest]), 20);
}

function doIt(page: HTMLElement, deed: Deed): boolean {
  if (typeof deed === "string") return press(page, deed);
  if ("into" in deed) return typeInto(page, deed.into, deed.type);
  const found = page.querySelector<HTMLElement>(deed.at);
  if (deed.type !== undefined) return found instanceof HTMLInputElement && typeText(found, deed.type);
  found?.click();
  return found !== null;
}

function nameOf(element: Element): string {
  return element.getAttribute("aria-label") ?? element.textContent ?? "";
}

function press(page: HTMLElement, name: string): boolean {
  const found = [...page.querySelectorAll<HTMLElement>("button, [role=option], label")].find((element) =>
    nameOf(element).startsWith(name),
  );
  if (found === undefined || found.matches(":disabled")) return false;
  found.click();
  return true;
}

function typeInto(page: HTMLElement, label: string, text: string): boolean {
  const named = [...page.querySelectorAll("label")].find(({ textContent }) => textContent === label);
  const field = document.getElementById(named?.htmlFor ?? "");
  return field instanceof HTMLInputElement && typeText(field, text);
}

function typeText(field: HTMLInputElement, text: string): boolean {
  // React listens to the field's own setter.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  return true;
}
