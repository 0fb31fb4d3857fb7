import { useId, useMemo, type ReactElement } from 'react';
import type { DocumentModel, SignatureBox } from '../../interview/document-model.ts';
import { qrMatrix, qrPath } from '../qr.ts';
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

const Signature = ({ signature }: { readonly signature: SignatureBox }): ReactElement => (
  <div className="documento__signature">
    <p className="documento__role">{signature.role}</p>
    <div className="documento__drawing">
      {signature.image !== null && (
        <img src={signature.image} alt={words.signatureOf(signature.name)} />
      )}
    </div>
    <p className="documento__signer">{signature.name}</p>
  </div>
);

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
