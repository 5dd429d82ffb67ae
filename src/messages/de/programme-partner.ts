export const partner = {
  title: "Mein Gegenüber",
} as const;
