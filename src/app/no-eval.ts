/*
 * Imported before any schema is made. Zod would try to compile its schemas with `new Function`: the
 * Content-Security-Policy of the centre forbids it, and the browser reports every try.
 */
Reflect.set(globalThis, '__zod_globalConfig', { jitless: true });
