/** Outlines drawn on screen and on paper, in a 24 × 24 box; the first two are Bootstrap Italia's. */
export const iconPaths = {
  /** `it-pa` */
  publicBuilding:
    'M3,21h18v1H3V21z M3,20h18v-1H3V20z M22,9H2l10-7L22,9z M5.2,8h13.6L12,3.2L5.2,8z M6,18v-8H5v8H6z M10,18v-8H9v8H10z M15,18v-8h-1v8H15z M19,18v-8h-1v8H19z',
  /** `it-calendar` */
  calendar:
    'M20.5,4H17V3h-1v1H8V3H7v1H3.5C2.7,4,2,4.7,2,5.5v13C2,19.3,2.7,20,3.5,20h17c0.8,0,1.5-0.7,1.5-1.5v-13C22,4.7,21.3,4,20.5,4z M21,18.5c0,0.3-0.2,0.5-0.5,0.5h-17C3.2,19,3,18.8,3,18.5v-13C3,5.2,3.2,5,3.5,5H7v1h1V5h8v1h1V5h3.5C20.8,5,21,5.2,21,5.5V18.5z M4,8h16v1H4V8z',
  /** Stroked, not filled. */
  check: 'M6.5 12.5l3.8 3.8 7.2-8',
} as const;
