export const partner = {
  title: "My partner",
} as const;
