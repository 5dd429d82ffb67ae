export const programme = {
  outsideChannel: "Öffnen Sie Side by Side im Kanal Ihres Programms",
  outsideChannelBody: "Diese Seite zeigt das Programm des Teams, in dessen Kanal sie geöffnet wird.",
  strangerTitle: "Dieses Programm gehört zu einem Team, in dem Sie nicht sind",
  strangerBody: "Bitten Sie jemanden, dem das Team gehört, Sie aufzunehmen, und öffnen Sie diese Seite dann erneut.",
  notStartedTitle: "Das Programm hat noch nicht begonnen",
  notStartedBody:
    "{count, plural, =0 {Das Team hat niemanden, der es starten könnte.} one {Starten kann es: {names}.} other {Starten können es: {names}.}}",
  beingMendedTitle: "Das Programm wird gerade in Ordnung gebracht",
  beingMendedBody:
    "Auf der Website des Teams fehlen Teile davon. {count, plural, =0 {Das Team hat niemanden, der sie ergänzen könnte.} one {Ergänzen kann sie: {names}.} other {Ergänzen können sie: {names}.}}",
  sections: "Bereiche des Programms",
  sectionPlace: "Mein Platz",
  sectionPeople: "Menschen",
  sectionPairing: "Paarbildung",
  sectionSettings: "Einstellungen",
} as const;
