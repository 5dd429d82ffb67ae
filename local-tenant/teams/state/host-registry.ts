import type { FrameHost } from "#tenant/teams/frame.ts";

/** Finds the host that belongs to the window a message came from: one host for each frame. */
export type HostRegistry = {
  readonly add: (frame: object, host: FrameHost) => () => void;
  readonly dispatch: (event: {
    readonly source: object | null;
    readonly origin: string;
    readonly data: unknown;
  }) => void;
};

export function createHostRegistry(): HostRegistry {
  const hosts = new Map<object, FrameHost>();
  return {
    add: (frame, host) => {
      hosts.set(frame, host);
      return () => {
        if (hosts.get(frame) === host) hosts.delete(frame);
      };
    },
    dispatch: ({ source, origin, data }) => {
      if (source === null) return;
      void hosts.get(source)?.receive(data, origin);
    },
  };
}
