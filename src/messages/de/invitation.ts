/** Was in der Einladung steht. Keine Termine: Der Text wird danach nie mehr geändert. */
export const invitation = {
  subject: "Side by Side",
  greeting: "{name} lädt Sie ein, einander zu coachen, Seite an Seite.",
  agendaTitle: "Was bei jedem Termin geschieht",
  agendaReview: "Rückblick: was aus Ihren Vorhaben geworden ist",
  agendaTurnOne: "Erste Runde: Eine Person fragt, die andere denkt laut",
  agendaSwap: "Wechsel: dieselbe Zeit für die andere Person",
  agendaCommit: "Ein klares Vorhaben für jede Person",
  agendaClose: "Abschluss: je eine Anerkennung und eine Anregung",
  linkText: "Leitfaden öffnen",
  closing: "Was Sie sagen, bleibt unter Ihnen. Passt die Zeit nicht, schlagen Sie eine andere vor.",
  takenBack: "Diese Terminserie wurde zurückgenommen. Sie brauchen nichts zu tun.",
} as const;
