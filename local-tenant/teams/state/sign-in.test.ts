import { describe, expect, it } from "vitest";
import { createSignIn, type TextStorage } from "./sign-in.ts";

function memory(): TextStorage {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}
const request = { clientId: "c", scopes: ["User.Read"] };

describe("createSignIn", () => {
  it("asks one person until that person has accepted", async () => {
    const signIn = createSignIn(memory());
    signIn.setInteractive("maya", true);
    expect([signIn.needsInteraction("maya"), signIn.needsInteraction("tom")]).toEqual([true, false]);
    const answer = signIn.interact("maya", request);
    signIn.store.getSnapshot().pending["maya"]?.close(true);
    expect(await answer).toBe(true);
    expect([signIn.needsInteraction("maya"), signIn.store.getSnapshot().pending]).toEqual([false, {}]);
  });

  it("asks again after a cancelled window", async () => {
    const signIn = createSignIn(memory());
    signIn.setInteractive("maya", true);
    const answer = signIn.interact("maya", request);
    signIn.store.getSnapshot().pending["maya"]?.close(false);
    expect([await answer, signIn.needsInteraction("maya")]).toEqual([false, true]);
  });

  it("closes the first window when a second is asked for", async () => {
    const signIn = createSignIn(memory());
    const first = signIn.interact("maya", request);
    const second = signIn.interact("maya", request);
    signIn.store.getSnapshot().pending["maya"]?.close(true);
    expect([await first, await second]).toEqual([false, true]);
  });

  it("forgets nothing over a reload, except open windows", () => {
    const storage = memory();
    const before = createSignIn(storage);
    before.setInteractive("tom", true);
    before.noteRequested(["User.Read", "Files.ReadWrite"]);
    void before.interact("tom", request);
    expect(createSignIn(storage).store.getSnapshot()).toEqual({
      interactive: ["tom"],
      requested: ["Files.ReadWrite", "User.Read"],
      pending: {},
    });
  });

  it("starts empty where the storage holds nonsense", () => {
    const storage = { ...memory(), getItem: () => '{"interactive":7}' };
    expect(createSignIn(storage).needsInteraction("maya")).toBe(false);
  });
});
