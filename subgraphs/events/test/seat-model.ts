/** What seats and line are meant to do (domain §7.4, §9), in a few lines and without a database. */
export interface Place {
  readonly member: string;
  state: "CONFIRMED" | "WAITLISTED" | "OFFERED" | "CANCELLED" | "EXCUSED";
  expires: number;
}

const day = 24 * 3_600_000;

export class SeatModel {
  capacity: number;
  wanted: number | null = null;
  reserved: number;
  /** In order of registration; those in line in the order of the line. */
  places: Place[] = [];
  line: Place[] = [];

  constructor(capacity: number, reserved: number) {
    this.capacity = capacity;
    this.reserved = reserved;
  }

  get taken(): number {
    return this.places.filter(({ state }) => state === "CONFIRMED" || state === "OFFERED").length;
  }

  find(member: string): Place | undefined {
    return this.places.find(
      (place) => place.member === member && place.state !== "CANCELLED" && place.state !== "EXCUSED",
    );
  }

  serve(now: number): void {
    for (const place of this.places) if (place.state === "OFFERED" && place.expires <= now) place.state = "CANCELLED";
    if (this.wanted !== null) {
      this.capacity = Math.max(this.wanted, this.taken + this.reserved);
      if (this.capacity === this.wanted) this.wanted = null;
    }
    while (this.line.length > 0 && this.taken + this.reserved < this.capacity) this.#offer(this.line.shift(), now);
  }

  #offer(place: Place | undefined, now: number): void {
    if (place !== undefined) Object.assign(place, { state: "OFFERED", expires: now + day });
  }

  register(member: string, now: number): void {
    this.serve(now);
    const hers = this.find(member);
    if (hers?.state === "OFFERED") hers.state = "CONFIRMED";
    if (hers !== undefined) return;
    const isFree = this.taken + this.reserved < this.capacity;
    const place: Place = { member, state: isFree ? "CONFIRMED" : "WAITLISTED", expires: 0 };
    this.places.push(place);
    if (!isFree) this.line.push(place);
  }

  cancel(member: string, now: number): void {
    const hers = this.find(member);
    if (hers === undefined) return;
    hers.state = "CANCELLED";
    this.line = this.line.filter((place) => place !== hers);
    this.serve(now);
  }

  accept(member: string, now: number): void {
    const hers = this.find(member);
    if (hers?.state === "OFFERED" && hers.expires > now) hers.state = "CONFIRMED";
    else if (hers !== undefined && hers.state !== "CONFIRMED") this.serve(now);
  }

  substitute(member: string, other: string): void {
    const hers = this.find(member);
    if (hers?.state !== "CONFIRMED" || member === other || this.find(other) !== undefined) return;
    hers.state = "EXCUSED";
    this.places.push({ member: other, state: "CONFIRMED", expires: 0 });
  }

  resize(capacity: number, stop: boolean, now: number): void {
    if (capacity < this.reserved) return;
    const least = this.taken + this.reserved;
    if (capacity < least && !stop) return;
    this.wanted = capacity < least ? capacity : null;
    this.capacity = Math.max(capacity, least);
    this.serve(now);
  }

  offerOutOfOrder(member: string, now: number): void {
    const hers = this.find(member);
    if (hers === undefined) return;
    for (const place of this.places) if (place.state === "OFFERED" && place.expires <= now) place.state = "CANCELLED";
    if (hers.state !== "WAITLISTED") return;
    if (this.taken + this.reserved >= this.capacity) {
      if (this.reserved === 0) return;
      this.reserved -= 1;
    }
    this.line = this.line.filter((place) => place !== hers);
    this.#offer(hers, now);
    this.serve(now);
  }
}
