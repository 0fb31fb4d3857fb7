/** The one thing of Vite that the pure world uses: a registry by place. */
interface ImportMeta {
  glob<T>(pattern: string, options: { eager: true; import: string }): Record<string, T>;
}
