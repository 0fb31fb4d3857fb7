import { catalogueListing } from './catalogue-listing.ts';

/** The pure world knows no console: this entry names the one thing it needs of it. */
declare const console: { log(text: string): void };

console.log(JSON.stringify(catalogueListing(), null, 2));
