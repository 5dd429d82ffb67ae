export const failures = {
  signedOut: "You are signed out. Sign in again to go on; nothing you did here is lost.",
  needsInteraction: "Your organisation wants you to confirm who you are. Nothing is lost meanwhile.",
  needsConsent:
    "Your organisation has not yet allowed Side by Side to do this. Ask your administrator for the permission {permission}.",
  forbidden: "This belongs to somebody else and has not been shared with you. Ask the person who sent you the link.",
  gone: "This is no longer there, or it is not yours to see. Ask the person who sent you the link.",
  conflict: "Somebody changed this at the same moment. Look at it again, then decide.",
  busy: "{seconds, plural, one {Microsoft 365 is busy. Try again in one second.} other {Microsoft 365 is busy. Try again in # seconds.}}",
  offline: "You seem to be offline. Nothing is lost; try again when the network is back.",
  refused: "Microsoft 365 did not accept this ({code}). Nothing was changed.",
  noOneDrive:
    "Your OneDrive is not set up yet, and your words are kept there. Open OneDrive once, wait a moment, then try again.",
  openOneDrive: "Open OneDrive",
  unexpected: "Something went wrong on our side. Nothing was changed; please try again.",
  damagedRecord:
    "This record file cannot be read: something else has written into it. We have left it as it is. Ask its owner to restore an earlier version in OneDrive.",
  newerRecord:
    "This record was written by a newer version of Side by Side. Close the app and open it again to get that version; nothing was changed.",
  oversizedRecord:
    "This record file is far larger than a record can be, so we did not open it. Ask its owner to restore an earlier version in OneDrive.",
  ownFileFull: "Your own file is as large as such a file may be, so nothing more is written into it.",
  notInCatalog: "Side by Side is not in your organisation’s app catalogue, so it cannot add itself to the meeting.",
  noMeetingYet: "Teams is still making the meeting.",
  tryAgain: "Try again",
  lookAgain: "Look again",
  signIn: "Sign in",
  confirmIdentity: "Confirm who you are",
  copyRequest: "Copy a request for your administrator",
  requestCopied: "Copied. Paste it into a message to your administrator.",
  requestText:
    "Please allow the app Side by Side the delegated permission {permission} in Microsoft Entra ID (Enterprise applications, Side by Side, Permissions, Grant admin consent). It is used on my behalf only, to: {purpose}. The app’s guide for administrators explains each permission.",
  purposeCalendarRead: "see when two people are free, so that a series fits both calendars",
  purposeCalendarWrite: "put our coaching sessions into my own calendar",
  purposeFiles: "keep my part of the coaching record in my own OneDrive and read what partners share with me",
  purposePeople: "find colleagues by name",
  purposeMeeting: "find the Teams meeting of our sessions and switch recording off",
  purposeInstall: "add the guide to the chat of our meeting",
  purposeSitesManage: "make the lists of our coaching programme on our Team’s own site, once",
  purposeSitesWrite: "write my own line into the lists of our coaching programme, or publish its pairs",
  purposeSitesRead: "read the lists of our coaching programme on our Team’s own site",
  purposeOwners: "see who owns our Team and so coordinates the coaching programme",
  purposeOther: "book and hold coaching sessions with a colleague",
} as const;
