import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { foldStream } from '../../domain/fold.ts';
import { StreamId } from '../../domain/ids.ts';
import { TestDevice } from '../../domain/testing/test-device.ts';
import { keepData, type PersonData } from '../../interview/testing/person-data.ts';
import { readXml, type XmlElement } from '../sap/xml-tree.ts';
import { curriculumOf } from './curriculum.ts';
import { europassJson, europassXml } from './write-europass.ts';

const person: PersonData = {
  name: 'Chiara',
  surname: 'Benedetti & figli <x>',
  birthDate: '1990-05-03',
  comune: 'H501',
  phone: '333 010 45 27',
  email: 'chiara@esempio.it',
  benefits: ['naspi'],
  balanceAim: 'lavorare in magazzino',
  experiences: [
    {
      row: 'r1',
      tipoEsperienza: 'tirocinio',
      professione: { code: null, label: 'aiuto contabile' },
      dal: '2016-01-11',
      al: '2016-06-30',
    },
    {
      row: 'r2',
      tipoEsperienza: 'contratto',
      professione: { code: null, label: 'commessa' },
      datore: 'Rossi',
      dal: '2018-03-01',
    },
    { row: 'r3', tipoEsperienza: 'cura', dal: '2017-01-01' },
  ],
  studies: [
    { row: 's1', livello: 'USG', corso: 'ragioneria', esito: 'preso', anno: '2009' },
    { row: 's2', livello: 'L', esito: 'lasciato' },
  ],
  languages: [
    { row: 'l1', lingua: 'ro', comeAppresa: 'madrelingua' },
    { row: 'l2', lingua: 'en', letto: 'B1', parlato: 'A2' },
  ],
  balanceSkills: [
    {
      row: 'k1',
      competenza: { code: null, label: 'fare inventari' },
      tipo: 'tecnica',
      spendibile: 'si',
    },
    {
      row: 'k2',
      competenza: { code: null, label: 'usare il muletto' },
      tipo: 'tecnica',
      spendibile: 'si',
    },
    { row: 'k3', competenza: { code: null, label: 'stirare' }, tipo: 'tecnica', spendibile: 'no' },
  ],
  balanceShown: { cv: ['k1', 'k3'], fascicolo: [] },
};

const at = { at: '2026-11-24T10:00:00.000Z' };

function cv(data: PersonData = person) {
  const device = new TestDevice(7, {
    stream: StreamId.parse('persona/01930000-0000-7000-8000-000000000001'),
  });
  keepData(device, data);
  return curriculumOf(foldStream(device.facts), () => 'Roma');
}

const outline = ({ name, children }: XmlElement): unknown =>
  children.length === 0 ? name : { [name]: children.map(outline) };

function xml(data?: PersonData): XmlElement {
  const read = readXml(new TextEncoder().encode(europassXml(cv(data), at)));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

describe('Europass V3.3', () => {
  it('has the elements in the order of the schema', () => {
    const info = xml().children.find(({ name }) => name === 'LearnerInfo');
    expect(info?.children.map(({ name }) => name)).toEqual([
      'Identification',
      'Headline',
      'WorkExperienceList',
      'EducationList',
      'Skills',
    ]);
    expect(info?.children.slice(2).map(outline)).toEqual([
      {
        WorkExperienceList: [
          {
            WorkExperience: [
              { Period: ['From', 'Current'] },
              { Position: ['Label'] },
              { Employer: ['Name'] },
            ],
          },
          { WorkExperience: [{ Period: ['From', 'To'] }, { Position: ['Label'] }] },
        ],
      },
      { EducationList: [{ Education: [{ Period: ['From', 'To'] }, 'Title'] }] },
      {
        Skills: [
          {
            Linguistic: [
              { MotherTongueList: [{ MotherTongue: [{ Description: ['Code', 'Label'] }] }] },
              {
                ForeignLanguageList: [
                  {
                    ForeignLanguage: [
                      { Description: ['Code', 'Label'] },
                      { ProficiencyLevel: ['Reading', 'SpokenInteraction'] },
                    ],
                  },
                ],
              },
            ],
          },
          { JobRelated: ['Description'] },
        ],
      },
    ]);
  });

  it('writes dates as the schema wants and text that XML can carry', () => {
    const text = europassXml(cv(), at);
    expect(text).toContain('<From year="2018" month="--03" day="---01"/>');
    expect(text).toContain('<Surname>Benedetti &amp; figli &lt;x&gt;</Surname>');
  });

  it('says the same in JSON', () => {
    const Read = z.object({
      SkillsPassport: z.object({ Locale: z.string(), LearnerInfo: z.unknown() }),
    });
    const { SkillsPassport } = Read.parse(JSON.parse(europassJson(cv(), at)));
    expect(SkillsPassport.LearnerInfo).toMatchObject({
      Identification: { ContactInfo: { Telephone: [{ Contact: '333 010 45 27' }] } },
      WorkExperience: [
        {
          Period: { From: { Year: 2018, Month: 3, Day: 1 }, Current: true },
          Position: { Label: 'commessa' },
        },
        { Period: { To: { Year: 2016, Month: 6, Day: 30 } } },
      ],
      Education: [{ Title: 'Diploma di maturità (4-5 anni), ragioneria' }],
      Skills: { JobRelated: { Description: 'fare inventari' } },
    });
  });

  it('E-7 · has of the skills only those ticked, and nothing of her situation', () => {
    const text = europassXml(cv(), at);
    expect(text).not.toMatch(/muletto|stirare|naspi/i);
    expect(
      europassXml(cv({ ...person, balanceShown: { cv: [], fascicolo: [] } }), at),
    ).not.toContain('inventari');
  });

  it('leaves reserved contacts out', () => {
    const text = europassXml(cv({ ...person, reservedContacts: true }), at);
    expect(text).not.toMatch(/333 010|chiara@|Roma/);
  });

  it('is a good document even of a person of whom nothing is known', () => {
    expect(xml({ name: 'Chiara' }).children.map(({ name }) => name)).toEqual([
      'DocumentInfo',
      'LearnerInfo',
    ]);
  });
});
