/**
 * Answers that may rest on each other in rings. What is asked while it is being worked out has no
 * answer yet, and what is made of that is a guess. A guess holds while its ring is open, so that
 * many lines to one question cost no more than one; when the ring's first question is answered the
 * guesses are forgotten, as the others can be answered better now.
 */
export interface Answers<Question, Answer> {
  /** Undefined: the question is open. */
  of(question: Question): Answer | undefined;
  /** Whether the question is being worked out just now. */
  isOpen(question: Question): boolean;
  /** Whether it has an answer that is no guess. */
  isSettled(question: Question): boolean;
}

/** Answers of several kinds that rest on each other: one call for each kind. */
export type Rings = <Question, Answer>(
  workOut: (question: Question) => Answer,
) => Answers<Question, Answer>;

/**
 * How often a question is worked out before a guess becomes the answer: a ring of n, each of which
 * leads to all others, would take n rounds of n. The parents and heirs of documents settle in two.
 */
const maximumRounds = 8;

export function rings(): Rings {
  /** How many questions are open; each has its place, the outermost 0. */
  let depth = 0;
  /** The outermost open question that what is being worked out rests on. */
  let base = Infinity;
  const forgets: (() => void)[] = [];

  return <Question, Answer>(workOut: (question: Question) => Answer): Answers<Question, Answer> => {
    const open = new Map<Question, number>();
    const settled = new Map<Question, Answer>();
    const guesses = new Map<Question, { readonly answer: Answer; readonly base: number }>();
    const rounds = new Map<Question, number>();

    const answer = (question: Question): Answer => {
      const outer = base;
      const place = depth;
      const before = forgets.length;
      base = Infinity;
      depth += 1;
      open.set(question, place);
      const result = workOut(question);
      open.delete(question);
      depth -= 1;
      if (base >= place) {
        for (const forget of forgets.splice(before)) forget();
        settled.set(question, result);
        base = outer;
      } else {
        keepGuess(question, result);
        base = Math.min(outer, base);
      }
      return result;
    };

    const keepGuess = (question: Question, result: Answer): void => {
      const round = (rounds.get(question) ?? 0) + 1;
      if (round === maximumRounds) {
        settled.set(question, result);
        return;
      }
      rounds.set(question, round);
      guesses.set(question, { answer: result, base });
      forgets.push(() => guesses.delete(question));
    };

    return {
      of: (question) => {
        if (settled.has(question)) return settled.get(question);
        const guess = guesses.get(question);
        const place = guess?.base ?? open.get(question);
        if (place === undefined) return answer(question);
        base = Math.min(base, place);
        return guess?.answer;
      },
      isOpen: (question) => open.has(question),
      isSettled: (question) => settled.has(question),
    };
  };
}
