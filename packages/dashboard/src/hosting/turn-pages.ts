/** Operations whose pages show turns to host. */
export const turnPages = ["HostTurns", "UnitTurns", "HostRotation"];
