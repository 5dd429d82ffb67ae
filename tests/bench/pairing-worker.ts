import { parentPort, workerData } from "node:worker_threads";
import { candidateGraph } from "#domain/pairing/candidate-graph.ts";
import { pairPeople } from "#domain/pairing/pair-people.ts";
import { reviewTable } from "#domain/pairing/review-table.ts";
import { populationQuestion } from "#tests/oracle/population.ts";
import { dice } from "#tests/oracle/random-search.ts";

/** Pairs so many people in a Worker and tells what it took; the processor's time, so that a busy machine counts less. */
const question = populationQuestion(dice(42), Number(workerData));
const table = reviewTable(question);
const candidatesAt = process.cpuUsage();
const graph = candidateGraph(table, question.settings.candidatesEach);
const candidates = milliseconds(process.cpuUsage(candidatesAt));
const pairingAt = process.cpuUsage();
const answer = pairPeople(question);
const pairing = milliseconds(process.cpuUsage(pairingAt));
if (!answer.ok) throw new Error(answer.error.kind);
const { gap, alone } = answer.value;
const taken = {
  candidates,
  pairing,
  edges: graph?.from.length ?? 0,
  missing: gap.atMost - gap.reached,
  rounds: gap.rounds,
  alone: alone.length,
  megabytes: process.memoryUsage().rss / 2 ** 20,
};
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of Node has no origin.
parentPort?.postMessage(taken);

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}
