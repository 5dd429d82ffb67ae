/** What an app's frame says to its host: one call, in the words of teams-js 2.58. */
export type HostRequest = {
  readonly id: number;
  readonly uuidAsString: string | undefined;
  readonly func: string;
  readonly args: readonly unknown[];
  /** Only nested app auth uses this: a JSON text beside the arguments. */
  readonly data: string | undefined;
};

/** What the host sends back: an answer (it repeats the call's id) or an event. */
export type HostMessage =
  | { readonly id: number; readonly uuidAsString?: string; readonly args: readonly unknown[] }
  | { readonly func: string; readonly args: readonly unknown[] };

/** How a host function ends: with an answer, or with nothing because teams-js waits for none. */
export type Outcome = { readonly kind: "answer"; readonly args: readonly unknown[] } | { readonly kind: "silent" };

/** The error shape of teams-js. */
export type SdkError = { readonly errorCode: number; readonly message: string };

/** `ErrorCode` of teams-js: the host does not offer this. */
export const notSupportedOnPlatform = 100;

export const silent: Outcome = { kind: "silent" };

/** An answer with these arguments. */
export function answer(...args: readonly unknown[]): Outcome {
  return { kind: "answer", args };
}

/**
 * Reads one posted message. Anything that is not a call in the shape of teams-js is undefined:
 * a page receives messages from extensions, dev tools and other frames too.
 */
export function readRequest(data: unknown): HostRequest | undefined {
  if (!isObject(data)) return undefined;
  const { id, func, args, uuidAsString, data: text } = data;
  if (typeof id !== "number" || typeof func !== "string" || func === "") return undefined;
  if (args !== undefined && !Array.isArray(args)) return undefined;
  return {
    id,
    func,
    uuidAsString: typeof uuidAsString === "string" ? uuidAsString : undefined,
    args: args ?? [],
    data: typeof text === "string" ? text : undefined,
  };
}

/** The message that answers a call. */
export function toReply(request: HostRequest, args: readonly unknown[]): HostMessage {
  const { id, uuidAsString } = request;
  return uuidAsString === undefined ? { id, args } : { id, uuidAsString, args };
}

/** Whether this is an object with named properties, as JSON has them. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A property that must be a text, or undefined. */
export function textOf(value: unknown, name: string): string | undefined {
  const found = isObject(value) ? value[name] : undefined;
  return typeof found === "string" ? found : undefined;
}
