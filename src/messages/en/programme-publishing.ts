export const publishing = {
  title: "Publish",
} as const;
