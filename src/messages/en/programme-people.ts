export const people = {
  title: "People",
  reading: "Reading who takes part",
  readingFiles: "Reading what people tell: {done, number} of {of, number}",
  readingAgain: "Reading again",
  readAgo: "{minutes, plural, =0 {Read just now} one {Read one minute ago} other {Read # minutes ago}}",
  readAgain: "Read again",
  takePart: "{count, plural, one {takes part} other {take part}}",
  pause: "{count, plural, one {pauses} other {pause}}",
  haveLeft: "{count, plural, one {has left} other {have left}}",

  invite: "Invite people",
  inviteTitle: "Invite people",
  inviteHow:
    "Nobody is enrolled by somebody else: people join by this link. Post the text in the channel, or change it first.",
  inviteText:
    "You are invited to {programme}.\n\n{purpose}\n\nTwo colleagues meet at a fixed time, take turns at coaching each other, and leave with one promise each. Joining takes about five minutes: you say what you can offer and what you would like to learn. Only the coordinators read that.\n\nJoin here: {link}",
  inviteTextPlain:
    "You are invited to {programme}.\n\nTwo colleagues meet at a fixed time, take turns at coaching each other, and leave with one promise each. Joining takes about five minutes: you say what you can offer and what you would like to learn. Only the coordinators read that.\n\nJoin here: {link}",
  inviteNoLink: "open this tab in the channel",
  inviteLabel: "Text of the invitation",
  nobodyTitle: "Nobody has joined yet",
  nobodyBody: "Post the invitation in the channel. Whoever joins appears here.",

  search: "Search people",
  searchHint: "By name, role, or a word that they offer or want",
  found: "{count, plural, =0 {Nobody fits “{text}”.} one {One person fits “{text}”.} other {# people fit “{text}”.}}",
  foundMore: "The directory could not be asked for more names.",
  listTitle: "Who takes part",
  orderOfJoining: "In the order in which they joined.",
  showMore: "Show {count, plural, one {one more} other {# more}}",
  readingNames: "Reading names",
  noName: "Somebody who has left the organisation",
  unknown: "somebody who is not in the directory",

  roleAndLevel: "{role}, {level}",
  offers: "Offers",
  wants: "Wants",
  goals: "Works on",
  ownWords: "In own words",
  nothingSaid: "nothing chosen",
  wordsGone:
    "{count, plural, one {one word that the programme no longer has} other {# words that the programme no longer has}}",
  wantsNewPartner: "Would like another partner in the next round",
  pausedUntil: "Paused until {day}",
  pausedOpen: "Paused, without a day",
  pauseOver: "Wanted to be back on {day}",

  experienced: "Experienced coach",
  namedWaiting: "Named as experienced coach. It counts once {name} says yes, which happens on {name}’s own page.",
  wouldAgree: "Would be an experienced coach, if named",
  nominate: "Name as experienced coach",
  nominateFor: "Name as experienced coach: {name}",
  withdraw: "Withdraw",
  withdrawFor: "Withdraw: {name} as experienced coach",

  leftOutTitle: "{count, plural, one {One row of the list is left out} other {# rows of the list are left out}}",
  leftOutBody:
    "Anybody in the Team can write into the list of people, so each row is checked. What did not come from the person is shown here and counts nothing; nobody’s answers are touched.",
  enrolled: "A row for {name}, made by {writer}. People can only join by themselves.",
  changed: "The row of {name} was last changed by {writer}. It counts again once {name} opens Side by Side and saves.",
  second: "A second row of {name}. The first one counts.",
  openList: "Look at the list in SharePoint",

  unreadTitle: "{count, plural, one {What one person tells cannot be read} other {What # people tell cannot be read}}",
  unreadBody:
    "They are left out of the pairing until their file can be read. For nearly all of them it is enough to open Side by Side once; this text asks them to.",
  unreadForbidden: "has not let you read it yet; this happens when somebody became a coordinator after they joined",
  unreadGone: "the file is not there any more",
  unreadDamaged: "something else has written into the file",
  unreadNewer: "was written by a newer version of Side by Side; load this page again",
  unreadOversized: "the file is far larger than it can be",
  unreadLeft: "has left the organisation, and the file with them; there is nothing to be done",
  unreadOther: "could not be read this time; read again in a while",
  unreadLine: "{name}: {reason}",
  unreadText:
    "A small request about {programme}: what you told the coordinators cannot be read at the moment, so you would be missing from the next round. Please open Side by Side once and press Save; nothing has to be filled in again. {link}",
  unreadTextLabel: "Text that asks them to open Side by Side",

  wordsTitle: "Words that people miss",
  wordsBody:
    "Said in people’s own words while joining. Once a word belongs to the programme, everybody can choose it; whoever said it finds it there the next time.",
  saidBy: "{count, plural, one {said by one person} other {said by # people}}",
  takeUp: "Add to the programme’s words",
  takeUpWord: "Add to the programme’s words: {word}",
  takenUp: "“{word}” now belongs to the programme’s words.",
  wordsChanged:
    "Another coordinator has just changed the settings, so nothing was added. Read them again, then add it.",
  readSettings: "Read the settings again",
  wordTooLong: "“{word}” is too long for one of the programme’s words.",
  tooManyWords: "The programme has as many words as it can hold. Retire one in the settings first.",
  wordRefused: "The settings do not allow this word as it stands. Look at the words in the settings.",

  pausedTitle: "Paused",
  leftTitle: "Have left the programme",
} as const;
