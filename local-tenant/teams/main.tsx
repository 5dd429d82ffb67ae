import { createRoot } from "react-dom/client";
import { Shell, ShellTrouble } from "./shell.tsx";
import { ShellServicesContext, startServices } from "./state/shell-services.ts";
import "./main.css";

const root = document.querySelector("#root");
if (root === null) throw new Error("The page has no #root");

const screen = createRoot(root);
try {
  const services = await startServices();
  screen.render(
    <ShellServicesContext value={services}>
      <Shell />
    </ShellServicesContext>,
  );
} catch (error) {
  screen.render(<ShellTrouble detail={String(error)} />);
}
