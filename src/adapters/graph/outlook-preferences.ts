/** Sent with every calendar request: ids that stay, and every time in UTC. */
export const outlookPreferences = { Prefer: 'IdType="ImmutableId", outlook.timezone="UTC"' } as const;
