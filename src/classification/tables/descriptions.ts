// Generated from classification/descriptions.csv by .ci/generate/classification.mjs. Do not edit.
export const descriptions: string = `code	description_zh	description_en
010101	将中央处理器与外围设备组装成可直接使用的整机，也包括软硬件一体的系统和用外来部件装配的电脑。	Assembly of central processing units and peripherals into finished computers, including systems that combine hardware with software and machines assembled from supplied parts.
010102	生产装入计算机内部或与其配套的部件，如硬盘、内存、各种板卡、机箱、电源和显示器，不含整机。	Manufacture of the parts that make up a computer, such as memory, boards, hard disks, power supplies, cases and displays; complete machines are excluded.
010103	生产与计算机相连、承担输入、输出或外部存储功能的设备，以及其他附属装置。	Manufacture of devices attached to a computer for input, output or external storage, and of other auxiliary equipment.
010104	生产用于工业现场、采用总线结构的控制计算机及系统，也包括嵌入式和智能型的工业用计算机。	Manufacture of bus-based computers and systems for industrial control, including embedded and intelligent industrial computers.
010105	生产保护网络和数据的专用设备，用途涉及边界与通信防护、身份认证、内容安全、审计监控等。	Manufacture of dedicated equipment that protects networks and data, for purposes such as perimeter and communication security, access control, content security, auditing and monitoring.
010106	生产供金融、汽车、医疗等行业专用的计算机类电子设备、信息采集识别设备，以及前面各类未列出的计算机设备。	Manufacture of computer-based electronic equipment for particular industries such as finance, motor vehicles and medicine, of data capture and recognition equipment, and of computer equipment not elsewhere classified.
010201	生产供固定网和移动网使用的网络侧设备，承担信号的接入、传输与交换，不含用户终端。	Manufacture of network-side equipment for the access, transmission and switching of fixed and mobile communications; user terminals are excluded.
010202	生产用户一侧使用的固定电话、手机等通信终端，不含网络侧的系统设备。	Manufacture of fixed and mobile communication terminals on the user side; network system equipment is excluded.
010203	生产各种用途的雷达整机，以及为雷达配套的装置和部件。	Manufacture of complete radar sets for any use, and of the auxiliary devices and parts that go with them.
010301	生产电台、电视台制作节目和向外发射信号所用的设备，不含接收端设备。	Manufacture of equipment used by stations to produce radio and television programmes and to transmit signals; receiving equipment is excluded.
010302	生产专业用途的广播电视信号接收设备，家庭使用的收音机和电视机不在其内。	Manufacture of professional equipment for receiving radio and television signals; radio and television sets for household use are excluded.
010303	生产专业录像、重放等广播电视设备的配套件，家用音像设备的配件除外。	Manufacture of accessories for professional video recording, playback and other radio and television equipment; accessories for household equipment are excluded.
010304	生产演出、录音棚、广播等专业场合使用的录音和扩声设备，不含家用音响。	Manufacture of recording and sound equipment for professional settings such as stages, studios and broadcasting; household audio equipment is excluded.
010305	生产监控等用途的应用电视设备，以及本中类其他项未包括的专业广播电视设备。	Manufacture of applied television equipment, for example for surveillance, and of professional radio and television equipment not classified in the preceding categories.
010306	生产家庭等非专业场合收看节目的电视机，专业接收和监视设备除外。	Manufacture of television sets for household and other non-professional viewing; professional receiving and monitoring equipment is excluded.
010307	生产智能音箱、收音机、唱机等家庭及其他非专业用途的音响产品，专业音响除外。	Manufacture of smart speakers, radios, record players and other audio products for non-professional use; professional audio equipment is excluded.
010308	生产家用和教学用的智能机顶盒、摄像机、录像机、视盘机等，不含专业级设备。	Manufacture of smart set-top boxes, camcorders, video recorders, disc players and the like for household and teaching use; professional equipment is excluded.
010401	生产在工厂内完成焊接、喷涂、搬运等作业的机器人，包括遥控机械手。	Manufacture of robots that weld, paint, move goods or do other work in factories, including remotely controlled manipulators.
010402	生产在水下、高空、危险环境中作业，或用于国防、科学考察、农业等特殊任务的机器人，不含一般工业机器人。	Manufacture of robots for work under water, at height or in hazardous places, and for defence, scientific expeditions, agriculture and similar tasks; general industrial robots are excluded.
010403	生产能自动调节亮度、定时开关或随场景变化的照明器具，不含普通灯具。	Manufacture of lighting fixtures that dim, start softly, switch on a timer or adapt to scenes; ordinary fixtures are excluded.
010404	生产可穿戴在身上的移动计算产品，运动监测类设备也在其内。	Manufacture of mobile computing products worn on the body, including devices that monitor physical exercise.
010405	生产装在车上、用于车辆联网、自动驾驶和感知周围环境的终端及其配套设备。	Manufacture of on-board terminals and related equipment for connected vehicles, automated driving and sensing of the surroundings.
010406	生产经许可制造的无人飞行器，产品以娱乐和科普用途为主。	Manufacture, under the required approval, of unmanned aerial vehicles intended mainly for recreation and popular science.
010407	生产为个人、家庭和商业场所服务的机器人，如家务、餐饮、导购、陪护和清洁机器人，不含工业及特殊作业机器人。	Manufacture of robots serving persons, households and businesses, for example in housework, catering, sales, care and cleaning; industrial and special-operation robots are excluded.
010408	生产上述各项没有列出的其他面向消费者的智能产品。	Manufacture of intelligent products for consumers that are not classified in the preceding categories.
010501	生产用来制造集成电路、二极管和三极管（含发光管）以及太阳能电池片的专用设备，不含这些器件本身。	Manufacture of the machinery used to make integrated circuits, diodes (light-emitting ones included), transistors and solar cells; the devices themselves are excluded.
010502	生产用来制造电容、电阻、电感、印制电路板、电声器件和锂电池等产品的设备，不含这些产品本身。	Manufacture of the machinery used to make capacitors, resistors, inductors, printed circuit boards, electroacoustic devices, lithium batteries and similar products; the products themselves are excluded.
010503	生产对电能进行转换和控制的电子元器件，属电力电子领域。	Manufacture of electronic components that convert and control electric power.
010504	生产太阳能发电用的组件、控制设备及其元器件，配套的蓄电池不在其内。	Manufacture of solar modules, control equipment and their components; storage batteries for solar power are excluded.
010505	生产车船等交通工具用的信号装置、报警与指示装置，以及其他声音或图像信号装置。	Manufacture of signalling devices for transport vehicles, of alarm and indicator devices, and of other sound or visual signalling equipment.
010506	生产以电子管为代表、依靠真空环境工作的电子器件。	Manufacture of electronic devices that operate in a vacuum, such as electron tubes.
010507	生产二极管、三极管等单独封装的半导体器件，不含集成电路。	Manufacture of individually packaged semiconductor devices such as diodes and transistors; integrated circuits are excluded.
010508	生产单片式和混合式集成电路，单独从事电路设计的活动归入030401。	Manufacture of monolithic and hybrid integrated circuits; design carried out as a separate activity is in 030401.
010509	生产液晶、有机发光、等离子、柔性等各种技术的显示器件及其模组，不含电视机等整机。	Manufacture of display devices and modules of any technology, such as liquid crystal, organic light-emitting, plasma and flexible displays; complete sets are excluded.
010510	生产以发光二极管或有机发光二极管为光源的照明器件，不含智能照明器具。	Manufacture of lighting devices based on light-emitting diodes or organic light-emitting diodes; intelligent lighting fixtures are excluded.
010511	生产把光信号变为电信号、或把电信号变为光信号的功能器件，不含显示和照明用器件。	Manufacture of functional devices that turn light into electrical signals or electrical signals into light; display and lighting devices are excluded.
010512	生产电阻、电位器、电容（包括超级电容）、电感以及电子变压器等元件。	Manufacture of resistors, potentiometers, capacitors (supercapacitors included), inductors and electronic transformers.
010513	生产印制电路板，以及在板上装有元器件的电路组件。	Manufacture of printed circuit boards and of circuit assemblies with components mounted on them.
010514	生产感受温度、压力、光、气体等变化并将其转为信号的敏感元件和传感器。	Manufacture of sensing elements and sensors that detect changes in temperature, pressure, light, gas and the like and turn them into signals.
010515	生产扬声器、耳机、话筒、音箱等声电转换器件及其零件，不含整套音响设备。	Manufacture of loudspeakers, earphones, microphones, speaker boxes and other electroacoustic devices, and of their parts; complete audio equipment is excluded.
010516	生产专供电子工业使用的材料，如半导体、电子陶瓷、磁性、覆铜板和锂电池材料及电子化工品。	Manufacture of materials made for the electronics industry, such as semiconductor, magnetic, lithium battery, electronic ceramic and copper-clad materials, and electronic chemicals.
010517	生产本中类其他项均未列出的电子器件、电子元件和电子设备。	Manufacture of electronic devices, components and equipment not classified elsewhere under 0105.
010601	用母带、母盘成批复制音像、软件等内容的活动，不含原版内容的录制。	Reproduction of recorded content in batches from master tapes or discs; the original recording is excluded.
010602	生产电子游戏机和室内游乐场所使用的电子游乐设备，所在行业中非电子的游艺用品不计入。	Manufacture of electronic game machines and electronic amusement equipment for indoor venues; non-electronic amusement articles of the same industry are excluded.
010603	生产电影、照相和医用的感光材料，磁、光记录材料，光纤辅助材料，以及配套的冲洗药品和专用制剂。	Manufacture of photosensitive materials for film, photography and medicine, magnetic and optical recording materials, auxiliary materials for optical fibres, and the related processing chemicals.
010604	生产电子计算器、记录和显示数据的机器，以及点钞、验钞等处理货币的设备。	Manufacture of electronic calculators, machines that record and display data, and equipment for handling currency.
010605	生产以三维打印方式逐层成形的加工设备及其零部件，不含打印服务。	Manufacture of machines that build objects by three-dimensional printing, and of their parts; printing services are excluded.
010606	生产专门传送图像、声音、文字等信息的电线和电缆，输送电力用的产品不计入。	Manufacture of wires and cables made to carry sound, text, images and other information; those for power supply are excluded.
010607	生产传导光信号的光纤，由光纤制成的光缆另归010608。	Manufacture of optical fibres that carry light signals; the cables made from them are in 010608.
010608	把光纤加上护层等制成光缆，不含光纤本身的生产。	Manufacture of cables from sheathed optical fibres; the making of the fibres is excluded.
010609	生产对温度、压力、流量、位置等生产参数进行测量和控制的系统、检测仪表及执行机构。	Manufacture of systems, measuring instruments and actuators that measure and control process variables such as temperature, pressure, flow and position.
020101	成批销售和进出口计算机、软件以及配套设备，不含面向最终消费者的零售。	Wholesale, import and export of computers, software and auxiliary equipment; retail sale to final consumers is excluded.
020102	成批销售和进出口电话机、手机、网络设备等电信产品，零售除外。	Wholesale, import and export of telephones, mobile phones, network equipment and other telecommunications products; retail sale is excluded.
020103	成批销售和进出口广播、电影、电视所用的设备，零售除外。	Wholesale, import and export of equipment for radio, film and television; retail sale is excluded.
020201	在商店等渠道向消费者出售计算机、软件和配套设备，不含批发。	Sale of computers, software and auxiliary equipment to final consumers; wholesale is excluded.
020202	向消费者出售手机、电话机等电信产品，批发和维修除外。	Sale of mobile phones, telephones and other telecommunications equipment to final consumers; wholesale and repair are excluded.
020203	向消费者出售唱片、影碟等音像制品以及电子和数字出版物，不含其出版与出租。	Sale of recorded music, video discs and other audio-visual products and of electronic and digital publications to final consumers; publishing and rental are excluded.
020301	在约定期限内收费出租计算机和通讯设备供他人使用，不含融资租赁。	Letting of computers and communication equipment for use by others over an agreed period; financial leasing is excluded.
020302	把唱片、影碟等音像制品收费借给顾客使用，不含销售。	Hiring out of recorded music, video discs and other audio-visual products to customers; their sale is excluded.
020401	对出现故障的计算机及其配套设备进行检修，系统的日常运行维护归入030404。	Repair of faulty computers and auxiliary equipment; the routine operation and maintenance of systems is in 030404.
020402	对电话机、传真机、手机等通讯产品进行检修，不含销售。	Repair of telephones, fax machines, mobile phones and other communication products; their sale is excluded.
020500	批发、零售、租赁和维修以外的数字产品服务；官方表未给出对应行业代码，不能仅凭代码归入。	Services for digital products other than wholesale, retail, rental and repair; the official table gives no industry code, so no unit is classified here by code alone.
030101	开发供其他软件运行的底层软件，如固件、操作系统、中间件和数据库。	Development of the software on which other software runs, such as operating systems, databases, middleware and firmware.
030102	开发帮助人们编写和检验软件的工具，如开发工具、集成环境和测试工具。	Development of tools used to write and check software, such as development tools, integrated environments and test tools.
030103	开发单独出售、面向使用者的应用程序，有通用、工业、行业和嵌入式几类。	Development of application programs that are sold separately, whether general, industrial, sector-specific or embedded.
030104	开发前三项未包括的软件，如平台软件和信息安全软件。	Development of software not covered by the preceding three categories, such as platform software and information security software.
030201	通过有线、无线或光电网络为用户传送语音、数据、图像和视频，不含广电和卫星传输。	Conveyance of voice, data, images and video for users over wired, wireless or optical networks; radio, television and satellite transmission are excluded.
030202	用有线网络和无线覆盖网把广播电视信号送到用户，不含节目的制作和播出。	Delivery of radio and television signals to users over cable networks and wireless coverage networks; programme production and broadcasting are excluded.
030203	利用卫星传送通信和广电信号，并提供导航、测绘、气象、勘查等方面的卫星应用服务。	Transmission of communication and broadcasting signals by satellite, and satellite applications in navigation, mapping, meteorology, prospecting and similar fields.
030301	由基础电信运营商之外的单位提供上网接入及相关设施服务，运营商自身的业务归入030201。	Provision of Internet access and related facilities by units other than basic telecommunications operators, whose own business is in 030201.
030302	为用户在网上检索信息提供查询工具和结果的服务。	Services that let users query and find information on the Internet.
030303	在网上运营游戏供用户参与，并包括互联网电子竞技，不含游戏内容的制作。	Operation of games that users play online, including Internet e-sports; the production of game content is excluded.
030304	在网上提供新闻、新媒体内容和信息发布，所涉行业只有联网提供的部分计入。	Provision of online news, new media content and published information; of the industries concerned only the online part is included.
030305	为网络与系统提供安全方面的集成与运维、容灾备份、监测和应急响应、认证与检测、风险评估及咨询培训，不含安全产品制造。	Security integration, operation, disaster recovery, monitoring, emergency response, testing, risk assessment, advice and training for networks and systems; making security equipment is excluded.
030306	以互联网为基础提供云计算、云存储、大数据处理和区块链等服务。	Internet-based services such as big data processing, cloud storage, cloud computing and blockchain.
030307	网上音乐、视频、直播、动漫等及其他未列明的互联网服务，不含网上支付、保险、信托等金融业务。	Online music, video, live streaming, animation and Internet services not elsewhere classified; online payment, insurance, trusts and other financial business are excluded.
030401	从事集成电路的功能研发和版图等设计，不含芯片的生产。	Research, development and design of the functions of integrated circuits; their manufacture is excluded.
030402	从需求分析、方案设计到布线、网络与软件的集成，再到投运后的支持，为客户建成信息系统。	Building of information systems for clients, from needs analysis and design through cabling, network and software integration to support in operation.
030403	为物联网提供感知、传感、通讯、数据处理和安全方面的技术支持，不含设备制造。	Technical services in sensing, communication, processing and security for the Internet of things; the manufacture of devices is excluded.
030404	保障机房环境、网络和软硬件正常运转，包括局域网的安装维护，不含设备修理。	Keeping computer rooms, networks, hardware and software running, including the installation and upkeep of local area networks; equipment repair is excluded.
030405	替客户整理、计算、分析和存储数据，并以租用方式提供在线应用软件、虚拟主机、服务器托管等资源。	Sorting, computing, analysis and storage of data for clients, and provision of online applications, virtual hosts, server hosting and similar resources on a rental basis.
030406	就信息化规划和技术管理提供咨询，并从事工程监理、测试评估和培训。	Advice on information technology planning and management, together with project supervision, testing, evaluation and training.
030407	提供网上地图、地理信息系统、遥感、测绘、导航定位和制图软件等方面的服务。	Services in online maps, geographic information systems, remote sensing, surveying, navigation, positioning and mapping software.
030408	以数字技术加工、制作和整合动漫、游戏、文化、体育等内容，不含游戏的网上运营。	Processing, production and integration of animation, game, cultural, sports and other content by digital means; the online operation of games is excluded.
030409	提供电信呼叫、计算机使用和电话信息等服务，以及本中类其他项没有列出的信息技术服务。	Call centres, telephone information, computer use and other information technology services not classified elsewhere under 0304.
030501	提供三维打印服务，并推广这项技术的应用，不含打印设备的制造。	Three-dimensional printing services and promotion of the technology; the manufacture of printing equipment is excluded.
030502	本大类中别处没有列出的数字技术应用；官方表未给出对应行业代码，不能仅凭代码归入。	Digital technology applications not listed elsewhere under 03; the official table gives no industry code, so no unit is classified here by code alone.
040101	为企业生产经营服务的网上平台，如工业互联网平台、大宗商品交易平台和货运平台。	Online platforms that serve production and business, such as industrial Internet, bulk commodity trading and freight platforms.
040102	服务个人和家庭消费的网上平台，涉及购物、约车、旅游、体育、教育、社交等方面。	Online platforms that serve consumers, for shopping, ride hailing, travel, sports, education, social contact and the like.
040103	支持创新创业的网上平台，涉及众创众包、知识产权交易、技术成果推广和开源社区等。	Online platforms that support innovation, such as crowd innovation, crowdsourcing, promotion of research results, intellectual property trading and open source communities.
040104	面向社会公众的政务、公共安全、环境保护和数据等方面的网上平台。	Online platforms for the public in government affairs, public security, environmental protection and data.
040105	生产、生活、科技创新和公共服务四类以外的网上平台。	Online platforms other than those for production, consumer services, innovation and public services.
040201	主要依靠电子商务平台开展的批发，平台本身的经营和线下为主的批发不在其内。	Wholesale carried out mainly through e-commerce platforms; operation of the platform itself, and wholesale that is mainly offline, are excluded.
040202	通过电子商务平台向消费者售货，仅提供支付或只负责搭建、接入平台的单位除外。	Retail sale to consumers through e-commerce platforms; units that only provide payment, or only build or connect the platform, are excluded.
040301	在网上为借贷双方提供信息撮合的中介服务，银行自身的网上贷款不在其内。	Intermediary services that match borrowers and lenders online; online loans made by banks themselves are excluded.
040302	非金融机构办理的预付卡、网上支付、银行卡收单等业务，银行的支付结算除外。	Internet payment, prepaid cards, bank card acquiring and similar services of non-financial institutions; payment and settlement by banks are excluded.
040303	为金融活动提供资讯和数据，征信服务也在其内，不直接从事存贷或投资。	Supply of information and data for financial activities, including credit reporting; lending and investment themselves are excluded.
040401	制作、编排并播出声音广播节目，通过互联网播出的广播也计入，信号传输除外。	Production, scheduling and broadcasting of programmes by radio stations, including radio over the Internet; signal transmission is excluded.
040402	电视台编排、制作并播出电视节目，互联网电视也计入，信号传输除外。	Scheduling, production and broadcasting of programmes by television stations, including television over the Internet; signal transmission is excluded.
040403	拍摄制作电影、电视、录像和网络节目并完成后期，电视台自己的节目制作除外。	Production and post-production of films and of television, video and web programmes; production by television stations themselves is excluded.
040404	对交互式网络电视、手机电视和互联网电视等业务的内容进行集成并控制播出。	Content integration and broadcast control for Internet protocol television, mobile television and over-the-top services.
040405	把电影和广播电视节目推向影院、电视台等播映渠道，录像制品的发行除外。	Distribution of films and of radio and television programmes to cinemas, stations and other outlets; distribution of video products is excluded.
040406	电影院等场所向观众放映电影的活动，不含影片的制作与发行。	Showing of films to audiences in cinemas and other venues; production and distribution are excluded.
040407	录制音乐等节目的原版录音，广播电台自行制作节目除外，成批复制归入010601。	Original recording of music and other sound programmes; production by radio stations is excluded, and reproduction in batches is in 010601.
040408	出版录音录像制品和电子出版物，并从事通过网络发行的数字出版，纸质图书报刊除外。	Publishing of audio-visual and electronic publications and digital publishing over networks; printed books, newspapers and periodicals are excluded.
040409	借助互联网平台发布和推广广告，不含报刊、户外等其他媒介上的广告。	Advertising and promotion on Internet platforms; advertising in other media such as print and outdoor displays is excluded.
040501	建设移动通信（含5G）、光缆、微波、卫星、工业互联网和物联网等网络设施，所涉工程行业只计这一部分。	Construction of optical cable, microwave, satellite, mobile (5G included), industrial Internet and Internet of things networks; of the construction classes concerned only this part is included.
040502	为人工智能、云计算和区块链等新技术建设基础设施，所涉工程行业只计这一部分。	Construction of facilities for artificial intelligence, cloud computing and blockchain; of the construction classes concerned only this part is included.
040503	建造和安装智能计算中心、数据中心等提供算力的设施，所涉建筑安装行业只计这一部分。	Construction and installation of data centres, intelligent computing centres and similar facilities; of the construction classes concerned only this part is included.
040504	网络、新技术和算力三类以外的信息设施建设；官方表未给出对应行业代码，不能仅凭代码归入。	Construction of information facilities outside the preceding three categories; the official table gives no industry code, so no unit is classified here by code alone.
040600	买卖数据资源和数字产权的交易服务，同一行业中其他资源和产权的交易不计入。	Services for the trading of data resources and digital property rights; trading of other resources and rights in the same industry is excluded.
040701	运用信息技术把物流、商流、信息流和资金流统筹起来的一体化服务，单纯的运输仓储除外。	Integrated management, based on information technology, of the flows of goods, trade, information and funds; plain transport and storage are excluded.
040702	通过联网系统对消防、治安、交通等进行安全监控的服务，公安和消防部门自身的工作除外。	Monitoring of fire, public order, traffic and other security systems; the work of police and fire services is excluded.
040703	对大数据、物联网、人工智能、虚拟现实、量子通信等技术开展研发和试验，其他领域的工程研究不计入。	Research and experimental development in big data, the Internet of things, artificial intelligence, virtual reality, quantum communication and the like; other engineering research is excluded.
050101	采用智能温室、精准播种等信息化手段的种植，未用数字技术的传统种植不计入。	Crop growing with information technology, such as precision sowing and intelligent greenhouses; growing without digital technology is excluded.
050102	在造林、管护、采伐等林业生产中运用信息技术的活动，传统方式的林业不计入。	Forestry production that uses information technology in planting, tending or harvesting; traditional forestry is excluded.
050103	运用电子标签、自动饲喂、人工智能等手段养殖畜禽和水产，并对粪污进行处理。	Raising of livestock, poultry and aquatic animals with electronic tags, automatic feeding, artificial intelligence and the like, including treatment of manure.
050104	用数字化手段培育农作物种苗、林木、畜禽良种和鱼苗，传统育种不计入。	Breeding of crop seeds and seedlings, forest trees, improved livestock and fry by digital means; traditional breeding is excluded.
050105	以信息化方式管理农林牧渔的生产经营，属前四项之外的专业及辅助性活动。	Management of production and business in agriculture, forestry, animal husbandry and fishery with information technology, among support activities outside the preceding four categories.
050201	借助数字孪生、人工智能、5G等技术生产通用和专用设备，列入核心产业的机器人、增材和半导体设备等除外。	Manufacture of general-purpose and special-purpose machinery with digital twins, artificial intelligence, 5G and the like; core products such as robots, additive and semiconductor equipment are excluded.
050202	借助数字孪生、仿真、边缘计算等技术生产汽车和铁路、船舶、航空等运输设备。	Manufacture of motor vehicles, railway, ship, aerospace and other transport equipment with digital twins, simulation, edge computing and similar technologies.
050203	借助数字技术生产电气机械、器材和仪器仪表，核心产业中的光伏、光纤光缆、工业自动控制等产品除外。	Manufacture of electrical machinery, equipment and instruments with digital technology; core products such as photovoltaics, optical fibres and cables, and industrial automatic controls are excluded.
050204	借助数字技术开展的其余制造业生产，前三项已列的行业和计算机、通信等电子设备制造除外。	Manufacturing with digital technology in the remaining industries; those in the preceding three categories and the manufacture of computer, communication and other electronic equipment are excluded.
050301	用数字技术改进铁路调度、安全、客货运输和设施养护，未数字化的部分不计入。	Railway transport whose safety, dispatching, passenger and freight organization and upkeep rely on digital technology; the remaining part of the industry is excluded.
050302	用数字技术管理公路、信号灯、公交和停车等的道路运输，未数字化的部分不计入。	Road transport with digital management of highways, traffic signals, public transport priority and parking; the remaining part of the industry is excluded.
050303	依托数字航道、智慧港口等开展的水上运输，未数字化的部分不计入。	Water transport that relies on smart ports, digital waterways and the like; the remaining part of the industry is excluded.
050304	在机场、航班和空管等环节运用数字技术的民航运输，未数字化的部分不计入。	Civil aviation that uses digital technology in airports, flights and air traffic control; the remaining part of the industry is excluded.
050305	运用数字技术的管道运输、多式联运和运输代理，前四种运输方式除外。	Pipeline transport, multimodal transport and transport agency services that use digital technology; the preceding four modes are excluded.
050401	利用信息系统完成货物装卸、搬运和存储，传统人工仓储不计入。	Handling, moving and storage of goods run with information systems; traditional warehousing is excluded.
050402	以信息技术支撑的邮件、包裹收寄和投递，即数字化的邮政和快递业务。	Collection and delivery of mail and parcels supported by information technology, that is, digitalized postal and courier services.
050501	银行体系、银行理财和非货币银行的数字化业务，也含央行和银行监管，典当与网络借贷除外。	Digitalized business of the central bank, banks, non-monetary banking, wealth management and banking regulation; pawnbroking and online lending are excluded.
050502	证券、基金、期货交易及其监管和资本投资等业务中运用数字技术的服务。	Digitalized services in securities, funds, futures, market regulation and capital investment.
050503	通过互联网订立保单和提供服务的保险业务，不依托网络的传统保险不计入。	Insurance concluded and served over the Internet; traditional insurance that does not rely on it is excluded.
050504	银行、资本市场和保险之外的数字化金融活动，非金融机构支付和金融信息服务属核心产业，不在其内。	Digitalized finance outside banking, capital markets and insurance; payment by non-financial institutions and financial information services belong to the core and are excluded.
050601	部分环节运用数字技术的批发，主要经电商平台进行的批发属核心产业，不在其内。	Wholesale that uses digital technology to some extent; wholesale conducted mainly through e-commerce platforms belongs to the core and is excluded.
050602	部分环节运用数字技术的零售，如无人店和新零售，主要经电商平台的零售属核心产业，不在其内。	Retail that uses digital technology to some extent, such as unattended shops; retail mainly through e-commerce platforms belongs to the core and is excluded.
050603	用信息技术办理预订、入住和管理的住宿服务，未数字化的部分不计入。	Accommodation that uses information technology for booking, check-in and management; the remaining part of the industry is excluded.
050604	用信息技术办理点餐、配餐和管理的餐饮服务，未数字化的部分不计入。	Catering that uses information technology for ordering, preparation and management; the remaining part of the industry is excluded.
050605	以信息化方式开展的租赁，计算机、通讯设备的经营租赁和音像制品出租属核心产业，不在其内。	Rental and leasing run with information technology; operating leasing of computers and communication equipment and rental of audio-visual products belong to the core and are excluded.
050606	信息化的咨询、票务、旅游、人力资源和会展等服务，供应链管理、产权交易、网上广告和安全监控除外。	Digitalized consulting, ticketing, travel, human resources, exhibition and similar services; property rights trading, supply chain management, Internet advertising and security monitoring are excluded.
050701	借助网络开展的在线教学、培训和网络学院等，传统课堂教学不计入。	Teaching and training delivered online, including network colleges; traditional classroom teaching is excluded.
050702	运用数字技术的检查、检验和影像服务，以及在线和远程诊疗，传统诊疗不计入。	Digital examination, laboratory and imaging services, and online and remote medical care; traditional care is excluded.
050703	借助信息技术开展慈善、救助、福利和护理等社会工作，未数字化的部分不计入。	Charity, relief, welfare and nursing care carried out with information technology; the remaining part of the industry is excluded.
050801	行政机关在内部用信息系统处理公文和日常事务，面向公众的网上办事不在其内。	Internal paperwork and routine business of administrative bodies handled by information systems; online services to the public are excluded.
050802	税务机关通过网络受理纳税并进行征收管理，线下办理不计入。	Payment and administration of taxes over the Internet by tax authorities; services offered offline are excluded.
050803	海关通过网络办理报关通关和征收关税，线下办理不计入。	Customs clearance and collection of duties over the Internet by customs authorities; services offered offline are excluded.
050804	通过网络办理参保、缴费、待遇领取等社会保障事务，线下办理不计入。	Social security matters such as enrolment, contributions and benefits handled over the Internet; services offered offline are excluded.
050805	办公自动化、税务、海关和社保以外的电子政务活动。	Electronic government activities other than office automation, tax, customs and social security services.
050901	借助机器人、大数据和物联网等技术开采、洗选煤炭、油气和其他矿产，未数字化的部分不计入。	Extraction and dressing of coal, oil, gas and other minerals with robots, big data, the Internet of things and the like; mining without digital technology is excluded.
050902	在电、热、燃气和水的生产与供应中进行智能监控和预警，未数字化的部分不计入。	Production and supply of electricity, heat, gas and water with intelligent monitoring and early warning; the part without digital technology is excluded.
050903	在设计施工中融入建筑信息模型、云计算和人工智能的建筑活动，属于信息基础设施建设的除外。	Construction that integrates building information modelling, cloud computing and artificial intelligence; the construction of information infrastructure is excluded.
050904	通过互联网开展的房屋中介、租赁等房地产服务，线下方式不计入。	Real estate agency, letting and similar services over the Internet; services offered offline are excluded.
050905	地震、气象、海洋、地质、环境监测和工程设计等服务的数字化，工程研发、测绘和三维打印推广除外。	Digitalized meteorological, seismological, marine, environmental monitoring, geological and engineering design services; engineering research, surveying and mapping, and promotion of three-dimensional printing are excluded.
050906	用信息技术管理水利、土地、公共设施和生态治理，未数字化的部分不计入。	Management of water conservancy, public facilities, land and ecological restoration with information technology; the part without digital technology is excluded.
050907	在网上接单的家政、托育、美容、婚丧、代驾、维修和保洁等服务，计算机与通讯设备修理除外。	Housekeeping, child care, beauty, wedding, funeral, driving, repair, cleaning and similar services taken on over the Internet; repair of computers and communication equipment is excluded.
050908	借助网络开展的体育组织与中介、彩票、数字图书馆和博物馆等活动，新闻、音像和电子、数字出版除外。	Digital museums and libraries, sports organization and agency, lotteries and similar activities; news and audio-visual, electronic and digital publishing are excluded.`;
