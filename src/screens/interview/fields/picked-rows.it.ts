export const nothingToPick =
  'Non c’è ancora niente da scegliere: si scrive prima, in un altro punto.';
