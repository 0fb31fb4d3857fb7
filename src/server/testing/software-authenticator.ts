import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** Where a request is born: an authenticator signs it, so that another site's is of no use. */
interface Asked {
  readonly challenge: string;
  readonly origin: string;
  /** The site's host name, as the browser sees it. */
  readonly rpId: string;
}

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();
const b64 = (data: Buffer): string => data.toString('base64url');

/** CBOR (RFC 8949) of what is needed here: short byte strings and small maps. */
const bytes = (data: Buffer): Buffer =>
  data.length < 256
    ? Buffer.concat([Buffer.from([0x58, data.length]), data])
    : Buffer.concat([Buffer.from([0x59, data.length >> 8, data.length & 0xff]), data]);
const text = (word: string): Buffer => Buffer.from([0x60 | word.length, ...Buffer.from(word)]);

/** A passkey in software: ES256, no attestation (WebAuthn level 3 §6). */
export class SoftwareAuthenticator {
  readonly id = randomBytes(32);
  private readonly privateKey: KeyObject;
  private readonly coseKey: Buffer;
  /** How often it says it was used. */
  counter = 0;
  /** Whether it has checked the person: fingerprint, face or PIN. */
  verifies = true;

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.privateKey = privateKey;
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.coseKey = Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
      bytes(Buffer.from(x, 'base64url')),
      Buffer.from([0x22]),
      bytes(Buffer.from(y, 'base64url')),
    ]);
  }

  /** As `navigator.credentials.create`. */
  create(asked: Asked) {
    const length = Buffer.from([0, this.id.length]);
    const attested = Buffer.concat([Buffer.alloc(16), length, this.id, this.coseKey]);
    const authData = this.authData(asked.rpId, attested);
    const attestationObject = Buffer.concat([
      Buffer.from([0xa3]),
      text('fmt'),
      text('none'),
      text('attStmt'),
      Buffer.from([0xa0]),
      text('authData'),
      bytes(authData),
    ]);
    return this.answer({
      clientDataJSON: b64(clientData('webauthn.create', asked)),
      attestationObject: b64(attestationObject),
    });
  }

  /** As `navigator.credentials.get`. */
  use(asked: Asked) {
    this.counter += 1;
    const authData = this.authData(asked.rpId);
    const data = clientData('webauthn.get', asked);
    const signature = sign('sha256', Buffer.concat([authData, sha256(data)]), this.privateKey);
    return this.answer({
      clientDataJSON: b64(data),
      authenticatorData: b64(authData),
      signature: b64(signature),
    });
  }

  private authData(rpId: string, attested?: Buffer): Buffer {
    const flags = 0x01 | (this.verifies ? 0x04 : 0) | (attested === undefined ? 0 : 0x40);
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([
      sha256(rpId),
      Buffer.from([flags]),
      counter,
      attested ?? Buffer.alloc(0),
    ]);
  }

  private answer<Response>(response: Response) {
    const id = b64(this.id);
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }
}

const clientData = (type: string, { challenge, origin }: Asked): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
