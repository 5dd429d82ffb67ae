/** One server-sent stream for many listeners. */
export type EventStream = {
  /** Opens a stream that begins with the present value. */
  readonly open: (headers: Readonly<Record<string, string>>) => Response;
  /** Sends the present value to everybody. */
  readonly push: () => void;
  readonly close: () => void;
};

/** Server-sent events that carry a value whenever it has changed. */
export function createEventStream(read: () => unknown): EventStream {
  const controllers = new Set<ReadableStreamDefaultController<Uint8Array>>();
  const encode = () => new TextEncoder().encode(`data: ${JSON.stringify(read())}\n\n`);
  return {
    open(headers) {
      let own: ReadableStreamDefaultController<Uint8Array> | undefined;
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          own = controller;
          controllers.add(controller);
          controller.enqueue(encode());
        },
        cancel() {
          if (own !== undefined) controllers.delete(own);
        },
      });
      return new Response(body, {
        headers: { ...headers, "Content-Type": "text/event-stream", "Cache-Control": "no-store" },
      });
    },
    push() {
      for (const controller of controllers) controller.enqueue(encode());
    },
    close() {
      for (const controller of controllers) controller.close();
      controllers.clear();
    },
  };
}
