/** The paths that the server answers; every other one is a file of the client, or its page. */
export const serverPaths = /^\/(?:api|media|read)(?:\/|$)/;
