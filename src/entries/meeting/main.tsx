import { showPage } from "#entries/show-page.tsx";
import { findScreen, MeetingApp } from "#ui/meeting/meeting-app.tsx";

await showPage((services) => <MeetingApp first={findScreen(services)} />);
