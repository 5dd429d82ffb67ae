import { doPairingJob, type PairingJob, type WorkerNews } from "./pairing-job.ts";

/** Runs in a Worker of its own: does the one piece of work that it is sent. It knows of nothing but the domain. */

addEventListener("message", ({ data }: MessageEvent<PairingJob>) => {
  const answer = doPairingJob(data, (share) => tell({ kind: "progress", share }));
  tell({ kind: "done", answer });
});
tell({ kind: "ready" });

function tell(news: WorkerNews<unknown>): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a Worker speaks to its own page only.
  postMessage(news);
}
