/** Operations whose pages show memberships and posts. */
export const membershipPages = ["WaitingMemberships", "MemberDesk", "MemberPage", "MyInvitations"];
