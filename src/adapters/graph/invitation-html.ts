import type { Invitation } from "#app/ports/series-calendar.ts";
import { escapeHtml } from "#domain/escape-html.ts";

/**
 * The body of an invitation. Built from escaped text only, and without dates: it is never edited afterwards, because
 * that would mail everybody and can break Teams' own block.
 */
export function invitationHtml({
  greeting,
  agendaTitle,
  agenda,
  link,
  linkText,
  closing,
}: Omit<Invitation, "subject">) {
  const items = agenda.map((item) => `<li>${escapeHtml(item)}</li>`).join("");
  return [
    paragraph(greeting),
    `<p><a href="${escapeHtml(link)}">${escapeHtml(linkText)}</a></p>`,
    `<p><b>${escapeHtml(agendaTitle)}</b></p>`,
    `<ul>${items}</ul>`,
    paragraph(closing),
  ].join("\n");
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text).replaceAll("\n", "<br>")}</p>`;
}
