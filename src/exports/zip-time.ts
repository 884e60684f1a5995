/** The earliest time that a zip can hold, in whatever zone the build runs: archives tell no other. */
export const NO_TIME = new Date(1980, 0, 1);
