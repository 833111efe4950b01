/**
 * One proposal of the demo data on its way from a workshop to a plan: where each step is seen, and by whom. The story is told by
 * the demo itself; these are its addresses.
 */
export const steps = [
  { name: "workshop", subject: "demo-member-001", page: "/events/SK-2024-001" },
  { name: "proposal", subject: "demo-member-001", page: "/proposals/DX-2024-001" },
  { name: "referral", subject: "demo-coordinator-mae", page: "/units/MAE/referrals" },
  { name: "conclusion", subject: "demo-presidium", page: "/proposals/DX-2024-001" },
  { name: "plan", subject: "demo-coordinator-mae", page: "/units/MAE/plan/2026" },
] as const;

export type Step = (typeof steps)[number];
