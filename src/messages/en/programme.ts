export const programme = {
  outsideChannel: "Open Side by Side in the channel of your programme",
  outsideChannelBody: "This page shows the programme of the Team in whose channel it is opened.",
  strangerTitle: "This programme belongs to a Team that you are not in",
  strangerBody: "Ask an owner of the Team to add you, then open this page again.",
  notStartedTitle: "The programme has not been started yet",
  notStartedBody:
    "{count, plural, =0 {The Team has no owner who could start it.} one {Its owner can start it: {names}.} other {Its owners can start it: {names}.}}",
  beingMendedTitle: "The programme is being put in order",
  beingMendedBody:
    "Parts of it are missing on the Team’s site. {count, plural, =0 {The Team has no owner who could mend it.} one {Its owner can mend it: {names}.} other {Its owners can mend it: {names}.}}",
  sections: "Parts of the programme",
  sectionPlace: "My place",
  sectionPeople: "People",
  sectionPairing: "Pairing",
  sectionSettings: "Settings",
} as const;
