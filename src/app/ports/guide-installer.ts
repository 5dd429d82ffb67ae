import type { Result } from "#domain/result.ts";
import type { ServiceFailure } from "./failure.ts";

/** Why the guide cannot be put into a chat although the permission is there. */
export type NotInCatalog = { readonly kind: "not-in-catalog" };

export interface GuideInstaller {
  isInstalled(chatId: string): Promise<Result<boolean, ServiceFailure | NotInCatalog>>;
  /** Puts the guide into the meeting's chat. Already there is fine. */
  install(chatId: string): Promise<Result<void, ServiceFailure | NotInCatalog>>;
}
