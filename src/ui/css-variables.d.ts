import 'react';

declare module 'react' {
  // Custom properties carry the numbers that styles need (columns, positions on an axis).
  interface CSSProperties {
    [customProperty: `--${string}`]: string | number | undefined;
  }
}
