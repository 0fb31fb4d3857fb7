import { z } from 'zod';
import { spoken } from '../i18n/language.ts';
import { VerifyScreen, type Verification } from '../screens/verify/verify-screen.tsx';
import { PublicPage } from './public-page.tsx';

const Answer = z.object({ status: z.enum(['ricevuto', 'sconosciuto']) });

/** `GET /v1/verify`: anybody, with the paper in hand. */
async function verify(number: string, hash: string): Promise<Verification> {
  const query = new URLSearchParams({ number, hash });
  const response = await fetch(`/v1/verify?${query.toString()}`).catch(() => null);
  const parsed = Answer.safeParse(await response?.json().catch(() => null));
  return parsed.success ? parsed.data.status : 'offline';
}

export function VerifyPage() {
  return (
    <PublicPage about={spoken('Verifica di un documento')}>
      <VerifyScreen verify={verify} />
    </PublicPage>
  );
}
