/**
 * Every delegated permission that the product ever asks for, each when it is first needed and never a wider one.
 * docs/permissions.md says which call needs which and what happens without it.
 */
export type Permission =
  | "User.Read"
  | "User.ReadBasic.All"
  | "User.Read.All"
  | "Calendars.ReadBasic"
  | "Calendars.Read"
  | "Calendars.ReadWrite"
  | "Files.ReadWrite"
  | "Files.Read.All"
  | "OnlineMeetings.Read"
  | "OnlineMeetings.ReadWrite"
  | "AppCatalog.Read.All"
  | "TeamsAppInstallation.ReadWriteSelfForChat"
  | "GroupMember.Read.All"
  | "Sites.Read.All"
  | "Sites.ReadWrite.All"
  | "Sites.Manage.All";
