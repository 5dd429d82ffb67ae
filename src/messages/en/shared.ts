export const shared = {
  productName: "Side by Side",
  tryAgain: "Try again",
  back: "Back",
  close: "Close",
  loading: "One moment",
} as const;
