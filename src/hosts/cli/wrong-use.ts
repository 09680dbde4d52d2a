/** The command line was used wrongly: told in one sentence, with the way to the help. */
export class WrongUse extends Error {}
