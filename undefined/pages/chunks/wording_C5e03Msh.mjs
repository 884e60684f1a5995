import { t as __exportAll } from "./rolldown-runtime_BJohB4LM.mjs";
// src/wording/chinese.ts
var chinese_exports = /* @__PURE__ */ __exportAll({ wording: () => wording$1 });
var listed$1 = new Intl.ListFormat("zh-Hans", { type: "conjunction" });
/** The interface in Chinese, in simplified characters. */
var wording$1 = {
	language: "zh-Hans",
	locale: "zh-Hans",
	skip: "跳到正文",
	interviews: "访谈",
	people: "人物",
	about: "关于",
	search: "搜索",
	searchField: "引文中的字句",
	findQuote: "查找引文",
	home: "全部访谈",
	navigation: "主导航",
	corrections: "更正",
	pageNotFound: "没有这一页",
	pageNotFoundHelp: "地址也许在复制时被截断了。可以搜索您要找的字句，或浏览访谈目录。",
	translatedFrom: (language) => `译自${language}`,
	inLanguage: (language) => `${language}原文`,
	minutes: (count) => `${count} 分钟`,
	comments: (count) => `${count} 条评论`,
	passages: (count) => `${count} 段`,
	interviewCount: (count) => `${count} 篇访谈`,
	hits: (passages, notes, comments, interviews) => {
		const parts = [
			passages > 0 ? `${passages} 段正文` : "",
			notes > 0 ? `${notes} 条注释` : "",
			comments > 0 ? `${comments} 条评论` : ""
		].filter(Boolean);
		return parts.length === 0 ? "0 段" : `${parts.join("、")}，见于 ${interviews} 篇访谈`;
	},
	with: "与",
	others: (count) => `另外 ${count} 人`,
	participants: (count) => `${count} 位参与者`,
	list: (names) => listed$1.format(names),
	translatedBy: (names) => `${names}译`,
	downloads: "文件",
	cite: "引用",
	citeThis: "引用本篇访谈",
	citePassage: "要引用某一段，请点页边的段落编号，再选“引用”；也可以在地址后面加上编号：#p14。",
	copy: "复制",
	take: "文本",
	plainText: "纯文本",
	contentFolder: "内容文件夹（zip）",
	everyPassage: "全部段落（JSON lines）",
	permanentLink: "永久链接",
	book: {
		contents: "目录",
		accessibility: "全部文字可朗读、可缩放；标题、说话人和语言均有标记，注释可返回原处，图片附有说明。",
		volume: (site, number) => `${site} 第${number}卷`
	},
	feeds: "订阅",
	feed: "新访谈",
	commentsFeed: "评论",
	changesFeed: "更改",
	commentBy: (name, title) => `${name}评《${title}》`,
	changedIn: (id, title) => `《${title}》${id}`,
	interviewBy: (names) => `${names}采访`,
	keepInterview: "将本篇留存在此设备上",
	keepEverything: "将全站留存在此设备上",
	keepNoLonger: "不再留存",
	keepProgress: "留存进度",
	keptHere: "已留存：没有网络也可以阅读和搜索。",
	keepFailed: "未能全部载入。已载入的部分已经留存，联网后请再试一次。",
	newerEdition: "本站有了新的版本。",
	reload: "载入新版本",
	notConnected: "没有网络连接",
	notConnectedHelp: "此设备上没有留存这一页。您读过的页面，以及您要求留存的内容，仍可阅读。",
	privacy: "隐私",
	privacyText: (keeps) => ["本站不向任何其他主机请求内容，不设置 Cookie，也不统计访问。搜索在您的浏览器中进行。提供这些文件的主机与任何主机一样，看得到被请求的地址，而搜索的字句就在地址之中；除此之外，没有任何关于您的信息离开您的浏览器。", keeps ? "浏览器中会留下您上次选择的视图，以及供没有网络时使用的、您读过的页面及其所需文件。在浏览器中清除本站数据，即可全部删除。" : "浏览器中只会留下您上次选择的视图。在浏览器中清除本站数据，即可删除。"],
	source: "来源",
	covers: (language, count, total) => `${language}：${count} / ${total} 段`,
	views: "显示",
	view: {
		translation: "译文",
		parallel: "对照",
		original: "原文"
	},
	contents: "目录",
	passage: (number) => `第 ${number} 段的链接`,
	provisional: "暂定：此地址尚未发布，可能改变",
	notesLabel: {
		translator: "译注",
		editor: "编注",
		original: "原注"
	},
	voice: {
		translator: "译注",
		editor: "编注",
		original: "原注"
	},
	backToText: "回到正文",
	notIn: (language) => `${language}文本无此段`,
	notYet: (language) => `${language}文本到此为止`,
	mentionedIn: (count) => `${count} 条评论`,
	mentionedAlso: "另见于",
	alsoIn: (language) => `另有${language}`,
	newer: "较新",
	older: "较早",
	threadFrom: "讨论原载于",
	capturedOn: (date) => `截至${date}`,
	archivedOf: (count, stated) => `${count} 条评论已存档（原有 ${stated} 条）`,
	gap: "此处缺失",
	inReplyTo: (name) => `回复${name}`,
	onPassage: "关于",
	quotes: "引用",
	drifted: "此后原文已有改动",
	replies: (count) => `${count} 条回复`,
	allComments: (count) => `${count} 条评论，另成一页`,
	backToInterview: "回到访谈",
	commentMoved: (id) => `评论 ${id} 在评论页上`,
	showMentions: "在正文旁显示评论",
	quotedIn: (passage) => `关于 ${passage} 的评论`,
	close: "关闭",
	orderOfThread: "排序",
	oldestFirst: "原有顺序",
	bestLiked: "最受欢迎",
	threadKeys: "按键：n、p 下一条与上一条评论，N、P 同级评论，u 所回复的评论",
	deleted: "此评论已在原处删除。",
	withdrawn: "此评论已撤回。",
	madeThis: "参与了这篇访谈",
	role: {
		interviewer: "采访者",
		interviewee: "受访者",
		other: "其他人"
	},
	noInterviews: "这里还没有发布访谈。",
	noPeople: "还没有人物页。",
	retired: (id, date, because) => `${id} 已于${date}并入此段（${because}）。`,
	changes: "更改记录",
	changesHelp: "本文发布以来的每一次更改，逐段列出，新的在前：删去的字句加删除线，增添的加下划线。",
	changed: (count) => `${count} 段有更改`,
	noLongerHere: "此文本中已无此段。",
	withheld: (because) => `较早的文本不再公开（${because}）。`,
	edited: "此链接生成之后，本段有过更改。",
	whatChanged: "查看更改",
	reportError: "指出错误",
	passageTools: "本段",
	copyLink: "复制链接",
	copyQuotation: "复制引文",
	copyMarkdown: "Markdown 格式",
	copied: "已复制",
	copyByHand: "浏览器不允许网页复制，内容如下：",
	interviewWithdrawn: "这篇访谈已撤回",
	withdrawnOn: (date, because) => `已于${date}撤回（${because}），此处不再发布其文本。`,
	terms: "术语",
	termsHelp: "原文中的词语：每个词出现的所有段落，以及各译文在该处的译法。",
	noTerms: "还没有列出术语。",
	otherwiseIn: (language) => `${language}译文此处另作处理`,
	moved: "这篇访谈已迁移",
	movedHelp: "现在的地址是",
	draft: "草稿",
	problems: (count) => `${count} 个内容问题`,
	needsScripts: "搜索在您的浏览器中运行，需要允许脚本。不用脚本时，每篇访谈的页面都含有全文，可用浏览器自带的查找。",
	searchHelp: "输入字句、“完整短语”或 -排除词。搜索覆盖每篇访谈的所有语言，也包括评论。",
	searching: "正在搜索……",
	noIndex: "还没有搜索索引。请先运行一次 npm run build：写作时，搜索使用上一次构建的索引。",
	failed: "无法载入搜索索引。请检查网络后再试。",
	noHits: "没有一段含有全部这些字句。",
	unknownWord: (word) => `这些访谈里没有“${word}”。`,
	didYouMean: "您要找的是不是",
	anyOrder: (count) => `${count} 处，不按引号内的次序`,
	withoutFilters: (count) => `${count} 处，不缩小范围`,
	soFar: (count) => `${count} 处，仍在查找`,
	offline: "目前没有网络，此设备上也还没有搜索索引。连上网络后会继续搜索。",
	tryAgain: "重试",
	withoutFilter: (filter, value) => `取消：${filter}${value}`,
	moreHits: (count) => `再列 ${count} 处`,
	moreHere: (count) => `本篇另有 ${count} 处`,
	moreValues: (count) => `另 ${count} 项`,
	firstOf: (shown, shownIn, total, totalIn) => `${total} 处${totalIn === void 0 ? "" : `，见于 ${totalIn} 篇访谈`}；先列前 ${shown} 处，见于 ${shownIn} 篇访谈`,
	amongFirst: (found, foundIn, looked, total) => `${found} 处，见于 ${foundIn} 篇访谈（至多 ${total} 处，只查看了前 ${looked} 处）`,
	filters: "缩小范围",
	chosen: (count) => `已选 ${count} 项`,
	anyValue: "全部",
	filter: {
		kind: "范围",
		speaker: "说话人",
		role: "身份",
		lang: "语言",
		year: "年份",
		interview: "访谈"
	},
	kind: {
		interview: "正文",
		note: "注释",
		comment: "评论"
	},
	order: "排序",
	best: "相关",
	newest: "最新",
	place: "原文次序",
	saidAbout: (name) => `${name}关于……说过什么`,
	comment: (id) => `评论 ${id}`,
	note: "注释",
	narration: "叙述",
	clear: "清除",
	findHere: "在本篇中查找",
	findHereHelp: "回车：下一处；Shift+回车：上一处；Esc：结束",
	nextMatch: "下一处",
	previousMatch: "上一处",
	matchOf: (place, count) => `${place} / ${count}`,
	noMatch: "本篇没有",
	findElsewhere: "在别处查找这些字句",
	browse: "浏览",
	browseBy: {
		languages: "语言",
		years: "年份",
		subjects: "主题"
	},
	latest: "最新",
	allInterviews: (count) => `全部 ${count} 篇访谈`,
	pageOf: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
	earlierPage: "上一页",
	laterPage: "下一页",
	everythingSaid: (count) => `${count} 段：说过的一切`,
	saidBy: (name) => `${name}说过的一切`,
	comfort: {
		title: "阅读方式",
		size: "字号",
		sizes: [
			"小",
			"标准",
			"较大",
			"大",
			"特大"
		],
		width: "行长",
		widths: {
			narrow: "短",
			normal: "标准",
			wide: "长"
		},
		face: "字体",
		faces: {
			serif: "宋体",
			sans: "黑体"
		},
		colours: "配色",
		schemes: {
			system: "随系统",
			light: "浅色",
			sepia: "米黄",
			dark: "深色"
		},
		keys: "启用单键快捷键，如 / 与 j"
	},
	keys: {
		title: "快捷键",
		groups: {
			everywhere: [["/", "搜索"], ["?", "显示快捷键"]],
			interview: [
				["j k", "下一段、上一段"],
				["v", "切换视图"],
				["c", "复制本段链接"],
				["b", "回到点开链接之处"]
			],
			thread: [
				["n p", "下一条、上一条评论"],
				["N P", "同级的下一条、上一条"],
				["u", "回到所答的评论"]
			]
		}
	},
	continueAt: (passage) => `从 ${passage} 继续`,
	backTo: (passage) => `回到 ${passage}`,
	aboutText: [
		"每一段都有自己的地址。指向、触碰或用 Tab 键移到一段时，页边会出现它的编号；点开编号，地址栏里的链接便只指向这一段，译文与原文相同。地址一经发布便一直有效，无论以后如何更正、移动或合并。",
		"译文与原文并排，也可以只读其中之一；因为两者分段相同，切换时不会离开所读之处。",
		"搜索涵盖每篇访谈的所有语言、注释与评论。引号查找完整短语，词前加连字符则排除该词。",
		"评论保持原样，并注明原载之处。评论若谈及某一段，两者互相链接。"
	]
};
// src/wording/english.ts
var english_exports = /* @__PURE__ */ __exportAll({ wording: () => wording });
var plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;
var listed = new Intl.ListFormat("en-GB", { type: "conjunction" });
/** The interface in English. */
var wording = {
	language: "en",
	locale: "en-GB",
	skip: "Skip to the text",
	interviews: "Interviews",
	people: "People",
	about: "About",
	search: "Search",
	searchField: "Words of a quote",
	findQuote: "Find a quote",
	home: "All interviews",
	navigation: "Main",
	corrections: "Corrections",
	pageNotFound: "This page is not here",
	pageNotFoundHelp: "Perhaps the address was cut when it was copied. Search for the words you expected, or look through the list of interviews.",
	translatedFrom: (language) => `Translated from ${language}`,
	inLanguage: (language) => `In ${language}`,
	minutes: (count) => plural(count, "minute", "minutes"),
	comments: (count) => plural(count, "comment", "comments"),
	passages: (count) => plural(count, "passage", "passages"),
	interviewCount: (count) => plural(count, "interview", "interviews"),
	hits: (passages, notes, comments, interviews) => {
		const parts = [
			passages > 0 ? plural(passages, "passage", "passages") : "",
			notes > 0 ? plural(notes, "note", "notes") : "",
			comments > 0 ? plural(comments, "comment", "comments") : ""
		].filter(Boolean);
		return parts.length === 0 ? "0 passages" : `${parts.join(", ")} in ${plural(interviews, "interview", "interviews")}`;
	},
	with: " with ",
	others: (count) => plural(count, "other", "others"),
	participants: (count) => plural(count, "participant", "participants"),
	list: (names) => listed.format(names),
	translatedBy: (names) => `Translated by ${names}`,
	downloads: "Files",
	cite: "Cite",
	citeThis: "Cite this interview",
	citePassage: "To cite one passage, follow its number in the margin and choose “Cite”, or put its number behind the address: #p14.",
	copy: "Copy",
	take: "Text",
	plainText: "plain text",
	contentFolder: "content folder (zip)",
	everyPassage: "every passage (JSON lines)",
	permanentLink: "Permanent link",
	book: {
		contents: "Contents",
		accessibility: "All text can be read aloud and resized; headings, speakers and languages are marked, notes lead back to their marks, and pictures are described.",
		volume: (site, number) => `${site}, volume ${number}`
	},
	feeds: "Follow",
	feed: "new interviews",
	commentsFeed: "comments",
	changesFeed: "changes",
	commentBy: (name, title) => `${name} on “${title}”`,
	changedIn: (id, title) => `${id} in “${title}”`,
	interviewBy: (names) => `Interview by ${names}`,
	keepInterview: "Keep this interview on this device",
	keepEverything: "Keep the whole site on this device",
	keepNoLonger: "Keep it no longer",
	keepProgress: "Kept so far",
	keptHere: "Kept: it can be read and searched without a connection.",
	keepFailed: "Not all of it could be loaded. What was loaded is kept: try again once you are connected.",
	newerEdition: "A newer edition of this site is there.",
	reload: "Load it",
	notConnected: "You are not connected",
	notConnectedHelp: "This page is not kept on this device. Pages that you have read before are, and so is what you asked to be kept.",
	privacy: "Privacy",
	privacyText: (keeps) => ["This site asks no other host for anything, sets no cookies and counts no visits. Search runs in your browser. The host that serves these files sees, as any host does, which addresses are asked for, and the words of a search stand in one; nothing else about you leaves your browser.", keeps ? "In your browser stay the view that you chose last and, for when there is no connection, the pages that you have read and what they need. Clearing this site’s data in your browser removes all of it." : "In your browser stays the view that you chose last. Clearing this site’s data in your browser removes it."],
	source: "Source",
	covers: (language, count, total) => `${language}: ${count} of ${total} passages`,
	views: "View",
	view: {
		translation: "Translation",
		parallel: "Parallel",
		original: "Original"
	},
	contents: "Contents",
	passage: (number) => `Link to passage ${number}`,
	provisional: "Provisional: this address is not published yet and may change",
	notesLabel: {
		translator: "Translator’s note",
		editor: "Editor’s note",
		original: "Note in the original"
	},
	voice: {
		translator: "Translator",
		editor: "Editor",
		original: "Original"
	},
	backToText: "Back to the text",
	notIn: (language) => `Not in the ${language} text`,
	notYet: (language) => `The ${language} text ends here`,
	mentionedIn: (count) => plural(count, "comment", "comments"),
	mentionedAlso: "Mentioned in",
	alsoIn: (language) => `Also in ${language}`,
	newer: "Newer",
	older: "Older",
	threadFrom: "First published with this discussion at",
	capturedOn: (date) => `as of ${date}`,
	archivedOf: (count, stated) => `${count} of ${stated} comments archived`,
	gap: "Missing here",
	inReplyTo: (name) => `in reply to ${name}`,
	onPassage: "on",
	quotes: "quotes",
	drifted: "the words were changed since",
	replies: (count) => plural(count, "reply", "replies"),
	allComments: (count) => `${plural(count, "comment", "comments")}, on a page of their own`,
	backToInterview: "To the interview",
	commentMoved: (id) => `Comment ${id} is on the page of the comments`,
	showMentions: "Comments beside the text",
	quotedIn: (passage) => `Comments on ${passage}`,
	close: "Close",
	orderOfThread: "Order",
	oldestFirst: "As written",
	bestLiked: "Best liked",
	threadKeys: "Keys: n and p next and previous comment, N and P beside it, u what it answers",
	deleted: "This comment was deleted where it was first published.",
	withdrawn: "This comment was withdrawn.",
	madeThis: "took part in this interview",
	role: {
		interviewer: "Interviewer",
		interviewee: "Interviewee",
		other: "Other voice"
	},
	noInterviews: "No interview is published here yet.",
	noPeople: "No one has a page of their own yet.",
	retired: (id, date, because) => `${id} was joined to this passage on ${date} (${because}).`,
	changes: "Changes",
	changesHelp: "Every change of this text since it was published, passage by passage, newest first: what went is struck out, what came is underlined.",
	changed: (count) => plural(count, "passage changed", "passages changed"),
	noLongerHere: "This version has nothing here any more.",
	withheld: (because) => `An earlier text is withheld (${because}).`,
	edited: "Edited since this link was made.",
	whatChanged: "See what changed",
	reportError: "Report an error",
	passageTools: "This passage",
	copyLink: "Copy link",
	copyQuotation: "Copy quotation",
	copyMarkdown: "as Markdown",
	copied: "Copied",
	copyByHand: "The browser lets no page copy. Here it is:",
	interviewWithdrawn: "This interview was withdrawn",
	withdrawnOn: (date, because) => `It was taken back on ${date} (${because}). Its text is no longer published here.`,
	terms: "Terms",
	termsHelp: "Words of the originals, each with every passage that uses it and what the translations make of it there.",
	noTerms: "No term is listed yet.",
	otherwiseIn: (language) => `${language}: rendered otherwise here`,
	moved: "This interview moved",
	movedHelp: "It is now at",
	draft: "Draft",
	problems: (count) => plural(count, "problem in the content", "problems in the content"),
	needsScripts: "Search runs in your browser and needs scripts to be allowed. Without them, each interview’s page holds its whole text: use your browser’s own search there.",
	searchHelp: "Words, an “exact phrase”, or -without. Every language of every interview is searched, and the comments too.",
	searching: "Searching …",
	noIndex: "There is no search index yet. Run npm run build once: while you write, search uses the index of the last build.",
	failed: "The search index could not be loaded. Check the connection and try again.",
	noHits: "No passage holds all of this.",
	unknownWord: (word) => `“${word}” stands nowhere in these interviews.`,
	didYouMean: "Did you mean",
	anyOrder: (count) => `${plural(count, "hit", "hits")} without the quotation marks`,
	withoutFilters: (count) => `${plural(count, "hit", "hits")} without the filters`,
	soFar: (count) => `${plural(count, "hit", "hits")} so far`,
	offline: "You are not connected, and the search index is not on this device yet. Search goes on once you are connected again.",
	tryAgain: "Try again",
	withoutFilter: (filter, value) => `Take the filter away: ${filter} ${value}`,
	moreHits: (count) => `Show ${plural(count, "more hit", "more hits")}`,
	moreHere: (count) => `${count} more in this interview`,
	moreValues: (count) => `${count} more`,
	firstOf: (shown, shownIn, total, totalIn) => {
		return `${plural(total, "hit", "hits")}${totalIn === void 0 ? "" : ` in ${plural(totalIn, "interview", "interviews")}`}; here are the first ${shown}, in ${plural(shownIn, "interview", "interviews")}`;
	},
	amongFirst: (found, foundIn, looked, total) => `${plural(found, "hit", "hits")} in ${plural(foundIn, "interview", "interviews")}, among the first ${looked} of at most ${total}`,
	filters: "Narrow the hits",
	chosen: (count) => `${count} chosen`,
	anyValue: "all",
	filter: {
		kind: "In",
		speaker: "Spoken by",
		role: "Role",
		lang: "Language",
		year: "Year",
		interview: "Interview"
	},
	kind: {
		interview: "interviews",
		note: "notes",
		comment: "comments"
	},
	order: "Order",
	best: "best",
	newest: "newest",
	place: "as in the text",
	saidAbout: (name) => `What did ${name} say about …`,
	comment: (id) => `comment ${id}`,
	note: "note",
	narration: "Narration",
	clear: "Clear",
	findHere: "Find in this interview",
	findHereHelp: "Enter: next, Shift+Enter: previous, Escape: end",
	nextMatch: "Next match",
	previousMatch: "Previous match",
	matchOf: (place, count) => `${place} of ${count}`,
	noMatch: "not here",
	findElsewhere: "Find these words elsewhere",
	browse: "Browse",
	browseBy: {
		languages: "Languages",
		years: "Years",
		subjects: "Subjects"
	},
	latest: "Latest",
	allInterviews: (count) => `All ${plural(count, "interview", "interviews")}`,
	pageOf: (page, pages) => `Page ${page} of ${pages}`,
	earlierPage: "Page before",
	laterPage: "Next page",
	everythingSaid: (count) => `${plural(count, "passage", "passages")}: everything they said`,
	saidBy: (name) => `Everything ${name} said`,
	comfort: {
		title: "How to read",
		size: "Size",
		sizes: [
			"Small",
			"Usual size",
			"Larger",
			"Large",
			"Very large"
		],
		width: "Lines",
		widths: {
			narrow: "short",
			normal: "usual",
			wide: "long"
		},
		face: "Type",
		faces: {
			serif: "serif",
			sans: "sans"
		},
		colours: "Colours",
		schemes: {
			system: "as set",
			light: "light",
			sepia: "sepia",
			dark: "dark"
		},
		keys: "Single keys, such as / and j"
	},
	keys: {
		title: "Keys",
		groups: {
			everywhere: [["/", "search"], ["?", "these keys"]],
			interview: [
				["j k", "next, previous passage"],
				["v", "next view"],
				["c", "copy the link to this passage"],
				["b", "back to where a link was followed"]
			],
			thread: [
				["n p", "next, previous comment"],
				["N P", "the same, beside it"],
				["u", "up to what it answers"]
			]
		}
	},
	continueAt: (passage) => `Continue at ${passage}`,
	backTo: (passage) => `Back to ${passage}`,
	aboutText: [
		"Every passage has an address. Its number appears in the margin when you point at it, move to it with the Tab key, or touch it: follow the number, and the address of the page leads to exactly this passage, in the translation and in the original alike. An address that was once published keeps working, whatever is corrected, moved or merged later.",
		"The translation and its original stand side by side. You can also read either of them alone; the place you are at stays the same, because both share their passages.",
		"Search looks through every language of every interview, through the notes and through the comments. Quotation marks find an exact phrase, a hyphen in front of a word leaves it out.",
		"Comments are kept as they were written, with the place where they were first published. Where a comment is about a passage, each leads to the other."
	]
};
// src/wording.ts
var wordings = Object.values(/* @__PURE__ */ Object.assign({
	"./wording/chinese.ts": chinese_exports,
	"./wording/english.ts": english_exports
})).map(({ wording }) => wording);
var primary = (language) => language.split("-")[0];
/** The wording for a site in `language`, whatever its region or script; English where there is none of its own. */
function wordingFor(language) {
	const own = wordings.find((wording) => primary(wording.language) === primary(language));
	const [english] = wordings.filter((wording) => wording.language === "en");
	if (english === void 0) throw new Error("src/wording/ has no English: every other language leans on it");
	return own ?? english;
}
export { wordingFor as t };
