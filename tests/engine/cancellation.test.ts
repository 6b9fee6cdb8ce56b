import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { Cancellation } from "../../src/runner/cancellation.js";

const reason = new Error("enough");

describe("a cancellation", () => {
  it("tells whoever listens, once, with the first reason", () => {
    const heard: unknown[] = [];
    const cancellation = new Cancellation();
    cancellation.onCancel((one) => heard.push(one));
    cancellation.cancel(reason);
    cancellation.cancel(new Error("again"));
    expect(heard).toEqual([reason]);
    expect(() => cancellation.throwIfCancelled()).toThrow(reason);
  });

  it("tells who listens too late at once, and who has left never", () => {
    const heard: string[] = [];
    const cancellation = new Cancellation();
    cancellation.onCancel(() => heard.push("left"))();
    cancellation.cancel(reason);
    cancellation.onCancel(() => heard.push("late"));
    expect(heard).toEqual(["late"]);
  });

  it("lets a run go on while nobody cancelled it", () => {
    const cancellation = new Cancellation();
    cancellation.throwIfCancelled();
    expect({ is: cancellation.isCancelled, aborted: cancellation.signal.aborted }).toEqual({
      is: false,
      aborted: false,
    });
  });

  it.each([
    ["before", (one: Cancellation) => one.signal],
    ["after", () => null],
  ])("has a signal that is aborted, asked for %s it was cancelled", (_, ask) => {
    const cancellation = new Cancellation();
    const asked = ask(cancellation);
    cancellation.cancel(reason);
    expect(asked ?? cancellation.signal).toBe(cancellation.signal);
    expect(cancellation.signal).toMatchObject({ aborted: true, reason });
  });

  it("follows a signal, aborted already or later", () => {
    expect(Cancellation.by(AbortSignal.abort(reason)).cancellation.isCancelled).toBe(true);
    const controller = new AbortController();
    const { cancellation } = Cancellation.by(controller.signal);
    expect(cancellation.isCancelled).toBe(false);
    controller.abort(reason);
    expect(() => cancellation.throwIfCancelled()).toThrow(reason);
  });

  it("leaves no listener on the signal once it forgot it", () => {
    const { signal } = new AbortController();
    const { forget } = Cancellation.by(signal);
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    forget();
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});
