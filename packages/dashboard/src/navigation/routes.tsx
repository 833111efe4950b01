import { createBrowserRouter } from "react-router";
import { Skeleton } from "../design/skeleton.tsx";
import { HomePage } from "../public/home-page.tsx";
import { FailedPage } from "./failed-page.tsx";
import { Layout } from "./layout.tsx";
import { NotFoundPage } from "./not-found-page.tsx";

/** Every page with its address; all but the front page are loaded when somebody goes there. */
export function createRouter() {
  return createBrowserRouter([
    {
      element: <Layout />,
      hydrateFallbackElement: <Skeleton />,
      children: [
        {
          errorElement: <FailedPage />,
          children: [
            { index: true, element: <HomePage /> },
            { path: "announcements", lazy: async () => import("../public/announcements-page.tsx") },
            { path: "about", lazy: async () => import("../public/about-page.tsx") },
            { path: "*", element: <NotFoundPage /> },
          ],
        },
      ],
    },
  ]);
}
