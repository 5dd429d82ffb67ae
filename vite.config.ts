import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { compileMessages } from "./scripts/vite/compile-messages.ts";

export default defineConfig({
  plugins: [react(), compileMessages()],
  test: {
    name: "unit",
    include: ["src/**/*.test.ts", "local-tenant/**/*.test.ts", "tests/**/*.test.ts", "scripts/**/*.test.ts"],
    env: { TZ: "Asia/Kathmandu" },
  },
});
