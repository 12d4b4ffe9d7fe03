const names = `
  Adrian Alain Albert Alessandro Alex Alexander Alexandra Alexandre Alfred Alice Andrea Andreas Andrew André Angela Anna Anne Annalena Anthony
  Antoine Antonio Arnaud Barack Beat Beatrice Benjamin Bernard Bernhard Bill Boris Brigitte Bruno Camille Carla Carlo Caroline Catherine Charles
  Charlotte Chiara Christian Christine Christoph Christophe Claude Claudia Claudio Corinne Daniel Daniela Daniele David Dieter Dominique Donald
  Doris Dorothea Edith Elena Elisabeth Elizabeth Emma Emmanuel Enrico Eric Erich Erika Ernst Eva Eveline Fabian Fabio Federico Felix Florian
  Francesca Francesco Frank Franz François Françoise Fritz Gabriel Gabriele George Georg Gerhard Gianni Giorgia Giorgio Giovanni Giulia Giuseppe
  Guido Guy Hannah Hans Harald Heinz Helmut Henri Hélène Herbert Hillary Ignazio Ines Irène Isabelle Jack Jacqueline Jacques James Jan Jane Jean
  Jens Joe Johann Johannes John Jonas Jörg José Josef Joseph Juan Julia Julian Julien Jürg Jürgen Kamala Karin Karl Katharina Keir Kevin
  Klaus Konrad Kurt Lara Laura Laurent Lea Leo Lisa Lorenzo Louis Luc Luca Lucas Lucia Ludwig Luis Lukas Manuel Marc Marcel Marco Margaret Maria
  Marianne Marie Marina Marine Mario Marion Marius Mark Markus Martin Martina Mary Massimo Mathias Matteo Matthias Maurice Max Melanie Micheline
  Michael Michel Michela Michelle Miguel Mila Monika Nadia Nancy Natalie Nathalie Nicola Nicolas Nicole Niklaus Nina Norbert Oliver Olivier Oskar
  Otto Pablo Paolo Pascal Patricia Patrick Paul Paula Pedro Peter Petra Philip Philipp Philippe Pierre Pietro Rahel Regula Reinhard Renate René
  Richard Rishi Rita Robert Roberto Roger Roland Rolf Rosa Rudolf Ruth Samuel Sandra Sandro Sara Sarah Sebastian Selin Sergio Silvia Silvio Simon
  Simone Simonetta Sofia Sonja Sophie Stefan Stefano Stephan Stéphane Stephen Susanne Sven Sylvie Sylvia Theo Thérèse Theresa Thierry Thomas Tim
  Tobias Tony Ueli Urs Ursula Valérie Verena Viktor Viola Vincent Vladimir Walter Werner Wilhelm William Wladimir Wolfgang Wolodymyr Xavier Yves
`;

/** First names that are usual in the newsrooms' countries, by which a full name is known among other words with a capital. */
export const firstNames: ReadonlySet<string> = new Set(names.trim().split(/\s+/));
