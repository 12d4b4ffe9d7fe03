/** What an id of the newsroom is: of a person, an article, a picture. By itself, for addresses that are read before anything is asked. */
export const idForm = /^[\w-]{4,40}$/;
