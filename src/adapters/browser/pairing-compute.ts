import type { ComputeFailure, ComputeWatch, PairingCompute } from "#app/ports/compute.ts";
import { err, type Result } from "#domain/result.ts";
import type { PairingJob, WorkerNews } from "./pairing-job.ts";

/**
 * Pairing in a Worker: a fresh one for each piece of work, ended with it. A Worker that computes hears nothing, so ending it
 * is the only way to stop it, and gives all of its memory back.
 *
 * @param startWorker Loads `pairing-worker.ts`.
 */
export function createPairingCompute(startWorker: () => Worker = startOurs): PairingCompute {
  return {
    pair: (question, watch) => runTwice(startWorker, { kind: "pair", question }, watch),
    relaxations: (question, pairing, watch) => runTwice(startWorker, { kind: "relaxations", question, pairing }, watch),
  };
}

function startOurs(): Worker {
  return new Worker(new URL("./pairing-worker.ts", import.meta.url), { type: "module" });
}

async function runTwice<Value>(
  startWorker: () => Worker,
  job: PairingJob,
  watch: ComputeWatch = {},
): Promise<Result<Value, ComputeFailure>> {
  const first = await run<Value>(startWorker, job, watch);
  const isTrouble = !first.ok && (first.error.kind === "cannot-start" || first.error.kind === "broke-off");
  return isTrouble ? run(startWorker, job, watch) : first;
}

/** @typeParam Value What this kind of work has as its answer: the Worker is of the same build and is believed. */
function run<Value>(
  startWorker: () => Worker,
  job: PairingJob,
  { onProgress, signal }: ComputeWatch,
): Promise<Result<Value, ComputeFailure>> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) return resolve(err({ kind: "cancelled" }));
    let worker: Worker;
    try {
      worker = startWorker();
    } catch {
      return resolve(err({ kind: "cannot-start" }));
    }
    let isBegun = false;
    const end = (result: Result<Value, ComputeFailure>) => {
      signal?.removeEventListener("abort", cancel);
      worker.terminate();
      resolve(result);
    };
    const cancel = () => end(err({ kind: "cancelled" }));
    const breakOff = (detail: string) => end(err(isBegun ? { kind: "broke-off", detail } : { kind: "cannot-start" }));
    signal?.addEventListener("abort", cancel);
    worker.addEventListener("message", ({ data }: MessageEvent<WorkerNews<Result<Value, ComputeFailure>>>) => {
      switch (data.kind) {
        case "ready":
          isBegun = true;
          // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a Worker has no origin.
          return worker.postMessage(job);
        case "progress":
          return onProgress?.(data.share);
        default:
          return end(data.answer);
      }
    });
    // Chromium says why only where the Worker itself threw; a refused or missing script is told without words.
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      breakOff(event.message);
    });
    worker.addEventListener("messageerror", () => breakOff("messageerror"));
  });
}
