/** What leaves a check undetermined, and what to do instead. */
export interface OpenCase {
  readonly when: string;
  readonly instead: string;
}

/** A rule in plain words, for somebody who has never used the program. */
export interface RuleText {
  /** What of the document is looked at. */
  readonly looks: string;
  /** How the number comes about that is held against the threshold. */
  readonly measured: string;
  readonly finds: string;
  /** What passes all the same, or fails without fraud. */
  readonly misses: string;
  /** Beyond what holds of every rule: see conditionsOf. */
  readonly open?: readonly OpenCase[];
}

/** Texts by the routine of the rule. */
export type RuleTexts = Readonly<Record<string, RuleText>>;
