import { appFunctions } from "./protocol/app.ts";
import { type HostMessage, type HostRequest, type Outcome, readRequest, toReply } from "./protocol/envelope.ts";
import { pagesFunctions } from "./protocol/pages.ts";
import type { FrameSession, HostFunctions } from "./protocol/session.ts";
import { answerUnknown } from "./protocol/unknown.ts";

const functions: HostFunctions = { ...appFunctions, ...pagesFunctions };

/** One line of the protocol log that a developer reads. */
export type LogEntry = {
  readonly at: number;
  readonly direction: "from-app" | "to-app";
  readonly name: string;
  readonly detail: unknown;
  /** `unknown`: the host has no such function. `refused`: the message came from the wrong place or broke a function. */
  readonly verdict: "ok" | "unknown" | "refused";
};

/** The part of a window that a host needs. */
export type FrameWindow = { readonly postMessage: (message: HostMessage, targetOrigin: string) => void };

export type HostOptions = {
  readonly frame: FrameWindow;
  /** The only origin that is listened to and spoken to. */
  readonly origin: string;
  readonly session: FrameSession;
  readonly log: (entry: LogEntry) => void;
};

/** The host of one app frame: takes its messages, answers them, and sends it events. */
export type FrameHost = {
  readonly receive: (data: unknown, origin: string) => Promise<void>;
  readonly send: (func: string, ...args: readonly unknown[]) => void;
};

/** Makes the host of one frame. No message, however malformed, makes it throw. */
export function createFrameHost({ frame, origin, session, log }: HostOptions): FrameHost {
  const note = (direction: LogEntry["direction"], name: string, detail: unknown, verdict: LogEntry["verdict"]) =>
    log({ at: Date.now(), direction, name, detail, verdict });
  let isInitialized = false;

  return {
    async receive(data, from) {
      const request = readRequest(data);
      if (request === undefined) return;
      if (from !== origin) {
        note("from-app", request.func, { origin: from }, "refused");
        return;
      }
      const isKnown = Object.hasOwn(functions, request.func);
      note("from-app", request.func, request.data ?? request.args, isKnown ? "ok" : "unknown");
      if (request.func === "initialize") isInitialized = true;
      const outcome = await run(request, session);
      if (outcome.kind === "silent") return;
      note("to-app", request.func, outcome.args, isKnown ? "ok" : "unknown");
      frame.postMessage(toReply(request, outcome.args), origin);
    },
    send(func, ...args) {
      if (!isInitialized) return;
      note("to-app", func, args, "ok");
      frame.postMessage({ func, args }, origin);
    },
  };
}

async function run(request: HostRequest, session: FrameSession): Promise<Outcome> {
  const handle = Object.hasOwn(functions, request.func) ? functions[request.func] : undefined;
  if (handle === undefined) return answerUnknown(request.func);
  return handle(request, session);
}
