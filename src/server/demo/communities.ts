import type { Lingua } from '../../interview/blocks/lingue.ts';
import { belfioreCode, type BelfioreCode } from '../../reference/belfiore-code.ts';
import type { RegisteredSex } from '../../reference/codice-fiscale/birth-data.ts';
import type { Weighted } from './chance.ts';

/** People who came from elsewhere, or whose parents did. */
export interface Community {
  readonly country: BelfioreCode;
  readonly citizenship: 'ue' | 'extraUe';
  readonly language: Lingua;
  readonly surnames: Readonly<Record<RegisteredSex, readonly string[]>>;
  readonly names: Readonly<Record<RegisteredSex, readonly string[]>>;
}

interface Names {
  readonly F: string;
  readonly M: string;
  /** Of both, unless `surnamesF` says otherwise. */
  readonly surnames: string;
  readonly surnamesF?: string;
}

type Origin = readonly [country: string, citizenship: 'ue' | 'extraUe', language: Lingua];

const list = (text: string): readonly string[] => text.split('|');

const from = ([country, citizenship, language]: Origin, names: Names): Community => ({
  country: belfioreCode(country),
  citizenship,
  language,
  surnames: { F: list(names.surnamesF ?? names.surnames), M: list(names.surnames) },
  names: { F: list(names.F), M: list(names.M) },
});

/** By how many there are in the two provinces, roughly. */
export const communities: readonly Weighted<Community>[] = [
  [
    12,
    from(['Z129', 'ue', 'ro'], {
      surnames:
        'Popescu|Ionescu|Dumitru|Stan|Munteanu|Ciobanu|Radu|Matei|Constantin|Lupu|Nistor|Barbu',
      F: 'Elena|Mihaela|Ioana|Andreea|Gabriela|Roxana|Alina|Cristina|Daniela|Florentina',
      M: 'Ionut|Gheorghe|Marius|Florin|Adrian|Vasile|Bogdan|Catalin|Mihai|Sorin',
    }),
  ],
  [
    12,
    from(['Z330', 'extraUe', 'ar'], {
      surnames:
        'El Amrani|Benali|El Idrissi|Bouazza|Tahiri|Alaoui|Chafik|Ouahbi|Lahlou|El Fassi|Mansouri',
      F: 'Fatima|Khadija|Naima|Hanane|Amina|Siham|Latifa|Ghizlane|Zineb|Salma',
      M: 'Mohamed|Rachid|Abdelkader|Hassan|Youssef|Said|Omar|Khalid|Hamza|Ayoub',
    }),
  ],
  [
    10,
    from(['Z100', 'extraUe', 'sq'], {
      surnames: 'Hoxha|Shehu|Gjoka|Leka|Dervishi|Kola|Marku|Prifti|Bajrami|Cela|Rama|Lleshi',
      F: 'Elira|Mirela|Valbona|Ornela|Blerina|Anila|Entela|Jonida|Klea|Arta',
      M: 'Arben|Ilir|Artan|Gentian|Besnik|Erion|Klajdi|Fatmir|Endri|Altin',
    }),
  ],
  [
    9,
    from(['Z138', 'extraUe', 'uk'], {
      surnames:
        'Kovalenko|Shevchenko|Bondarenko|Tkachenko|Marchenko|Savchuk|Melnyk|Lysenko|Kravets|Moroz',
      F: 'Oksana|Nataliya|Iryna|Olena|Halyna|Svitlana|Tetyana|Lyudmyla|Mariya|Yuliya',
      M: 'Andriy|Oleksandr|Ihor|Vasyl|Mykola|Taras|Dmytro|Serhiy',
    }),
  ],
  [
    7,
    from(['Z236', 'extraUe', 'ur'], {
      surnames: 'Khan|Hussain|Iqbal|Mahmood|Akhtar|Butt|Malik|Chaudhry|Shah|Raza',
      F: 'Ayesha|Sadia|Nadia|Rabia|Shazia|Sana|Maryam',
      M: 'Muhammad|Imran|Asif|Adnan|Tariq|Usman|Bilal|Kashif|Waqas|Ahsan',
    }),
  ],
  [
    6,
    from(['Z210', 'extraUe', 'zh'], {
      surnames: 'Hu|Chen|Lin|Zhang|Wang|Zhou|Wu|Xu|Ye|Zheng',
      F: 'Xiaoli|Meihua|Lijuan|Yan|Qiuyue|Lanfen|Jiayi|Ting',
      M: 'Wei|Jianguo|Haibo|Xiaolong|Jun|Guangming|Yifan|Lei',
    }),
  ],
  [
    5,
    from(['Z249', 'extraUe', 'bn'], {
      surnames: 'Hossain|Islam|Rahman|Miah|Uddin|Chowdhury|Sarker|Das|Talukder|Haque',
      surnamesF: 'Akter|Begum|Khatun|Sultana|Rahman|Islam|Das',
      F: 'Nasrin|Shirin|Farzana|Rokeya|Tania|Sharmin',
      M: 'Shahin|Rafiqul|Jahangir|Kamrul|Anwar|Mizanur|Sohel|Delwar',
    }),
  ],
  [
    6,
    from(['Z343', 'extraUe', 'fr'], {
      surnames: 'Diop|Ndiaye|Fall|Seck|Gueye|Mbaye|Sow|Sarr|Faye|Diouf',
      F: 'Aminata|Fatou|Awa|Mariama|Khady|Ndeye',
      M: 'Mamadou|Ibrahima|Cheikh|Ousmane|Modou|Moussa|Abdoulaye|Serigne',
    }),
  ],
  [
    5,
    from(['Z140', 'extraUe', 'ro'], {
      surnames: 'Rusu|Ceban|Cebotari|Moraru|Ursu|Gutu|Sirbu|Rotaru',
      F: 'Natalia|Liliana|Svetlana|Tatiana|Doina|Veronica',
      M: 'Ion|Sergiu|Vitalie|Andrei|Oleg|Igor',
    }),
  ],
  [
    5,
    from(['Z318', 'extraUe', 'en'], {
      surnames: 'Mensah|Owusu|Boateng|Asante|Appiah|Osei|Agyeman|Amoah',
      F: 'Abena|Akosua|Comfort|Mercy|Grace|Esther',
      M: 'Kwame|Kofi|Kwabena|Emmanuel|Samuel|Isaac|Prince',
    }),
  ],
  [
    4,
    from(['Z335', 'extraUe', 'en'], {
      surnames: 'Okafor|Osagie|Eze|Igbinedion|Adeyemi|Obi|Omorogbe',
      F: 'Blessing|Joy|Patience|Faith|Precious|Gift',
      M: 'Sunday|Lucky|Festus|Chukwu|Austin|Friday',
    }),
  ],
  [
    5,
    from(['Z222', 'extraUe', 'en'], {
      surnames: 'Singh|Kumar|Lal',
      surnamesF: 'Kaur|Devi|Rani',
      F: 'Harpreet|Manpreet|Jaswinder|Rajwinder|Simran',
      M: 'Gurpreet|Balwinder|Jaspal|Sukhwinder|Parminder|Kuldeep',
    }),
  ],
  [
    4,
    from(['Z352', 'extraUe', 'ar'], {
      surnames: 'Trabelsi|Ben Salah|Jaziri|Hammami|Gharbi|Mejri|Ayari',
      F: 'Sonia|Olfa|Rim|Imen|Wafa',
      M: 'Slim|Nabil|Mounir|Walid|Bilel|Sami',
    }),
  ],
];
