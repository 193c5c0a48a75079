// Generated from classification/names-en.csv by .ci/generate/classification.mjs. Do not edit.
export const namesEn: string = `table	code	name_en
digital-economy-2021	01	Digital product manufacturing
digital-economy-2021	0101	Manufacture of computers
digital-economy-2021	010101	Manufacture of complete computers
digital-economy-2021	010102	Manufacture of computer parts and components
digital-economy-2021	010103	Manufacture of computer peripherals
digital-economy-2021	010104	Manufacture of industrial control computers and systems
digital-economy-2021	010105	Manufacture of information security equipment
digital-economy-2021	010106	Manufacture of other computers
digital-economy-2021	0102	Manufacture of communication and radar equipment
digital-economy-2021	010201	Manufacture of communication system equipment
digital-economy-2021	010202	Manufacture of communication terminal equipment
digital-economy-2021	010203	Manufacture of radar and auxiliary equipment
digital-economy-2021	0103	Manufacture of digital media equipment
digital-economy-2021	010301	Manufacture of equipment for radio and television programme production and transmission
digital-economy-2021	010302	Manufacture of radio and television receiving equipment
digital-economy-2021	010303	Manufacture of special-purpose accessories for radio and television
digital-economy-2021	010304	Manufacture of professional audio equipment
digital-economy-2021	010305	Manufacture of applied television equipment and other radio and television equipment
digital-economy-2021	010306	Manufacture of television sets
digital-economy-2021	010307	Manufacture of audio equipment
digital-economy-2021	010308	Manufacture of video recording and playback equipment
digital-economy-2021	0104	Manufacture of intelligent devices
digital-economy-2021	010401	Manufacture of industrial robots
digital-economy-2021	010402	Manufacture of special-operation robots
digital-economy-2021	010403	Manufacture of intelligent lighting fixtures
digital-economy-2021	010404	Manufacture of wearable intelligent devices
digital-economy-2021	010405	Manufacture of intelligent in-vehicle devices
digital-economy-2021	010406	Manufacture of intelligent unmanned aerial vehicles
digital-economy-2021	010407	Manufacture of service and consumer robots
digital-economy-2021	010408	Manufacture of other intelligent consumer devices
digital-economy-2021	0105	Manufacture of electronic components, devices and equipment
digital-economy-2021	010501	Manufacture of special-purpose equipment for semiconductor devices
digital-economy-2021	010502	Manufacture of equipment for electronic components and electromechanical assemblies
digital-economy-2021	010503	Manufacture of power electronic components
digital-economy-2021	010504	Manufacture of photovoltaic equipment and components
digital-economy-2021	010505	Manufacture of electrical signalling equipment and devices
digital-economy-2021	010506	Manufacture of vacuum electronic devices
digital-economy-2021	010507	Manufacture of discrete semiconductor devices
digital-economy-2021	010508	Manufacture of integrated circuits
digital-economy-2021	010509	Manufacture of display devices
digital-economy-2021	010510	Manufacture of semiconductor lighting devices
digital-economy-2021	010511	Manufacture of optoelectronic devices
digital-economy-2021	010512	Manufacture of resistors, capacitors and inductors
digital-economy-2021	010513	Manufacture of electronic circuits
digital-economy-2021	010514	Manufacture of sensing elements and sensors
digital-economy-2021	010515	Manufacture of electroacoustic devices and parts
digital-economy-2021	010516	Manufacture of special-purpose electronic materials
digital-economy-2021	010517	Manufacture of other electronic components, devices and equipment
digital-economy-2021	0106	Other digital product manufacturing
digital-economy-2021	010601	Reproduction of recorded media
digital-economy-2021	010602	Manufacture of electronic games and amusement equipment
digital-economy-2021	010603	Manufacture of information chemicals
digital-economy-2021	010604	Manufacture of calculators and currency-handling equipment
digital-economy-2021	010605	Manufacture of additive manufacturing equipment
digital-economy-2021	010606	Manufacture of special-purpose wires and cables
digital-economy-2021	010607	Manufacture of optical fibres
digital-economy-2021	010608	Manufacture of optical fibre cables
digital-economy-2021	010609	Manufacture of industrial automatic control systems and devices
digital-economy-2021	02	Digital product services
digital-economy-2021	0201	Wholesale of digital products
digital-economy-2021	020101	Wholesale of computers, software and auxiliary equipment
digital-economy-2021	020102	Wholesale of communication equipment
digital-economy-2021	020103	Wholesale of radio, film and television equipment
digital-economy-2021	0202	Retail sale of digital products
digital-economy-2021	020201	Retail sale of computers, software and auxiliary equipment
digital-economy-2021	020202	Retail sale of communication equipment
digital-economy-2021	020203	Retail sale of audio-visual products, electronic and digital publications
digital-economy-2021	0203	Rental and leasing of digital products
digital-economy-2021	020301	Operating leasing of computers and communication equipment
digital-economy-2021	020302	Rental of audio-visual products
digital-economy-2021	0204	Repair of digital products
digital-economy-2021	020401	Repair of computers and auxiliary equipment
digital-economy-2021	020402	Repair of communication equipment
digital-economy-2021	0205	Other digital product services
digital-economy-2021	020500	Other digital product services
digital-economy-2021	03	Digital technology application industries
digital-economy-2021	0301	Software development
digital-economy-2021	030101	Development of basic software
digital-economy-2021	030102	Development of support software
digital-economy-2021	030103	Development of application software
digital-economy-2021	030104	Development of other software
digital-economy-2021	0302	Telecommunications, radio and television, and satellite transmission services
digital-economy-2021	030201	Telecommunications
digital-economy-2021	030202	Radio and television transmission services
digital-economy-2021	030203	Satellite transmission services
digital-economy-2021	0303	Internet-related services
digital-economy-2021	030301	Internet access and related services
digital-economy-2021	030302	Internet search services
digital-economy-2021	030303	Internet game services
digital-economy-2021	030304	Internet information services
digital-economy-2021	030305	Internet security services
digital-economy-2021	030306	Internet data services
digital-economy-2021	030307	Other Internet-related services
digital-economy-2021	0304	Information technology services
digital-economy-2021	030401	Integrated circuit design
digital-economy-2021	030402	Information system integration services
digital-economy-2021	030403	Internet of things technology services
digital-economy-2021	030404	Operation and maintenance services
digital-economy-2021	030405	Information processing and storage support services
digital-economy-2021	030406	Information technology consulting services
digital-economy-2021	030407	Geographic remote sensing, and surveying, mapping and geographic information services
digital-economy-2021	030408	Animation, game and other digital content services
digital-economy-2021	030409	Other information technology services
digital-economy-2021	0305	Other digital technology application industries
digital-economy-2021	030501	Three-dimensional (3D) printing technology promotion services
digital-economy-2021	030502	Other digital technology applications not elsewhere classified
digital-economy-2021	04	Digital-factor-driven industries
digital-economy-2021	0401	Internet platforms
digital-economy-2021	040101	Internet platforms for production services
digital-economy-2021	040102	Internet platforms for consumer services
digital-economy-2021	040103	Internet platforms for science, technology and innovation
digital-economy-2021	040104	Internet platforms for public services
digital-economy-2021	040105	Other Internet platforms
digital-economy-2021	0402	Internet wholesale and retail trade
digital-economy-2021	040201	Internet wholesale
digital-economy-2021	040202	Internet retail
digital-economy-2021	0403	Internet finance
digital-economy-2021	040301	Online lending services
digital-economy-2021	040302	Payment services of non-financial institutions
digital-economy-2021	040303	Financial information services
digital-economy-2021	0404	Digital content and media
digital-economy-2021	040401	Radio broadcasting
digital-economy-2021	040402	Television broadcasting
digital-economy-2021	040403	Production of film, television and video programmes
digital-economy-2021	040404	Integrated broadcast control of radio and television
digital-economy-2021	040405	Distribution of films and of radio and television programmes
digital-economy-2021	040406	Motion picture projection
digital-economy-2021	040407	Sound recording production
digital-economy-2021	040408	Digital content publishing
digital-economy-2021	040409	Digital advertising
digital-economy-2021	0405	Information infrastructure construction
digital-economy-2021	040501	Network infrastructure construction
digital-economy-2021	040502	New technology infrastructure construction
digital-economy-2021	040503	Computing power infrastructure construction
digital-economy-2021	040504	Other information infrastructure construction
digital-economy-2021	0406	Data resource and property rights trading
digital-economy-2021	040600	Data resource and property rights trading
digital-economy-2021	0407	Other digital-factor-driven industries
digital-economy-2021	040701	Supply chain management services
digital-economy-2021	040702	Security system monitoring services
digital-economy-2021	040703	Research and experimental development in digital technologies
digital-economy-2021	05	Digital efficiency improvement industries
digital-economy-2021	0501	Smart agriculture
digital-economy-2021	050101	Digitalized protected cultivation
digital-economy-2021	050102	Digital forestry
digital-economy-2021	050103	Automated animal husbandry and aquaculture
digital-economy-2021	050104	Breeding with new technologies
digital-economy-2021	050105	Other smart agriculture
digital-economy-2021	0502	Intelligent manufacturing
digital-economy-2021	050201	Digitalized manufacture of general-purpose and special-purpose machinery
digital-economy-2021	050202	Digitalized manufacture of transport equipment
digital-economy-2021	050203	Digitalized manufacture of electrical machinery and equipment and of measuring instruments
digital-economy-2021	050204	Other intelligent manufacturing
digital-economy-2021	0503	Intelligent transport
digital-economy-2021	050301	Intelligent railway transport
digital-economy-2021	050302	Intelligent road transport
digital-economy-2021	050303	Intelligent water transport
digital-economy-2021	050304	Intelligent air transport
digital-economy-2021	050305	Other intelligent transport
digital-economy-2021	0504	Smart logistics
digital-economy-2021	050401	Smart warehousing
digital-economy-2021	050402	Smart delivery
digital-economy-2021	0505	Digital finance
digital-economy-2021	050501	Bank financial services
digital-economy-2021	050502	Digital capital market services
digital-economy-2021	050503	Internet insurance
digital-economy-2021	050504	Other digital finance
digital-economy-2021	0506	Digital commerce
digital-economy-2021	050601	Digitalized wholesale
digital-economy-2021	050602	Digitalized retail
digital-economy-2021	050603	Digitalized accommodation
digital-economy-2021	050604	Digitalized catering
digital-economy-2021	050605	Digitalized rental and leasing
digital-economy-2021	050606	Digitalized business services
digital-economy-2021	0507	Digital society
digital-economy-2021	050701	Smart education
digital-economy-2021	050702	Smart health care
digital-economy-2021	050703	Digitalized social work
digital-economy-2021	0508	Digital government
digital-economy-2021	050801	Administrative office automation
digital-economy-2021	050802	Online tax services
digital-economy-2021	050803	Internet customs services
digital-economy-2021	050804	Online social security services
digital-economy-2021	050805	Other digital government
digital-economy-2021	0509	Other digital efficiency improvement industries
digital-economy-2021	050901	Digital mining
digital-economy-2021	050902	Intelligent production and supply of electricity, heat, gas and water
digital-economy-2021	050903	Digitalized construction
digital-economy-2021	050904	Internet real estate
digital-economy-2021	050905	Digitalized professional and technical services
digital-economy-2021	050906	Digitalized management of water conservancy, environment and municipal facilities
digital-economy-2021	050907	Internet-based services to households
digital-economy-2021	050908	Internet-based culture, sports and entertainment
gbt4754-2017	A	Agriculture, forestry, animal husbandry and fishery
gbt4754-2017	01	Crop farming
gbt4754-2017	02	Forestry
gbt4754-2017	03	Animal husbandry
gbt4754-2017	04	Fishery
gbt4754-2017	05	Professional and support activities for agriculture, forestry, animal husbandry and fishery
gbt4754-2017	B	Mining
gbt4754-2017	06	Mining and washing of coal
gbt4754-2017	07	Extraction of petroleum and natural gas
gbt4754-2017	08	Mining and processing of ferrous metal ores
gbt4754-2017	09	Mining and processing of non-ferrous metal ores
gbt4754-2017	10	Mining and processing of non-metal ores
gbt4754-2017	11	Professional and support activities for mining
gbt4754-2017	12	Other mining
gbt4754-2017	C	Manufacturing
gbt4754-2017	13	Processing of agricultural and sideline food products
gbt4754-2017	14	Manufacture of foods
gbt4754-2017	15	Manufacture of alcohol, beverages and refined tea
gbt4754-2017	16	Manufacture of tobacco products
gbt4754-2017	17	Manufacture of textiles
gbt4754-2017	18	Manufacture of textile garments and apparel
gbt4754-2017	19	Manufacture of leather, fur, feathers and related products, and of footwear
gbt4754-2017	20	Processing of timber and manufacture of products of wood, bamboo, rattan, palm and straw
gbt4754-2017	21	Manufacture of furniture
gbt4754-2017	22	Manufacture of paper and paper products
gbt4754-2017	23	Printing and reproduction of recorded media
gbt4754-2017	24	Manufacture of articles for culture, education, arts and crafts, sports and entertainment
gbt4754-2017	25	Processing of petroleum, coal and other fuels
gbt4754-2017	26	Manufacture of raw chemical materials and chemical products
gbt4754-2017	27	Manufacture of pharmaceuticals
gbt4754-2017	28	Manufacture of chemical fibres
gbt4754-2017	29	Manufacture of rubber and plastics products
gbt4754-2017	30	Manufacture of non-metallic mineral products
gbt4754-2017	31	Smelting and rolling of ferrous metals
gbt4754-2017	32	Smelting and rolling of non-ferrous metals
gbt4754-2017	33	Manufacture of metal products
gbt4754-2017	34	Manufacture of general-purpose machinery
gbt4754-2017	35	Manufacture of special-purpose machinery
gbt4754-2017	36	Manufacture of motor vehicles
gbt4754-2017	37	Manufacture of railway, ship, aerospace and other transport equipment
gbt4754-2017	38	Manufacture of electrical machinery and equipment
gbt4754-2017	39	Manufacture of computer, communication and other electronic equipment
gbt4754-2017	40	Manufacture of measuring instruments
gbt4754-2017	41	Other manufacturing
gbt4754-2017	42	Comprehensive utilization of waste resources
gbt4754-2017	43	Repair of metal products, machinery and equipment
gbt4754-2017	D	Production and supply of electricity, heat, gas and water
gbt4754-2017	44	Production and supply of electricity and heat
gbt4754-2017	45	Production and supply of gas
gbt4754-2017	46	Production and supply of water
gbt4754-2017	E	Construction
gbt4754-2017	47	Construction of buildings
gbt4754-2017	48	Civil engineering
gbt4754-2017	49	Building installation
gbt4754-2017	50	Building decoration, finishing and other construction
gbt4754-2017	F	Wholesale and retail trade
gbt4754-2017	51	Wholesale trade
gbt4754-2017	52	Retail trade
gbt4754-2017	G	Transport, storage and postal services
gbt4754-2017	53	Railway transport
gbt4754-2017	54	Road transport
gbt4754-2017	55	Water transport
gbt4754-2017	56	Air transport
gbt4754-2017	57	Pipeline transport
gbt4754-2017	58	Multimodal transport and transport agency services
gbt4754-2017	59	Cargo handling and storage
gbt4754-2017	60	Postal services
gbt4754-2017	H	Accommodation and catering
gbt4754-2017	61	Accommodation
gbt4754-2017	62	Catering
gbt4754-2017	I	Information transmission, software and information technology services
gbt4754-2017	63	Telecommunications, radio and television, and satellite transmission services
gbt4754-2017	64	Internet and related services
gbt4754-2017	65	Software and information technology services
gbt4754-2017	J	Finance
gbt4754-2017	66	Monetary and financial services
gbt4754-2017	67	Capital market services
gbt4754-2017	68	Insurance
gbt4754-2017	69	Other finance
gbt4754-2017	K	Real estate
gbt4754-2017	70	Real estate
gbt4754-2017	L	Leasing and business services
gbt4754-2017	71	Leasing
gbt4754-2017	72	Business services
gbt4754-2017	M	Scientific research and technical services
gbt4754-2017	73	Research and experimental development
gbt4754-2017	74	Professional and technical services
gbt4754-2017	75	Science and technology promotion and application services
gbt4754-2017	N	Management of water conservancy, environment and public facilities
gbt4754-2017	76	Management of water conservancy
gbt4754-2017	77	Ecological protection and environmental governance
gbt4754-2017	78	Management of public facilities
gbt4754-2017	79	Land management
gbt4754-2017	O	Services to households, repair and other services
gbt4754-2017	80	Services to households
gbt4754-2017	81	Repair of motor vehicles, electronic products and household goods
gbt4754-2017	82	Other services
gbt4754-2017	P	Education
gbt4754-2017	83	Education
gbt4754-2017	Q	Health and social work
gbt4754-2017	84	Health
gbt4754-2017	85	Social work
gbt4754-2017	R	Culture, sports and entertainment
gbt4754-2017	86	Journalism and publishing
gbt4754-2017	87	Radio, television, film and sound recording production
gbt4754-2017	88	Culture and arts
gbt4754-2017	89	Sports
gbt4754-2017	90	Entertainment
gbt4754-2017	S	Public administration, social security and social organizations
gbt4754-2017	91	Organs of the Communist Party of China
gbt4754-2017	92	State institutions
gbt4754-2017	93	People's political consultative conferences and democratic parties
gbt4754-2017	94	Social security
gbt4754-2017	95	Mass organizations, social organizations and other membership organizations
gbt4754-2017	96	Grassroots self-governing mass organizations
gbt4754-2017	T	International organizations
gbt4754-2017	97	International organizations`;
