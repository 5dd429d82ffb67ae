import { describe, expect, it } from "vitest";
import { invitationHtml } from "./invitation-html.ts";

const words = {
  greeting: "Maya invites you.\nSee you.",
  agendaTitle: "What happens",
  agenda: ["Look back", "Swap"],
  linkText: "Open the guide",
  link: "https://teams.microsoft.com/l/entity/app/home?context=%7B%7D&x=1",
  closing: "It stays between us.",
};

describe("the body of an invitation", () => {
  it("holds greeting, link, agenda and closing, in this order", () => {
    const html = invitationHtml(words);
    const order = ["Maya invites you.<br>See you.", "Open the guide", "What happens", "<li>Look back</li>", "It stays"];
    const places = order.map((part) => html.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it("links to the guide with an address that survives HTML", () => {
    const href = /href="([^"]*)"/.exec(invitationHtml(words))?.[1] ?? "";
    expect(href.replaceAll("&amp;", "&")).toBe(words.link);
  });

  it("shows whatever people are called as text", () => {
    const hostile = `</p><img src=x onerror="alert(1)">'&amp;`;
    const html = invitationHtml({
      greeting: hostile,
      agendaTitle: hostile,
      agenda: [hostile],
      linkText: hostile,
      link: `javascript:alert(1)"${hostile}`,
      closing: hostile,
    });
    expect(html).not.toContain("<img");
    expect(tagsOf(html)).toEqual(tagsOf(invitationHtml({ ...words, greeting: "", agenda: [""] })));
  });
});

function tagsOf(html: string): readonly string[] {
  return html.match(/<\/?[a-z]+/g) ?? [];
}
