// Types of juspay-rules/curl. Generated from schemas/ by `make generate`; never edited.

import type { Violation } from "./index.cjs";

/** What one curl command sends, and where it stands in the text; lines count from 1. */
export interface CurlPayload {
  /** The line on which the body begins. */
  line: number;
  /** Null where no order could be made of the body; notes then say why. */
  order: Record<string, unknown> | null;
  /** What is wrong on the way to the order: curl.* and body.* rules. */
  notes: { line: number; violation: Violation }[];
  /** The line of the key that a violation's instancePath leads to. */
  lineOf(instancePath: string): number;
}

/** The body of each curl command in a text that may hold anything else besides; throws nothing. */
export declare function curlPayloads(text: string): CurlPayload[];
