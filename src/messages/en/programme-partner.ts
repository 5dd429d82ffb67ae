export const partner = {
  title: "{count, plural, one {Your partner in round {round}} other {Your partners in round {round}}}",
  aloneTitle: "You have no partner in round {round}",
  alone:
    "It was put together without you, perhaps because you joined later or were pausing. You are in the next one. {count, plural, =0 {} one {If you do not want to wait, ask {names}.} other {If you do not want to wait, ask one of the coordinators: {names}.}}",
  youBook:
    "You were named to find a time. {count, plural, one {{names} is invited when you book, not before.} other {{names} are invited when you book, not before.}}",
  theyBook: "{name} was named to find a time and will invite you. If nothing has come by {day}, do it yourself.",
  theyBookLate: "{name} was named to find a time, and nothing has come yet. You can do it now.",
  upToYou: "{name} was named to find a time. Now it is up to you.",
  find: "Find a slot",
  findMyself: "Find a slot myself",
  findAnyway: "Find a slot all the same",
  paused: "{name} is pausing at the moment. Ask {name} before you book.",
  left: "{name} has left the programme.",
  gone: "{count, plural, one {Somebody you were put together with is no longer in the organisation.} other {Those you were put together with are no longer in the organisation.}}",
  goOn: "You and {name} go on together.",
  nobody:
    "There is nobody left to meet in this round. You are in the next one. {count, plural, =0 {} one {If you do not want to wait, ask {names}.} other {If you do not want to wait, ask one of the coordinators: {names}.}}",
  next: "Next session {day}, {time}.",
  nextAll: "Next session {day}, {time}, {others}.",
  bookedBy: "{name} has booked.",
  over: "All your sessions of this round are behind you.",
  planMore: "Plan more sessions",
  earlier: "Earlier rounds",
  earlierRound: "Round {round}: {names}",
} as const;
