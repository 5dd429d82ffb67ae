export const people = {
  title: "Menschen",
  reading: "Es wird gelesen, wer teilnimmt",
  readingFiles: "Es wird gelesen, was die Teilnehmenden angeben: {done, number} von {of, number}",
  readingAgain: "Es wird neu gelesen",
  readAgo: "{minutes, plural, =0 {Gerade gelesen} one {Vor einer Minute gelesen} other {Vor # Minuten gelesen}}",
  readAgain: "Neu lesen",
  takePart: "{count, plural, one {nimmt teil} other {nehmen teil}}",
  pause: "{count, plural, one {pausiert} other {pausieren}}",
  haveLeft: "{count, plural, one {ist ausgestiegen} other {sind ausgestiegen}}",

  invite: "Einladen",
  inviteTitle: "Einladen",
  inviteHow:
    "Niemand wird von jemand anderem angemeldet: Beigetreten wird über diesen Link. Stellen Sie den Text in den Kanal, gern auch geändert.",
  inviteText:
    "Sie sind eingeladen zu {programme}.\n\n{purpose}\n\nZwei treffen sich zu einer festen Zeit, coachen sich abwechselnd und nehmen sich am Ende je eine Sache vor. Der Beitritt dauert etwa fünf Minuten: Sie geben an, was Sie anbieten können und was Sie lernen möchten. Das lesen nur die Koordinierenden.\n\nHier geht es zum Beitritt: {link}",
  inviteTextPlain:
    "Sie sind eingeladen zu {programme}.\n\nZwei treffen sich zu einer festen Zeit, coachen sich abwechselnd und nehmen sich am Ende je eine Sache vor. Der Beitritt dauert etwa fünf Minuten: Sie geben an, was Sie anbieten können und was Sie lernen möchten. Das lesen nur die Koordinierenden.\n\nHier geht es zum Beitritt: {link}",
  inviteNoLink: "diese Registerkarte im Kanal öffnen",
  inviteLabel: "Text der Einladung",
  nobodyTitle: "Noch ist niemand dabei",
  nobodyBody: "Stellen Sie die Einladung in den Kanal. Wer beitritt, erscheint hier.",

  search: "Menschen suchen",
  searchHint: "Nach Name, Aufgabe oder einem Wort, das jemand anbietet oder sucht",
  found:
    "{count, plural, =0 {Zu „{text}“ passt niemand.} one {Zu „{text}“ passt eine Person.} other {Zu „{text}“ passen # Personen.}}",
  foundMore: "Das Verzeichnis ließ sich nicht nach weiteren Namen fragen.",
  listTitle: "Wer teilnimmt",
  orderOfJoining: "In der Reihenfolge des Beitritts.",
  showMore: "{count, plural, one {Noch eine Zeile} other {# weitere}} anzeigen",
  readingNames: "Namen werden gelesen",
  noName: "Jemand, der die Organisation verlassen hat",
  unknown: "Unbekannt",

  roleAndLevel: "{role}, {level}",
  offers: "Bietet an",
  wants: "Sucht",
  goals: "Arbeitet an",
  ownWords: "In eigenen Worten",
  nothingSaid: "nichts ausgewählt",
  wordsGone:
    "{count, plural, one {ein Wort, das das Programm nicht mehr hat} other {# Wörter, die das Programm nicht mehr hat}}",
  wantsNewPartner: "Möchte in der nächsten Runde mit jemand anderem zusammenkommen",
  pausedUntil: "Pausiert bis {day}",
  pausedOpen: "Pausiert ohne festen Tag",
  pauseOver: "Wollte ab {day} wieder dabei sein",

  experienced: "Erfahrener Coach",
  namedWaiting: "Als erfahrener Coach benannt. Es zählt, sobald {name} auf der eigenen Seite zustimmt.",
  wouldAgree: "Wäre bereit, als erfahrener Coach benannt zu werden",
  nominate: "Als erfahrenen Coach benennen",
  nominateFor: "Als erfahrenen Coach benennen: {name}",
  withdraw: "Zurücknehmen",
  withdrawFor: "Zurücknehmen: {name} als erfahrener Coach",

  leftOutTitle:
    "{count, plural, one {Eine Zeile der Liste bleibt unberücksichtigt} other {# Zeilen der Liste bleiben unberücksichtigt}}",
  leftOutBody:
    "Alle im Team können in die Liste schreiben, deshalb wird jede Zeile geprüft. Was nicht von der Person selbst kommt, steht hier und zählt nicht; an den Angaben ändert das nichts.",
  enrolled: "Eine Zeile für {name}, angelegt von {writer}. Beitreten kann man nur selbst.",
  changed:
    "Die Zeile von {name} wurde zuletzt von {writer} geändert. Sie zählt wieder, sobald {name} Side by Side öffnet und speichert.",
  second: "Eine zweite Zeile von {name}. Es gilt die erste.",
  openList: "Liste in SharePoint ansehen",

  unreadTitle:
    "{count, plural, one {Die Angaben einer Person lassen sich nicht lesen} other {Die Angaben von # Personen lassen sich nicht lesen}}",
  unreadBody:
    "Sie werden nicht in Paare eingeteilt, bis ihre Datei lesbar ist. Fast immer genügt es, Side by Side einmal zu öffnen; dieser Text bittet darum.",
  unreadForbidden:
    "hat sie noch nicht für Sie freigegeben; das kommt vor, wenn jemand erst nach dem Beitritt Koordination übernimmt",
  unreadGone: "die Datei ist nicht mehr da",
  unreadDamaged: "etwas anderes hat in die Datei geschrieben",
  unreadNewer: "stammt aus einer neueren Version von Side by Side; laden Sie diese Seite neu",
  unreadOversized: "die Datei ist weit größer, als sie sein kann",
  unreadLeft: "hat die Organisation verlassen, und die Datei ist mit fort; da ist nichts zu tun",
  unreadOther: "ließ sich diesmal nicht lesen; lesen Sie in einer Weile noch einmal",
  unreadLine: "{name}: {reason}",
  unreadText:
    "Eine kleine Bitte zu {programme}: Was Sie den Koordinierenden angegeben haben, lässt sich gerade nicht lesen; in der nächsten Runde würden Sie fehlen. Bitte öffnen Sie Side by Side einmal und wählen Sie „Speichern“; ausfüllen müssen Sie nichts. {link}",
  unreadTextLabel: "Text, der darum bittet, Side by Side zu öffnen",

  wordsTitle: "Wörter, die fehlen",
  wordsBody:
    "Beim Beitritt in eigenen Worten gesagt. Sobald ein Wort zum Programm gehört, können es alle auswählen; wer es gesagt hat, findet es beim nächsten Mal vor.",
  saidBy: "{count, plural, one {von einer Person gesagt} other {von # Personen gesagt}}",
  takeUp: "In das Programm aufnehmen",
  takeUpWord: "In das Programm aufnehmen: {word}",
  takenUp: "„{word}“ gehört jetzt zum Programm.",
  wordsChanged:
    "Jemand anderes aus der Koordination hat die Einstellungen gerade geändert, deshalb wurde nichts aufgenommen. Lesen Sie sie neu, dann nehmen Sie es auf.",
  readSettings: "Einstellungen neu lesen",
  wordTooLong: "„{word}“ ist zu lang für ein Wort des Programms.",
  tooManyWords:
    "Das Programm hat so viele Wörter, wie es haben kann. Legen Sie zuerst in den Einstellungen eines still.",
  wordRefused: "Die Einstellungen lassen dieses Wort so nicht zu. Sehen Sie sich dort die Wörter an.",

  pausedTitle: "Pausiert",
  leftTitle: "Ausgestiegen",
} as const;
