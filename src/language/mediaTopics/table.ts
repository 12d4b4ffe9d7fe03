/**
 * IPTC Media Topics of 6 April 2019 without the retired ones: number, label in English, German and French, a tab between.
 * Copyright IPTC, International Press Telecommunications Council, https://iptc.org, under CC BY 4.0; changed in nothing but
 * its form. https://cv.iptc.org/newscodes/mediatopic/
 */
export const table = `
01000000	arts, culture, entertainment and media	Kultur, Kunst, Unterhaltung und Medien	Arts, culture, divertissement et médias
02000000	crime, law and justice	Justiz, Kriminalität	Criminalité, droit et justice
03000000	disaster, accident and emergency incident	Katastrophe und Unglück	Désastres et accidents
04000000	economy, business and finance	Wirtschaft und Finanzen	Economie et finances
05000000	education	Erziehung, Ausbildung	Education
06000000	environment	Umwelt	Environnement
07000000	health	Medizin, Gesundheit	Santé
08000000	human interest	Vermischtes	Gens animaux insolite
09000000	labour	Arbeit, Soziales	Social
10000000	lifestyle and leisure	Freizeit, Modernes Leben	Vie quotidienne et loisirs
11000000	politics	Politik	Politique
12000000	religion and belief	Religion, Weltanschauung	Religion et croyance
13000000	science and technology	Wissenschaft, Technik, Forschung	Science et technologie
14000000	society	Gesellschaft, Bevölkerung	Société
15000000	sport	Sport	Sport
16000000	conflict, war and peace	Krise, Krieg, Konflikte	Conflit, guerre et paix
17000000	weather	Wetter	Météo
20000002	arts and entertainment	Kunst und Unterhaltung	Arts et divertissement
20000003	animation	Animation	Dessin animé
20000004	cartoon	Comic	Bande dessinée
20000005	cinema	Film	Cinéma
20000006	film festival	Filmfestival	Festival de cinéma
20000007	dance	Tanz	Danse
20000008	ballet	Ballett	Danse classique
20000009	modern dance	Modern Dance	Danse moderne
20000010	traditional dance	Standardtanz	Danse folklorique
20000011	fashion	Mode	Mode
20000012	jewellery	Schmuck	Bijoux
20000013	literature	Literatur	Littérature
20000014	drama (literature)	Drama (Literatur)	Œuvre théâtrale
20000015	fiction	Fiktion	Fiction
20000016	non-fiction	Non-Fiktion	Récit
20000017	poetry	Poesie	Poésie
20000018	music	Musik	Musique
20000019	musical instrument	Musikinstrument	Instrument de musique
20000020	musical performance	Musikaufführung	Concert
20000021	musical genre	Musikgenre	Genre musical
20000022	classical music	Klassik	Classique
20000023	country music	Country	Country
20000024	folk music	Folk	Folk
20000025	jazz music	Jazz	Jazz
20000026	popular music	Pop	Pop
20000027	rock and roll music	Rock'n' Roll	Rock
20000028	opera	Oper	Opéra
20000029	theatre	Theater	Théâtre
20000030	music theatre	Musiktheater	Théâtre musical
20000031	visual arts	Bildende Kunst	Arts visuels
20000032	architecture	Architektur	Architecture
20000033	design (visual arts)	Design (Bildende Kunst)	Design
20000034	drawing	Zeichnen	Dessin
20000035	painting	Malerei	Peinture
20000036	photography	Fotografie	Photographie
20000037	sculpture	Bildhauerei	Sculpture
20000038	culture	Kultur	Culture
20000039	cultural development	Kulturgeschichte	Histoire de l'art
20000040	customs and tradition	Brauchtum	Coutumes et traditions
20000041	festive event (culture)	Fest (Kultur)	Festivals et commémorations
20000042	language	Sprache	Langue
20000043	library and museum	Bibliothek und Museum	Bibliothèque et musée
20000044	monument and heritage site	Denkmal und Gedenkstätte	Patrimoine
20000045	mass media	Massenmedien	Médias
20000046	news media	Nachrichtensender	Média d'information
20000047	newspaper	Zeitung	Journaux
20000048	online media	Online Medien	Internet
20000049	periodical	Zeitschrift	Périodiques
20000050	radio	Radio	Radio
20000051	television	Fernsehen	Télévision
20000053	act of terror	Terroranschlag	Acte de terrorisme
20000054	act of bioterrorism	Bioterrorismus	Bioterrorisme
20000055	bombings	Bombenattentat	Attentat à la bombe
20000056	armed conflict	Bewaffneter Konflikt	Conflit armé
20000057	guerrilla activity	Guerilla	Guérilla
20000058	international military intervention	Internationale militärische Intervention	Intervention militaire internationale
20000059	peacekeeping force	Friedenstruppe	Forces de maintien de la paix
20000060	military occupation	Militärische Besetzung	Forces d'occupation
20000061	missing in action	Kriegsvermisste	Disparus au combat
20000062	war	Krieg	Guerre
20000063	civil war	Bürgerkrieg	Guerre civile
20000065	civil unrest	Unruhen	Troubles civils
20000066	demonstration	Demonstration	Manifestation
20000067	rebellion	Rebellion	Rébellion
20000068	revolution	Revolution	Révolution
20000069	riot	Ausschreitung	Emeutes
20000070	coup d'etat	Staatsstreich	Coup d'Etat
20000071	massacre	Massaker	Massacre
20000072	genocide	Völkermord	Génocide
20000073	peace process	Friedensprozess	Processus de paix
20000074	peace envoy	Friedensverhandlung	Emissaire de la paix
20000075	peace plan	Friedensplan	Plan de paix
20000076	peace talks	Friedensgespräche	Pourparlers de paix
20000077	post-war reconstruction	Wiederaufbau	Reconstruction
20000078	disarmament	Abrüstung	Désarmement
20000079	ordnance clearance	Kampfmittelbeseitigung	Déminage
20000080	prisoners of war	Kriegsgefangene	Prisonniers de guerre
20000082	crime	Kriminalität	Criminalité
20000083	arson	Brandstiftung	Incendie volontaire
20000084	assault	Gewalt	Agression
20000085	sex crime	Sexuelle Gewalt	Agression sexuelle
20000086	cyber crime	Computerkriminalität	Piratage informatique
20000087	corporate crime	Firmenkriminalität	Délinquance financière
20000088	anti-trust crime	Kartellverstoß	Infraction à la concurrence
20000089	breach of contract	Vertragsbruch	Violation de contrat
20000090	embezzlement	Unterschlagung	Détournement de fonds
20000091	insider trading	Insiderhandel	Délit d'initié
20000092	restraint of trade	Wettbewerbsverstoß	Infraction commerciale
20000093	corruption	Korruption	Corruption
20000094	bribery	Bestechung	Subornation de témoins
20000095	drug related crimes	Drogenkriminalität	Crimes liés aux stupéfiants
20000096	drug trafficking	Drogenhandel	Trafic de drogue
20000097	fraud	Betrug	Fraude
20000098	hijacking	Entführung	Détournement
20000099	homicide	Mord	Homicide
20000100	kidnapping	Geiselnahme	Enlèvement
20000101	organised crime	Organisierte Kriminalität	Crime organisé
20000102	gang activity	Bandenkriminalität	Bandes criminelles
20000103	terrorism	Terrorismus	Terrorisme
20000104	theft	Diebstahl	Vol
20000105	war crime	Kriegsverbrechen	Crime de guerre
20000106	judiciary	Justiz	Système judiciaire
20000107	court	Gericht	Tribunal
20000108	appeal (court)	Berufung (Gericht)	Appel
20000110	judge	Richter	Juge
20000111	trial (court)	Prozess (Gericht)	Procès
20000112	pre-trial	Anhörung	Audiences préliminaires
20000114	litigation	Rechtsstreit	Contentieux
20000116	out of court procedures	Außergerichtliche Einigung	Procédures hors tribunal
20000117	arbitration	Schiedsgericht	Arbitrage
20000118	prosecution	Anklage	Accusation
20000119	justice	Rechtsprechung	Droits juridiques
20000120	civil rights	Zivilrecht	Droits civiques
20000121	law	Gesetz	Lois
20000122	civil law	Bürgerliches Gesetzbuch	Droit civil
20000123	antitrust regulations	Kartellfragen	Droit de la concurrence
20000124	regulations	Verordnung	Réglementation
20000125	criminal law	Strafgesetzbuch	Droit pénal
20000126	international law	Internationales Recht	Droit international
20000127	extradition	Auslieferung	Extradition
20000128	international court or tribunal	Internationales Strafgericht	Cour ou tribunal international
20000129	law enforcement	Sicherheitskräfte (BGS, LKA, BKA)	Forces de l'ordre
20000130	arrest	Untersuchungshaft	Arrestation
20000131	investigation (criminal)	Strafanzeige	Enquête
20000132	missing person	Vermisste	Personne disparue
20000133	police	Polizei	Police
20000134	sentencing (criminal)	Strafe	Peines
20000135	capital punishment	Todesstrafe	Peine capitale
20000136	fine (penalty)	Geldstrafe	Amende
20000137	prison	Strafvollzug	Prison
20000139	accident and emergency incident	Unglück	Accident
20000140	explosion accident and incident	Explosion	Explosion accidentelle
20000141	industrial accident and incident	Industrieunglück	Accident industriel
20000142	nuclear accident and incident	Atomunglück	Accident nucléaire
20000143	transport accident and incident	Transportunglück	Accident de transport
20000144	air and space accident and incident	Flugunglück	Accident aérospatial
20000145	maritime accident and incident	Schiffsunglück	Accident maritime
20000146	railway accident and incident	Bahnunglück	Accident ferroviaire
20000147	road accident and incident	Verkehrsunglück	Accident routier
20000148	disaster	Katastrophe	Désastres
20000149	famine	Hunger	Famine
20000150	fire	Feuer	Incendie
20000151	natural disaster	Naturkatastrophe	Catastrophe naturelle
20000152	drought	Dürre	Sécheresse
20000153	earthquake	Erdbeben	Tremblement de terre
20000154	flood	Hochwasser	Inondation
20000155	landslide	Erdrutsch	Glissement de terrain
20000156	avalanche	Lawine	Avalanche
20000157	meteorological disaster	Unwetter	Désastre météorologique
20000158	windstorms	Orkan	Tempête
20000159	volcanic eruption	Vulkanausbruch	Eruption volcanique
20000161	structural failures	Konstruktionsfehler	Effondrement
20000168	emergency response	Hilfsorganisation	Secours d'urgence
20000170	business information	Firmeninformation	Microéconomie
20000171	business finance	Unternehmenszahlen	Vie des entreprises
20000172	accounting and audit	Buchführung	Comptabilité et audit
20000173	analysts comment	Analyst	Commentaires d'analystes
20000174	bankruptcy	Insolvenz	Défaillance d'entreprise
20000175	buyback	Aktienrückkauf	Rachat d'actions
20000176	credit rating	Kreditrating	Notation
20000177	dividend announcement	Dividende	Dividendes
20000178	earnings	Gewinn	Résultats
20000179	earnings forecast	Gewinnprognose	Prévisions de résultats
20000180	financial statement	Finanzbericht	Communiqué de résultats
20000181	proxy filing	Anmeldung von Proxies	Procurations pour assemblées générales
20000182	financially distressed company	Unternehmenskrise	Entreprise en difficulté
20000183	corporate financing	Aktien	Financement et vente d'actions
20000184	restructuring and recapitalisation	Neufinanzierung und Umstrukturierung	Restructuration et recapitalisation
20000185	shareholder	Aktionär	Actionnaire
20000186	stock activity	Aktienbewegung	Activité du titre
20000187	stock flotation	Börsengang	Entrée en Bourse
20000188	human resources	Personal	Ressources humaines
20000189	layoffs and downsizing	Entlassung und Rationalisierung	Restructurations et suppressions d'emplois
20000190	management	Vorstand	Dirigeants d'entreprise
20000191	stock option	Aktienoption	Options sur titres
20000192	strategy and marketing	Marketing	Stratégie et marketing
20000193	annual and special corporate meeting	Hauptversammlung	Assemblée générale
20000194	annual report	Geschäftsbericht	Rapport annuel
20000195	board of directors	Geschäftsführung	Conseil d'administration
20000196	commercial contract	Vertrag	Contrat commercial
20000197	company spin-off	Firmenausgründung	Scission
20000198	economic globalisation	Globalisierung	Mondialisation
20000199	business governance	Unternehmensrecht	Gouvernance
20000200	joint venture	Joint Venture	Joint venture
20000201	leveraged buyout	Übernahme	Rachat d'entreprise par endettement
20000202	licensing agreement	Lizenz	Accords de licence
20000203	management buyout	Übernahme des Management	Rachat par la direction
20000204	merger or acquisition	Fusion	Fusion ou acquisition
20000205	new product or service	Neue Produkte	Nouveau produit ou nouveau service
20000206	patent, copyright and trademark	Patent, Copyright und Warenzeichen	Brevet, droit d'auteur et marque déposée
20000207	product recall	Reklamation	Rappel de marchandise
20000208	research and development	Forschung und Entwicklung	Recherche et développement
20000209	economic sector	Branchen	Secteurs économiques
20000210	agriculture	Agrar	Agriculture
20000211	aquaculture	Aquakultur	Aquaculture
20000212	arable farming	Ackerbau	Cultures
20000213	fishing industry	Fischindustrie	Pêche
20000214	forestry and timber	Forstwirtschaft	Exploitation forestière
20000215	livestock farming	Tierhaltung	Elevage
20000216	viniculture	Weinbau	Viticulture
20000217	chemicals	Chemie	Chimie
20000218	biotechnology business	Biotechnologie	Entreprise de biotechnologie
20000219	fertiliser	Düngemitel	Engrais
20000220	health and beauty product	Kosmetik	Hygiène et Cosmétiques
20000221	inorganic chemical	Anorganische Chemie	Chimie inorganique
20000222	organic chemical	Organische Chemie	Chimie organique
20000223	pharmaceutical	Pharmaindustrie	Pharmacie
20000224	synthetic and plastic chemicals	Kunststoff	Plastiques et matières synthétiques
20000225	computing and information technology	Computer und Informationstechnologie	Informatique et télécommunications
20000226	hardware	Hardware	Ordinateurs
20000227	computer networking	Netzwerk	Réseaux de communication
20000228	satellite technology	Satellitentechnologie	Satellites
20000229	computer security	Sicherheitstechnologie	Sécurité informatique
20000230	semiconductors and active components	Elektronik	Semi-conducteurs et composants électroniques
20000231	software	Software	Logiciel
20000232	telecommunication equipment	Telekommunikation Ausrüstung	Equipement de télécommunication
20000233	telecommunication service	Telekommunikation Service	Service de télécommunication
20000234	wireless technology	Wireless-Technologie	Technologies mobiles
20000235	construction and property	Bau	Construction et immobilier
20000236	design and engineering	Design und Technik	Architecture et ingénierie industrielles
20000239	house building	Wohnungsbau	Bâtiment
20000240	land price	Grundstückspreis	Prix foncier
20000241	real estate	Immobilien	Immobilier
20000242	renovation	Sanierung	Rénovation
20000243	consumer goods	Konsumgüter	Distribution
20000244	beverage	Getränke	Boissons
20000245	clothing	Bekleidung	Habillement
20000246	department store	Kaufhaus	Grand magasin
20000247	electronic commerce	E-Commerce	Vente en ligne
20000248	grocery	Lebensmittel	Distribution alimentaire
20000249	luxury good	Luxusgüter	Luxe
20000250	mail order	Versandhandel	Vente par correspondance
20000251	non-durable good	Gebrauchsgüter	Biens de consommation courante
20000252	retail	Einzelhandel	Vente au détail
20000253	speciality store	Fachhandel	Commerce spécialisé
20000254	toy	Spielwaren	Jouets
20000255	wholesale	Großhandel	Grossiste
20000256	energy and resource	Energie	Energie et ressources
20000257	alternative energy	Alternative-Energie	Energies alternatives
20000258	coal	Kohle	Charbon
20000259	diesel fuel	Diesel	Gazole
20000260	electricity production and distribution	Strom	Electricité
20000262	kerosene/paraffin	Kerosin/Parafin	Kérosène
20000263	natural gas	Erdgas	Gaz naturel
20000265	nuclear power	Atomenergie	Energie nucléaire
20000268	petrol	Benzin	Essence
20000269	waste management industry	Schadstoffkontrolle	Traitement des déchets et contrôle de la pollution
20000270	water supply	Wasser	Alimentation en eau
20000271	financial and business service	Dienstleistung	Services
20000272	accountancy and auditing	Wirtschaftsprüfer	Comptabilité et Audit
20000273	auction service	Auktion	Vente aux enchères
20000274	banking	Bank	Banque
20000275	consultancy service	Unternehmensberatung	Consultants
20000276	employment agency	Arbeitsvermittlung	Services d'aide à la recherche d'emploi
20000277	funeral parlour and crematorium	Bestattungsinstitut	Pompes funèbres
20000278	healthcare provider	Gesundheitsdienst	Services de santé
20000279	insurance	Versicherung	Assurances
20000280	investment service	Investmentdienst	Conseil financier
20000281	janitorial service	Reinigungsservice	Société de nettoyage
20000282	legal service	Rechtsberatung	Service juridique
20000283	market research	Marktforschung	Etude de marché
20000284	market trend	Marktentwicklung	Tendance du marché
20000285	personal finance	Privatfinanzen	Epargne personnelle
20000286	personal income	Nettoeinkommen	Revenus personnels
20000287	personal investing	Privatinvestition	Placements personnels
20000288	personal service	Körperpflegeservice	Soins de beauté
20000289	printing service	Druckdienstleister	Imprimerie et reprographie
20000290	rental service	Mietservice	Sociétés de location
20000291	shipping service	Kurierdienst	Messagerie
20000292	stock broking	Börsenmakler	Courtage d'actions
20000293	wedding service	Hochzeitsservice	Services matrimoniaux
20000294	manufacturing and engineering	Metall- und Technische Industrie	Industrie manufacturière
20000295	aerospace	Flug- und Raumfahrindustrie	Industrie aérospatiale
20000296	automotive	Automobilindustrie	Industrie automobile
20000297	defence equipment	Rüstungsindustrie	Industrie de défense
20000298	electrical appliance	Elektroindustrie	Appareils électriques et électroménager
20000299	heavy engineering	Anlagenbau	Engins de chantier
20000300	industrial component	Zulieferindustrie	Composants industriels
20000301	instrument engineering	Gerätebau	Construction d'instruments
20000302	machine manufacturing	Maschinenbau	Mécanique lourde
20000303	shipbuilding	Schiffbau	Construction navale
20000304	media	Medien	Médias
20000305	advertising	Werbung	Publicité
20000306	book industry	Verlag	Edition
20000307	cinema industry	Filmindustrie	Industrie du cinéma
20000308	music industry	Musikindustrie	Industrie musicale
20000309	news agency	Nachrichtenagentur	Agence de presse
20000310	newspaper and magazine	Presse	Journaux et périodiques
20000311	online media	Online Medien	Presse en ligne
20000312	public relations	Öffentlichkeitsarbeit	Relations publiques
20000313	radio industry	Radioindustrie	Radio
20000314	satellite and cable service	Satellit und Kabelservice	Diffuseurs par câble ou satellite
20000315	television industry	Fernsehproduktion	Télévision
20000316	metal and mineral	Metall und Mineralien	Métaux et minéraux
20000317	building material	Baustoff	Matériaux de construction
20000318	gold and precious material	Gold und Edelmetall	Or et métaux précieux
20000319	iron and steel	Eisen und Stahl	Sidérurgie
20000320	mining	Bergbau	Mines
20000321	non ferrous metal	Nichteisenmetall	Métaux non-ferreux
20000322	process industry	Verarbeitende Industrie	Industrie de transformation
20000323	distiller and brewer	Alkoholische Getränke/Brauerei	Brasseries et distilleries
20000324	food industry	Nahrungsmittelindustrie	Industries alimentaires
20000325	furnishings and furniture	Möbel	Meubles et décoration
20000326	paper and packaging product	Papier und Verpackung	Papier et emballage
20000327	rubber product	Gummi	Caoutchouc
20000328	soft drinks	Nicht-alkoholische Getränke	Boissons non-alcoolisées
20000329	textile and clothing	Textil und Bekleidung	Textile
20000330	tobacco	Tabak	Tabac
20000331	tourism and leisure industry	Tourismus und Freizeit	Tourisme et loisirs
20000332	casino and gambling	Glücksspielindustrie	Casinos et jeux d'argent
20000333	hotel and accommodation	Gastgewerbe	Hôtellerie
20000334	recreational and sporting goods	Sport- und Freizeitartikel	Articles de sport et plein air
20000335	restaurant and catering	Gaststronomie	Restaurants et traiteurs
20000336	tour operator	Reiseveranstalter	Voyagiste
20000337	transport	Transport	Transports
20000338	air transport	Luftverkehr	Transport aérien
20000339	commuting	Pendelverkehr	Transport quotidien
20000340	railway transport	Bahn	Transport ferroviaire
20000341	road transport	Straßentransport	Transport routier
20000342	traffic	Verkehrsbericht	Information routière
20000343	waterway and maritime transport	Schifffahrt	Transport fluvial et maritime
20000344	economy	Wirtschaft	Economie
20000345	economic policy	Wirtschaftspolitik	Politique économique
20000346	macro economics	Volkswirtschaft	Macro-économie
20000347	bonds	Anleihe	Obligations
20000348	budgets and budgeting	Haushalt	Budget
20000349	business enterprise	Unternehmen	Entreprises
20000350	central bank	Zentralbank	Banque centrale
20000351	consumers	Kunde	Consommation
20000352	consumer confidence	Verbraucherschutz	Confiance des consommateurs
20000353	consumer issue	Verbraucher	Questions de consommation
20000354	credit and debt	Kredit- und Schuldensumme	Crédit et endettement
20000355	currency	Währung	Cours des devises
20000356	deflation	Deflation	Déflation
20000357	economic growth	Wachstum	Croissance économique
20000358	economic indicator	Konjunktur	Indicateur économique
20000359	gross domestic product	Bruttoinlandsprodukt	Produit intérieur brut
20000360	industrial production	Industrieproduktion	Production industrielle
20000361	inventories	Inventur	Stocks
20000362	productivity	Produktivität	Productivité
20000363	economic organisation	Private Wirtschaftsorganisation	Organisation économique
20000364	emerging market	Schwellenland	Marché des pays émergents
20000365	employment statistics	Arbeitsstatistik	Statistiques de l'emploi
20000366	exports	Export	Exportations
20000367	government aid	Subvention	Aide publique
20000368	government debt	Staatsverschuldung	Dette publique
20000369	imports	Import	Importations
20000370	inflation	Inflation	Inflation
20000371	interest rate	Zinsen	Taux d'intérêts
20000372	international economic institution	Internationale Wirtschaftsorganisation	Institution économique internationale
20000373	international trade	Welthandel	Commerce international
20000374	trade agreements	Handelsabkommen	Accords commerciaux
20000375	trade balance	Handelsbilanz	Balance commerciale
20000376	trade dispute	Handeslstreitigkeit	Conflit commercial
20000377	trade policy	Handelsbeschränkung	Politique commerciale
20000378	investments	Investition	Investissements
20000379	monetary policy	Geld- und Finanzpolitik	Politique monétaire
20000380	mortgage	Hypothek	Emprunt immobilier
20000381	mutual funds	Investmentfond	Fonds communs de placement
20000382	prices	Preis	Prix
20000383	recession	Rezession	Récession
20000384	tariff	Zoll	Droits de douane
20000385	market and exchange	Markt und Börse	Marchés
20000386	commodity market	Warenbörse	Marché des matières premières
20000387	energy market	Energie	Marché de l'énergie
20000388	metal	Metall	Marché des métaux
20000389	soft commodity	Obligation	Marchés agricoles
20000390	debt market	Kapitalmarkt	Marché obligataire
20000391	foreign exchange market	Devisenmarkt	Marché des changes
20000392	loan market	Kreditmarkt	Marché monétaire
20000393	loans	Kredit	Prêts
20000394	securities	Börse	Bourse
20000395	derivative securities	Derivate	Produits dérivés
20000396	stocks	Aktien	Actions
20000398	parent organisation	Eltern	Parents d'élèves
20000399	religious education	Religionserziehung	Education religieuse
20000400	school	Schule	Ecoles, collèges, lycées
20000401	elementary schools	Grundschule	Ecole primaire
20000402	further education	Weiterbildung	Enseignement post-scolaire
20000403	adult education	Erwachsenenbildung	Formation
20000404	high schools	Gymnasium	Lycées
20000405	higher education	Hochschule	Education supérieure
20000406	college	Fachhochschule	Lycées professionnels
20000407	university	Universität	Université
20000408	middle schools	Haupt-und Realschule	Collège
20000409	preschool	Vorschule/Kindergarten	Maternelle
20000410	social learning	Erziehung	Apprentissage social
20000411	teaching and learning	Lehren und Lernen	Pédagogie
20000412	curriculum	Lehrplan	Programmes d'études
20000413	examination	Prüfung	Examen
20000414	entrance examination	Aufnhameprüfung/Abschluss	Examen ou concours d'entrée
20000415	students	Schüler	Etudiants
20000416	teachers	Lehrender	Enseignants
20000418	climate change	Klimaveränderung	Changement climatique
20000419	global warming	Klimaerwärmung	Réchauffement climatique
20000420	conservation	Naturschutz	Protection de la nature
20000421	energy saving	Energiesparen	Economies d'énergie
20000422	parks	Naturschutzgebiet	Parcs naturels
20000423	environmental politics	Umweltpolitik	Politique de l'environnement
20000424	environmental pollution	Umweltverschmutzung	Pollution de l'environnement
20000425	air pollution	Luftverschmutzung	Pollution de l'air
20000426	environmental cleanup	Umweltsäuberung	Dépollution
20000427	hazardous materials	Giftstoff	Matières dangereuses
20000428	waste materials	Abfall	Déchets
20000429	water pollution	Wasserverschmutzung	Pollution de l'eau
20000430	natural resources	Ressourcen	Ressources naturelles
20000431	energy resources	Rohstoff	Energie
20000432	land resources	Land	Réserve naturelle
20000433	forests	Wald	Forêts
20000434	mountains	Berg	Montagnes
20000435	population growth	Bevölkerungsentwicklung	Croissance de la population
20000436	renewable energy	Erneuerbare Energien	Energies renouvelables
20000437	water	Wasser	Distribution de l'eau
20000438	oceans	Ozean	Océans
20000439	rivers	Fluß	Rivières
20000440	wetlands	Feuchtgebiet	Marais
20000441	nature	Natur	Nature
20000442	ecosystem	Ökosystem	Ecosystème
20000443	endangered species	Artenschutz	Espèce menacée
20000444	invasive species	Invasive Arten	Espèces envahissantes
20000446	diseases and conditions	Krankheit	Maladies et état de santé
20000447	cancer	Krebs	Cancer
20000448	communicable disease	Ansteckende Krankheit	Maladies contagieuses
20000449	epidemic	Epidemie	Epidémie
20000450	plague (disease)	Pest (Krankheit)	Peste
20000451	virus disease	Viruserkrankung	Maladie virale
20000452	AIDS	AIDS	SIDA
20000453	retrovirus	Retrovirus	Retrovirus
20000454	heart disease	Herzkrankheit	Maladie cardiaque
20000455	illness	Leiden	Maladie
20000456	injury	Invalidität	Blessure
20000457	medical conditions	Krankheitsverlauf	Etat de santé
20000458	mental health and disorders	Psychische Krankheit	Troubles mentaux et comportementaux
20000459	eating disorder	Essstörung	Troubles alimentaires
20000460	obesity	Übergewicht	Obésité
20000461	health facility	Gesundheitseinrichtung	Centre de soins
20000462	hospital	Krankenhaus	Hôpitaux et cliniques
20000463	health organisations	Gesundheitsorganisation	Organisations de santé
20000464	health treatment	Medizinische Behandlung	Traitements
20000465	diet	Diät	Régime
20000466	dietary supplements	Diätische Ergänzung	Complèments nutritifs
20000467	medical drugs	Medizinische Droge	Médicaments
20000468	prescription drugs	Droge auf Rezept	Prescription médicale
20000469	medical procedure/test	Medizinische Untersuchung	Protocole médical
20000470	medicine	Medikament	Remède
20000471	herbal medicine	Homöopathie	Phytothérapie
20000472	holistic medicine	Ganzheitliche Medizin	Médecine holistique
20000473	traditional Chinese medicine	Chinesische Medizin (TCM)	Médecine traditionelle chinoise
20000474	western medicine	Schulmedizin	Médecine occidentale
20000475	physical fitness	Fitness	Etat physique
20000476	preventative medicine	Vorsorge	Médecine préventive
20000477	vaccines	Impfung	Vaccins
20000478	therapy	Therapie	Thérapie
20000479	healthcare policy	Gesundheitspolitik	Politique de santé
20000480	government health care	Gesetzliche Krankenversicherung	Santé publique
20000483	health insurance	Zusatzversicherung	Assurance maladie
20000484	private health care	Private Krankenversicherung	Soins de santé privés
20000485	medical profession	Medizin	Profession médicale
20000486	medical service	Medizinischer Service	Examens médicaux
20000487	medical specialisation	Medizinisches Spezialgebiet	Spécialisations médicales
20000488	geriatric medicine	Geriatrie	Gériatrie
20000489	obstetrics/gynaecology	Gynäkologie	Gynécologie
20000490	paediatrics	Pädiatrie	Pédiatrie
20000491	reproductive medicine	Reproduktionsmedizin	Médecine de la reproduction
20000492	medical staff	Gesundheitspersonal	Personnel médical
20000493	non-human diseases	Nicht-menschliche Krankheit	Maladies non-humaines
20000494	animal disease	Tierkrankheit	Maladie animale
20000495	plant disease	Pflanzenkrankheit	Maladie végétale
20000497	accomplishment	Erungenschaft	Succès
20000498	award and prize	Auszeichnung und Preis	Prix et récompenses
20000499	records and achievements	Rekord	Record
20000500	animal	Tier	Animaux
20000501	ceremony	Zeremonie	Cérémonie
20000502	people	Leute	Gens
20000503	human mishap	Missgeschick	Mésaventures
20000504	high-society	Society	Mondanités
20000505	celebrity	Prominenz	Célébrités
20000506	imperial and royal matters	Adel	Royauté
20000507	plant	Pflanze	Plantes
20000509	employment	Beschäftigung	Emploi
20000510	apprenticeship	Ausbildung	Apprentissage
20000511	child labour	Kinderarbeit	Travail des enfants
20000512	employee	Arbeitnehmer	Salarié
20000513	employer	Arbeitgeber	Employeur
20000514	employment training	Berufliche Bildung	Formation à l'emploi
20000518	wages and benefits	Lohn	Salaires et pensions ou Salaires et allocations
20000520	social security	Renten- und Sozialversicherung	Cotisations Vieillesse
20000521	employment legislation	Arbeitsrecht	Législation du travail
20000522	workplace health and safety	Arbeitssicherheit	Règles de sécurité au travail
20000523	labour market	Arbeitsmarkt	Marché du travail
20000524	labour relations	Arbeitsbeziehung	Relations du travail
20000525	collective agreements	Tarifvertrag	Convention collective
20000529	labour dispute	Tarifkonflikt	Conflit social
20000530	labour strike	Streik	Grèves
20000531	retirement	Ruhestand	Retraite
20000532	pension	Rente	Pension de retraite
20000533	unemployment	Arbeitslosigkeit	Chômage
20000535	unemployment benefits	Arbeitslosengeld	Allocations chômage
20000536	unions	Gewerkschaft	Syndicats
20000538	leisure	Freizeit	Loisirs
20000539	club and association	Verein	Associations et clubs
20000540	game	Spiel	Jeux
20000541	board game	Brettspiel	Jeu de société
20000542	card game	Kartenspiel	Jeux de cartes
20000543	children's game	Kinderspiel	Jeux pour enfants
20000544	dice game	Würfelspiel	Jeux de dés
20000545	outdoor game	Outdoorspiel	Jeux de plein air
20000546	puzzle	Puzzle	Casse-tête
20000547	tile game	Plattenspiel	Jeu de dominos
20000548	video game	Videospiel	Jeux vidéo
20000549	gaming and lottery	Glücksspiel und Lotterie	Jeux de hasard et loteries
20000550	hobby	Hobby	Passe-temps
20000551	holiday	Urlaub	Vacances
20000552	public holiday	Feiertag	Jour férié
20000553	leisure venue	Veranstaltungsort	Lieu de loisirs
20000554	amusement park	Vergnügungspark	Parc d'attractions
20000555	bar	Bar	Bar
20000556	cafe	Café	Café
20000557	nightclub	Nachtclub	Discothèque
20000558	restaurant	Restaurant	Restaurant
20000559	sports facilities	Sportanlagen	Complexe sportif
20000560	outdoor recreational activities	Freizeitaktivität	Activités récréatives
20000561	fishing	Angeln	Pêche
20000562	hunting	Jagd	Chasse
20000563	travel and tourism	Reise	Voyages
20000565	lifestyle	Lebensstil	Mode de vie
20000566	automobile enthusiasm	Auto	Amateur d'automobile
20000567	bicycle enthusiasm	Fahrrad	Amateur de vélo
20000568	food and drink enthusiasm	Essen und Trinken	Gastronomie
20000569	organic food	Biologische Nahrungsmittel	Aliments biologiques
20000570	house and home	Wohnungseinrichtung	Maison et décoration
20000571	motorbike enthusiasm	Motorrad	Amateur de moto
20000572	trend	Trend	Tendance
20000574	election	Wahl	Elections
20000575	citizens initiative and recall	Bürgerinitiative	Initative populaire
20000576	electoral system	Wahlsystem	Système électoral
20000577	intergovernmental elections	staatsübergreifende Wahl	Elections intergouvernementales
20000578	local elections	Kommunalwahl	Elections locales
20000579	national elections	Bundestagswahl	Elections nationales
20000580	political campaigns	Wahlkampf	Campagne électorale
20000581	campaign finance	Wahlkampffinanzierung	Financement de campagne
20000582	political candidates	Kandidat	Candidats
20000583	primary elections	Vorwahl	Elections primaires
20000584	referenda	Referendum	Référendum
20000585	regional elections	Landtagswahl/Bürgerschaftswahl	Elections régionales
20000586	voting	Stimmwahl	Opération de vote
20000587	fundamental rights	Grundrechte	Droits fondamentaux
20000588	censorship	Zensur	Censure
20000590	freedom of religion	Religionsfreiheit	Liberté de religion
20000591	freedom of the press	Pressefreiheit	Liberté de la presse
20000592	human rights	Menschenrechte	Droits de l'homme
20000593	government	Regierung	Gouvernement
20000594	civil and public service	Öffentlicher Dienst	Service public
20000595	public employees	Beamte	Fonctionnaires
20000596	public officials	Ministerialbeamte	Hauts fonctionnaires
20000597	constitution (law)	Verfassung (Gesetz)	Constitution
20000598	defence	Verteidigung	Défense
20000599	armed forces	Streitkräfte/Bundeswehr	Forces armées
20000600	veterans affairs	Veteran	Anciens combattants
20000601	military equipment	Militärische Ausrüstung	Equipement militaire
20000602	military weaponry	Waffen	Armement
20000603	security measures (defence)	Sicherheitsmaßnahme (Verteidigung)	Mesures de sécurité
20000604	national security	Nationale Sicherheit	Sécurité nationale
20000605	espionage and intelligence	Spionage und Geheimdienst	Espionnage
20000606	executive (government)	Bundeskabinett	Pouvoir exécutif
20000607	government budget	Staatshaushalt	Budget du gouvernement
20000608	public finance	Öffentliche Gelder	Finances publiques
20000609	government department	Ministerium	Ministère
20000610	heads of state	Staatsoberhaupt/Bundespräsident	Chef de l'Etat
20000611	impeachment	Amtsvergehen	Procédure de destitution
20000612	local government and authority	Kommune	Institutions locales
20000613	minister (government)	Minister	Ministres
20000614	national government	Bundesregierung	Gouvernement national
20000615	parliament	Parlament	Parlement
20000616	lower house (parliament)	Unterhaus	Chambre basse
20000617	upper house (parliament)	Oberhaus	Chambre haute
20000618	regional government and authority	Bundesland/Kanton	Institutions régionales
20000619	safety of citizens	Innere Sicherheit	Sécurité publique
20000620	taxation	Steuern	Fiscalité
20000621	government policy	Regierungspolitik	Politique du gouvernement
20000623	nationalisation	Verstaatlichung	Nationalisation
20000624	privatisation	Privatisierung	Privatisations
20000625	state-owned enterprise	Staatseigentum	Entreprise d'Etat
20000626	interior policy	Innenpolitik	Politique Intérieure
20000627	data protection policy	Datenschutz	Confidentialité des données
20000628	housing and urban planning policy	Wohnungs- und Städtebaupolitik	Urbanisme
20000629	policy towards indigenous people	Politik gegenüber indigener Bevölkerung	Autochtones
20000630	pension and welfare policy	Sozialpolitik	Assistance sociale
20000631	personal data collection policy	Volkszählung	Données personnelles
20000632	personal weapon control policy	Waffenkontrolle	Contrôle des armes personnelles
20000633	planning inquiries	Planfeststellungsverfahren	Enquête d'utilité publique
20000634	migration policy	Migration	Migrations
20000635	nuclear policy	Atompolitik	Politique Nucléaire
20000636	regulation of industry	Regulierungsbehörde	Médiateur
20000637	food and drink regulations	Lebensmittelkontrolle	Règlement sur les aliments et les boissons
20000638	international relations	Internationale Beziehung	Relations internationales
20000639	diplomacy	Diplomatie	Diplomatie
20000640	summit meetings	Gipfel	Sommet
20000641	treaty	Internationaler Vertrag	Traité
20000642	economic sanction	Wirtschaftliche Sanktion	Sanction économique
20000643	foreign aid	Auslandshilfe	Aide internationale
20000644	international organisation	Internationale Organisation	Organisation internationale
20000645	refugees and internally displaced people	Flüchtling	Réfugiés
20000646	non-governmental organisation	Regierungsunabhängige Organisation	Organisation non gouvernementale
20000647	political crisis	Krise	Crise politique
20000648	political dissent	Politische Unruhen	Dissidence
20000649	political process	Politik (allgemein)	Participation politique
20000650	lobbying	Lobby	Groupe de pression
20000651	political parties and movements	Partei	Partis politiques
20000652	political development	Politikgeschichte	Histoire politique
20000653	political system	Politisches System	Système politique
20000654	democracy	Demokratie	Démocratie
20000655	dictatorship	Diktatur	Dictature
20000657	religious belief	Glaube	Croyances
20000658	Buddhism	Buddhismus	Bouddhisme
20000659	Christianity	Christentum	Christianisme
20000660	ecumenism	Ökumene	Oecuménisme
20000661	Mormon	Mormonen	Mormon
20000662	Old Catholic	Altkatholiken	Vieux Catholique
20000663	Orthodoxy	Orthodoxe	Orthodoxie
20000664	Protestant	Evangelische Kirche	Protestantisme
20000665	Anglican	Anglikaner	Anglicanisme
20000666	Baptist	Baptisten	Eglise Baptiste
20000667	Lutheran	Lutheraner	Luthérianisme
20000668	Mennonite	Mennoniten	Mennonisme
20000669	Methodist	Methodisten	Méthodisme
20000670	Reformed	Reformierte	Calvinisme
20000671	Roman Catholic	Römisch-Katholische Kirche	Catholicisme romain
20000672	concordat	Konkordat	Concordat
20000673	Confucianism	Konfuzianismus	Confucianisme
20000674	cult and sect	Kult und Sekte	Cultes et sectes
20000675	Freemasonry	Freimaurer	Franc-maçonnerie
20000676	Hinduism	Hinduismus	Hindouisme
20000677	Islam	Islam	Islam
20000678	Jainism	Jainismus	Jaïnisme
20000679	Judaism	Judentum	Judaïsme
20000680	nature religion	Naturreligion	Animisme
20000681	Zoroastrianism	Zoroastrismus	Parsasm
20000682	Scientology	Scientology	Scientologie
20000683	Shintoism	Schintoismus	Shintoïsme
20000684	Sikhism	Sikhismus	Sikhisme
20000685	Taoism	Taoismus	Taoïsme
20000686	Unificationism	Vereinigungsbewegung	Eglise de l'Unification
20000687	interreligious dialogue	Interreligiöser Dialog	Dialogue interreligieux
20000688	religious conflict	Religionskonfliktl	Conflit religieux
20000689	religious event	Religiöses Ereignis	Evénement religieux
20000690	religious festival or holiday	Religionsfest oder Feiertag	Fête religieuse
20000691	Christmas	Weihnachten	Noël
20000692	Easter	Ostern	Pâques
20000693	Pentecost	Pfingsten	Pentecôte
20000694	Ramadan	Ramadan	Ramadan
20000695	Yom Kippur	Jom Kippur	Yom Kippour
20000696	religious ritual	Religionsritual	Rites religieux
20000697	religious facilities	Religiöse Bauwerke	Etablissement religieux
20000698	church	Kirche	Eglise
20000699	mosque	Moschee	Mosquée
20000700	synagogue	Synagoge	Synagogue
20000701	temple	Tempel	Temple
20000702	religious institutions and state relations	Beziehung Religion und Staat	Relations entre les institutions religieuses et l'Etat
20000703	religious leader	Religiöses Oberhaupt	Chefs religieux
20000704	pope	Papst	Pape
20000705	religious text	Religiöse Schriften	Textes religieux
20000706	Bible	Bibel	Bible
20000707	Qur'an	Koran	Coran
20000708	Torah	Thora	Torah
20000710	biomedical science	Biomedizin	Sciences biomédicales
20000711	biotechnology	Biotechnologie	Biotechnologie
20000712	dentistry	Zahnmedizin	Dentisterie
20000713	pharmacology	Pharmakologie	Pharmacologie
20000714	veterinary medicine	Tiermedizin	Médecine vétérinaire
20000715	mathematics	Mathematik	Mathématiques
20000716	mechanical engineering	Maschinenbau	Génie mécanique
20000717	natural science	Naturwissenschaft	Sciences naturelles
20000718	astronomy	Astronomie	Astronomie
20000719	biology	Biologie	Biologie
20000720	botany	Botanik	Botanique
20000721	genetics	Genetik	Génétique
20000722	palaeontology	Paläontologie	Paléontologie
20000723	physiology	Physiologie	Physiologie
20000724	zoology	Zoologie	Zoologie
20000725	chemistry	Chemie	Chimie
20000726	cosmology	Kosmologie	Cosmologie
20000727	geology	Geologie	Géologie
20000728	horticulture	Gartenbau	Horticulture
20000729	marine science	Meeresforschung	Océanographie
20000730	meteorology	Meteorologie	Climatologie
20000731	physics	Physik	Physique
20000732	electromagnetism	Elektromagnetismus	Electromagnétisme
20000733	nuclear physics	Atomphysik	Physique nucléaire
20000734	particle physics	Teilchenphysik	Physique des particules
20000735	scientific research	Forschung	Recherche scientifique
20000736	scientific innovation	Forschung und Entwicklung	Innovation scientifique
20000737	medical research	Medizinische Forschung	Recherche médicale
20000738	scientific exploration	Wissenschaftliche Forschung	Exploration scientifique
20000739	space exploration	Weltraumforschung	Exploration de l'Espace
20000740	scientific publication	Wissenschaftliche Veröffentlichung	Publication scientifique
20000741	scientific institution	Wissenschaftliche Institutionen	Institution scientifique
20000742	social sciences	Sozialwissenschaften	Sciences sociales
20000743	anthropology	Anthropologie	Anthropologie
20000744	archaeology	Archäologie	Archéologie
20000745	economics	Wirtschaftswissenschaft	Sciences économiques
20000746	geography	Geografie	Géographie
20000747	history	Geschichte	Histoire
20000748	information science	Informationswissenschaft	Sciences de l'information
20000749	study of law	Jura	Le droit
20000750	linguistics	Linguistik	Linguistique
20000751	philosophy	Philosophie	Philosophie
20000752	political science	Politikwissenschaft	Sciences politiques
20000753	psychology	Psychologie	Psychologie
20000754	sociology	Soziologie	Sociologie
20000755	scientific standards	Standards	Standards
20000756	technology and engineering	Technologie und Technik	Technologie et ingénierie
20000757	aerospace engineering	Luft- und Raumfahrttechnik	Ingénierie aérospatiale
20000758	rocketry	Raketentechnik	Fuséologie
20000759	agricultural technology	Agrarwissenschaft	Agronomie
20000760	civil engineering	Ingenieurwesen	Ingénierie civile
20000761	electronic engineering	Eletrotechnik	Ingénierie électronique
20000762	identification technology	Technologie zur Identitätsprüfung	Technologie de l'identification
20000763	information technology and computer science	Informatik	Technologie de l'information et Informatique
20000764	materials science	Materialwissenschaft	Science des matériaux
20000765	micro science	Mikroelektronik	Science de l'infiniment petit
20000766	nanotechnology	Nanotechnologie	Nanotechnologie
20000768	communities	Gesellschaft	Communauté
20000769	social networking	Soziales Netzwerk	Réseaux sociaux
20000770	demographics	Bevölkerungsentwicklung	Démographie
20000771	immigration	Einwanderung	Immigration
20000772	emigration	Auswanderer	Emigrés
20000773	illegal immigration	Illegale Einwanderung	Immigration clandestine
20000774	population and census	Bevölkerungszahl	Recensement
20000775	discrimination	Diskriminierung	Discrimination
20000776	ageism	Altersdiskriminierung	Agisme
20000777	racism	Rassismus	Racisme
20000778	religious discrimination	Religiöse Diskriminierung	Discrimination religieuse
20000779	sexism	Sexismus	Sexisme
20000780	family	Familie	Famille
20000781	adoption	Adoption	Adoption
20000782	Dating and Relationships	Partnerwahl	Flirt
20000783	divorce	Scheidung	Divorce
20000784	family planning	Familienplanung	Contrôle des naissances
20000785	abortion	Schwangerschaftsabbruch	Avortement
20000786	marriage	Heirat	Mariage
20000787	parenting	Eltern und Kind	Relation parent-enfant
20000788	mankind	Bevölkerung	L'humanité
20000789	adults	Erwachsener	Adultes
20000790	children	Kind	Enfants
20000791	disabilities	Behinderter	Handicapés
20000792	LGBTQ	Homosexuelle	Homosexualité
20000793	gender	Geschlecht	Identité sexuelle
20000794	infants	Kleinkind	Bébé
20000795	national or ethnic minority	Nationale oder ethische Minderheit	Minorité ethnique ou nationale
20000797	senior citizens	Senior	Personnes âgées
20000798	teenagers	Jugendlicher	Adolescents
20000799	social condition	Soziale Bedingung	Condition sociale
20000800	homelessness	Obdachlosigkeit	Sans abris
20000801	poverty	Armut	Pauvreté
20000802	social problem	Soziales Problem	Problèmes sociaux
20000803	abusive behaviour	Misshandlung	Harcèlement
20000804	addiction	Sucht	Toxicomanie
20000805	juvenile delinquency	Jugendkriminalität	Délinquance juvénile
20000806	prostitution	Prostitution	Prostitution
20000807	slavery	Sklaverei	Esclavage
20000808	values	Wertvorstellung	Valeurs
20000810	death and dying	Tod und Sterben	Fin de vie et mort
20000811	euthanasia	Sterbehilfe	Euthanasie
20000812	assisted suicide	Beihilfe zum Selbstmord	Suicide assisté
20000813	suicide	Selbstmord	Suicide
20000814	ethics	Ethik	Ethique
20000815	pornography	Pornografie	Pornographie
20000816	sexual behaviour	SexuellesVerhalten	Comportement sexuel
20000817	welfare	Sozialfürsorge	Protection sociale
20000818	charity	Wohltätigkeit	Activités caritatives
20000819	long term care	Langzeitpflege	Soins de longue durée
20000820	social services	Sozialer Dienst	Services sociaux
20000822	competition discipline	Disziplin	Discipline
20000823	American football	American football	Football américain
20000824	archery	Bogenschießen	Tir à l'arc
20000825	crossbow shooting	Armbrust	Tir à l'arbalète
20000826	longbow	Langbogen	Arc long
20000827	athletics, track and field	Leichtathletik	Athlétisme
20000828	cross country run	Geländelauf	Cross-country
20000829	decathlon	Zehnkampf	Decathlon
20000830	discus throw	Diskuswerfen	Lancer du disque
20000831	hammer throw	Hammerwerfen	Lancer de marteau
20000832	heptathlon	Siebenkampf	Heptathlon
20000833	high jump	Hochsprung	Saut en hauteur
20000834	hurdles	Hürden	Course de haies
20000835	javelin throw	Speerwurf	Lancer de javelot
20000836	long distance run	Langstreckenlauf	Course d'endurance
20000837	long jump	Weitsprung	Saut en longueur
20000838	middle distance run	Mittelstreckenlauf	Demi-fond
20000839	pentathlon	Fünfkampf	Pentathlon
20000840	pole vault	Stabhochsprung	Saut à la perche
20000841	race walking	Gehen	Marche
20000842	relay run	Staffellauf	Relais
20000843	shot put	Kugelstoßen	Lancer du poids
20000844	sprint run	Sprint	Course de vitesse
20000845	triple jump	Dreisprung	Triple saut
20000846	Australian rules football	Australian rules football	Football australien
20000847	badminton	Badminton	Badminton
20000848	bandy	Bandy	Bandy
20000849	baseball	Baseball	Baseball
20000850	rubberball baseball	Rubberball	Rubberball baseball
20000851	basketball	Basketball	Basket-ball
20000852	biathlon	Biathlon	Biathlon
20000853	billiards	Billard	Billard
20000854	bobsleigh	Bob	Bobsleigh
20000855	boules	Boules und Pètanque	Boule anglaise et pétanque
20000856	boxing	Boxen	Boxe
20000875	bullfighting	Stierkampf	Tauromachie
20000876	Canadian football	Canadian Football	Football canadien
20000877	canoeing	Kanu	Canoë
20000883	casting (fishing)	Casting (Angeln)	Casting
20000884	mountain climbing	Bergsteigen	Alpinisme et escalade
20000885	ice climbing	Eisklettern	Escalade glaciaire
20000886	mountaineering	Alpinismus	Alpinisme
20000887	sport climbing	Sportklettern	Escalade
20000888	cricket	Kricket	Cricket
20000889	croquet	Crocket	Croquet
20000890	curling	Curling	Curling
20000891	icestock sport	Eisstockschießen	Crosse sur glace
20000892	cycling	Radsport	Cyclisme
20000893	artistic cycling	Kunstfahren	Cyclisme artistique
20000895	bmx	BMX	Bmx
20000896	cycle ball	Radball	Cycle balle
20000903	mountain biking	Mountainbiken	VTT
20000911	competitive dancing	Tanzen	Danse sportive
20000912	darts	Dart	Fléchettes
20000913	diving	Turm- und Brettspringen	Plongeon
20000914	platform diving	Plattform	Plongeon plate-forme
20000915	springboard diving	Sprungbrett	Plongeon tremplin
20000916	synchronised diving	Synchronspringen Plattform	Plongeon synchronisé
20000917	scuba diving	Sporttauchen	Plongée sous-marine
20000918	underwater sports	Unterwassersport	Subaquatique
20000919	dog racing	Hunderennen	Course de chiens
20000922	duathlon	Duathlon	Duathlon
20000923	equestrian	Pferdesport	Equitation
20000929	fencing	Fechten	Escrime
20000933	field hockey	Feldhockey	Hockey sur gazon
20000934	figure skating	Eiskunstlauf	Patinage artistique
20000936	fist ball	Faustball	Fist ball
20000937	floorball	Unihockey	Floorball
20000938	flying disc	Frisbee	Frisbee
20000939	Gaelic football	Gaelic football	Football gaélique
20000940	golf	Golf	Golf
20000941	mini golf	Minigolf	Mini golf
20000942	gymnastics	Turnen	Gymnastique
20000951	rhythmic gymnastics	Rhythmische Gymnastik	Gymnastique rythmique
20000955	trampoline	Trampolin (Rhythmische Gymnastik)	Trampoline
20000958	handball (team)	Handball (Team)	Handball
20000959	hornuss	Hornussen	Hornuss
20000960	horse racing	Pferderennen	Hippisme
20000964	hurling	Hurling	Hurling
20000965	ice hockey	Eishockey	Hockey sur glace
20000966	sledge hockey	Eisschlittenhockey	Hockey sur luge
20000967	inline skating	Inline Skating	Roller
20000968	Jai Alai (Pelota)	Jai Alai (Pelota)	Pelote basque
20000969	judo	Judo	Judo
20000977	jukendo	Jukendo	Jukendo
20000978	kabaddi	Kabaddi	Kabaddi
20000979	kayaking	Kajak	Kayak
20000983	karate	Karate	Karaté
20000984	kendo	Kendo	Kendo
20000985	kyudo	Kyodo	Kyudo
20000986	lacrosse	Lacrosse	Lacrosse
20000987	luge	Rodeln	Luge
20000988	marathon	Marathon	Marathon
20000989	modern pentathlon	Moderner Fünfkampf	Pentathlon moderne
20000990	motorboat racing	Motorboot	Bateau à moteur
20000991	motor car racing	Motorsport	Automobile
20000998	motorcycling	Motorradrennen	Moto
20001009	naginata	Naginata	Naginata
20001010	netball	Netzball	Netball
20001011	orienteering	Orientierung	Course d'orientation
20001012	ski orienteering	Ski Orientierung	Course d'orientation à skis
20001013	parachuting	Fallschirmspringen	Parachutisme
20001014	polo	Polo	Polo
20001015	pool	Billiard	Billard américain
20001016	power boating	Motorbootsport	Motonautisme
20001017	rodeo	Rodeo	Rodéo
20001018	bareback bronc	Bareback	Bareback
20001019	barrel racing	Barrel Racing	Barrel racing
20001020	bull riding	Bullenreiten	Bull riding
20001021	bulldogging	Bulldogging	Bulldogging
20001022	calf roping	Calf Roping	Calf roping
20001023	goat roping	Goat Roping	Goat roping
20001024	saddle bronc	Saddle Bronc	Saddle bronc
20001025	roller hockey	Rollerhockey	Roller hockey
20001026	rowing	Rudern	Aviron
20001035	rugby league	Rugbyliga	Rugby à XIII
20001036	rugby union	Rugby Union	Rugby à XV
20001037	rugby sevens	Rugby 7	Rugby à VII
20001038	sailing	Segeln	Voile
20001047	sepak takraw	Sepak Takraw	Sepak takraw
20001048	shinty	Shinty	Shinty
20001049	sport shooting	Schießen	Tir
20001055	skeleton	Skeleton	Skeleton
20001056	skiing	Ski	Ski
20001057	alpine skiing	Ski alpin	Ski alpin
20001058	freestyle skiing	Freestyle Ski	Ski acrobatique
20001059	grass skiing	Grasski	Ski sur herbe
20001061	ski jumping	Skispringen	Saut à skis
20001062	sky diving	Sky Diving	Chute libre
20001063	snooker	Snooker	Snooker
20001064	snowboarding	Snowboard	Snowboard
20001065	soccer	Fußball	Football
20001066	softball	Softball	Softball
20001067	speed skating	Eisschnelllauf	Patinage de vitesse
20001068	squash	Squash	Squash
20001069	sumo wrestling	Sumo	Sumo
20001070	surfing	Wellenreiten	Surf
20001071	swimming	Schwimmen	Natation
20001081	synchronised free routine	Synchronschwimmen frei	Natation synchronisée programme libre
20001082	synchronised technical routine	Synchronschwimmen Disziplin	Natation synchronisée programme technique
20001083	table tennis	Tischtennis	Tennis de table
20001084	Taekwon-Do	Taekwon-Do	Taekwondo
20001085	tennis	Tennis	Tennis
20001086	ten pin bowling	Bowling	Bowling
20001087	triathlon	Triathlon	Triathlon
20001088	tug-of-war	Tauziehen	Tir à la corde
20001089	volleyball	Volleyball	Volley-ball
20001090	beach volleyball	Beachvolleyball	Beach volley
20001091	water polo	Wasserball	Water polo
20001092	water skiing	Wasserski	Ski nautique
20001093	weightlifting	Gewichtheben	Haltérophilie
20001097	windsurfing	Windsurfen	Planche à voile
20001098	wrestling	Ringen	Lutte
20001099	freestyle wrestling	Freistil Ringen	Lutte libre
20001100	greco-roman	Griechisch-Römisch	Lutte gréco-romaine
20001101	Swiss wrestling	Schweizer Ringen	Lutte suisse
20001102	wushu	Wushu	Wushu
20001103	disciplinary action in sport	Disziplinarmaßnahmen im Sport	Mesures disciplinaires dans le sport
20001104	drug use in sport	Doping (allgemein)	Médicaments autorisés dans le sport
20001105	drug abuse in sport	Doping	Dopage
20001106	drug testing in sport	Drogentest	Contrôle antidopage
20001107	medical drug use in sport	Medizinisches Doping	Traitements médicaux dans le sport
20001108	sport event	Sportereignis	Evènement sportif
20001109	continental championship	Kontinentale Meisterschaft	Championnat continental
20001110	continental cup	Kontinentaler Cup	Coupe continentale
20001111	continental games	Kontinentale Spiele	Jeux continentaux
20001112	international championship	Internationale Meisterschaft	Championnat intercontinental
20001113	international cup	Internationaler Cup	Coupe internationale
20001114	international games	Internationale Spiele	Jeux internationaux
20001115	national championship	Nationale Meisterschaft	Championnat national
20001116	national cup	Nationaler Cup	Coupe nationale
20001117	national games	Nationale Spiele	Jeux nationaux
20001118	regional championship	Regionale Meisterschaft	Championnat régional
20001119	regional cup	Regionaler Cup	Coupe régionale
20001120	regional games	Regionale Spiele	Jeux régionaux
20001121	world championship	Weltmeisterschaft	Championnat du monde
20001122	world cup	Weltcup	Coupe du monde
20001123	world games	Weltspiele	Mondiaux
20001124	sport industry	Sportindustrie	Industrie du sport
20001125	sport organisation	Sportorganisation	Organisation sportive
20001126	sport venue	Sportstätte	Site sportif
20001128	weather forecast	Vorhersage	Prévisions météorologiques
20001129	weather phenomena	Wetterphänomene	Phénomène météorologique
20001130	weather statistic	Wetterstatistik	Statistiques météorologiques
20001131	weather warning	Unwetterwarnung	Alertes météorologiques
20001132	cultural policies	Kulturpolitik	
20001133	musical	Musical	Comédie musicale
20001134	operetta	Operette	Opérette
20001135	art exhibition	Kunstausstellung	Exposition artistique
20001136	trade fair	Messe	
20001137	stock recommendation	Aktienempfehlung	
20001138	buy recommendation	Kaufen (Empfehlung)	
20001139	hold recommendation	Halten (Empfehlung)	
20001140	sell recommendation	Verkaufen (Empfehlung)	
20001141	hot stock	Gefragte Aktie	
20001142	mountaineering	Alpinismus	
20001143	party	Party	
20001144	civilian service	Zivildienst	
20001145	military service	Militärdienst	
20001146	integration policy	Integration	
20001147	sports policies	Sportpolitik	
20001148	transfer	Transfer	
20001149	cross-country skiing	Skilanglauf	Ski de fond
20001150	Nordic combined	Nordische Kombination	Combiné nordique
20001151	short track speed skating	Shorttrack Eisschnellauf	Short-track
20001152	artistic gymnastics	Kunstturnen	
20001153	Telemark skiing		
20001154	chess		
20001155	roller sports		
20001156	skateboarding		
20001157	martial arts		
20001158	entrepreneurship		
20001159	public contract		
20001160	crafts industry		
20001161	Internet of Things		
20001162	asset management		
20001163	client relationship management		
20001164	payment service		
20001165	capital goods		
20001166	railway manufacturing		
20001167	medical equipment		
20001168	pet product and service		
20001169	e-cigarette		
20001170	logistics		
20001171	sharing economy		
20001172	small and medium enterprise		
20001173	regulatory authority		
20001174	regional development policy		
20001175	synchronised swimming		
20001176	rugby		
20001177	Olympic Games		
20001178	Paralympic Games		
20001179	series	Serie	Série
20001180	drama (theatre)	Drama (Theater)	Pièce de théâtre
20001181	festival	Festival	Festival
20001182	social media	Soziale Medien	Réseaux sociaux
20001183	eSports		
20001184	hip hop		
20001185	r&b		
20001186	heavy metal		
20001187	dance band music		
20001188	electronic dance music		
20001189	children's music		
20001190	stand-up comedy		
20001191	cabaret		
20001192	influencers		
20001193	sexual misconduct		
20001194	accounting crime		
20001195	tax evasion		
20001196	traffic crime		
20001197	administrative law		
20001198	court-ordered psychiatric treatment		
20001199	suspended sentence		
20001200	dropped criminal investigation		
20001201	wildlife traffic accident		
20001202	wildfire		
20001203	textile arts		
20001204	woodworking		
20001205	forging		
20001206	self-employment		
20001207	biofuel		
20001208	geothermal power		
20001209	solar power		
20001210	hydroelectric power		
20001211	wind power		
20001212	religious schools		
20001213	public schools		
20001214	private schools		
20001215	independent schools		
20001216	vocational education		
20001217	educational grading		
20001218	pandemic		
20001219	drug rehabilitation		
20001220	general practice		
20001221	emergency care		
20001222	orthopaedics		
20001223	oncology		
20001224	radiology		
20001225	ophthalmology		
20001226	surgical medicine		
20001227	psychiatry		
20001228	surgery		
20001229	healthcare clinic		
20001230	corporate social responsibility		
20001231	mixed martial arts		
20001232	elderly care		
20001233	name ceremony		
20001234	graduation		
20001235	funeral and memorial service		
20001236	wedding		
20001237	anniversary		
20001238	birthday		
20001239	exercise and fitness		
20001240	bodybuilding		
20001241	horseback riding		
20001242	steeplechase (athletics)		
20001243	oil and gas industry		
20001244	utilities		
20001245	infrastructure projects		
20001246	commercial building		
20001247	collecting		
20001248	cosmetics		
20001249	hairstyles		
20001250	body modification		
20001251	tattooing		
20001252	piercing		
20001253	cooking and baking		
20001254	beer, wine and spirits		
20001255	home renovation		
20001256	interior decoration		
20001257	gardening		
20001258	consumer electronics		
20001259	political convention		
20001260	political committees		
20001261	heads of government		
20001262	public inquiry		
20001263	church elections		
20001264	infrastructure policy		
20001265	local government policy		
20001266	political debates		
20001267	Midsummer		
20001268	National day		
20001269	New year		
20001270	Halloween		
20001271	All Saints Day		
20001272	Walpurgis night		
20001273	baptism		
20001274	contraception		
20001275	gig economy		
20001276	parental leave		
20001277	volunteering		
20001278	cooperative		
20001279	cryptocurrency		
20001280	hurricane		
20001281	racquetball		
20001282	ringette		
20001283	human smuggling and trafficking		
20001284	bullying		
20001285	vandalism		
20001286	arm wrestling		
20001287	supreme and high court		
20001288	indigenous people		
20001289	sales channels		
`;
