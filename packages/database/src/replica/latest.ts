/** Asks the same again and again: one question at a time answers all who asked before it left. */
export class Latest<Value> {
  readonly #ask: () => Promise<Value>;
  #underWay: Promise<Value> | undefined;
  #next: Promise<Value> | undefined;

  constructor(ask: () => Promise<Value>) {
    this.#ask = ask;
  }

  /** What is so now: the question leaves after the call, never before it. */
  get(): Promise<Value> {
    if (this.#underWay === undefined) return this.#send();
    return (this.#next ??= this.#underWay.catch(ignore).then(() => this.#send()));
  }

  #send(): Promise<Value> {
    this.#next = undefined;
    const answer = this.#ask().finally(() => {
      if (this.#underWay === answer) this.#underWay = undefined;
    });
    this.#underWay = answer;
    return answer;
  }
}

const ignore = (): void => undefined;
