import type { RouteObject } from "react-router";
import { Skeleton } from "../design/skeleton.tsx";
import { FailedPage } from "./failed-page.tsx";
import { Layout } from "./layout.tsx";
import { NotFoundPage } from "./not-found-page.tsx";

/** Every page with its address; its code is loaded when somebody goes there. */
export const routes: readonly RouteObject[] = [
  {
    element: <Layout />,
    children: [
      {
        errorElement: <FailedPage />,
        hydrateFallbackElement: <Skeleton />,
        children: [
          { path: "", lazy: async () => import("../public/home-page.tsx") },
          { path: "announcements", lazy: async () => import("../public/announcements-page.tsx") },
          { path: "announcements/:id", lazy: async () => import("../public/announcement-page.tsx") },
          { path: "themes/:year", lazy: async () => import("../public/theme-page.tsx") },
          { path: "about", lazy: async () => import("../public/about-page.tsx") },
          { path: "my", lazy: async () => import("../my/my-page.tsx") },
          { path: "my/readers", lazy: async () => import("../my/readers-page.tsx") },
          { path: "notifications", lazy: async () => import("../notifications/notifications-page.tsx") },
          { path: "events", lazy: async () => import("../events/events-page.tsx") },
          { path: "events/:code", lazy: async () => import("../events/event-page.tsx") },
          { path: "events/:code/close-out", lazy: async () => import("../close-out/close-out-page.tsx") },
          { path: "proposals", lazy: async () => import("../proposals/proposals-page.tsx") },
          { path: "proposals/new", lazy: async () => import("../proposals/new-proposal-page.tsx") },
          { path: "proposals/:code", lazy: async () => import("../proposals/proposal-page.tsx") },
          { path: "members", lazy: async () => import("../people/directory-page.tsx") },
          { path: "members/:id", lazy: async () => import("../people/member-page.tsx") },
          { path: "dashboards/participation", lazy: async () => import("../reports/participation-page.tsx") },
          { path: "dashboards/coverage", lazy: async () => import("../reports/coverage-page.tsx") },
          { path: "dashboards/pipeline", lazy: async () => import("../reports/pipeline-page.tsx") },
          { path: "dashboards/theme", lazy: async () => import("../reports/theme-page.tsx") },
          { path: "dashboards/balance", lazy: async () => import("../reports/balance-page.tsx") },
          { path: "dashboards/hosting", lazy: async () => import("../reports/hosting-page.tsx") },
          { path: "dashboards/year-review", lazy: async () => import("../reports/year-review-page.tsx") },
          { path: "units/:code", lazy: async () => import("../units/desk-page.tsx") },
          { path: "units/:code/lineage", lazy: async () => import("../units/lineage-page.tsx") },
          { path: "units/:code/hosted", lazy: async () => import("../units/hosted-page.tsx") },
          { path: "units/:code/referrals", lazy: async () => import("../referrals/inbox-page.tsx") },
          { path: "units/:code/plan/:year", lazy: async () => import("../plans/plan-page.tsx") },
          { path: "programme", lazy: async () => import("../programme/programme-page.tsx") },
          { path: "programme/strategies/:id", lazy: async () => import("../programme/strategy-page.tsx") },
          { path: "memberships", lazy: async () => import("../memberships/waiting-page.tsx") },
          { path: "roles", lazy: async () => import("../roles/roles-page.tsx") },
          { path: "publishing", lazy: async () => import("../publishing/publishing-page.tsx") },
          { path: "roster", lazy: async () => import("../roster/roster-page.tsx") },
          { path: "reviewers", lazy: async () => import("../roster/reviewers-page.tsx") },
          { path: "successions", lazy: async () => import("../succession/successions-page.tsx") },
          { path: "data-protection", lazy: async () => import("../protection/protection-page.tsx") },
          { path: "graph", lazy: async () => import("../schema/overview-page.tsx") },
          { path: "graph/versions", lazy: async () => import("../schema/versions-page.tsx") },
          { path: "graph/rights", lazy: async () => import("../schema/rights-page.tsx") },
          { path: "graph/fields", lazy: async () => import("../schema/fields-page.tsx") },
          { path: "graph/plan", lazy: async () => import("../schema/plan-page.tsx") },
          { path: "graph/slices/:name", lazy: async () => import("../schema/slice-page.tsx") },
          { path: "*", element: <NotFoundPage /> },
        ],
      },
    ],
  },
];
