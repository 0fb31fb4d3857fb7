/** The mark of Sportello: a public building. The same drawing as `public/favicon.svg`. */
export function Mark() {
  return (
    <svg className="brand-mark" viewBox="0 0 28 30" aria-hidden="true" focusable="false">
      <path d="M14 1 2 9.5h24zM6 12v11M11.3 12v11M16.7 12v11M22 12v11M2.5 25.5h23M1 29h26" />
    </svg>
  );
}
