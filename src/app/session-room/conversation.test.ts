import { describe, expect, it } from "vitest";
import { wordsIn } from "#tests/simulation/ledger.ts";
import { createConversationBench, members, recordOf } from "#tests/simulation/conversation-bench.ts";

const words = { text: "", cue: "the stand-up begins", response: "ask before I answer", due: undefined, confidence: 8 };

/** Both panels are open, and have found each other's files. */
async function bothOpen() {
  const bench = createConversationBench();
  const [maya, tom] = [bench.open("maya"), bench.open("tom")];
  await bench.run(60);
  return { ...bench, maya, tom };
}

describe("what one does, the other sees", () => {
  it("is at one stage, whoever goes on, and says who did", async () => {
    const { maya, tom, run } = await bothOpen();
    maya.room.start();
    await run(30);
    expect([maya.stage(), tom.stage(), tom.said().movedBy]).toEqual(["arrive", "arrive", 0]);
    tom.room.next();
    await run(30);
    expect([maya.stage(), tom.stage(), maya.said().movedBy]).toEqual(["contract", "contract", 1]);
    tom.room.back();
    await run(15);
    expect(maya.stage()).toBe("arrive");
  });

  it("does not take a further minute for going on", async () => {
    const { maya, tom, run } = await bothOpen();
    maya.room.start();
    maya.room.next();
    await run(30);
    const before = tom.secondsLeft() ?? 0;
    tom.room.addMinute();
    await run(15);
    maya.room.addMinute();
    await run(15);
    expect(Math.abs((tom.secondsLeft() ?? 0) - (before + 120 - 30))).toBeLessThanOrEqual(1);
    expect(Math.abs((tom.secondsLeft() ?? 0) - (maya.secondsLeft() ?? 0))).toBeLessThanOrEqual(1);
    expect([maya.said().movedBy, tom.said().movedBy]).toEqual([0, 0]);
  });

  it("is one stage further, not two, when both press at once", async () => {
    const { maya, tom, run } = await bothOpen();
    maya.room.start();
    await run(30);
    maya.room.next();
    tom.room.next();
    await run(30);
    expect([maya.stage(), tom.stage()]).toEqual(["contract", "contract"]);
    expect(maya.said().movedBy).toBe(tom.said().movedBy);
  });

  it("is the same remaining time for whoever joins late, also with a clock that is wrong", async () => {
    const bench = createConversationBench();
    const maya = bench.open("maya");
    maya.room.start();
    await bench.run(20 * 60);
    maya.room.next();
    await bench.run(10);
    const tom = bench.open("tom", { clockErrorMs: 5 * 60_000 });
    await bench.run(60);
    tom.conversation.tick("privacy", true);
    await bench.run(30);
    expect(tom.stage()).toBe("contract");
    expect(Math.abs((tom.secondsLeft() ?? 0) - (maya.secondsLeft() ?? 0))).toBeLessThanOrEqual(2);
  });

  it("brings a tick, a goal and a commitment to the other, as their owner's", async () => {
    const { maya, tom, run } = await bothOpen();
    maya.conversation.tick("privacy", true);
    tom.conversation.tick("privacy", true);
    tom.conversation.writeGoal("Speak up earlier");
    tom.conversation.rateGoal(4);
    expect(tom.conversation.commit(words)).toEqual({ ok: true, value: undefined });
    await run(15);
    for (const { said } of [maya, tom]) {
      expect(said().agreements[0]).toEqual({ topic: "privacy", tickedBy: ["maya", "tom"], isAgreed: true });
      expect(said().goals).toMatchObject([{ ownerId: "tom", text: "Speak up earlier" }]);
      expect(said().commitments).toMatchObject([{ ownerId: "tom", cue: words.cue, status: "open" }]);
      expect(said().toReview).toEqual([]);
      expect(said().saved).toBe("saved");
    }
  });

  it("words a commitment anew as long as the session lasts, and takes an emptied one back", async () => {
    const { maya, tom, run } = await bothOpen();
    tom.conversation.commit(words);
    await run(15);
    tom.conversation.commit({ ...words, response: "wait" });
    await run(15);
    expect(maya.said().commitments.map(({ response }) => response)).toEqual(["wait"]);
    tom.conversation.commit({ ...words, cue: " ", response: "" });
    await run(15);
    expect(maya.said().commitments).toEqual([]);
  });

  it("lets the third open one be worded anew, and makes no fourth", async () => {
    const { tom, run, open } = await bothOpen();
    const memory = tom.memory;
    let panel = tom;
    for (const number of [2, 3, 4]) {
      panel.close();
      panel = open("tom", { number, memory, occasion: "standard" });
      await run(15);
      expect(panel.conversation.commit({ ...words, response: `session ${number}` }).ok).toBe(true);
      await run(15);
    }
    expect(panel.conversation.commit({ ...words, response: "worded anew" }).ok).toBe(true);
    panel.close();
    panel = open("tom", { number: 5, memory, occasion: "standard" });
    await run(15);
    expect(panel.conversation.commit(words)).toEqual({ ok: false, error: { kind: "too-many-open", most: 3 } });
    expect(panel.said().commitments.map(({ response }) => response)).toEqual(["session 2", "session 3", "worded anew"]);
  });

  it("counts as held when both had the guide open in its time", async () => {
    const { maya, tom } = await bothOpen();
    expect([maya.said().attendance, tom.said().attendance]).toEqual(["held", "held"]);
  });

  it("does not count whoever looks in long before", async () => {
    const bench = createConversationBench();
    const both = [bench.open("maya", { startsAtMinute: 60 }), bench.open("tom", { startsAtMinute: 60 })];
    await bench.run(60);
    expect(both.map(({ said }) => said().attendance)).toEqual(["unknown", "unknown"]);
    await bench.run(50 * 60);
    expect(both.map(({ said }) => said().attendance)).toEqual(["held", "held"]);
  });
});

