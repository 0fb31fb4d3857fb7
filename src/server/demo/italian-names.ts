const words = (text: string): readonly string[] =>
  text
    .trim()
    .split(/\s*[|\n]\s*/)
    .filter(Boolean);

/** Surnames met between Modena and Reggio, local ones first; combined with names by chance. */
export const italianSurnames = words(`
Barbieri|Montanari|Ferrari|Malagoli|Vecchi|Baraldi|Vandelli|Borghi|Casolari|Righi|Cavani|Lugli|Iori|Corradini
Fontanesi|Bertolani|Gibertini|Zanasi|Ronchetti|Pellacani|Bellei|Gualdi|Reggiani|Setti|Bonacini|Ferraroni|Incerti
Prandini|Bedogni|Manfredini|Giovanardi|Tondelli|Spallanzani|Catellani|Benassi|Muratori|Cantoni|Rinaldi|Solmi
Esposito|Russo|Greco|Romano|De Luca|Caputo|Marino|Lo Presti|D’Angelo|Di Stefano|Amato|La Rocca|Scalzo|Palumbo
Costa|Gallo|Conte|Serra|Bianco|Fabbri|Neri|Guidi|Sartini|Pagani|Valenti|Morelli|Parisi|Orlando|Messina|Grassi`);

/** Given names by what was usual when: born before 1985, and since. */
export const italianNames = {
  F: {
    before1985:
      words(`Maria|Anna|Paola|Patrizia|Roberta|Cristina|Barbara|Monica|Simona|Antonella|Daniela|Stefania
Rosanna|Giuseppina|Lorena|Morena|Carla|Silvia|Francesca|Laura|Elisabetta|Manuela|Tiziana|Nadia|Sabrina|Ivana`),
    since1985:
      words(`Giulia|Martina|Chiara|Sara|Alessia|Federica|Elisa|Valentina|Ilaria|Sofia|Aurora|Giorgia|Greta
Beatrice|Camilla|Gaia|Noemi|Rebecca|Marta|Irene|Arianna|Veronica|Jessica|Debora|Anita|Matilde`),
  },
  M: {
    before1985:
      words(`Marco|Andrea|Stefano|Roberto|Paolo|Maurizio|Claudio|Massimo|Fabio|Luca|Davide|Giuseppe|Antonio
Salvatore|Vincenzo|Gianni|Ivano|Franco|Enrico|Daniele|Michele|Alberto|Giancarlo|Gian Luca|Loris|Cristiano`),
    since1985:
      words(`Matteo|Lorenzo|Alessandro|Francesco|Riccardo|Mattia|Simone|Nicolò|Filippo|Federico|Tommaso
Leonardo|Gabriele|Samuele|Edoardo|Christian|Kevin|Diego|Manuel|Pietro|Giacomo|Jacopo|Elia|Thomas|Emanuele|Nicola`),
  },
} as const;
