/** People of the demo data, one for each role, with the page her work begins at. */
export const demoPeople = [
  { subject: "demo-member-001", page: "/my" },
  { subject: "demo-coordinator-mae", page: "/units/MAE" },
  { subject: "demo-coordinator-moet", page: "/units/MOET" },
  { subject: "demo-secretariat", page: "/dashboards/participation" },
  { subject: "demo-presidium", page: "/dashboards/year-review" },
  { subject: "demo-auditor", page: "/dashboards/pipeline" },
  { subject: "demo-data-protection", page: "/data-protection" },
] as const;
