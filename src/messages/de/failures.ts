export const failures = {
  signedOut: "Sie sind abgemeldet. Melden Sie sich wieder an; was Sie hier getan haben, bleibt erhalten.",
  needsInteraction: "Ihre Organisation möchte, dass Sie sich noch einmal ausweisen. Es geht nichts verloren.",
  needsConsent:
    "Ihre Organisation hat Side by Side das noch nicht erlaubt. Bitten Sie Ihre Administration um die Berechtigung {permission}.",
  forbidden: "Das gehört jemand anderem und ist nicht mit Ihnen geteilt. Fragen Sie, wer Ihnen den Link geschickt hat.",
  gone: "Das gibt es nicht mehr, oder es ist nicht für Sie bestimmt. Fragen Sie, wer Ihnen den Link geschickt hat.",
  conflict: "Jemand hat das im selben Augenblick geändert. Sehen Sie noch einmal nach, dann entscheiden Sie.",
  busy: "{seconds, plural, one {Microsoft 365 ist gerade ausgelastet. Versuchen Sie es in einer Sekunde wieder.} other {Microsoft 365 ist gerade ausgelastet. Versuchen Sie es in # Sekunden wieder.}}",
  offline: "Sie sind offenbar offline. Es geht nichts verloren; versuchen Sie es wieder, sobald das Netz da ist.",
  refused: "Microsoft 365 hat das nicht angenommen ({code}). Es wurde nichts geändert.",
  noOneDrive:
    "Ihr OneDrive ist noch nicht eingerichtet, und dort liegen Ihre Worte. Öffnen Sie OneDrive einmal, warten Sie einen Augenblick, dann versuchen Sie es noch einmal.",
  openOneDrive: "OneDrive öffnen",
  unexpected: "Bei uns ist etwas schiefgegangen. Es wurde nichts geändert; bitte versuchen Sie es noch einmal.",
  damagedRecord:
    "Diese Datei lässt sich nicht lesen: Etwas anderes hat hineingeschrieben. Wir haben sie so gelassen. Bitten Sie die Person, der sie gehört, in OneDrive eine frühere Version wiederherzustellen.",
  newerRecord:
    "Diese Datei stammt aus einer neueren Version von Side by Side. Schließen Sie die App und öffnen Sie sie wieder, dann haben Sie die neue Version; es wurde nichts geändert.",
  oversizedRecord:
    "Diese Datei ist weit größer, als sie sein kann; wir haben sie nicht geöffnet. Bitten Sie die Person, der sie gehört, in OneDrive eine frühere Version wiederherzustellen.",
  ownFileFull: "Ihre eigene Datei ist so groß, wie sie sein darf; es wird nichts mehr hineingeschrieben.",
  notInCatalog:
    "Side by Side steht nicht im App-Katalog Ihrer Organisation und kann sich deshalb nicht selbst zur Besprechung hinzufügen.",
  noMeetingYet: "Teams legt die Besprechung noch an.",
  tryAgain: "Noch einmal versuchen",
  lookAgain: "Noch einmal nachsehen",
  signIn: "Anmelden",
  confirmIdentity: "Noch einmal ausweisen",
  copyRequest: "Bitte an die Administration kopieren",
  requestCopied: "Kopiert. Fügen Sie den Text in eine Nachricht an Ihre Administration ein.",
  requestText:
    "Bitte erlauben Sie der App Side by Side die delegierte Berechtigung {permission} in Microsoft Entra ID (Unternehmensanwendungen, Side by Side, Berechtigungen, Administratorzustimmung erteilen). Sie wird nur in meinem Namen genutzt, um {purpose}. Die Anleitung für die Administration erklärt jede Berechtigung.",
  purposeCalendarRead: "zu sehen, wann zwei Personen frei sind, damit eine Terminserie in beide Kalender passt",
  purposeCalendarWrite: "unsere Coaching-Termine in meinen eigenen Kalender einzutragen",
  purposeFiles:
    "meinen Teil der Aufzeichnungen in meinem eigenen OneDrive abzulegen und zu lesen, was andere mit mir teilen",
  purposePeople: "Kolleginnen und Kollegen nach Namen zu finden",
  purposeMeeting: "die Teams-Besprechung zu unseren Terminen zu finden und die Aufzeichnung auszuschalten",
  purposeInstall: "den Leitfaden in den Chat unserer Besprechung aufzunehmen",
  purposeSitesManage: "einmalig die Listen unseres Coaching-Programms auf der Website unseres Teams anzulegen",
  purposeSitesWrite:
    "meine eigene Zeile in die Listen unseres Coaching-Programms zu schreiben oder Paare zu veröffentlichen",
  purposeSitesRead: "die Listen unseres Coaching-Programms auf der Website unseres Teams zu lesen",
  purposeOwners: "zu sehen, wem unser Team gehört und wer damit das Coaching-Programm koordiniert",
  purposeOther: "mit einer Kollegin oder einem Kollegen Coaching-Termine zu buchen und zu halten",
} as const;
