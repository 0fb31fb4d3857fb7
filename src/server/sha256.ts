import { hash } from 'node:crypto';

/** `sha256Hex` of the kernel, by the machine's own code: several times faster on short texts. */
export const sha256Native = (text: string): string => hash('sha256', text, 'hex');
