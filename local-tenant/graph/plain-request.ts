/** A request below `/v1.0`, not yet authenticated; also one member of a batch. */
export type PlainRequest = {
  readonly method: string;
  /** Encoded path, without the query. */
  readonly rawPath: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  readonly baseUrl: string;
  readonly signal: AbortSignal;
};

export type PlainReply = { readonly status: number; readonly headers: Record<string, string>; readonly body: unknown };
