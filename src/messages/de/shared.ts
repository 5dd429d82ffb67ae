export const shared = {
  productName: "Side by Side",
  tryAgain: "Noch einmal versuchen",
  back: "Zurück",
  close: "Schließen",
  loading: "Einen Moment",
} as const;
