export const publishing = {
  title: "Veröffentlichen",
} as const;
