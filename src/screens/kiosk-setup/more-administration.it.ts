import { translator } from '../../i18n/messages.ts';

export const moreWords = translator({
  audit: 'Registro degli accessi',
  passkeys: 'Passkey',
  kiosk: 'Usa come chiosco',
});
