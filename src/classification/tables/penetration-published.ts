// Generated from classification/penetration-published.csv by .ci/generate/classification.mjs. Do not edit.
export const penetrationPublished: string = `year	sector	rate_percent	decimals	certainty	source
2016	agriculture	6.2	1	oneSource	https://bg.sgpjbg.com/bgdown/65968.html
2016	industry	17.0	1	oneSource	https://bg.sgpjbg.com/bgdown/65968.html
2016	services	29.6	1	oneSource	https://bg.sgpjbg.com/bgdown/65968.html
2017	agriculture	6.5	1	memory	CAICT white papers, general knowledge, to be checked
2017	industry	17.2	1	memory	CAICT white papers, general knowledge, to be checked
2017	services	32.6	1	memory	CAICT white papers, general knowledge, to be checked
2018	agriculture	7.3	1	memory	CAICT white papers, general knowledge, to be checked
2018	industry	18.3	1	memory	CAICT white papers, general knowledge, to be checked
2018	services	35.9	1	memory	CAICT white papers, general knowledge, to be checked
2019	agriculture	8.2	1	oneSource	http://m.handmsg.com/page/2020/0926/7052282.shtml ; http://mykedah2.com/news/tt/081844696.html
2019	industry	19.5	1	oneSource	http://m.handmsg.com/page/2020/0926/7052282.shtml ; http://mykedah2.com/news/tt/081844696.html
2019	services	37.8	1	oneSource	http://m.handmsg.com/page/2020/0926/7052282.shtml ; http://mykedah2.com/news/tt/081844696.html
2020	agriculture	8.9	1	memory	CAICT white papers, general knowledge, to be checked
2020	industry	21.0	1	memory	CAICT white papers, general knowledge, to be checked
2020	services	40.7	1	memory	CAICT white papers, general knowledge, to be checked
2021	agriculture	10.1	1	derived	rates of 2022 less the printed changes 0.4, 1.2, 1.6 (https://imgs-b2b.100ec.cn/detail--6627068.html ; https://www.fx361.com/page/2023/0916/22649808.shtml)
2021	industry	22.8	1	derived	rates of 2022 less the printed changes 0.4, 1.2, 1.6 (https://imgs-b2b.100ec.cn/detail--6627068.html ; https://www.fx361.com/page/2023/0916/22649808.shtml)
2021	services	43.1	1	derived	rates of 2022 less the printed changes 0.4, 1.2, 1.6 (https://imgs-b2b.100ec.cn/detail--6627068.html ; https://www.fx361.com/page/2023/0916/22649808.shtml)
2022	agriculture	10.5	1	twoSources	https://imgs-b2b.100ec.cn/detail--6627068.html ; https://www.fx361.com/page/2023/0916/22649808.shtml
2022	industry	24.0	1	twoSources	https://imgs-b2b.100ec.cn/detail--6627068.html ; https://www.fx361.com/page/2023/0916/22649808.shtml
2022	services	44.7	1	twoSources	https://imgs-b2b.100ec.cn/detail--6627068.html ; https://www.fx361.com/page/2023/0916/22649808.shtml
2023	agriculture	10.78	2	oneSource	CAICT report of 2024, through a public dashboard that labels it otherwise
2023	industry	25.03	2	oneSource	CAICT report of 2024, through a public dashboard that labels it otherwise
2023	services	45.63	2	oneSource	CAICT report of 2024, through a public dashboard that labels it otherwise`;
