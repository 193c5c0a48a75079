// Generated from classification/category-status.csv by .ci/generate/classification.mjs. Do not edit.
export const categoryStatus: string = `code	status	note_zh	note_en
020500	noIndustryCode	官方表未给出行业代码，仅凭代码无法归入	the official table gives no industry code; nothing can be placed here by code alone
030502	noIndustryCode	官方表未给出行业代码，仅凭代码无法归入	the official table gives no industry code; nothing can be placed here by code alone
040502	disputed	两份转录不一致，4851或4910可能不属于本类	transcriptions disagree: 4851 or 4910 may not belong here
040503	disputed	两份转录不一致，4851或4910可能不属于本类；4790与4999无疑	transcriptions disagree on 4851 or 4910; 4790 and 4999 are certain
040504	noIndustryCode	官方表未给出行业代码，仅凭代码无法归入	the official table gives no industry code; nothing can be placed here by code alone
050802	oneTranscription	行业代码9221仅见于一份转录	industry code 9221 rests on one transcription
050803	oneTranscription	行业代码9221仅见于一份转录	industry code 9221 rests on one transcription
050804	oneTranscription	行业代码94仅见于一份转录	industry code 94 rests on one transcription`;
