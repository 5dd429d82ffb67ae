export const publishing = {
  title: "Publish round {round, number}",
  startsOn: "The partnerships begin on",
  noDay: "Choose a day on which the partnerships begin.",
  pastDay: "This day is over. Choose today or a later one.",
  whatHappens: "What happens",
  visible:
    "Everybody in the Team can look up who is in a partnership with whom, who books, and from when on. It stands in a list on the Team’s site.",
  notVisible: "What people offer or want, whom they avoid, and why a pair was made, stays with the coordinators.",
  nobodyTold:
    "Nobody gets a message. Whoever opens Side by Side finds their partner and a series to book. Afterwards you get a text to post in the channel.",
  stays: "Published partnerships cannot be taken back here. Trying the pairing again before costs nothing.",
  whoBooks: "Who books",
  whoBooksWhy:
    "In each partnership one person books the series, and it stands in that person’s calendar. It is whoever has done so least often; among equals the one whose account comes first, so that it is the same however often you look.",
  booker: "{names}: {booker} books",
  publish: "{count, plural, one {Publish one partnership} other {Publish # partnerships}}",
  back: "Back to the pairs",
  sure: "Publish round {round, number} now?",
  sureBody:
    "{count, plural, one {One partnership with {people, number} people} other {# partnerships with {people, number} people}}, from {day} on.",
  sureYes: "{count, plural, one {Yes, publish one partnership} other {Yes, publish # partnerships}}",
  sureNo: "Not yet",

  running: "Publishing round {round, number}",
  progress: "{done, number} of {of, number} partnerships stand",
  mayClose:
    "You may leave this page, or close it: what stands stays, and you go on from there the next time. Nobody gets a second partner by that.",
  mustStay: "This device cannot keep what is still to be written. Leave this page open until all stands.",
  rests: "Round {round, number} is not whole yet",
  restsBody:
    "{done, number} of {of, number} partnerships stand, and stay. Going on writes only what is missing; nothing is written twice.",
  restsUnknown:
    "How much stands already cannot be seen at the moment. It stays; going on finds out, and writes only what is missing.",
  restsNothing: "Nothing has been published yet.",
  goOn: "Go on",
  lookAgain: "Look again",
  anotherPublishes: "{name} has begun to publish round {round, number}",
  anotherPublishesBody:
    "None of your pairs were written. Ask {name} to finish it, and look again afterwards. If {name} cannot: whoever is no owner of the Team any more coordinates no more, and then you can go on.",
  anotherDiffers: "{name} has published round {round, number}, with other pairs",
  anotherDiffersBody: "None of your pairs were written. What {name} has published holds.",
  otherStand: "Other partnerships stand in round {round, number}",
  otherStandBody:
    "They come from another pairing: {names}. Nothing was written over them. Pair the round again: what stands stays, and everybody else is paired around it.",
  andMore: "{names} and {count, plural, one {one more} other {# more}}",
  pairAgain: "Pair the round again",
  somebody: "Somebody who has left the organisation",

  published: "Round {round, number} is published",
  publishedBody:
    "{count, plural, one {One partnership stands} other {All # partnerships stand}}, from {day} on. Published by {name}.",
  postTitle: "Tell people",
  postBody: "Nobody has been told yet. Post this in the channel; whoever opens the link finds their partner.",
  postLabel: "Text for the channel",
  post: "Round {round, number} of {programme} is here: {count, plural, one {one partnership begins} other {# partnerships begin}} on {day}.\n\nOpen Side by Side to see your partner. One of you books the series there with one click; the other finds it in the calendar.\n\n{link}",
  done: "Done",

  rounds: "Rounds so far",
  readingRounds: "Reading the rounds",
  roundLine: "Round {round, number}",
  roundPublished: "{count, plural, one {one partnership} other {# partnerships}}, from {day} on, published by {name}",
  halfTitle: "Round {round, number} is half published",
  halfMine: "{done, number} of {of, number} partnerships stand. The rest is remembered on this device.",
  halfElsewhere:
    "{done, plural, =0 {No partnership stands yet} one {One partnership stands} other {# partnerships stand}}, and what is left is not remembered on this device. Go on from the device on which it was begun, or pair the round again below: what stands stays, and everybody else is paired around it.",
  halfTheirs:
    "{name} has begun it; {done, plural, =0 {no partnership stands yet} one {one partnership stands so far} other {# partnerships stand so far}}. {name} can go on from the device on which it was begun.",
  halfLeft:
    "{name} has begun it and coordinates no more; {done, plural, =0 {no partnership stands yet} one {one partnership stands} other {# partnerships stand}}. Pair the round again below: what stands stays, and everybody else is paired around it.",
} as const;
