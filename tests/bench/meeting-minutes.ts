import type { Outcome } from "#domain/conversation/commitment-rules.ts";
import { createConversationBench } from "#tests/simulation/conversation-bench.ts";
import { type Dice, dice } from "#tests/oracle/random-search.ts";

type Bench = ReturnType<typeof createConversationBench>;
type Panel = ReturnType<Bench["open"]>;

export type Meeting = {
  /** Milliseconds from each action to the other's screen. */
  readonly delaysMs: readonly number[];
  /** By what was asked of Graph, both members together. */
  readonly requests: ReadonlyMap<string, number>;
};

const minutes = 45;
const stepMs = 100;
const words = { text: "", cue: "the stand-up begins", due: undefined, confidence: undefined };

/** One session of 45 minutes as two people hold it: stages end about when they should, and words come now and then. */
export async function holdMeeting(seed: number): Promise<Meeting> {
  const roll = dice(seed);
  const bench = createConversationBench();
  const first = { maya: bench.open("maya"), tom: bench.open("tom") };
  await bench.run(60);
  for (const [name, panel] of Object.entries(first)) panel.conversation.commit({ ...words, response: name });
  await bench.run(60);
  for (const panel of Object.values(first)) panel.close();

  const session = { number: 2, occasion: "standard", startsAtMinute: 5 } as const;
  const maya = bench.open("maya", { ...session, memory: first.maya.memory });
  const tom = bench.open("tom", { ...session, memory: first.tom.memory });
  await bench.time.runUntil(5 * 60_000 + roll() * 60_000);
  for (const { asked } of [maya, tom]) asked.length = 0;

  const delaysMs: number[] = [];
  const startedMs = bench.time.now;
  maya.room.start();
  delaysMs.push(await untilAlike(bench, maya, tom));
  while (bench.time.now < startedMs + minutes * 60_000) {
    await bench.run(3 + roll() * 3);
    const [one, other] = roll() < 0.5 ? [maya, tom] : [tom, maya];
    const act = nextAct(one, roll);
    if (act === undefined) continue;
    act();
    delaysMs.push(await untilAlike(bench, one, other));
  }
  const requests = new Map<string, number>();
  for (const what of [...maya.asked, ...tom.asked]) {
    const name = what.split(" ")[0] ?? what;
    requests.set(name, (requests.get(name) ?? 0) + 1);
  }
  return { delaysMs, requests };
}

/** What somebody does in these seconds, if anything: about one thing in a minute, and "next" when the time of a stage is over. */
function nextAct(one: Panel, roll: Dice): (() => void) | undefined {
  const left = one.secondsLeft();
  const stage = one.stage();
  if (left === undefined) return undefined;
  const isDue = left < 40 && roll() < (left === 0 ? 0.25 : 0.06);
  if (isDue) return stage === "close" ? undefined : one.room.next;
  if (roll() > 0.12) return undefined;
  const { conversation } = one;
  const text = `${stage} ${roll()}`;
  if (stage === "review") {
    const mine = one.said().toReview.find(({ ownerId }) => ownerId === one.personId);
    const outcome: Outcome = roll() < 0.5 ? "partly" : "not-yet";
    return mine && (() => conversation.review(mine.id, outcome));
  }
  if (stage.endsWith("commit")) return () => conversation.commit({ ...words, response: text });
  if (stage === "close") return () => conversation.giveFeedback("appreciation", one.personId === "maya" ? 1 : 0, text);
  if (roll() < 0.1) return one.room.addMinute;
  return roll() < 0.3 ? () => conversation.writeGoal(text) : undefined;
}

/** Milliseconds until both screens show the same. */
async function untilAlike({ time }: Bench, one: Panel, other: Panel): Promise<number> {
  const startedMs = time.now;
  do await time.runUntil(time.now + stepMs);
  while (shown(one) !== shown(other) && time.now < startedMs + 90_000);
  return time.now - startedMs;
}

function shown(panel: Panel): string {
  const { goals, commitments, feedback, agreements } = panel.said();
  const room = panel.room.getSnapshot();
  const end = room.phase === "running" ? room.timeline.end.toString() : room.phase;
  return JSON.stringify([panel.stage(), end, goals, commitments, feedback, agreements]);
}
