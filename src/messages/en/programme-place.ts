export const place = {
  title: "My place",
} as const;