describe("the next session", () => {
  it("opens with what was promised, and shows what became of it", async () => {
    const { maya, tom, run, open } = await bothOpen();
    tom.conversation.commit(words);
    await run(10);
    maya.close();
    tom.close();
    const second = { number: 2, occasion: "standard", startsAtMinute: 2 } as const;
    const again = [open("maya", { ...second, memory: maya.memory }), open("tom", second)];
    await run(60);
    const [maya2, tom2] = again;
    const promised = maya2?.said().toReview[0];
    expect(promised).toMatchObject({ ownerId: "tom", response: words.response });
    expect(maya2?.conversation.review(promised?.id ?? "", "done")).toMatchObject({ ok: false });
    tom2?.conversation.review(promised?.id ?? "", "partly");
    await run(15);
    tom2?.conversation.drop(promised?.id ?? "");
    await run(10);
    expect(maya2?.said().toReview).toMatchObject([{ status: "dropped", history: [{ status: "partly" }, {}] }]);
  });

  it("gives feedback to the other, and takes it back", async () => {
    const { maya, tom, run } = await bothOpen();
    maya.conversation.giveFeedback("appreciation", 1, "When you waited, it helped.");
    await run(30);
    expect(tom.said().feedback).toMatchObject([{ fromId: "maya", toId: "tom", kind: "appreciation" }]);
    expect(maya.conversation.giveFeedback("appreciation", 0, "me")).toMatchObject({ ok: false });
    maya.conversation.giveFeedback("appreciation", 1, " ");
    await run(15);
    expect(tom.said().feedback).toEqual([]);
  });
});

describe("the members' files", () => {
  it("are made with the first word, let the other in, and are found without asking all the time", async () => {
    const bench = createConversationBench();
    const maya = bench.open("maya");
    await bench.run(5 * 60);
    const looked = maya.asked.filter((what) => what === "find tom").length;
    expect(looked).toBeGreaterThan(5);
    expect(looked).toBeLessThan(40);
    expect(maya.said().partners[0]?.trouble).toEqual({ kind: "not-found-yet" });

    bench.open("tom");
    await bench.run(40);
    const toms = bench.drive.find("tom");
    expect(bench.shared).toEqual([{ itemId: toms?.id, with: ["maya@sidebyside.example"] }]);
    expect(maya.said().partners[0]?.trouble).toBeUndefined();
    expect(maya.memory.get("sync/p/files")).toMatchObject({ tom: { itemId: toms?.id } });
  });

  it("hold their owner's words and nobody else's", async () => {
    const { maya, tom, run, drive } = await bothOpen();
    maya.conversation.tick("privacy", true);
    tom.conversation.writeGoal("Speak up earlier");
    await run(30);
    for (const { id } of members) {
      const file = drive.find(id);
      const owners = file && [...wordsIn(file).values()].map(({ ownerId }) => ownerId);
      expect(new Set(owners)).toEqual(new Set([id]));
    }
  });

  it("are left alone when they were made for other people, whatever a link says", async () => {
    const bench = createConversationBench();
    const stranger = { id: "eve", displayName: "Eve", email: "eve@sidebyside.example" };
    const before = recordOf("tom", { members: [stranger, members[1]] });
    bench.drive.create("tom", before, 0);
    const tom = bench.open("tom");
    tom.conversation.writeGoal("For Maya only");
    await bench.run(60);
    expect(tom.said().ownTrouble).toMatchObject({ kind: "forbidden" });
    expect(tom.said().saved).toBe("not-saved-yet");
    expect(bench.drive.find("tom")?.versions.map(({ record }) => record)).toEqual([before]);
    expect(bench.shared).toEqual([]);
  });
});

describe("when nothing comes through", () => {
  it("goes on alone, says so, and is at one again afterwards, with every word", async () => {
    const { maya, tom, run } = await bothOpen();
    maya.room.start();
    await run(30);
    tom.weather.isOffline = true;
    tom.conversation.writeGoal("Written offline");
    maya.conversation.writeGoal("Written online");
    tom.room.next();
    await run(60);
    expect(tom.said()).toMatchObject({ link: "down", saved: "not-saved-yet" });
    expect([tom.stage(), maya.stage()]).toEqual(["contract", "arrive"]);
    tom.weather.isOffline = false;
    await run(90);
    expect([tom.stage(), maya.stage()]).toEqual(["contract", "contract"]);
    for (const { said } of [maya, tom]) {
      expect(
        said()
          .goals.map(({ text }) => text)
          .toSorted(),
      ).toEqual(["Written offline", "Written online"]);
      expect(said()).toMatchObject({ link: "live", saved: "saved" });
    }
  });

  it("keeps everything on this device where there is no record, and asks nobody", async () => {
    const bench = createConversationBench();
    const tom = bench.open("tom", { isAlone: true });
    tom.room.start();
    tom.conversation.commit(words);
    await bench.run(60);
    expect(tom.said().link).toBe("alone");
    expect(tom.said().commitments).toHaveLength(1);
    expect(tom.asked).toEqual([]);
    tom.close();
    const again = bench.open("tom", { isAlone: true, memory: tom.memory });
    await bench.run(5);
    expect(again.said().commitments).toHaveLength(1);
    expect(again.stage()).toBe("arrive");
  });

  it("takes up after a reload where it was, without moving anybody", async () => {
    const { maya, tom, run, open } = await bothOpen();
    maya.room.start();
    await run(30);
    maya.room.next();
    tom.close();
    await run(30);
    const again = open("tom", { memory: tom.memory });
    await run(20);
    expect(again.stage()).toBe("contract");
    expect(maya.said().movedBy).toBe(0);
  });
});
