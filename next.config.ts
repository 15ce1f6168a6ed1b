import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // server/plugins/pages.ts compresses each file once and keeps the result; Next.js would do it at every request.
  compress: false,
  // `npm run check` runs tsc over the whole house; a second run inside every build would only cost time.
  typescript: { ignoreBuildErrors: true },
  // Pictures are few, small and vector: no image optimiser, which is one endpoint less to protect.
  images: { unoptimized: true },
  // They carry WebAssembly or resolve files at run time, so they stay outside the bundle of server components.
  serverExternalPackages: ['pg', '@prisma/client', '@prisma/adapter-pg'],
  devIndicators: false,
  // An application's code is not known when the pages are built, and its page carries no data of its own: all codes share
  // one prerendered page, which reads the code from its address (`useCode` of components/shell) and the rest from the
  // API. So no address, known or made up, ever costs a server rendering.
  rewrites: async () => [
    { source: '/:locale(vi|en)/applications/:code', destination: '/:locale/applications/one' },
    { source: '/:locale(vi|en)/applications/:code/supplement', destination: '/:locale/applications/supplement' },
    { source: '/:locale(vi|en)/applications/:code/pay', destination: '/:locale/applications/pay' },
    // The administrator's link names the office for people; the device itself knows which one it is let into.
    { source: '/:locale(vi|en)/display/:kind(board|kiosk|desk)/:office', destination: '/:locale/display/:kind' },
  ],
  experimental: {
    // Unknown addresses are answered by app/global-not-found.tsx without rendering a page for each of them.
    globalNotFound: true,
  },
};

export default config;
