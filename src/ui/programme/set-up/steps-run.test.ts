import { expect, test } from "vitest";
import type { ServiceFailure } from "#app/ports/failure.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { createStepsRun } from "./steps-run.ts";

const offline: ServiceFailure = { kind: "offline", operation: "test" };

test("each step is marked as it is reached, and what was done stays marked while it is taken again", async () => {
  const seen: string[] = [];
  const answers: Result<string, ServiceFailure>[] = [err(offline), ok("made")];
  const run = createStepsRun(["one", "two", "three"], async (onStep) => {
    onStep("one");
    onStep("two");
    const answer = answers.shift() ?? err(offline);
    if (answer.ok) onStep("three");
    return answer;
  });
  run.subscribe(() => {
    const { phase, done, at } = run.getSnapshot();
    seen.push(`${phase} ${done} ${at}`);
  });
  await run.start();
  expect(run.getSnapshot()).toMatchObject({ phase: "failed", done: 1, at: "two", failure: offline });
  await run.start();
  expect(run.getSnapshot()).toMatchObject({ phase: "done", done: 3, failure: undefined, made: "made" });
  expect(seen).toEqual([
    "running 0 undefined",
    "running 0 one",
    "running 1 two",
    "failed 1 two",
    "running 1 two",
    "running 1 two",
    "running 2 three",
    "done 3 undefined",
  ]);
});

test("pressed twice it runs once", async () => {
  let count = 0;
  const run = createStepsRun(["one"], async (onStep) => {
    count += 1;
    onStep("one");
    return ok(undefined);
  });
  await Promise.all([run.start(), run.start()]);
  expect(count).toBe(1);
});
