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
  unexpected: "Bei uns ist etwas schiefgegangen. Es wurde nichts geändert; bitte versuchen Sie es noch einmal.",
} as const;
