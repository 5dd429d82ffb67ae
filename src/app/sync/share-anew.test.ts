import { beforeEach, describe, expect, it } from "vitest";
import type { ServiceFailure } from "#app/ports/failure.ts";
import { err, ok } from "#domain/result.ts";
import { createSyncBench, goal, seenBy } from "#tests/simulation/sync-bench.ts";
import { createShareAnew } from "./share-anew.ts";

let bench: ReturnType<typeof createSyncBench>;
beforeEach(() => {
  bench = createSyncBench();
});

/** Maya's file as somebody finds it who deleted it by mistake. */
async function deleteMayas(): Promise<void> {
  await bench.run(30);
  bench.fileOf("maya").isDeleted = true;
}

const person = (id: string) => ({ id, displayName: id, email: `${id}@x.example` });
const broken = () => Promise.reject(new Error("QuotaExceededError"));
const offline: ServiceFailure = { kind: "offline", operation: "allowReading" };

describe("a file of mine that was made again", () => {
  it("is shared with the other member, once, and read by him", async () => {
    const [maya, tom] = [bench.device("maya"), bench.device("tom")];
    await maya.engine.put(goal("listen"));
    await deleteMayas();
    await bench.run(300);
    expect(bench.shared).toEqual([[bench.fileOf("maya").id, ["tom@sidebyside.example"]]]);
    await maya.engine.put(goal("wait"));
    await bench.run(60);
    expect(seenBy(tom)).toEqual(["maya/goal"]);
    expect(tom.engine.getSnapshot().entries.get("maya/goal")?.value).toEqual({ text: "wait" });
    expect(bench.shared).toHaveLength(1);
  });

  it("is shared as soon as the service can be reached again, also while nobody looks", async () => {
    let attempts = 0;
    const maya = bench.device("maya", {
      own: { allowReading: async () => (++attempts < 6 ? err(offline) : ok(undefined)) },
    });
    await maya.engine.put(goal("listen"));
    await deleteMayas();
    await bench.run(70);
    expect(maya.engine.getSnapshot()).toMatchObject({ sharingTrouble: offline, saved: "saved" });
    maya.engine.setVisible(false);
    await bench.run(240);
    expect(maya.engine.getSnapshot().sharingTrouble).toBeUndefined();
    await bench.run(300);
    expect(attempts).toBe(6);
  });

  it("is shared at the next visit when this one ended too soon", async () => {
    const maya = bench.device("maya", { own: { allowReading: async () => err(offline) } });
    await maya.engine.put(goal("listen"));
    await deleteMayas();
    await bench.run(60);
    maya.engine.stop();
    expect(bench.shared).toEqual([]);
    expect([...maya.memory.keys()].toSorted()).toEqual([
      "sync/p/replica/maya",
      "sync/p/replica/tom",
      "sync/p/to-share",
    ]);
    bench.device("maya", { memory: maya.memory });
    await bench.run(20);
    expect(bench.shared).toEqual([[bench.fileOf("maya").id, ["tom@sidebyside.example"]]]);
    maya.engine.stop();
    bench.device("maya", { memory: maya.memory });
    await bench.run(60);
    expect(bench.shared).toHaveLength(1);
  });

  it("is not asked about again and again when the organisation forbids to share it, and words are saved all the same", async () => {
    const refused: ServiceFailure = { kind: "refused", operation: "allowReading", code: "sharingDisabled" };
    let isAllowed = false;
    const maya = bench.device("maya", {
      own: { allowReading: async () => (isAllowed ? ok(undefined) : err(refused)) },
    });
    await maya.engine.put(goal("listen"));
    await deleteMayas();
    await bench.run(600);
    expect(maya.asked.filter((one) => one === "allowReading")).toHaveLength(1);
    expect(maya.engine.getSnapshot()).toMatchObject({ sharingTrouble: refused, saved: "saved", isDown: false });
    expect(maya.asked.length).toBeLessThan(120);
    isAllowed = true;
    maya.engine.tryAgain();
    await bench.run(2);
    expect(maya.engine.getSnapshot().sharingTrouble).toBeUndefined();
    await bench.run(600);
    expect(maya.asked.filter((one) => one === "allowReading")).toHaveLength(2);
  });
});

describe("a file of mine that was only found", () => {
  it("is left as it is: whom I have shut out stays out", async () => {
    const maya = bench.device("maya");
    await maya.engine.put(goal("listen"));
    await bench.run(120);
    const elsewhere = bench.device("maya");
    await elsewhere.engine.put(goal("wait"));
    await bench.run(120);
    expect([...maya.asked, ...elsewhere.asked]).not.toContain("allowReading");
  });
});

describe("sharing what was made", () => {
  const record = {
    schemaVersion: 1,
    partnershipId: "p",
    ownerId: "tom",
    members: [person("maya"), person("tom"), person("lea")],
    series: [],
    unknownFields: {},
  } as const;
  const file = { driveId: "d", itemId: "i" };

  it("goes to all the others and never to oneself, also where the browser remembers nothing", async () => {
    const asked: unknown[] = [];
    const share = createShareAnew(
      {
        localStore: { get: broken, set: broken, remove: broken, keys: broken },
        sharing: {
          allowReading: async (...what) => {
            asked.push(what);
            return ok(undefined);
          },
        },
      },
      record,
    );
    await share.restore();
    expect([share.isOwed(), await share.settle(file)]).toEqual([false, ok(undefined)]);
    await share.promise();
    expect([share.isOwed(), await share.settle(undefined)]).toEqual([true, ok(undefined)]);
    expect(asked).toEqual([]);
    expect(await share.settle(file)).toEqual(ok(undefined));
    expect(asked).toEqual([[file, ["maya@x.example", "lea@x.example"]]]);
    expect([share.isOwed(), await share.settle(file)]).toEqual([false, ok(undefined)]);
    expect(asked).toHaveLength(1);
  });
});
