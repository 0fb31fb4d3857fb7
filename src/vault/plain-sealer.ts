import { canonicalJson, type Json } from '../kernel/json.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { OpenError, Sealer } from './sealer.ts';

/**
 * NOT encryption: canonical JSON in UTF-8, readable by anyone who has the disk, and not bound to
 * its place. It holds the seam open until the vault (issue 3) replaces it with AES-256-GCM.
 */
export const plainSealer: Sealer = {
  seal: async (_context, value) => new TextEncoder().encode(canonicalJson(value)),
  open: async (_context, bytes) => decode(bytes),
};

function decode(bytes: Uint8Array): Result<Json, OpenError> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return ok(JSON.parse(text) as Json);
  } catch {
    return err('unreadable');
  }
}
