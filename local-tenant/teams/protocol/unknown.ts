import { answer, notSupportedOnPlatform, type Outcome, type SdkError } from "./envelope.ts";

/** Functions whose answer teams-js reads as `[succeeded, reason]`; an error object there would count as success. */
const answeredWithStatus: ReadonlySet<string> = new Set([
  "calendar.composeMeeting",
  "chat.openChat",
  "conversations.openConversation",
  "mail.composeMail",
  "mail.openMailItem",
  "navigateToTab",
  "search.closeSearch",
]);

/** The answer to a function that this host does not have, in the convention of that function. */
export function answerUnknown(func: string): Outcome {
  const message = `${func} is not supported by this host`;
  if (answeredWithStatus.has(func)) return answer(false, message);
  const error: SdkError = { errorCode: notSupportedOnPlatform, message };
  return answer(error, null);
}
