/** Conditions that policies of this slice are written with; see `sen.viewer_…` for what they rest on. */
export const isStaff = "(select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR'))";
export const isSecretariat = "(select sen.viewer_has('SECRETARIAT'))";
export const isPresidium = "(select sen.viewer_has('PRESIDIUM'))";
export const isSignedIn = "(select sen.viewer_signed_in())";
export const isCoordinatorOf = (unit: string): string =>
  `${unit} = any ((select sen.viewer_units('UNIT_COORDINATOR'))::text[])`;
