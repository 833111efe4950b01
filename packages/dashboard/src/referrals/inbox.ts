/** Operations whose pages show what waits for a unit's answer. */
export const inbox = ["ReferralInbox"];
