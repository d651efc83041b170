// What the build puts in: see vite.config.ts.
declare const __VERSION__: string;
