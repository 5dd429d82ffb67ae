import { beforeEach, expect, it } from "vitest";
import { err, ok } from "#domain/result.ts";
import { VirtualTime } from "#tests/simulation/virtual-time.ts";
import type { Answer } from "./outage.ts";
import { createRounds, type Rounds } from "./rounds.ts";

let time: VirtualTime;
let rounds: Rounds;
/** When each round began, in seconds. */
let began: number[];
let answer: Answer;
let isWaiting: boolean;
let told: boolean[];
/** How long a round takes, in seconds. */
const takes = 1;

beforeEach(() => {
  time = new VirtualTime();
  began = [];
  told = [];
  answer = ok(undefined);
  isWaiting = false;
  rounds = createRounds({
    timers: { after: (ms, wake) => time.after(ms, wake), every: () => () => {} },
    ids: { next: () => "80000000-0000" },
    nowMs: () => time.now,
    round: () =>
      new Promise((done) => {
        began.push(time.now / 1000);
        time.after(takes * 1000, () => done([ok(undefined), answer]));
      }),
    isWaiting: () => isWaiting,
    changed: () => told.push(rounds.isDown()),
  });
});

const run = (seconds: number) => time.runUntil(time.now + seconds * 1000);
const offline = err({ kind: "offline", operation: "poll" } as const);
const busy = err({ kind: "busy", operation: "poll", retryAfterSeconds: 50 } as const);

it("begins at once and goes on in the quiet rhythm, however often it is begun", async () => {
  rounds.start();
  await run(5);
  rounds.start();
  await run(25);
  expect(began).toEqual([0, 26]);
});

it("is never twice at the same time: what is wanted meanwhile comes right after", async () => {
  rounds.start();
  await run(0.5);
  rounds.hurry();
  rounds.tryAgain();
  rounds.expect(time.now);
  rounds.setVisible(false);
  rounds.setVisible(true);
  await run(1.4);
  expect(began).toEqual([0, 1]);
});

it("does not begin before it is started, nor after it was stopped in the middle of a round", async () => {
  rounds.hurry();
  rounds.tryAgain();
  rounds.setVisible(false);
  rounds.setVisible(true);
  rounds.expect(1000);
  await run(60);
  expect([began, rounds.isHeldUp()]).toEqual([[], true]);
  answer = busy;
  rounds.start();
  await run(0.5);
  rounds.stop();
  await run(200);
  expect([began, rounds.isDown(), rounds.isHeldUp()]).toEqual([[60], false, true]);
  answer = ok(undefined);
  rounds.start();
  rounds.tryAgain();
  await run(2);
  expect([began.length, rounds.isHeldUp()]).toEqual([2, false]);
});

it("is brought forward by a change that is expected sooner, not by one that was told already", async () => {
  rounds.start();
  await run(2);
  rounds.expect(12_000);
  await run(6);
  expect(began).toEqual([0, 7]);
  rounds.expect(12_000);
  await run(0.5);
  expect(began).toEqual([0, 7]);
});

it("leaves the service alone for as long as it asks, whatever is expected, wanted or tried meanwhile", async () => {
  answer = busy;
  rounds.start();
  await run(2);
  expect([rounds.isDown(), rounds.isHeldUp(), told.at(-1)]).toEqual([true, true, true]);
  for (let second = 0; second < 45; second++) {
    rounds.expect(time.now + second);
    rounds.hurry();
    rounds.tryAgain();
    rounds.setVisible(false);
    rounds.setVisible(true);
    await run(1);
  }
  expect(began).toEqual([0]);
  await run(6);
  expect(began).toEqual([0, 51]);
});

it("keeps its time after a failure, also when somebody comes back or writes; only asking for it is sooner", async () => {
  answer = offline;
  rounds.start();
  await run(1.5);
  expect([rounds.isHeldUp(), rounds.isDown()]).toEqual([true, false]);
  await run(4);
  expect([began, rounds.isDown()]).toEqual([[0, 5], false]);
  await run(1);
  expect(rounds.isDown()).toBe(true);
  rounds.setVisible(false);
  rounds.setVisible(true);
  rounds.hurry();
  await run(5);
  expect(began).toEqual([0, 5]);
  rounds.tryAgain();
  await run(0.5);
  expect(began).toHaveLength(3);
  answer = ok(undefined);
  await run(1);
  rounds.tryAgain();
  await run(1.5);
  expect([rounds.isHeldUp(), rounds.isDown()]).toEqual([false, false]);
});

it("does not count trouble with one file as being cut off", async () => {
  answer = err({ kind: "newer-record", schemaVersion: 2 });
  rounds.start();
  await run(120);
  expect([rounds.isHeldUp(), rounds.isDown(), began.length]).toEqual([false, false, 5]);
});

it("rests while nobody looks and nothing waits, and writes what waits", async () => {
  rounds.start();
  await run(2);
  rounds.setVisible(false);
  expect(rounds.isVisible()).toBe(false);
  await run(600);
  expect(began.length).toBe(1);
  isWaiting = true;
  rounds.hurry();
  await run(5);
  expect(began).toEqual([0, 602, 605]);
});

it("is not brought forward by being told again that somebody looks, nor that nobody does", async () => {
  rounds.start();
  await run(5);
  rounds.setVisible(true);
  await run(1);
  isWaiting = true;
  rounds.setVisible(false);
  await run(1);
  expect(began).toEqual([0]);
});

it("is quick after somebody acted", async () => {
  rounds.start();
  await run(0.5);
  rounds.acted();
  await run(8);
  expect(began).toEqual([0, 3, 6]);
});
