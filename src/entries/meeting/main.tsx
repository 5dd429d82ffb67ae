import { showPage } from "#entries/show-page.tsx";
import { MeetingApp } from "#ui/meeting/meeting-app.tsx";

await showPage(<MeetingApp />);
