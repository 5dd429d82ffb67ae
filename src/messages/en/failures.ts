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
  unexpected: "Something went wrong on our side. Nothing was changed; please try again.",
} as const;
