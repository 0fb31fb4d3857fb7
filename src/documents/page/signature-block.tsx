import { useId, useMemo, type ReactElement } from 'react';
import type { DocumentModel, SignatureBox, Witness } from '../../interview/document-model.ts';
import { qrMatrix, qrPath } from '../qr.ts';
import { signatureParts, type SignaturePart } from '../signature-parts.ts';
import { hashGroups } from '../verification-url.ts';
import { words } from '../words.it.ts';

type SignatureBlockProps = Pick<DocumentModel, 'signatures' | 'verification'>;

/** Signatures and, beside them, how to verify the copy: one block that paper never splits. */
export function SignatureBlock({ signatures, verification }: SignatureBlockProps): ReactElement {
  const headingId = useId();
  return (
    <section className="documento__signatures" aria-labelledby={headingId}>
      <h2 id={headingId} className="documento__hidden">
        {signatures.length > 0 ? words.signatures : words.verification}
      </h2>
      {signatures.map((signature, index) => (
        <Signature key={index} signature={signature} />
      ))}
      {verification !== null && <Verification verification={verification} />}
    </section>
  );
}

const Signature = ({ signature }: { readonly signature: SignatureBox }): ReactElement => {
  const { note, space, witnesses } = signatureParts(signature);
  return (
    <div
      className="documento__signature"
      data-how={signature.signing.how}
      data-wide={witnesses.length > 0 ? 'true' : undefined}
    >
      <p className="documento__role">{signature.role}</p>
      {note !== null && <p className="documento__how">{note}</p>}
      {witnesses.length === 0 ? (
        <>
          <SignatureSpace space={space} name={signature.name} />
          <p className="documento__signer">{signature.name}</p>
        </>
      ) : (
        <>
          <p className="documento__signer">{signature.name}</p>
          <div className="documento__witnesses">
            {witnesses.map((witness, index) => (
              <WitnessSignature key={index} witness={witness} number={index + 1} />
            ))}
          </div>
        </>
      )}
      {signature.at !== undefined && <p className="documento__at">{signature.at}</p>}
    </div>
  );
};

interface WitnessSignatureProps {
  readonly witness: Witness;
  readonly number: number;
}

const WitnessSignature = ({ witness, number }: WitnessSignatureProps): ReactElement => (
  <div className="documento__signature">
    <p className="documento__role">{words.witness(number)}</p>
    <SignatureSpace space={{ kind: 'line', image: witness.image }} name={witness.name} />
    <p className="documento__signer">{witness.name}</p>
    {witness.document !== null && <p className="documento__at">{witness.document}</p>}
  </div>
);

interface SignatureSpaceProps {
  readonly space: SignaturePart;
  readonly name: string;
}

/** The drawing over its line, the empty line, or nothing where nobody signs here. */
function SignatureSpace({ space, name }: SignatureSpaceProps): ReactElement | null {
  if (space.kind === 'none') return null;
  return (
    <div className="documento__drawing">
      {space.image !== null && <img src={space.image} alt={words.signatureOf(name)} />}
    </div>
  );
}

function Verification({
  verification: { url, hash },
}: {
  readonly verification: NonNullable<DocumentModel['verification']>;
}): ReactElement {
  const matrix = useMemo(() => qrMatrix(url), [url]);
  return (
    <div className="documento__verification">
      <svg
        viewBox={`0 0 ${matrix.size} ${matrix.size}`}
        role="img"
        aria-label={words.qrAlternative(url)}
        shapeRendering="crispEdges"
      >
        <path d={qrPath(matrix)} />
      </svg>
      <div>
        <p>{words.verify}</p>
        <bdi className="documento__hash">{hashGroups(hash).join(' ')}</bdi>
      </div>
    </div>
  );
}
