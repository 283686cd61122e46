import packageJson from '../../../package.json'

/** The version in package.json, taken over at build time. */
export const version: string = packageJson.version
