export const place = {
  title: "Mein Platz",
} as const;
