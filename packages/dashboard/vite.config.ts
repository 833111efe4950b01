import { defineConfig } from "vite";

export default defineConfig({
  base: "/",
  oxc: { jsx: { runtime: "automatic" } },
  // For work on pages alone: everything but them comes from a hub that runs beside.
  server: {
    proxy: Object.fromEntries(
      ["/graphql", "/auth", "/exports", "/imports", "/files", "^/me/", "^/events/.*\\.ics"].map((path) => [
        path,
        { target: process.env["SEN_HUB"] ?? "http://localhost:4000", ws: path === "/graphql" },
      ]),
    ),
  },
  build: {
    target: "es2022",
    emptyOutDir: true,
    // The policy of the pages lets nothing be loaded from data: addresses but pictures.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Tells which files a page needs, for the document that brings it.
    manifest: true,
    // Every page begins with the list of all files: names for people would be a kilobyte of it. The manifest has them.
    rolldownOptions: { output: { chunkFileNames: "assets/[hash:8].js" } },
  },
});
