// The only door to the host.
export * from "./answers";
export type * from "./generated";
export { host } from "./host";
export type { CommandName, Job } from "./jobs";
