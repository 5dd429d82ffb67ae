export const setup = {
  missingSetting:
    "Side by Side ist hier noch nicht eingerichtet: Beim Bauen fehlte {setting}. Sagen Sie das bitte der Person, die die App bereitgestellt hat; woher der Wert kommt, steht in der Anleitung zur Bereitstellung.",
} as const;
