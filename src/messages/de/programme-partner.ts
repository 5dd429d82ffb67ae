export const partner = {
  title: "{count, plural, one {Ihr Gegenüber in Runde {round}} other {Ihre Gegenüber in Runde {round}}}",
  aloneTitle: "In Runde {round} haben Sie kein Gegenüber",
  alone:
    "Sie wurde ohne Sie zusammengestellt, vielleicht weil Sie später dazukamen oder pausierten. Bei der nächsten sind Sie dabei. {count, plural, =0 {} one {Wenn Sie nicht warten möchten, fragen Sie {names}.} other {Wenn Sie nicht warten möchten, fragen Sie in der Koordination: {names}.}}",
  youBook:
    "Sie wurden gebeten, eine Zeit zu finden. {count, plural, one {{names} wird erst eingeladen, wenn Sie buchen.} other {{names} werden erst eingeladen, wenn Sie buchen.}}",
  theyBook:
    "{name} wurde gebeten, eine Zeit zu finden, und lädt Sie dann ein. Ist bis {day} nichts gekommen, buchen Sie selbst.",
  theyBookLate:
    "{name} wurde gebeten, eine Zeit zu finden, doch bisher ist nichts gekommen. Sie können es jetzt selbst tun.",
  upToYou: "{name} wurde gebeten, eine Zeit zu finden. Nun liegt es bei Ihnen.",
  find: "Zeit finden",
  findMyself: "Selbst eine Zeit finden",
  findAnyway: "Trotzdem eine Zeit finden",
  paused: "{name} pausiert gerade. Sprechen Sie sich ab, bevor Sie buchen.",
  left: "{name} hat das Programm verlassen.",
  gone: "{count, plural, one {Eine Person, der Sie zugeordnet wurden, ist nicht mehr in der Organisation.} other {Die Personen, denen Sie zugeordnet wurden, sind nicht mehr in der Organisation.}}",
  goOn: "Sie und {name} machen zu zweit weiter.",
  nobody:
    "In dieser Runde ist niemand mehr da, mit dem Sie sich treffen könnten. Bei der nächsten sind Sie dabei. {count, plural, =0 {} one {Wenn Sie nicht warten möchten, fragen Sie {names}.} other {Wenn Sie nicht warten möchten, fragen Sie in der Koordination: {names}.}}",
  next: "Nächster Termin: {day}, {time}.",
  nextAll: "Nächster Termin: {day}, {time}, {others}.",
  bookedBy: "{name} hat gebucht.",
  over: "Alle Ihre Termine dieser Runde liegen hinter Ihnen.",
  planMore: "Weitere Termine planen",
  earlier: "Frühere Runden",
  earlierRound: "Runde {round}: {names}",
} as const;
