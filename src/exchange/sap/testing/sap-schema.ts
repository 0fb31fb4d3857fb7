import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { validateXML } from 'xmllint-wasm';

/** Beside the repository, where continuous integration finds it. */
const SHARED = resolve(process.cwd(), '../shared/data');
const XSD = process.env['SAP_XSD'] ?? resolve(SHARED, 'xsd/sap__Rev009_SAP.xsd');

/** The ministerial sample, synthetic. */
export const sampleMessage = (): Uint8Array =>
  readFileSync(resolve(SHARED, 'samples/sap-rev009-sintetica.xml'));

/**
 * What the official schema says against a document.
 * @throws Error when the schema is nowhere: a message that nobody held against it is not valid
 */
export async function schemaFaults(xml: string): Promise<readonly string[]> {
  if (!existsSync(XSD)) throw new Error(`No schema: SAP_XSD=<file> says where Rev009 is (${XSD})`);
  const { errors } = await validateXML({
    xml: { fileName: 'message.xml', contents: xml },
    schema: { fileName: 'sap.xsd', contents: readFileSync(XSD, 'utf8') },
  });
  return errors.map(({ message }) => message);
}
