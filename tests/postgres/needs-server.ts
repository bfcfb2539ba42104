/** Stops the run before it would pass without having met PostgreSQL. */
export function setup(): void {
  if (!process.env['ONIX_TEST_DATABASE_URL'])
    throw new Error(
      'ONIX_TEST_DATABASE_URL is not set: run npm run test:postgres, which starts a server',
    )
}
