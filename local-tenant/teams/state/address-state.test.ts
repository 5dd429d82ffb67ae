import { describe, expect, it } from "vitest";
import { readAddress, type ShellState, writeAddress } from "./address-state.ts";

const roundTrip = (state: ShellState) => readAddress(writeAddress(state));

describe("the shell's address", () => {
  it("shows Maya and Tom where it says nothing", () => {
    expect(readAddress("").panes.map(({ alias, view, theme }) => [alias, view, theme])).toEqual([
      ["maya", "personal", "light"],
      ["tom", "personal", "light"],
    ]);
  });

  it("reaches every state of both people", () => {
    const state = readAddress(
      "?left=ana&leftView=outlook&leftTheme=contrast&leftLang=de-DE&leftWidth=phone&leftWeek=2027-03-29&leftItem=AAMk%3D" +
        "&right=tom&rightView=meeting&rightChat=19%3Ameeting_x%40thread.v2&rightPanel=open&rightSub=guide%2Fa%2Fb",
    );
    expect(state.panes).toMatchObject([
      {
        alias: "ana",
        view: "outlook",
        theme: "contrast",
        language: "de-DE",
        width: "phone",
        week: "2027-03-29",
        itemId: "AAMk=",
      },
      { alias: "tom", view: "meeting", chatId: "19:meeting_x@thread.v2", isPanelOpen: true, subPageId: "guide/a/b" },
    ]);
    expect(roundTrip(state)).toEqual(state);
  });

  it("reaches a tab of the channel", () => {
    const state = readAddress("?left=ana&leftView=channel&leftTab=posts&right=tom&rightView=channel&rightSub=join");
    expect(state.panes).toMatchObject([
      { alias: "ana", view: "channel", tabId: "posts" },
      { alias: "tom", view: "channel", tabId: undefined, subPageId: "join" },
    ]);
    expect(roundTrip(state)).toEqual(state);
  });

  it("shows one person alone, under names of their own", () => {
    const state = readAddress("?only=tom&view=meeting&theme=dark&panel=open");
    expect(state.panes).toMatchObject([{ alias: "tom", view: "meeting", theme: "dark", isPanelOpen: true }]);
    expect(roundTrip(state)).toEqual(state);
  });

  it("takes words it does not know as the usual ones", () => {
    expect(readAddress("?only=tom&view=stage&theme=pink&lang=xx").panes[0]).toMatchObject({
      view: "personal",
      theme: "light",
      language: "en-GB",
    });
  });

  it("keeps the address short", () => {
    expect(writeAddress(readAddress(""))).toBe("?left=maya&right=tom");
  });
});
