export const publishing = {
  title: "Runde {round, number} veröffentlichen",
  startsOn: "Die Partnerschaften beginnen am",
  noDay: "Wählen Sie den Tag, an dem die Partnerschaften beginnen.",
  pastDay: "Dieser Tag ist vorbei. Wählen Sie heute oder einen späteren.",
  whatHappens: "Was geschieht",
  visible:
    "Alle im Team können nachsehen, wer mit wem eine Partnerschaft hat, wer bucht und ab wann. Das steht in einer Liste auf der Website des Teams.",
  notVisible:
    "Was jemand anbietet oder sucht, wen jemand meidet und warum ein Paar entstand, bleibt bei der Koordination.",
  nobodyTold:
    "Niemand bekommt eine Nachricht. Wer Side by Side öffnet, findet dort die andere Person und eine Terminserie zum Buchen. Danach bekommen Sie einen Text für den Kanal.",
  stays:
    "Veröffentlichte Partnerschaften lassen sich hier nicht zurücknehmen. Vorher noch einmal zu probieren, kostet nichts.",
  whoBooks: "Wer bucht",
  whoBooksWhy:
    "In jeder Partnerschaft bucht eine Person die Terminserie; sie steht dann in deren Kalender. Es ist, wer das am seltensten getan hat, und bei Gleichstand das Konto, das zuerst kommt. So ist es immer dieselbe Person, sooft Sie nachsehen.",
  booker: "{names}: {booker} bucht",
  publish: "{count, plural, one {Eine Partnerschaft veröffentlichen} other {# Partnerschaften veröffentlichen}}",
  back: "Zurück zu den Paaren",
  sure: "Runde {round, number} jetzt veröffentlichen?",
  sureBody:
    "{count, plural, one {Eine Partnerschaft mit {people, number} Menschen} other {# Partnerschaften mit {people, number} Menschen}}, ab {day}.",
  sureYes:
    "{count, plural, one {Ja, eine Partnerschaft veröffentlichen} other {Ja, # Partnerschaften veröffentlichen}}",
  sureNo: "Noch nicht",

  running: "Runde {round, number} wird veröffentlicht",
  progress: "{done, number} von {of, number} Partnerschaften stehen",
  mayClose:
    "Sie können diese Seite verlassen oder schließen: Was steht, bleibt, und beim nächsten Mal geht es von dort weiter. Niemand kommt dadurch zweimal vor.",
  mustStay:
    "Dieses Gerät kann sich nicht merken, was noch zu schreiben ist. Lassen Sie die Seite offen, bis alles steht.",
  rests: "Runde {round, number} ist noch nicht vollständig",
  restsBody:
    "{done, number} von {of, number} Partnerschaften stehen und bleiben. Weiter geht es nur mit dem, was fehlt; nichts wird zweimal geschrieben.",
  restsUnknown:
    "Wie viel schon steht, lässt sich gerade nicht sehen. Es bleibt; beim Weitermachen wird nachgesehen und nur geschrieben, was fehlt.",
  restsNothing: "Es ist noch nichts veröffentlicht.",
  goOn: "Weitermachen",
  lookAgain: "Noch einmal nachsehen",
  anotherPublishes: "{name} veröffentlicht gerade Runde {round, number}",
  anotherPublishesBody:
    "Von Ihren Paaren wurde keines geschrieben. Bitten Sie {name}, es abzuschließen, und sehen Sie danach noch einmal nach. Geht das nicht: Wem das Team nicht mehr gehört, der koordiniert nicht mehr, und dann können Sie weitermachen.",
  anotherDiffers: "{name} hat Runde {round, number} veröffentlicht, mit anderen Paaren",
  anotherDiffersBody: "Von Ihren Paaren wurde keines geschrieben. Es gilt, was {name} veröffentlicht hat.",
  otherStand: "In Runde {round, number} stehen andere Partnerschaften",
  otherStandBody:
    "Sie stammen aus einer anderen Paarbildung: {names}. Sie wurden nicht überschrieben. Bilden Sie die Paare der Runde neu: Was steht, bleibt, und alle anderen werden darum herum eingeteilt.",
  andMore: "{names} und {count, plural, one {eine weitere} other {# weitere}}",
  pairAgain: "Paare neu bilden",
  somebody: "Jemand, der die Organisation verlassen hat",

  published: "Runde {round, number} ist veröffentlicht",
  publishedBody:
    "{count, plural, one {Eine Partnerschaft steht} other {Alle # Partnerschaften stehen}}, ab {day}. Veröffentlicht von {name}.",
  postTitle: "Bescheid sagen",
  postBody:
    "Noch weiß niemand davon. Stellen Sie diesen Text in den Kanal; wer dem Link folgt, sieht die andere Person.",
  postLabel: "Text für den Kanal",
  post: "Runde {round, number} von {programme} ist da: {count, plural, one {Eine Partnerschaft beginnt} other {# Partnerschaften beginnen}} am {day}.\n\nÖffnen Sie Side by Side, um zu sehen, mit wem Sie zusammenkommen. Eine Person bucht dort mit einem Klick die Terminserie, die andere findet sie im Kalender.\n\n{link}",
  done: "Fertig",

  rounds: "Runden bisher",
  readingRounds: "Die Runden werden gelesen",
  roundLine: "Runde {round, number}",
  roundPublished:
    "{count, plural, one {eine Partnerschaft} other {# Partnerschaften}}, ab {day}, veröffentlicht von {name}",
  halfTitle: "Runde {round, number} ist halb veröffentlicht",
  halfMine: "{done, number} von {of, number} Partnerschaften stehen. Der Rest ist auf diesem Gerät gemerkt.",
  halfElsewhere:
    "{done, plural, =0 {Noch steht keine Partnerschaft} one {Eine Partnerschaft steht} other {# Partnerschaften stehen}}, und was fehlt, ist auf diesem Gerät nicht gemerkt. Machen Sie auf dem Gerät weiter, auf dem es begonnen wurde, oder bilden Sie die Paare unten neu: Was steht, bleibt, und alle anderen werden darum herum eingeteilt.",
  halfTheirs:
    "{name} hat damit begonnen; {done, plural, =0 {noch steht keine Partnerschaft} one {bisher steht eine Partnerschaft} other {bisher stehen # Partnerschaften}}. {name} kann auf dem Gerät weitermachen, auf dem es begonnen wurde.",
  halfLeft:
    "{name} hat damit begonnen und koordiniert nicht mehr; {done, plural, =0 {noch steht keine Partnerschaft} one {eine Partnerschaft steht} other {# Partnerschaften stehen}}. Bilden Sie die Paare unten neu: Was steht, bleibt, und alle anderen werden darum herum eingeteilt.",
} as const;
