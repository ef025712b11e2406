// Made from client/ and page.css by `npm run generate`.

export const pageScript = `
(() => {
  // src/report/wording/count.ts
  function count(number, noun) {
    const plural = noun.endsWith("y") ? \`\${noun.slice(0, -1)}ies\` : \`\${noun}s\`;
    return \`\${numeral(number)} \${number === 1 ? noun : plural}\`;
  }
  function numeral(number) {
    return number.toLocaleString("en-US");
  }

  // src/report/html/client/browser.ts
  function el(name, attributes = {}, ...content) {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) {
      if (value !== false) element.setAttribute(attribute, value === true ? "" : String(value));
    }
    element.append(...content.filter((part2) => part2 !== null));
    return element;
  }
  function byId(id) {
    const element = document.getElementById(id);
    if (element === null) throw new Error(\`the page has no element #\${id}\`);
    return element;
  }

  // src/report/html/client/Filter.ts
  function passes(entry, filter2) {
    return filter2.statuses.has(entry.status) && concerns(entry, filter2);
  }
  function concerns(entry, filter2) {
    return (filter2.domain === "" || entry.domains.includes(filter2.domain)) && (filter2.packageName === "" || entry.packages.includes(filter2.packageName)) && filter2.words.every((word2) => entry.haystack.includes(word2));
  }

  // src/report/html/client/Pager.ts
  var Pager = class {
    constructor(title, rowsPerPage, changed) {
      this.rowsPerPage = rowsPerPage;
      this.changed = changed;
      this.pageRows = rowsPerPage;
      this.element = el(
        "nav",
        { class: "pager", "aria-label": \`Pages of \${title}\` },
        this.previous,
        this.range,
        this.next
      );
      this.previous.addEventListener("click", () => this.move(-this.pageRows));
      this.next.addEventListener("click", () => this.move(this.pageRows));
    }
    rowsPerPage;
    changed;
    element;
    start = 0;
    total = 0;
    pageRows;
    range = el("span", { "aria-live": "off" });
    previous = el("button", { type: "button" }, "Previous");
    next = el("button", { type: "button" }, "Next");
    /** One past the last row that is shown. */
    get end() {
      return Math.min(this.start + this.pageRows, this.total);
    }
    /** Silent: the outcome of a filter is announced once, for all tables. */
    restart(total) {
      this.range.setAttribute("aria-live", "off");
      this.total = total;
      this.start = 0;
      this.describe();
    }
    showAll(all) {
      this.pageRows = all ? Infinity : this.rowsPerPage;
      this.restart(this.total);
    }
    move(rows) {
      const start2 = this.start + rows;
      if (start2 < 0 || start2 >= this.total) return;
      this.start = start2;
      this.range.setAttribute("aria-live", "polite");
      this.describe();
      this.changed();
    }
    /** \`aria-disabled\` keeps the focus where it is when the last page is reached; \`disabled\` would drop it. */
    describe() {
      this.element.hidden = this.total <= this.pageRows;
      const number = (value) => value.toLocaleString("en-US");
      this.range.textContent = \`Rows \${number(this.start + 1)}–\${number(this.end)} of \${number(this.total)}\`;
      toggle(this.previous, this.start > 0);
      toggle(this.next, this.end < this.total);
    }
  };
  function toggle(button, enabled) {
    button.setAttribute("aria-disabled", String(!enabled));
  }

  // src/contract/plainText.ts
  var ESC = String.fromCharCode(27);
  var BEL = String.fromCharCode(7);
  var CSI = String.fromCharCode(155);
  var ST = String.fromCharCode(156);
  var STRINGS = [144, 152, 157, 158, 159].map((code2) => String.fromCharCode(code2)).join("");
  var escapeSequence = new RegExp(
    [
      \`(?:\${ESC}\\\\[|\${CSI})[0-?]*[ -/]*[@-~]\`,
      \`(?:\${ESC}[\\\\]PX^_]|[\${STRINGS}])[^\${BEL}\${ESC}\${ST}\\\\r\\\\n]*(?:\${BEL}|\${ESC}\\\\\\\\|\${ST})\`,
      \`\${ESC}[ -/]+[0-~]\`,
      \`\${ESC}[0-OQ-WYZ\\\\\\\\\\\`-~]\`
    ].join("|"),
    "g"
  );
  var unprintable = /[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]|(?!\\p{VS})\\p{DI}/gu;
  var strayVariation = /\\p{VS}(?<![\\p{ExtPict}\\p{Script=Han}\\p{Script=Mong}\\p{Sm}\\p{So}]\\p{VS})(?<![0-9#*]\\ufe0f(?=\\u20e3))/gu;
  var commandAnywhere = /##(?=[\\w.-]*\\[)/g;
  var commandInFront = new RegExp(
    \`^((?:\\\\s|\${ESC}\\\\[[0-9;]*m)*)(?=::|section_(?:start|end):|travis_(?:fold|time):)\`
  );
  function plainLine(text) {
    const visible2 = text.replace(escapeSequence, "").replace(/[\\t\\r\\n\\u0085\\u2028\\u2029]+/g, " ").replace(strayVariation, "�").replace(unprintable, "�");
    return withoutCommand(visible2);
  }
  function plainLines(text) {
    return text.split(/\\r\\n|[\\n\\r\\u0085\\u2028\\u2029]/).map(plainLine);
  }
  function withoutCommand(line2) {
    return line2.replace(commandAnywhere, "#\\\\#").replace(commandInFront, "$1\\\\");
  }

  // src/report/html/client/RowView.ts
  var RowView = class {
    constructor(model, entry, position) {
      this.model = model;
      this.entry = entry;
      this.position = position;
      const label = \`Details of \${model.noun} \${plainLine(model.label(entry.row))}\`;
      this.button = el("button", {
        type: "button",
        class: "open",
        "aria-expanded": "false",
        "aria-label": label
      });
      this.row = el(
        "tr",
        { role: "row", class: \`row \${entry.status}\` },
        el("td", { role: "cell", class: "opener" }, this.button),
        ...model.columns.map((column) => this.cell(column))
      );
      this.row.addEventListener("click", (event) => this.clicked(event));
      this.row.addEventListener("keydown", (event) => this.closeOnEscape(event));
      this.element = document.createDocumentFragment();
      this.element.append(this.row);
    }
    model;
    entry;
    position;
    element;
    button;
    row;
    details = null;
    cell(column) {
      const content = column.content?.(this.entry) ?? breakable(plainLine(column.text(this.entry)));
      return el(
        "td",
        { role: "cell", "data-title": column.title, class: column.compact === true && "compact" },
        content
      );
    }
    /** A click anywhere in the row opens it, but not the one that ends the selection of a text. */
    clicked(event) {
      const onButton = event.target instanceof Node && this.button.contains(event.target);
      if (onButton || window.getSelection()?.isCollapsed !== false) this.toggle();
    }
    /** Once it is in the page: its details go behind it. */
    open() {
      this.show(true);
    }
    toggle() {
      this.show(this.button.getAttribute("aria-expanded") !== "true");
    }
    show(open) {
      this.details ??= this.makeDetails();
      this.details.hidden = !open;
      this.button.setAttribute("aria-expanded", String(open));
    }
    makeDetails() {
      const id = \`\${this.model.id}-details-\${this.position}\`;
      const details = el("tr", { role: "row", class: "details", id }, this.detailsCell());
      details.addEventListener("keydown", (event) => this.closeOnEscape(event));
      this.button.setAttribute("aria-controls", id);
      this.row.after(details);
      return details;
    }
    detailsCell() {
      const grid = el("div", { class: "detail-grid" }, ...this.model.details(this.entry.row));
      return el("td", { role: "cell", colspan: this.model.columns.length + 1 }, grid);
    }
    /** Escape in an open row closes it and gives the focus back to the button that opened it. */
    closeOnEscape(event) {
      if (event.key !== "Escape" || this.button.getAttribute("aria-expanded") !== "true") return;
      this.toggle();
      this.button.focus();
    }
  };
  var JOINTS = /(?<=[a-z0-9\\])"][._/])(?=[a-z0-9])/gi;
  function breakable(text) {
    const fragment = document.createDocumentFragment();
    text.split(JOINTS).forEach((part2, at) => fragment.append(...at === 0 ? [part2] : [el("wbr"), part2]));
    return fragment;
  }

  // src/report/html/client/SortHeader.ts
  var collator = new Intl.Collator("en", { numeric: true });
  var SortHeader = class {
    constructor(columns, changed) {
      this.columns = columns;
      this.changed = changed;
      this.cells = columns.map((column) => this.cell(column));
      const opener = el("td", { role: "cell", class: "opener" });
      this.element = el("thead", { role: "rowgroup" }, el("tr", { role: "row" }, opener, ...this.cells));
    }
    columns;
    changed;
    element;
    cells;
    sortedBy = null;
    direction = "ascending";
    /** The entries in the order asked for; before anything was asked for, in their own. */
    sorted(entries) {
      const column = this.sortedBy;
      if (column === null) return entries;
      const sign2 = this.direction === "ascending" ? 1 : -1;
      return [...entries].sort((a, b) => sign2 * compare(column, a, b));
    }
    cell(column) {
      const button = el(
        "button",
        { type: "button" },
        column.title,
        el("span", { "aria-hidden": "true", class: "arrow" })
      );
      button.addEventListener("click", () => this.sortBy(column));
      return el("th", { role: "columnheader", scope: "col", "aria-sort": "none" }, button);
    }
    sortBy(column) {
      const again = this.sortedBy === column && this.direction === "ascending";
      this.direction = again ? "descending" : "ascending";
      this.sortedBy = column;
      this.cells.forEach((cell, index) => {
        cell.setAttribute("aria-sort", this.columns[index] === column ? this.direction : "none");
      });
      this.changed();
    }
  };
  function compare(column, a, b) {
    if (column.rank !== void 0) return column.rank(a) - column.rank(b);
    return collator.compare(column.text(a), column.text(b));
  }

  // src/report/html/client/DataTable.ts
  var PAGE_ROWS = 100;
  var DataTable = class {
    constructor(model) {
      this.model = model;
      this.shown = model.entries;
      this.pager = new Pager(model.title, PAGE_ROWS, () => this.render());
      this.header = new SortHeader(model.columns, () => this.restart());
      const heading = el("h2", { id: \`\${model.id}-heading\` }, \`\${model.title} \`, this.total);
      this.table = el(
        "table",
        { role: "table", "aria-labelledby": heading.id },
        this.header.element,
        this.body
      );
      const scroller = el("div", { class: "scroller" }, this.table);
      this.element = el(
        "section",
        { id: model.id, "aria-labelledby": heading.id },
        heading,
        scroller,
        this.empty,
        this.pager.element
      );
    }
    model;
    element;
    body = el("tbody", { role: "rowgroup" });
    empty = el("p", { class: "empty", hidden: true }, "Nothing passes the filters.");
    total = el("span", { class: "total" });
    header;
    pager;
    table;
    shown;
    allOpen = false;
    /** Shows what passes, from its first page on; says how many that are. */
    filter(filter2) {
      this.shown = this.model.entries.filter((entry) => passes(entry, filter2));
      this.restart();
      return this.shown.length;
    }
    /** On paper there is nothing to click: all rows that pass the filters. */
    showAllRows(all) {
      this.allOpen = all && this.model.printedOpen === true;
      this.pager.showAll(all);
      this.render();
    }
    restart() {
      this.shown = this.header.sorted(this.shown);
      this.pager.restart(this.shown.length);
      this.render();
    }
    render() {
      const { start: start2, end } = this.pager;
      const views = this.shown.slice(start2, end).map((entry, index) => new RowView(this.model, entry, start2 + index));
      this.body.replaceChildren(...views.map((view) => view.element));
      if (this.allOpen) views.forEach((view) => view.open());
      this.table.hidden = this.shown.length === 0;
      this.empty.hidden = this.shown.length > 0;
      const all = this.model.entries.length;
      this.total.textContent = this.shown.length === all ? \`\${all}\` : \`\${this.shown.length} of \${all}\`;
    }
  };

  // src/report/wording/hopWords.ts
  function judged({ now, after }) {
    return after ?? now;
  }
  var hopSigns = {
    proven: "✓",
    planned: "+",
    differs: "✗",
    missing: "✗",
    busy: "…",
    failed: "✗",
    "not checked": "?",
    "not asked": "–"
  };
  function stateWord({ state, leftOut }) {
    return leftOut === null ? state : "left out";
  }
  function hopText(hop, word2 = signedWord) {
    const now = word2(hop.now);
    const after = word2(judged(hop));
    return now === after ? now : \`\${now} → \${after}\`;
  }
  function signedWord(reading) {
    return \`\${hopSigns[reading.state]} \${stateWord(reading)}\`;
  }
  function pathInWords({ hops }) {
    return hops.map((hop, index) => \`\${stationBefore(hops, index)} to \${hop.name}: \${inWords(hop)}.\`).join(" ");
  }
  function stationBefore(hops, index) {
    const name = hops[index - 1]?.name ?? "file";
    return name.charAt(0).toUpperCase() + name.slice(1);
  }
  function inWords(hop) {
    const now = stateWord(hop.now);
    const after = stateWord(judged(hop));
    return now === after ? now : \`\${now} now, \${after} after the apply\`;
  }

  // src/report/wording/deliveryStatus.ts
  var STATUSES = ["error", "warning", "unknown", "info", "ok"];
  var best = {
    proven: "ok",
    planned: "ok",
    "not asked": "ok",
    differs: "warning",
    missing: "warning",
    failed: "warning",
    busy: "unknown",
    "not checked": "unknown"
  };
  function deliveryStatus(delivery) {
    return worst([
      delivery.status,
      ...statesOf(delivery).map((state) => best[state] ?? "unknown"),
      ofAsked(delivery)
    ]);
  }
  function deliveryWord(delivery) {
    const status = deliveryStatus(delivery);
    if (status === "unknown" && delivery.status !== "unknown" && ofAsked(delivery) === "unknown")
      return "not asked";
    const planned = statesOf(delivery).includes("planned");
    return planned && (status === "ok" || status === "info") ? "planned" : status;
  }
  function statesOf({ hops }) {
    return hops.map((hop) => judged(hop).state);
  }
  function ofAsked(delivery) {
    return statesOf(delivery).some((state) => state !== "not asked") ? "ok" : "unknown";
  }
  function worst(statuses) {
    return STATUSES.find((status) => statuses.includes(status)) ?? "unknown";
  }

  // src/report/wording/ordering.ts
  function worstFirst(rows) {
    return [...rows].sort((a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status));
  }
  function changes({ liveVersion, versionAfterApply }) {
    return liveVersion !== versionAfterApply;
  }
  function reviewOrder(deliveries) {
    return deliveries.map((row) => ({ row, rank: 2 * STATUSES.indexOf(deliveryStatus(row)) - Number(changes(row)) })).sort((a, b) => a.rank - b.rank).map(({ row }) => row);
  }

  // src/report/wording/plain.ts
  function plain(texts, ...values) {
    return texts.map((text, index) => \`\${text}\${plainLine(values[index] ?? "")}\`).join("");
  }

  // src/report/wording/rowLabels.ts
  function deliveryAddress(row) {
    return row.address ?? row.rolloutAddress ?? \`domain/\${row.domainName ?? "?"}/package/\${row.packageId ?? row.packageName ?? "?"}\`;
  }
  function packageAddress(row) {
    return row.address ?? \`package/\${row.packageId ?? row.packageName ?? "?"}\`;
  }
  function declarationKey(address, input) {
    return \`\${input ?? ""} \${address}\`;
  }
  function packageLabel(row) {
    return row.packageName ?? row.packageId ?? row.packageAddress ?? UNKNOWN_UNTIL_APPLY;
  }
  function deliveryLabel(row) {
    return plain\`\${packageLabel(row)} on \${domainLabel(row)}\`;
  }
  function domainLabel(row) {
    return row.domainName ?? UNKNOWN_UNTIL_APPLY;
  }
  var UNKNOWN_UNTIL_APPLY = "(known after apply)";
  function versionTransition(row) {
    const domain = row.hops.find(({ name }) => name === "domain");
    const before = row.liveVersion ?? without(domain?.now);
    const after = row.versionAfterApply ?? without(domain === void 0 ? void 0 : judged(domain));
    return before === after ? before : \`\${before} → \${after}\`;
  }
  function without(reading) {
    return reading === void 0 || reading.state === "not checked" ? "unread" : "none";
  }

  // src/report/html/client/fieldList.ts
  function fieldList(title, fields) {
    const pairs = fields.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value ?? missing())]);
    return el("section", { class: "fields" }, el("h4", {}, title), el("dl", {}, ...pairs));
  }
  function liveFields(live2, prefix = "") {
    return Object.entries(live2).flatMap(([name, value]) => {
      const path2 = plainLine(prefix + name);
      if (typeof value === "object" && value !== null && Object.keys(value).length > 0) {
        return liveFields(value, \`\${path2}.\`);
      }
      return [[path2, scalar(value)]];
    });
  }
  function scalar(value) {
    if (value === null || value === void 0) return null;
    return code(typeof value === "string" ? value : JSON.stringify(value));
  }
  function code(value) {
    return value === null ? null : el("code", {}, plainLine(value));
  }
  function missing() {
    return el("span", { class: "missing" }, "none");
  }

  // src/report/html/client/statusBadge.ts
  var ENTRY_STATUSES = [
    "error",
    "warning",
    "unknown",
    "info",
    "ok",
    "suppressed"
  ];
  var signs = {
    error: "✕",
    warning: "!",
    unknown: "?",
    info: "i",
    ok: "✓",
    suppressed: "–"
  };
  function statusBadge(status, word2 = status) {
    return el(
      "span",
      { class: \`badge \${status}\` },
      el("span", { "aria-hidden": "true" }, signs[status]),
      \` \${word2}\`
    );
  }

  // src/report/html/client/findingCard.ts
  function findingCard(finding) {
    return el(
      "article",
      { class: \`finding \${findingStatus(finding)}\` },
      el("h4", {}, statusBadge(findingStatus(finding)), " ", el("code", {}, finding.code)),
      el("p", {}, plainLine(finding.message)),
      remedy(finding.remedy),
      fieldList("Difference", [
        ["Address", code(finding.address)],
        ["Declared in", code(finding.input)],
        ["Declared", code(finding.expected)],
        ["Live", code(finding.actual)],
        ["Hop", finding.hop === null ? null : \`to the \${finding.hop}\`],
        ["Domain", code(finding.domainName)],
        ["Package", code(finding.packageId)],
        ["Region", code(finding.region)],
        ...suppression(finding)
      ])
    );
  }
  function findingStatus(finding) {
    return finding.suppressed === null ? finding.severity : "suppressed";
  }
  function remedy(text) {
    const [first = "", ...rest] = plainLines(text.trim());
    const block = rest.length === 0 ? null : el("pre", { tabindex: "0" }, rest.join("\\n"));
    return el("div", { class: "remedy" }, el("p", {}, el("strong", {}, "Remedy: "), ...withCode(first)), block);
  }
  function withCode(text) {
    return text.split(/\`([^\`]+)\`/).map((part2, index) => index % 2 === 1 ? code(part2) : part2);
  }
  function suppression({ suppressed }) {
    if (suppressed === null) return [];
    return [
      ["Suppressed because", plainLine(suppressed.reason)],
      ["Suppressed until", suppressed.until ?? "for ever"],
      ["Suppressed in", code(suppressed.source)]
    ];
  }

  // src/report/html/client/details.ts
  function deliveryDetails(row, index) {
    const packageRow = index.packageOf(row);
    const domain = index.domainOf(row);
    return [
      ...addressesOf(row).flatMap((address) => findingsAt(address, row.input, index)),
      fieldList("Delivery", [
        ["Address", code(row.address)],
        ["Rollout", code(row.rolloutAddress)],
        ["Declared by", row.declaredBy.length === 0 ? null : row.declaredBy.join(" and ")],
        ["Declared in", code(row.input)],
        ["Planned action", code(row.plannedAction)],
        ["Live version", code(row.liveVersion)],
        ["Version after apply", code(row.versionAfterApply)],
        ["Available version", code(row.availableVersion)],
        ["Package address", code(row.packageAddress)],
        ["Package id", code(row.packageId)],
        ["Reference path", code(row.referencePath)],
        ["Live status", code(row.liveStatus)],
        ["Region", code(row.region)]
      ]),
      live("Live association", row.live),
      ...packageRow === void 0 ? [] : [live("Live package", packageRow.live)],
      ...domain === void 0 ? [] : [domainFields(domain)]
    ];
  }
  function addressesOf(row) {
    return [.../* @__PURE__ */ new Set([deliveryAddress(row), row.rolloutAddress ?? deliveryAddress(row)])];
  }
  function packageDetails(row, index) {
    return [
      ...findingsAt(packageAddress(row), row.input, index),
      fieldList("Package", [
        ["Address", code(row.address)],
        ["Declared in", code(row.input)],
        ["Planned action", code(row.plannedAction)],
        ["Declared content (SHA-256)", code(row.declaredSha256)],
        ["Live content (SHA-256)", code(row.liveSha256)]
      ]),
      live("Live package", row.live),
      deliveryList(index.deliveriesOfPackage(row), domainLabel)
    ];
  }
  function domainDetails(row, index) {
    return [
      ...findingsAt(row.address, row.input, index),
      domainFields(row),
      deliveryList(index.deliveriesOfDomain(row), packageLabel)
    ];
  }
  function findingsAt(address, input, index) {
    return index.findingsAt(address, input).map(findingCard);
  }
  function live(title, details) {
    const fields = details === null ? [["State", "not live, or not readable"]] : liveFields(details);
    return fieldList(title, fields);
  }
  function domainFields(row) {
    return fieldList("Domain", [
      ["Name", code(row.domainName)],
      ["Declared in", code(row.input)],
      ["Engine version", code(row.engineVersion)],
      ["Processing status", code(row.processingStatus)],
      ["Region", code(row.region)]
    ]);
  }
  function deliveryList(rows, label) {
    return fieldList(
      "Deliveries",
      rows.map((row) => [
        label(row),
        el("span", {}, statusBadge(deliveryStatus(row), deliveryWord(row)), " ", code(versionTransition(row)))
      ])
    );
  }

  // src/validation/result/Hop.ts
  var STATIONS = ["file", "object", "package", "domain", "index"];
  var HOP_NAMES = ["object", "package", "domain", "index"];

  // src/report/html/client/deliveryPath.ts
  function deliveryPath(hops) {
    const drawn = hops.map((hop) => ({ state: judged(hop).state, words: wordsOf(hop) }));
    return path(drawn, pathInWords({ hops }), "path");
  }
  function wordsOf(hop) {
    const [now, after] = hopText(hop).split(" → ");
    return [
      { text: now ?? "", state: hop.now.state },
      ...after === void 0 ? [] : [{ text: \`→ \${after}\`, state: judged(hop).state }]
    ];
  }
  function overviewPath(deliveries) {
    const tallies = HOP_NAMES.map((name) => tallyOf(deliveries.flatMap(({ hops }) => readingsOf(hops, name))));
    const drawn = tallies.map((tally) => ({
      state: tally[0]?.state ?? "not asked",
      words: tally.map(({ state, text }) => ({ state, text: \`\${hopSigns[state]} \${text}\` }))
    }));
    const spoken = tallies.map(
      (tally, at) => \`To \${HOP_NAMES[at]}: \${tally.map(({ text }) => text).join(", ")}.\`
    );
    return path(drawn, \`All deliveries. \${spoken.join(" ")}\`, "path overview");
  }
  function readingsOf(hops, name) {
    return hops.filter((hop) => hop.name === name).map(judged);
  }
  function tallyOf(readings) {
    const groups = /* @__PURE__ */ new Map();
    for (const reading of readings) {
      const word2 = stateWord(reading);
      const group = groups.get(word2) ?? { state: reading.state, number: 0 };
      groups.set(word2, { ...group, number: group.number + 1 });
    }
    return [...groups].map(([word2, { state, number }]) => ({ text: \`\${numeral(number)} \${word2}\`, state })).sort((a, b) => WORST_FIRST.indexOf(a.state) - WORST_FIRST.indexOf(b.state));
  }
  var WORST_FIRST = [
    "failed",
    "missing",
    "differs",
    "busy",
    "not checked",
    "planned",
    "proven",
    "not asked"
  ];
  function path(hops, spoken, className) {
    const parts2 = hops.flatMap((hop, index) => [line(hop), station(STATIONS[index + 1] ?? "", hop.state)]);
    return el(
      "div",
      { class: className, role: "img", "aria-label": spoken },
      station("file", "proven"),
      ...parts2
    );
  }
  function station(name, state) {
    return el("span", { class: \`station \${slug(state)}\` }, name);
  }
  function line({ state, words }) {
    return el(
      "span",
      { class: \`hop \${slug(state)}\` },
      el("span", { class: "line" }, el("span", { class: "sign" }, hopSigns[state])),
      el(
        "span",
        { class: "words" },
        ...words.map((word2) => el("span", { class: \`word \${slug(word2.state)}\` }, word2.text))
      )
    );
  }
  function slug(state) {
    return state.replace(" ", "-");
  }

  // src/report/html/client/hopList.ts
  function hopList(hops) {
    return el("ol", { class: "hops", role: "list" }, ...hops.map(hopItem));
  }
  function hopItem(hop) {
    const after = judged(hop);
    const changes2 = after.state !== hop.now.state || after.why !== hop.now.why;
    return el(
      "li",
      {},
      el("h4", {}, \`To the \${hop.name}: \${hopText(hop)}\`),
      ...facts(hop.now, changes2 ? "Now" : null),
      ...changes2 ? facts(after, "After the apply") : []
    );
  }
  function facts(reading, when) {
    const { why, checkedBy, leftOut, evidence } = reading;
    const until = leftOut?.until === void 0 ? "" : \` until \${plainLine(leftOut.until)}\`;
    return [
      ...why === null ? [] : [fact(when ?? "Because", plainLine(why))],
      ...checkedBy === null ? [] : [fact("Checked by", code(checkedBy))],
      ...leftOut === null ? [] : [fact(\`Left out\${until} by\`, code(leftOut.by), \`: \${plainLine(leftOut.reason)}\`)],
      ...evidence.length === 0 ? [] : [el("ul", { class: "seen" }, ...evidence.map(seen))]
    ];
  }
  function fact(name, ...content) {
    return el("p", {}, el("span", { class: "fact" }, \`\${name}: \`), ...content);
  }
  function seen({ seen: what, operation, subject, place, at }) {
    return el(
      "li",
      {},
      el("strong", {}, plainLine(what)),
      " – ",
      code(operation),
      " of ",
      code(subject),
      " at ",
      code(place),
      ", ",
      el("time", { datetime: plainLine(at) }, plainLine(at))
    );
  }

  // src/report/html/client/DeliveryCard.ts
  var DeliveryCard = class {
    constructor(delivery, index, position, open) {
      this.delivery = delivery;
      this.index = index;
      const heading = this.heading(\`delivery-\${position}\`);
      const of = el("span", { class: "unseen" }, \` of \${deliveryLabel(delivery)}\`);
      this.summary = el("summary", {}, "Evidence and details", of);
      this.details = el("details", { class: "evidence" }, this.summary);
      this.details.addEventListener("toggle", () => this.fill());
      this.summary.addEventListener("click", () => this.fill());
      this.details.addEventListener("keydown", (event) => this.closeOnEscape(event));
      if (open) this.open();
      const article = el(
        "article",
        { "aria-labelledby": heading.id },
        this.head(heading),
        deliveryPath(delivery.hops),
        this.reasons(),
        this.details
      );
      this.element = el("li", { class: \`delivery \${deliveryStatus(delivery)}\` }, article);
    }
    delivery;
    index;
    element;
    details;
    summary;
    open() {
      this.details.open = true;
      this.fill();
    }
    heading(id) {
      const { delivery } = this;
      return el("h3", { id }, code(packageLabel(delivery)), " on ", code(domainLabel(delivery)));
    }
    head(heading) {
      const { delivery } = this;
      const version = el("span", { class: "version" }, "version ", code(versionTransition(delivery)));
      return el(
        "div",
        { class: "delivery-head" },
        statusBadge(deliveryStatus(delivery), deliveryWord(delivery)),
        heading,
        version
      );
    }
    /** Why hops that were asked are not proven, and who left the others out: what a reader looks for first. */
    reasons() {
      const items = this.delivery.hops.flatMap((hop) => {
        const reading = judged(hop);
        if (reading.state === "proven" || reading.state === "planned") return [];
        const why = reading.leftOut === null ? reading.why : leftOutWords(reading.leftOut);
        if (why === null) return [];
        return el("li", {}, el("strong", {}, \`\${hop.name} \${stateWord(reading)}\`), \` – \${plainLine(why)}\`);
      });
      return items.length === 0 ? null : el("ul", { class: "reasons" }, ...items);
    }
    fill() {
      if (this.details.childElementCount > 1) return;
      const grid = el("div", { class: "detail-grid" }, ...deliveryDetails(this.delivery, this.index));
      this.details.append(hopList(this.delivery.hops), grid);
    }
    /** Escape in open evidence closes it and gives the focus back to what opened it. */
    closeOnEscape(event) {
      if (event.key !== "Escape" || !this.details.open) return;
      this.details.open = false;
      this.summary.focus();
    }
  };
  function leftOutWords({ by, reason, until }) {
    return \`by \${by}\${until === void 0 ? "" : \` until \${until}\`}: \${reason}\`;
  }

  // src/report/html/client/Entry.ts
  function haystackOf(value) {
    const leaves = [];
    collectLeaves(value, leaves);
    return leaves.join("\\n").toLowerCase();
  }
  function collectLeaves(value, leaves) {
    if (typeof value === "string") leaves.push(value);
    else if (typeof value === "number") leaves.push(String(value));
    else if (typeof value === "object" && value !== null) {
      for (const member of Object.values(value)) collectLeaves(member, leaves);
    }
  }

  // src/report/html/client/DeliveryList.ts
  var PAGE_CARDS = 25;
  var collator2 = new Intl.Collator("en", { numeric: true });
  var orders = {
    "worst first": () => 0,
    "by package": (a, b) => collator2.compare(packageLabel(a.row), packageLabel(b.row)),
    "by domain": (a, b) => collator2.compare(domainLabel(a.row), domainLabel(b.row))
  };
  var DeliveryList = class {
    constructor({ deliveries }, index) {
      this.index = index;
      this.entries = reviewOrder(deliveries).map(entryOf);
      this.shown = this.entries;
      const heading = el("h2", { id: "deliveries-heading" }, "Deliveries ", this.total);
      const label = el("label", { for: this.order.id }, "Order");
      this.order.addEventListener("change", () => this.restart());
      this.element = el(
        "section",
        { id: "deliveries", "aria-labelledby": heading.id },
        el("div", { class: "list-head" }, heading, el("div", { class: "field order" }, label, this.order)),
        this.overview,
        this.list,
        this.empty,
        this.pager.element
      );
    }
    index;
    element;
    entries;
    total = el("span", { class: "total" });
    overview = el("div");
    list = el("ul", { class: "deliveries", role: "list" });
    empty = el("p", { class: "empty", hidden: true }, "Nothing passes the filters.");
    pager = new Pager("Deliveries", PAGE_CARDS, () => this.render());
    order = el(
      "select",
      { id: "delivery-order" },
      ...Object.keys(orders).map((name) => el("option", { value: name }, name))
    );
    shown;
    allOpen = false;
    /** Shows what passes, from its first page on; says how many that are. */
    filter(filter2) {
      this.shown = this.entries.filter((entry) => passes(entry, filter2));
      this.restart();
      return this.shown.length;
    }
    /** On paper there is nothing to click: all that pass the filters, with their evidence. */
    showAllRows(all) {
      this.allOpen = all;
      this.pager.showAll(all);
      this.render();
    }
    restart() {
      const order = orders[this.order.value];
      if (order !== void 0) this.shown = this.inOwnOrder().sort(order);
      this.pager.restart(this.shown.length);
      this.render();
    }
    /** What was sorted by name before goes back to worst first. */
    inOwnOrder() {
      const shown = new Set(this.shown);
      return this.entries.filter((entry) => shown.has(entry));
    }
    render() {
      const { start: start2, end } = this.pager;
      const cards = this.shown.slice(start2, end).map(({ row }, at) => new DeliveryCard(row, this.index, start2 + at, this.allOpen));
      this.list.replaceChildren(...cards.map(({ element }) => element));
      const rows = this.shown.map(({ row }) => row);
      this.overview.replaceChildren(...rows.length > 1 ? [overviewPath(rows)] : []);
      this.empty.hidden = rows.length > 0;
      const all = this.entries.length;
      this.total.textContent = rows.length === all ? \`\${all}\` : \`\${rows.length} of \${all}\`;
    }
  };
  function entryOf(row) {
    return {
      row,
      status: deliveryStatus(row),
      domains: [domainLabel(row)],
      packages: [packageLabel(row)],
      haystack: haystackOf(row)
    };
  }

  // src/dictionary/weight/DictionaryWeight.ts
  var HEAVY_BYTES = 32 * 2 ** 20;

  // src/dictionary/weight/heapText.ts
  function heapText(bytes) {
    if (bytes < 1e6) return \`\${Math.ceil(bytes / 1e3)} KB\`;
    return bytes < 1e7 ? \`\${(bytes / 1e6).toFixed(1)} MB\` : \`\${Math.round(bytes / 1e6)} MB\`;
  }

  // src/report/wording/dictionarySummary.ts
  function changeSummary({ identical, totals }) {
    if (identical) return "no change in meaning";
    const { added, removed, changed, merged, split, terms: terms2 } = totals;
    const regrouped2 = [
      ...merged > 0 ? [\`\${count(merged, "set")} merged of several\`] : [],
      ...split > 0 ? [\`\${count(split, "set")} split into several\`] : []
    ];
    const rules = [\`\${count(added, "rule")} added\`, \`\${removed} removed\`, \`\${changed} changed\`, ...regrouped2];
    const meaning = terms2 > 0 ? \`; \${count(terms2, "term")} with another meaning\` : "";
    return \`\${rules.join(", ")}\${meaning}\`;
  }
  function weightSummary(weight) {
    const [before, after] = [weight?.before.heapBytes ?? null, weight?.after.heapBytes ?? null];
    if (after === null) return "";
    const took = before === null || before === after ? "" : \`, and took \${heapText(before)}\`;
    const heavy = after < HEAVY_BYTES ? "" : " That is a lot: give it only to the domains and indexes that need it.";
    return \`It takes about \${heapText(after)} of heap on every node, for each index that uses it\${took}.\${heavy}\`;
  }

  // src/report/html/client/ruleChanges.ts
  function ruleChanges({
    added,
    removed,
    changed,
    merged,
    split,
    terms: terms2,
    totals
  }) {
    return [
      ...list(
        "Removed rules",
        removed.map((rule) => item(ruleLine("del", rule))),
        totals.removed
      ),
      ...list(
        "Added rules",
        added.map((rule) => item(ruleLine("ins", rule))),
        totals.added
      ),
      ...list(
        "Changed rules",
        changed.map(({ before, after }) => regrouped([before], [after])),
        totals.changed
      ),
      ...list(
        "Sets merged of several",
        merged.map(({ before, after }) => regrouped(before, [after])),
        totals.merged
      ),
      ...list(
        "Sets split into several",
        split.map(({ before, after }) => regrouped([before], after)),
        totals.split
      ),
      ...list("Terms with another meaning", terms2.map(term), totals.terms)
    ];
  }
  function list(title, items, total) {
    if (total === 0) return [];
    const shown = items.length === total ? \`\${total}\` : \`\${items.length} of \${total} shown\`;
    return [el("h3", {}, \`\${title} (\${shown})\`), el("ul", { class: "rules" }, ...items)];
  }
  function item(...lines) {
    return el("li", {}, ...lines);
  }
  function regrouped(before, after) {
    const [old, now] = [before, after].map((rules) => rules.map(({ text }) => text));
    return item(
      ...before.map((rule) => ruleLine("del", rule, now)),
      ...after.map((rule) => ruleLine("ins", rule, old))
    );
  }
  function ruleLine(kind, { line: line2, text }, others = []) {
    const sign2 = kind === "ins" ? "+" : "−";
    const place = el("span", { class: "rule-line" }, \`\${sign2} line \${line2}\`);
    return el(kind, {}, place, " ", others.length === 0 ? code(text) : markedRule(text, others));
  }
  function term({ term: word2, before, after }) {
    return el("li", {}, code(word2), ": ", terms(before), " → ", terms(after));
  }
  function terms(all) {
    return el("span", {}, all.length === 0 ? "nothing" : plainLine(all.join(", ")));
  }
  var SEPARATORS = /(\\s*(?:(?<!\\\\),|=>)\\s*)/;
  function markedRule(text, others) {
    const known = new Set(others.flatMap(termsOf));
    const parts2 = plainLine(text).split(SEPARATORS);
    return el(
      "code",
      {},
      ...parts2.map(
        (part2, at) => at % 2 === 1 || known.has(part2.trim()) ? part2 : el("strong", { class: "other-term" }, part2)
      )
    );
  }
  function termsOf(text) {
    return plainLine(text).split(SEPARATORS).filter((_, at) => at % 2 === 0).map((part2) => part2.trim());
  }

  // src/dictionary/analysis/charFilters/mappingCharFilter.ts
  function mappingCharFilter(mappings) {
    const longest2 = Math.max(0, ...[...mappings.keys()].map((key) => key.length));
    return (text) => {
      let mapped = "";
      for (let at = 0; at < text.length; ) {
        const match = longestMatch(mappings, text, at, longest2);
        mapped += match === void 0 ? text[at] : mappings.get(match);
        at += match?.length ?? 1;
      }
      return mapped;
    };
  }
  function longestMatch(mappings, text, at, longest2) {
    for (let length = Math.min(longest2, text.length - at); length > 0; length--) {
      const candidate = text.slice(at, at + length);
      if (mappings.has(candidate)) return candidate;
    }
    return void 0;
  }

  // src/dictionary/analysis/filters/lowercaseFilter.ts
  var CAPITAL_I_WITH_DOT = "İ";
  function javaLowerCase(text) {
    if (ASCII.test(text)) return text.toLowerCase();
    let lower = "";
    for (const point of text) lower += point === CAPITAL_I_WITH_DOT ? "i" : point.toLowerCase();
    return lower;
  }
  var ASCII = /^[\\0-\\x7f]*$/;
  var lowercaseFilter = (tokens) => tokens.map((token) => ({ ...token, text: javaLowerCase(token.text) }));

  // src/dictionary/analysis/tokenizers/charTokenizer.ts
  var LONGEST_WORD = 255;
  function charTokenizer(isWordPart, longest2) {
    return (text) => {
      const tokens = [];
      let start2 = -1;
      for (let at = 0; at < text.length; ) {
        const codePoint = text.codePointAt(at);
        const next = at + (codePoint > 65535 ? 2 : 1);
        const inWord = isWordPart(codePoint);
        if (inWord && start2 < 0) start2 = at;
        const end = inWord ? next : at;
        if (start2 >= 0 && (!inWord || end - start2 >= longest2)) {
          tokens.push({ text: text.slice(start2, end), increment: 1, end });
          start2 = -1;
        }
        at = next;
      }
      if (start2 >= 0) tokens.push({ text: text.slice(start2), increment: 1, end: text.length });
      return tokens;
    };
  }

  // src/dictionary/analysis/tables/standard.generated.ts
  var STANDARD_CLASSES = "0.0 y.1 1.2 1.0 3.3 1.0 2.2 1.0 1.4 1.0 1.5 1.0 1.6 a.7 1.4 1.0 5.8 q.0 4.9 1.0 1.8 q.0 1a.a 1.8 1.0 2.b 1.a 1.0 6.8 1.0 1.7 1.0 2.8 1.0 5.8 n.0 1.8 v.0 1.8 dc.0 6.8 7.0 7.8 k.b 34.8 5.0 1.8 2.0 2.8 4.4 1.8 1.0 6.8 1.7 1.8 3.0 1.8 1.0 1.8 k.0 1.8 2b.0 1.8 3v.0 1.b 7.8 4m.0 1.8 12.0 2.8 1.0 1.8 2.0 1.8 1.0 1.8 15.4 1.0 7.b 19.0 1.b 1.0 1.b 2.0 1.b 2.0 1.b 1.0 8.c r.0 4.c 4.8 1.7 1.0 b.b 6.0 6.4 2.0 2.b b.0 1.b 1.0 3.8 17.b l.d a.0 1.d 1.4 1.0 1.8 2.b 1.8 2r.0 1.8 1.b 8.0 1.b 6.8 2.b 2.0 1.b 4.8 2.d a.8 3.0 2.8 1.0 f.b 1.8 1.b 1.8 u.b r.0 2.8 2h.b b.8 1.0 e.d a.8 x.b 9.8 2.0 2.4 1.0 1.8 1.0 2.b 1.0 2.8 m.b 4.8 1.b 9.8 1.b 3.8 1.b 5.0 i.8 p.b 3.0 4.8 b.0 1h.8 l.0 1.8 8.0 l.b 1d.8 1i.b 3.8 1.b i.8 1.b 7.8 a.b 2.0 2.d a.0 1.8 g.b 3.0 1.8 8.0 2.8 2.0 2.8 m.0 1.8 7.0 1.8 1.0 3.8 4.0 2.b 1.8 1.b 7.0 2.b 2.0 2.b 3.8 1.0 8.b 1.0 4.8 2.0 1.8 3.b 2.0 2.d a.8 2.0 a.8 1.0 1.b 1.0 2.b 3.0 1.8 6.0 4.8 2.0 2.8 m.0 1.8 7.0 1.8 2.0 1.8 2.0 1.8 2.0 2.b 1.0 1.b 5.0 4.b 2.0 2.b 3.0 3.b 1.0 7.8 4.0 1.8 1.0 7.d a.b 2.8 3.b 1.0 b.b 3.0 1.8 9.0 1.8 3.0 1.8 m.0 1.8 7.0 1.8 2.0 1.8 5.0 2.b 1.8 1.b 8.0 1.b 3.0 1.b 3.0 2.8 1.0 f.8 2.b 2.0 2.d a.0 9.8 1.b 6.0 1.b 3.0 1.8 8.0 2.8 2.0 2.8 m.0 1.8 7.0 1.8 2.0 1.8 5.0 2.b 1.8 1.b 7.0 2.b 2.0 2.b 3.0 8.b 2.0 4.8 2.0 1.8 3.b 2.0 2.d a.0 1.8 1.0 g.b 1.8 1.0 1.8 6.0 3.8 3.0 1.8 4.0 3.8 2.0 1.8 1.0 1.8 2.0 3.8 2.0 3.8 3.0 3.8 c.0 4.b 5.0 3.b 3.0 1.b 4.0 2.8 1.0 6.b 1.0 e.d a.0 g.b 5.8 8.0 1.8 3.0 1.8 n.0 1.8 g.0 3.8 1.b 7.0 1.b 3.0 1.b 4.0 7.b 2.0 1.8 3.0 5.8 2.b 2.0 2.d a.0 g.8 1.b 3.0 1.8 8.0 1.8 3.0 1.8 n.0 1.8 a.0 1.8 5.0 2.b 1.8 1.b 7.0 1.b 3.0 1.b 4.0 7.b 2.0 7.8 1.0 1.8 2.b 2.0 2.d a.0 1.8 2.0 d.b 4.0 1.8 8.0 1.8 3.0 1.8 15.b 2.8 1.b 7.0 1.b 3.0 1.b 4.8 1.0 5.8 3.b 1.0 7.8 3.b 2.0 2.d a.0 a.8 6.0 2.b 2.0 1.8 i.0 3.8 o.0 1.8 9.0 1.8 1.0 2.8 7.0 3.b 1.0 4.b 6.0 1.b 1.0 1.b 8.0 6.d a.0 2.b 2.0 d.e 1c.f 1.e 2.f 7.0 5.e 7.f 8.0 1.d a.0 13.e 2.0 1.e 1.0 1.e 5.0 1.e o.0 1.e 1.0 1.e a.f 1.e 2.f 9.e 1.0 2.e 5.0 1.e 1.0 1.f 6.0 2.d a.0 2.e 4.0 w.8 1.0 n.b 2.0 6.d a.0 b.b 1.0 1.b 1.0 1.b 1.0 4.b 2.8 8.0 1.8 10.0 4.b k.0 1.b 2.8 5.b b.0 1.b 10.0 9.b 1.0 1l.e 17.f k.e 1.d a.0 6.e 6.f 4.e 4.f 3.e 1.f 3.e 2.f 7.e 3.f 4.e d.f c.e 1.f 1.d a.f 4.e 2.8 12.0 1.8 1.0 5.8 1.0 2.8 17.0 1.8 4.g 74.8 21.0 1.8 4.0 2.8 7.0 1.8 1.0 1.8 4.0 2.8 15.0 1.8 4.0 2.8 x.0 1.8 4.0 2.8 7.0 1.8 1.0 1.8 4.0 2.8 f.0 1.8 1l.0 1.8 4.0 2.8 1v.0 2.b 3.0 w.8 g.0 g.8 2e.0 2.8 6.0 3.8 h8.0 2.8 h.0 1.8 q.0 5.8 23.0 3.8 b.0 7.8 d.0 1.8 4.b 3.0 b.8 i.b 3.0 b.8 i.b 2.0 c.8 d.0 1.8 3.0 1.b 2.0 c.e 1g.f w.0 3.e 1.0 4.e 1.f 1.0 2.d a.0 x.b 4.0 1.d a.0 6.8 2h.0 7.8 5.b 2.8 y.b 1.8 1.0 5.8 1y.0 a.8 v.0 1.b c.0 4.b c.0 a.d a.e u.0 2.e 5.0 b.e 18.0 4.e q.0 6.d a.e 1.0 3.e 2.0 w.8 n.b 5.0 4.e 1h.f a.0 1.f t.0 2.b 1.d a.0 6.d a.0 6.e e.0 2.b f.0 1t.b 5.8 1b.b h.8 7.0 4.d a.0 h.b 9.0 c.b 3.8 u.b d.8 2.d a.8 18.b e.0 c.8 10.b k.0 8.d a.0 3.8 3.d a.8 10.0 2.8 9.0 7.8 17.0 2.8 3.0 g.b 3.0 1.b l.8 4.b 1.8 6.b 1.8 2.b 3.8 1.0 5.8 5c.b 1m.0 1.b 5.8 7q.0 2.8 6.0 2.8 12.0 2.8 6.0 2.8 8.0 1.8 1.0 1.8 1.0 1.8 1.0 1.8 v.0 2.8 1h.0 1.8 7.0 1.8 1.0 3.8 3.0 1.8 7.0 3.8 4.0 2.8 6.0 4.8 d.0 5.8 3.0 1.8 7.0 f.b 1.h 1.b 2.0 8.5 2.0 a.5 1.0 2.7 1.0 2.b 5.9 1.0 c.a 1.0 2.9 2.0 3.4 1.0 4.a 1.0 a.9 1.0 b.b 5.0 1.b a.0 1.8 1.0 d.8 1.0 g.8 d.0 1f.b j.i 1.b d.0 h.8 1.0 4.8 1.0 2.8 a.0 1.8 1.0 3.8 5.0 4.a 1.0 1.8 1.0 1.8 1.0 1.8 1.0 1.8 4.0 1.8 a.j 1.0 2.8 4.0 5.8 5.0 4.8 1.0 h.8 15.0 b.a 6.0 f.a 2.0 a7.a 2.0 c.a 1.0 2n.a 1.0 1y.a 1.0 p.a b.0 4.a 3.0 57.8 c.j 1.8 13.0 5c.a 2.0 a.a 1.0 9.a 1.0 1m.a 4.0 1.a 6.0 1.a c.0 1.a 36.0 a.a 3a.0 2.a b.0 1.a 1.0 1.a 1.0 6.a 1.0 3.a 1.0 6.a 1.0 a.a 2.0 f.a 1.0 2.a 1.0 4.a 1.0 1.a 1.0 4.a 3.0 1.a 1.0 b.a 5.0 19.a 3.0 9.a 1.0 e.a 1.0 e.a 1.0 ac.a 2.0 cv.a 3.0 j.a 2.0 1f.a 1.0 4.a 1.0 4q.8 1b.0 1.8 1b.0 1.8 3p.0 6.8 4.b 3.8 2.0 c.8 12.0 1.8 1.0 5.8 1.0 2.8 1k.0 7.8 1.0 f.b 1.8 n.0 9.8 7.0 1.8 7.0 1.8 7.0 1.8 7.0 1.8 7.0 1.8 7.0 1.8 7.0 1.8 7.0 1.b w.0 1b.8 1.0 28.k q.0 1.k 2h.0 c.k 5y.0 1b.8 1.0 1.k 1.0 p.k 9.b 6.a 1.l 5.0 2.k 3.8 2.a 1.0 3.m 2e.0 2.b 2.l 2.m 3.l 2j.0 1.l 4.0 5.8 17.0 1.g 2m.0 h.8 r.0 1h.l g.0 47.a 1.0 1.a 1.0 1i.l 1b.0 1.l 2g.0 4o.k 52u.0 22.k g6o.0 g.8 wd.0 1v.8 1a.0 2.8 7h.0 3.8 g.d a.8 2.0 k.8 1b.b 4.0 1.b a.0 1.8 v.b 2.8 28.b 2.0 11.8 4p.0 2.8 5.0 1c.8 b.b 1.8 3.b 1.8 4.b 1.8 n.b 5.0 o.8 1g.0 c.b 2.8 1e.b i.0 a.d a.0 6.b i.8 6.0 3.8 1.0 1.8 2.b 1.d a.8 s.b 8.0 2.8 n.b d.0 c.g t.0 3.b 4.8 1b.b e.0 e.8 1.d a.0 6.e 5.f 1.e a.d a.e 5.0 1.8 15.b e.0 9.8 3.b 1.8 8.b 2.0 2.d a.0 6.e r.f 3.e 1e.f 1.e 1.f 3.e 2.f 2.e 5.f 2.e 1.f 1.e 1.0 o.e 5.8 b.b 5.0 2.8 3.b 2.0 a.8 6.0 2.8 6.0 2.8 6.0 9.8 7.0 1.8 7.0 1.8 1k.0 8.8 37.b 8.0 1.b 2.0 2.d a.0 6.g 8mc.0 c.g n.0 4.g 1d.0 6is.k a6.0 2.k 2y.0 12.8 7.0 c.8 5.0 5.c 1.b 1.c a.0 1.c d.0 1.c 5.0 1.c 1.0 1.c 2.0 1.c 2.0 1.c a.8 2q.0 x.8 a3.0 i.8 1s.0 2.8 1i.0 14.8 c.0 4.b e.n 1.o 1.4 1.0 2.7 1.4 1.0 b.b g.0 3.9 2.0 o.9 3.4 1.0 1.5 1.0 1.4 1.7 1.0 q.8 5.0 1.8 3r.0 2.b 1.0 7.5 1.0 4.4 1.0 1.5 1.0 1.d a.7 1.4 1.0 5.8 q.0 4.9 1.0 1.8 q.0 b.l 1k.b 2.g v.0 3.g 6.0 2.g 6.0 2.g 6.0 2.g 3.0 s.b 3.0 4.8 c.0 1.8 q.0 1.8 j.0 1.8 2.0 1.8 f.0 2.8 e.0 y.8 3f.0 1x.8 1h.0 3s.b 1.0 3m.8 t.0 3.8 1d.0 f.b 1.0 v.8 w.0 d.8 u.0 5.8 12.b 5.0 5.8 u.0 2.8 10.0 4.8 8.0 1.8 5.0 16.8 4e.0 2.d a.0 6.8 10.0 4.8 10.0 4.8 14.0 8.8 1g.0 4c.8 8n.0 9.8 m.0 a.8 8.0 48.8 6.0 2.8 1.0 1.8 18.0 1.8 2.0 3.8 1.0 2.8 n.0 a.8 n.0 9.8 v.0 1t.8 j.0 1.8 2.0 a.8 m.0 a.8 q.0 1y.8 1k.0 6.8 2.0 1s.8 1.b 3.0 1.b 2.0 5.b 4.8 4.0 1.8 3.0 1.8 t.0 2.b 3.0 4.b 1.0 w.8 t.0 3.8 t.0 z.8 8.0 1.8 s.b 2.0 p.8 1i.0 a.8 m.0 a.8 j.0 d.8 i.0 32.8 21.0 1j.8 1f.0 d.8 1f.0 d.8 10.b 4.0 8.d a.0 cm.8 t.0 a.8 1.0 8.8 m.b b.0 3z.8 n.0 9.b 3.8 1h.b f.0 v.d a.0 f.b 4.8 19.b b.0 2.b 1.0 f.b 1.0 2.8 p.0 7.d a.0 6.b 3.8 10.b e.0 1.d a.0 4.8 1.b 2.0 9.8 z.b 1.0 2.8 1.0 9.b 3.8 1c.b e.8 4.0 4.b 4.0 3.d a.8 1.0 1.8 1.0 z.8 i.0 1.8 p.b c.0 6.b 1.0 1t.8 7.0 1.8 1.0 1.8 4.0 1.8 f.0 1.8 a.0 7.8 1b.b c.0 5.d a.0 6.b 4.0 1.8 8.0 2.8 2.0 2.8 m.0 1.8 7.0 1.8 2.0 1.8 5.0 1.b 2.8 1.b 7.0 2.b 2.0 2.b 3.0 2.8 1.0 6.b 1.0 5.8 5.b 2.0 2.b 7.0 3.b 5.0 3v.8 1h.b i.8 4.0 5.d a.0 4.b 1.8 1.0 w.8 1c.b k.8 2.0 1.8 1.0 8.d a.0 4m.8 1b.b 7.0 2.b 9.0 n.8 4.b 2.0 y.8 1c.b h.0 3.8 1.0 b.d a.0 12.8 17.b d.8 1.0 7.d a.0 1i.e r.0 2.f f.0 4.d a.e 2.0 3.e 1.0 5c.8 18.b f.0 2t.8 1s.d a.0 l.8 1.0 4g.8 8.0 2.8 13.b 7.0 2.b 7.8 1.0 1.8 1.b 1.0 r.8 1.b a.8 14.b 7.8 1.b 4.0 8.b 1.0 8.8 1.b b.8 1a.b g.0 3.8 1.0 y.8 1l.0 7b.8 9.0 1.8 11.b 8.0 1.b 8.8 1.0 f.d a.0 o.8 u.0 2.b m.0 1.b e.0 21.8 7.0 1.8 2.0 1.8 12.b 6.0 3.b 1.0 1.b 2.0 1.b 7.8 1.b 1.0 8.d a.0 6.8 6.0 1.8 2.0 1.8 w.b 5.0 1.b 2.0 1.b 5.8 1.0 7.d a.0 8m.8 j.b 4.0 7d.8 pm.0 2u.8 33.0 h.8 5g.0 24c.8 tr.0 1.b 9.0 347.8 g7.0 6nt.8 ft.0 7.8 v.0 1.d a.0 2u.8 u.0 2.b 5.0 b.8 1c.b 7.0 9.8 4.0 c.d a.0 9.8 l.0 5.8 j.0 j4.8 1s.0 3k.8 23.0 4.b 1.8 1.b 1j.0 7.b 4.8 d.0 1s.8 2.0 1.8 1.0 cnw.l 1.m 7y.0 1d.m 3.0 h.l 4.0 23c.8 2z.0 5.8 d.0 3.8 9.0 7.8 a.0 3.b 2.0 1.b 4.0 43l.b 5.0 3.b m.0 2.b 7.0 u.b 4.0 44.b 3.0 cb.8 2d.0 1.8 1z.0 1.8 2.0 2.8 1.0 2.8 2.0 2.8 4.0 1.8 c.0 1.8 1.0 1.8 7.0 1.8 1t.0 1.8 4.0 2.8 8.0 1.8 7.0 1.8 s.0 1.8 4.0 1.8 5.0 1.8 1.0 3.8 7.0 1.8 9g.0 2.8 p.0 1.8 p.0 1.8 v.0 1.8 p.0 1.8 v.0 1.8 p.0 1.8 v.0 1.8 p.0 1.8 v.0 1.8 p.0 1.8 8.0 2.d 1e.0 e8.b 1j.0 4.b 1e.0 8.b 1.0 e.b 1.0 m.b 5.0 1.b f.0 11s.b 7.0 1.b h.0 2.b 7.0 1.b 2.0 1.b 5.0 5x.8 19.0 3.b 7.8 7.0 2.d a.0 4.8 1.0 a9.8 18.b 4.d a.0 zq.8 5h.0 b.b 7.0 15.8 1w.b 7.8 1.0 4.d a.0 x2.8 4.0 1.8 r.0 1.8 2.0 1.8 1.0 2.8 1.0 1.8 a.0 1.8 4.0 1.8 1.0 1.8 1.0 6.8 1.0 4.8 1.0 1.8 1.0 1.8 1.0 1.8 3.0 1.8 2.0 1.8 1.0 2.8 1.0 1.8 1.0 1.8 1.0 1.8 1.0 1.8 1.0 1.8 2.0 1.8 1.0 2.8 4.0 1.8 7.0 1.8 4.0 1.8 4.0 1.8 1.0 1.8 a.0 1.8 h.0 5.8 3.0 1.8 5.0 1.8 h.0 90.a 74.0 d.a 3.0 v.a 1.8 q.0 6.8 q.0 2.a 4.j 2.8 c.j 2.8 a.0 4.a 1.0 2.a a.0 i.a 1l.p q.m 1.a f.0 a.a 1.0 k.a 1.0 2.a 9.0 1.a 4.0 9.a c2.q 5.a 8u.0 8.a 7e.0 1c.a 3k.0 38.a c.0 2d.a 17.0 c.a 4.0 1k.a 8.0 a.a 6.0 14.a 8.0 u.a 2a.0 c.a 1b.0 1.a a.0 1.a 1br.0 2.k wyf.0 15.k 379.0 b.k 66.0 2.k 4g2.0 e.k 5rl.0 2e7.k f2.0 fher.b 1.0 u.r 2n.s 1.0 3k.b 6o.0";
  var STANDARD_STATES = "-1,1,2,1,1,1,3,1,4,5,6,1,7,8,9,9,a,b,1,c,d,e,f,1,1,g,h,1,1 0,,,,,,,,,,,,,,,,,,,,,,,,,,,, 0,,,,,,,,,,,i,,,,i,,i,j,,,,,,k,,i,i,i 1,,,l,l,l,8,,4,m,,3,7,8,,3,4,3,n,4,,,,8,o,,3,3,3 1,,,p,,p,q,p,4,r,,4,7,q,,4,4,4,4,4,,,,4,4,,4,4,4 0,,,,,,8,,4,s,,s,7,8,,s,4,s,s,4,,t,,s,s,,s,s,s 1,,,,,,,,,,,6,,,,6,,u,6,,,,,,v,,6,6,6 1,w,,x,,p,q,p,4,r,,7,7,q,,7,4,7,7,4,,,,7,7,,7,7,7 1,,,l,l,l,8,,4,m,,8,7,8,,8,4,8,8,4,,,,8,8,,8,8,8 1,,,,,,,,,,,9,,,9,9,,9,9,,,,,9,9,,9,9,9 1,,,p,,p,q,p,4,r,,a,7,q,,a,a,a,a,4,,,,a,a,,a,a,a 0,,,,,,,,,,6,,,,,,,y,,6,,,,,,,,, 1,,,p,,p,q,p,4,r,,c,7,q,,c,4,z,c,4,,,,4,10,,c,c,c 1,,,,,,,,,,,d,,,,d,,d,d,,,,,d,d,,d,d,d 1,,,,,,,,,r,,e,,,,e,,e,e,,,e,,e,e,,e,e,e 1,,,,,,,,,,,f,,,,f,,f,f,,,,,f,f,,f,f,f 0,,,,,,,,,,,11,,,,11,,11,11,,,,,11,11,12,11,11,11 1,,,,,,,,,,,h,,,,h,,13,h,,,,,,,,h,h,h -,,,,,,,,,,,i,,,,i,,i,j,,,,,,k,,i,i,i 1,,,,,,,,,,,j,,,,j,,j,j,,,,,,k,,j,j,j -,,,,,,,,,,,,,,,,,,14,,,,,,,,,, -,,,,,,8,,,,,l,,8,,l,,l,l,,,,,l,l,,l,l,l 1,,,,,,8,,4,m,,m,7,8,,m,4,m,m,4,,t,,m,m,,m,m,m 1,,,l,l,l,8,,4,m,,n,7,8,,n,4,n,n,4,,,,8,o,,n,n,n 1,,,l,l,l,8,,4,m,,8,7,8,,8,4,8,15,4,,,,8,8,,8,8,8 -,,,,,,,,4,,,p,4,,,p,4,p,p,4,,,,p,p,,p,p,p 1,,,16,16,16,q,,4,r,,q,7,q,,q,4,q,q,4,,,,q,q,,q,q,q 1,,,,,,q,,4,r,,r,7,q,,r,4,r,r,4,,t,,r,r,,r,r,r -,,,,,,8,,4,s,,s,7,8,,s,4,s,s,4,,t,,s,s,,s,s,s 1,,,,,,,,,r,,t,,,,t,,t,t,,,t,,t,t,,t,t,t 1,,,,,,,,,,17,6,,,,6,,u,6,17,,,,,v,,6,6,6 1,,,,,,,,,,,,,,,,,18,,,,,,,,,,19, -,,,,,,,,,,,w,x,,,w,,w,w,,,,,w,w,,w,w,w 1,,,,,,q,,4,r,,x,7,q,,x,4,x,x,4,,,,x,x,,x,x,x -,,,,,,,,,,6,,,,,,,y,,6,,,,,,,,, 1,,,p,,p,q,p,4,r,17,c,7,q,,c,4,z,c,1a,,,,4,10,,c,c,c 1,,,p,,p,q,p,4,r,,4,7,q,,4,4,1b,4,4,,,,4,4,,4,1c,4 -,,,,,,,,,,,11,,,,11,,11,11,,,,,11,11,12,11,11,11 1,,,,,,,,,,,12,,,,12,,12,12,,,,,12,12,,12,12,12 1,,,,,,,,,,17,h,,,,h,,13,h,17,,,,,,,h,h,h 1,,,,,,,,,,,14,,,,14,,14,14,,,,,,,,14,14,14 1,,,l,l,l,8,,4,m,,15,7,8,,15,4,15,15,4,,,,8,8,,15,15,15 -,,,,,,q,,,,,16,,q,,16,,16,16,,,,,16,16,,16,16,16 1,,,,,,,,,,,17,,,,17,,1d,17,,,,,,1e,,17,17,17 -,,,,,,,,,,17,,,,,,,1f,,17,,,,,,,h,, -,,,,,,,,,,,,,,,,,,,,,,,,,,,19,1g 1,,,p,,p,q,p,4,r,,1a,7,q,,1a,4,1h,1a,4,,,,4,1i,,1a,1a,1a 1,,,p,,p,q,p,4,r,17,4,7,q,,4,4,1j,4,1a,,,,4,4,,1k,4,4 1,,,p,,p,q,p,4,r,,4,7,q,,4,4,4,4,4,,,,4,4,,4,1c,1l 1,,,,,,,,,,17,17,,,,17,,1d,17,17,,,,,1e,,17,17,17 1,,,,,,,,,,,,,,,,,18,,,,,,,,,,, -,,,,,,,,,,17,,,,,,,1f,,17,,,,,,,,, 1,,,,,,,,,,,,,,,,,,,,,,,,,,,, 1,,,p,,p,q,p,4,r,17,1a,7,q,,1a,4,1h,1a,1a,,,,4,1i,,1a,1a,1a 1,,,p,,p,q,p,4,r,,4,7,q,,4,4,1b,4,4,,,,4,4,,4,4,4 1,,,p,,p,q,p,4,r,17,4,7,q,,4,4,1j,4,1a,,,,4,4,,4,4,4 1,,,p,,p,q,p,4,r,,1k,7,q,,1k,4,1m,1k,4,,,,4,4,,1k,1k,1k 1,,,p,,p,q,p,4,r,,4,7,q,,4,4,4,4,4,,,,4,4,,4,4,4 1,,,p,,p,q,p,4,r,17,1k,7,q,,1k,4,1m,1k,1a,,,,4,4,,1k,1k,1k";

  // src/dictionary/analysis/tokenizers/StandardAutomaton.ts
  var BMP = 65536;
  var StandardAutomaton = class {
    /** The class of each code point up to U+FFFF; others are looked for among the ranges. */
    classes = new Uint8Array(BMP);
    starts = [];
    numbers = [];
    /** For each state and class the state that follows, or -1. */
    next;
    /** For each state -1 when no match ends there, 0 when what is no token ends, 1 when a token does. */
    ends;
    classCount;
    constructor() {
      this.readClasses();
      const states = STANDARD_STATES.split(" ");
      this.ends = Int8Array.from(states, (state) => state[0] === "-" ? -1 : Number(state[0]));
      const rows = states.map((state) => state.slice(1).split(","));
      this.classCount = rows[0].length;
      this.next = Int16Array.from(rows.flat(), (state) => state === "" ? -1 : parseInt(state, 36));
    }
    /**
     * The longest match between two places of a text.
     *
     * @returns where it ends, negative when it is no token; 0 when there is no match
     */
    match(text, from, to) {
      const { next, ends, classCount } = this;
      let state = 0;
      let end = 0;
      for (let at = from; at < to; ) {
        const codePoint = pointAt(text, at, to);
        state = next[state * classCount + this.classOf(codePoint)];
        if (state < 0) break;
        at += codePoint < BMP ? 1 : 2;
        const kind = ends[state];
        if (kind >= 0) end = kind === 1 ? at : -at;
      }
      return end;
    }
    classOf(codePoint) {
      if (codePoint < BMP) return this.classes[codePoint];
      let low = 0;
      let high = this.starts.length;
      while (high - low > 1) {
        const middle = low + high >> 1;
        if (this.starts[middle] <= codePoint) low = middle;
        else high = middle;
      }
      return this.numbers[low];
    }
    readClasses() {
      let start2 = 0;
      for (const range of STANDARD_CLASSES.split(" ")) {
        const [step, number] = range.split(".").map((digits) => parseInt(digits, 36));
        start2 += step;
        this.starts.push(start2);
        this.numbers.push(number);
        this.classes.fill(number, start2);
      }
    }
  };
  function pointAt(text, at, to) {
    return at + 1 < to ? text.codePointAt(at) : text.charCodeAt(at);
  }

  // src/dictionary/analysis/tokenizers/standardTokenizer.ts
  var automaton;
  function standardTokenizer(longest2) {
    return (text) => {
      const scanner = automaton ??= new StandardAutomaton();
      const tokens = [];
      for (let at = 0; at < text.length; ) {
        const end = scanner.match(text, at, windowEnd(text, at, longest2));
        if (end > 0) tokens.push({ text: text.slice(at, end), increment: 1, end });
        if (end === 0) break;
        at = Math.abs(end);
      }
      return tokens;
    };
  }
  function windowEnd(text, at, longest2) {
    const end = at + longest2;
    if (end > text.length) return text.length;
    return (text.charCodeAt(end - 1) & 64512) === 55296 ? end - 1 : end;
  }

  // src/dictionary/analysis/filters/stopFilter.ts
  function stopFilter({ words, ignoreCase, removeTrailing }) {
    const keyOf = ignoreCase ? javaLowerCase : (text) => text;
    const stopWords = new Set([...words].map(keyOf));
    return (tokens, textLength) => {
      const kept = [];
      let skipped = 0;
      tokens.forEach((token, index) => {
        const isStopWord = stopWords.has(keyOf(token.text));
        const stays = !removeTrailing && index === tokens.length - 1 && token.end === textLength;
        if (isStopWord && !stays) {
          skipped += token.increment;
        } else {
          const placed = skipped === 0 ? token : { ...token, increment: token.increment + skipped };
          kept.push(isStopWord ? { ...placed, keyword: true } : placed);
          skipped = 0;
        }
      });
      return kept;
    };
  }

  // src/dictionary/queries/dictionaryFilter.ts
  var DICTIONARY_FILTERS = {
    ["stop-words" /* STOP_WORDS */]: {
      type: "stop",
      make: (mappings) => stopFilter({ words: wordsOf2(mappings), ignoreCase: false, removeTrailing: true })
    },
    ["keep-words" /* KEEP_WORDS */]: { type: "keep", make: keepFilter },
    ["stemmer-override" /* STEMMER_OVERRIDE */]: { type: "stemmer_override", make: stemmerOverrideFilter },
    ["elision-articles" /* ELISION_ARTICLES */]: { type: "elision", make: elisionFilter }
  };
  function keepFilter(mappings) {
    const kept = new Set(wordsOf2(mappings));
    return (tokens) => {
      const left = [];
      let skipped = 0;
      for (const token of tokens) {
        if (kept.has(token.text)) {
          left.push({ ...token, increment: token.increment + skipped });
          skipped = 0;
        } else skipped += token.increment;
      }
      return left;
    };
  }
  function stemmerOverrideFilter(mappings) {
    const stems = /* @__PURE__ */ new Map();
    for (const each of mappings) {
      if (each.kind === "stem" && !stems.has(each.word)) stems.set(each.word, each.stem);
    }
    const stemOf = ({ text, keyword }) => keyword === true ? text : stems.get(text) ?? text;
    return (tokens) => tokens.map((token) => ({ ...token, text: stemOf(token) }));
  }
  function elisionFilter(mappings) {
    const articles = new Set(wordsOf2(mappings));
    return (tokens) => tokens.map((token) => {
      const at = token.text.search(/['\\u2019]/);
      return at >= 0 && articles.has(token.text.slice(0, at)) ? { ...token, text: token.text.slice(at + 1) } : token;
    });
  }
  function wordsOf2(mappings) {
    return mappings.flatMap((each) => each.kind === "word" ? [each.word] : []);
  }

  // src/dictionary/damage/separators.ts
  var WORD = \`[\\\\p{L}\\\\p{M}\\\\p{N}"'”’)\\\\]]\`;
  var NEXT = \`[\\\\p{L}\\\\p{M}\\\\p{N}"'“‘(\\\\[#]\`;
  function between(sign2) {
    let made;
    return () => made ??= new RegExp(\`(?<=\${WORD}\\\\s*)(?:\${sign2})(?=\\\\s*\${NEXT})\`, "u");
  }
  var SEMICOLON = sign("semicolon (;)", /;/u, "(?<!&#?\\\\w{1,31});");
  var BAR = sign("vertical bar (|)", /\\|/u, "\\\\|");
  var IDEOGRAPHIC = sign("ideographic comma (、)", /、/u, "、");
  var FULL_WIDTH = sign("full-width comma (，)", /[，﹐]/u, "[，﹐]");
  var ARABIC = sign("Arabic comma (،)", /،/u, "،");
  var TAB = sign("tab", /\\t/u, "\\\\t+");
  var COMMA = sign("comma (,)", /,/u, ",");
  var THIN_ARROW = { ...sign("thin arrow (->)", /->/u, "(?<!-)-{1,2}>"), arrow: true };
  var ARROW = { ...sign("arrow character", /[→⇒➔➜⟶⟹＝]/u, "[→⇒➔➜⟶⟹＝]>?"), arrow: true };
  var SPACED_EQUALS = { ...sign("equals sign (=)", /\\s=\\s/u, "(?<=\\\\s)=(?=\\\\s)"), arrow: true };
  var EQUALS = { ...sign("equals sign (=)", /=(?!>)/u, "=(?!>)"), arrow: true };
  var IN_PLACE_OF_ARROWS = [
    { name: "thin arrow (->)", mark: /->/u, pattern: () => /(?<=\\S\\s*)-{1,2}>(?=\\s*\\S)/u, arrow: true },
    { name: "arrow character", mark: /[→⇒➔➜⟶⟹]/u, pattern: () => /(?<=\\S\\s*)[→⇒➔➜⟶⟹](?=\\s*\\S)/u, arrow: true },
    { name: "equals sign (=)", mark: /\\s=\\s/u, pattern: () => /(?<=\\S\\s+)=(?=\\s+\\S)/u, arrow: true }
  ];
  var ALWAYS = [THIN_ARROW, ARROW, SPACED_EQUALS, FULL_WIDTH, ARABIC, SEMICOLON, BAR];
  var WHERE_NOTHING_SEPARATES = [...ALWAYS, TAB, IDEOGRAPHIC, EQUALS];
  function signsBetweenTerms(separated) {
    return separated ? ALWAYS : WHERE_NOTHING_SEPARATES;
  }
  var arrowSeparators = {
    remedies: ["Write => between the two sides", "Write => between the two sides"],
    signs: (separated) => separated ? [] : IN_PLACE_OF_ARROWS,
    takeAny: true
  };
  var INSIDE_A_TERM = /(?<=[^\\s,>]\\s*)\\t(?=\\s*[^\\s,=])/u;
  function sign(name, mark, pattern) {
    return { name, mark, pattern: between(pattern), arrow: false };
  }

  // src/dictionary/text/javaText.ts
  function isJavaWhiteSpace(unit) {
    if (unit <= 32) return unit === 32 || unit >= 9 && unit <= 13 || unit >= 28 && unit <= 31;
    if (unit < 5760) return false;
    if (unit >= 8192 && unit <= 8202) return unit !== 8199;
    return unit === 5760 || unit === 8232 || unit === 8233 || unit === 8287 || unit === 12288;
  }
  var JAVA_WHITE_SPACE = (
    // eslint-disable-next-line no-control-regex -- Java counts U+001C to U+001F as white space.
    /[\\t-\\r\\u001c-\\u0020\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]+/u
  );
  function withoutWhiteSpace(text) {
    return text.split(JAVA_WHITE_SPACE).join("");
  }
  function javaTrim(text) {
    let start2 = 0;
    let end = text.length;
    while (start2 < end && text.charCodeAt(start2) <= 32) start2++;
    while (end > start2 && text.charCodeAt(end - 1) <= 32) end--;
    return text.slice(start2, end);
  }
  function hasText(text) {
    for (let i = 0; i < text.length; i++) {
      if (!isJavaWhiteSpace(text.charCodeAt(i))) return true;
    }
    return false;
  }
  function javaSplit(text, separator) {
    const parts2 = text.split(separator);
    if (parts2.length === 1) return parts2;
    while (parts2.length > 0 && parts2[parts2.length - 1] === "") parts2.pop();
    return parts2;
  }
  function visible(text) {
    return text.replace(CONTROLS, (control) => {
      const code2 = control.charCodeAt(0);
      return code2 < 32 ? String.fromCharCode(9216 + code2) : code2 === 127 ? "␡" : "␦";
    });
  }
  var CONTROLS = /[\\p{Cc}\\u2028\\u2029]/gu;

  // src/dictionary/formats/codeDescription.ts
  var REFUSED = "The engine refuses the whole file: an index that uses it cannot be created or opened.";
  function refusal(title, cause, remedy2) {
    return { severity: "error", title, cause, consequence: REFUSED, remedy: remedy2 };
  }
  function remark(title, cause, consequence, remedy2, severity = "warning") {
    return { severity, title, cause, consequence, remedy: remedy2 };
  }

  // src/dictionary/formats/FormatSigns.ts
  function hasAny(words, ...wanted) {
    return wanted.some((word2) => words.has(word2));
  }

  // src/dictionary/reading/arrowRule.ts
  var LINE_END = /[\\u0085\\u2028\\u2029]/;
  function findArrowRule(line2) {
    const text = LINE_END.test(line2.slice(-1)) ? line2.slice(0, -1) : line2;
    const found = text.slice(lastLineEnd(text) + 1);
    const arrow = found.lastIndexOf("=>");
    if (arrow < 0) return null;
    return { left: javaTrim(found.slice(0, arrow)), right: javaTrim(found.slice(arrow + 2)) };
  }
  function lastLineEnd(text) {
    return Math.max(text.lastIndexOf(""), text.lastIndexOf("\\u2028"), text.lastIndexOf("\\u2029"));
  }

  // src/dictionary/reading/refuse.ts
  var LONGEST_TEXT = 120;
  function placeIn(line2, from = line2.start, to = line2.end) {
    return new OffsetPlace(line2, from, to);
  }
  var OffsetPlace = class {
    constructor(of, from, to) {
      this.of = of;
      this.from = from;
      this.to = to;
      this.line = of.number;
    }
    of;
    from;
    to;
    line;
    get column() {
      return this.of.column(this.from);
    }
    get endColumn() {
      const { column } = this;
      return Math.max(this.of.column(this.to), column);
    }
    get text() {
      const { from, to } = this;
      const head = this.of.text(from, Math.min(to, from + 2 * LONGEST_TEXT + 2));
      return to - from > LONGEST_TEXT ? Array.from(head).slice(0, LONGEST_TEXT).join("") : head;
    }
  };
  function refuse(line2, code2, message, from = line2.start, to = line2.end) {
    const { column, endColumn, text } = placeIn(line2, from, to);
    return { line: line2.number, column, endColumn, text, code: code2, message };
  }

  // src/dictionary/reading/unescapeSide.ts
  var ESCAPED = { n: "\\n", t: "	", r: "\\r", b: "\\b", f: "\\f" };
  var LONGEST_SIDE = 256;
  var HEXADECIMAL = /^(?:[+-][0-9a-fA-F]{3}|[0-9a-fA-F]{4})$/;
  function unescapeSide(side2) {
    let text = "";
    for (let at = 0; at < side2.length; ) {
      if (text.length === LONGEST_SIDE) return { problem: \`a side has more than \${LONGEST_SIDE} characters\` };
      const character = side2[at++];
      if (character !== "\\\\") {
        text += character;
        continue;
      }
      const escaped = side2[at++];
      if (escaped === void 0) return { problem: "a side ends with a backslash" };
      if (escaped !== "u") {
        text += ESCAPED[escaped] ?? escaped;
        continue;
      }
      const digits = side2.slice(at, at + 4);
      if (!HEXADECIMAL.test(digits)) return { problem: "\\\\u is not followed by four hexadecimal digits" };
      text += String.fromCharCode(Number.parseInt(digits, 16) & 65535);
      at += 4;
    }
    return { text };
  }
  var MISREAD = /[\\\\\\p{Cc}\\p{Cs}\\u2028\\u2029]|^[ #]| $|(?<==)>/gu;
  function escapeSide(text) {
    return text.replace(MISREAD, (character) => character === "\\\\" ? "\\\\\\\\" : codeUnitEscape(character));
  }
  function codeUnitEscape(character) {
    return \`\\\\u\${character.charCodeAt(0).toString(16).padStart(4, "0")}\`;
  }

  // src/dictionary/reading/loaderRules.ts
  var OLDEST = { trimsFirst: false, hashArrowIsRule: false, namesLines: false };
  var MIDDLE = { trimsFirst: true, hashArrowIsRule: false, namesLines: true };
  var NEWEST = { trimsFirst: true, hashArrowIsRule: true, namesLines: true };
  function loaderRulesOf(engineVersion) {
    if (/^Elasticsearch_/i.test(engineVersion ?? "")) return OLDEST;
    const match = /^OpenSearch_(\\d+)\\.(\\d+)/i.exec(engineVersion ?? "");
    if (match === null) return NEWEST;
    const [major, minor] = [Number(match[1]), Number(match[2])];
    if (major === 1) return minor < 3 ? OLDEST : MIDDLE;
    if (major === 2 && minor < 11) return minor < 5 ? OLDEST : MIDDLE;
    return major === 0 ? OLDEST : NEWEST;
  }

  // src/dictionary/reading/WordListLoader.ts
  var HASH_ARROW = /^[ \\t\\n\\v\\f\\r]*#[ \\t\\n\\v\\f\\r]*=>/;
  var WordListLoader = class {
    rules;
    /** How many lines with text there were, comments included: what the engine calls a line's number. */
    linesWithText = 0;
    /** @param otherwise what a format's own code does otherwise than the loader */
    constructor(engineVersion, otherwise = {}) {
      this.rules = { ...loaderRulesOf(engineVersion), ...otherwise };
    }
    /** Whether the loader drops a line. To be asked once of every line of the file, in order. */
    drops(line2) {
      const text = line2.whole;
      if (!hasText(text)) return true;
      this.linesWithText++;
      return this.isComment(this.rules.trimsFirst ? javaTrim(text) : text);
    }
    /** A refusal for which the engine names the line that was asked about last. */
    refuse(line2, code2, message, from, to) {
      const refusal3 = refuse(line2, code2, message, from, to);
      return this.rules.namesLines ? { ...refusal3, engineLine: this.linesWithText } : refusal3;
    }
    isComment(text) {
      return text.startsWith("#") && !(this.rules.hashArrowIsRule && HASH_ARROW.test(text));
    }
  };

  // src/dictionary/formats/RuleKind.ts
  function ruleOf(kind, content) {
    const rule = { kind: kind.kind, ...content };
    const text = kind.canonicalText?.(rule) ?? kind.print(rule);
    return { ...rule, text: visible(text) };
  }
  function isOf(kind, rule) {
    return rule?.kind === kind.kind;
  }
  function sortedTerms(terms2) {
    return [...new Set(terms2)].sort();
  }

  // src/dictionary/formats/character-mappings/rules.ts
  var characterMapping = {
    kind: "character-mapping",
    print: ({ match, replacement }) => javaTrim(\`\${escapeSide(match)} => \${escapeSide(replacement)}\`),
    identity: ({ match, replacement }) => ["character-mapping", match, replacement],
    leftSide: ({ match }) => [match],
    terms: ({ match, replacement }) => [match, replacement],
    inputCount: () => 1,
    leads: ({ match, replacement }) => [[match, [replacement]]],
    load: ({ kind, match, replacement }, map) => map.put(match, { kind, match, replacement })
  };

  // src/dictionary/formats/character-mappings/CharacterMappingsReader.ts
  var CharacterMappingsReader = class {
    loader;
    /** On which line each match stands first. */
    matches = /* @__PURE__ */ new Map();
    constructor(engineVersion) {
      this.loader = new WordListLoader(engineVersion);
    }
    isSkipped(line2) {
      return this.loader.drops(line2);
    }
    read(line2) {
      const sides = findArrowRule(javaTrim(line2.whole));
      if (sides === null) return this.refuse(line2, "the rule has no =>");
      const [left, right] = [unescapeSide(sides.left), unescapeSide(sides.right)];
      if (left.problem !== void 0) return this.refuse(line2, left.problem);
      if (right.problem !== void 0) return this.refuse(line2, right.problem);
      return this.addMapping(line2, left.text, right.text);
    }
    end() {
      return null;
    }
    addMapping(line2, match, replacement) {
      if (match === "") return { refusal: refuse(line2, "malformed-mapping", "nothing stands before =>") };
      const first = this.matches.get(match) ?? line2.number;
      this.matches.set(match, first);
      if (first !== line2.number) {
        return { refusal: refuse(line2, "duplicate-entry", \`line \${first} already maps what stands before =>\`) };
      }
      return { rule: ruleOf(characterMapping, { line: line2.number, match, replacement }) };
    }
    refuse(line2, problem) {
      return { refusal: this.loader.refuse(line2, "malformed-mapping", problem) };
    }
  };

  // src/dictionary/formats/character-mappings/lint/quotedMapping.ts
  var quotedMapping = ({ report }) => {
    let first = null;
    let count2 = 0;
    return {
      checkRule: (linted) => {
        const { rule } = linted;
        if (!isOf(characterMapping, rule)) return;
        if (!isQuoted(rule.match) && !isQuoted(rule.replacement)) return;
        count2++;
        if (first === null) {
          const { line: line2, column, endColumn, text } = linted.wholePlace();
          first = { line: line2, column, endColumn, text };
        }
      },
      end: () => {
        if (first === null) return;
        const lines = count2 === 1 ? "a line has" : \`\${count2} lines have\`;
        report("quoted-mapping", first, \`\${lines} quotes around a side, which are read as a part of it\`);
      }
    };
  };
  function isQuoted(side2) {
    return side2.length > 1 && side2.startsWith('"') && side2.endsWith('"');
  }

  // src/dictionary/formats/character-mappings/index.ts
  var signs2 = {
    fit: fitOf,
    shape: "characters and their replacement on the two sides of an arrow",
    named: (words) => hasAny(words, "mapping", "mappings", "charfilter", "charmap", "folding")
  };
  var characterMappings = {
    name: "character-mappings",
    documentation: "What a \`mapping\` char filter replaces, \`a => b\` a line (\`mappings_path\`).",
    title: "character mappings",
    parameters: [{ component: "char filter", types: ["mapping"], setting: "mappings_path" }],
    loader: "word list",
    comments: "line-start",
    createReader: ({ engineVersion }) => new CharacterMappingsReader(engineVersion),
    ruleKinds: [characterMapping],
    examples: ["ph => f", "ß => ss", "\\\\u00e6 => ae", ":) => _happy_", "# => hash", "x =>", "# note"],
    pieces: ["=>", "\\\\", "\\\\u", "\\\\\\\\", "#", " ", "a => "],
    signs: signs2,
    separators: arrowSeparators,
    checks: {},
    lintRules: [quotedMapping],
    ownCodes: {
      "quoted-mapping": remark(
        "Quotes around a mapping",
        "A side of a mapping stands in double quotes, as in Solr's files.",
        "The quotes are a part of what is looked for or put in its place.",
        "Delete the quotes; write a space at an edge as \\\\u0020"
      )
    },
    sharedCodes: [
      "malformed-mapping",
      "duplicate-entry",
      "maps-to-itself",
      "empty-dictionary",
      "comment-like-line"
    ]
  };
  function fitOf(line2) {
    const arrow = line2.lastIndexOf("=>");
    if (arrow < 1) return "no";
    const match = javaTrim(line2.slice(0, arrow));
    if (/\\\\u[0-9a-fA-F]{4}/.test(line2)) return "own";
    return match === "" || match.includes(",") ? "read" : "fits";
  }

  // src/dictionary/formats/entryBytes.ts
  var HEADER_BYTES = 16;
  var ALIGNMENT = 8;
  var STRING_BYTES = 44;
  var TRANSDUCER_BYTES = 3.3;
  function arrayBytes(bytes) {
    return Math.ceil((HEADER_BYTES + bytes) / ALIGNMENT) * ALIGNMENT;
  }

  // src/dictionary/formats/word-list/rules.ts
  var word = {
    kind: "word",
    // NUL is text to the loader, which trims it afterwards: the only way to write a word without characters.
    print: (rule) => rule.word === "" ? "\\0" : rule.word,
    identity: (rule) => ["word", rule.word],
    terms: (rule) => [rule.word],
    leads: (rule) => [[rule.word, [rule.word]]],
    load: (rule, map) => map.put(rule.word, { kind: "word", word: rule.word }),
    weight: { isSet: true, bytes: (rule) => arrayBytes(2 * rule.word.length) }
  };
  var namedWords = {
    kind: "named-words",
    print: ({ name }) => name,
    identity: ({ name, words }) => ["named-words", name, ...words],
    terms: ({ name }) => [name],
    leads: ({ words }) => words.map((each) => [each, [each]]),
    load: ({ words }, map) => {
      for (const each of words) map.put(each, { kind: "word", word: each });
    }
  };

  // src/dictionary/formats/hyphenation-patterns/xmlName.ts
  var NAME = "[\\\\p{L}_:][\\\\p{L}\\\\p{N}_:.\\\\-\\\\u00b7]*";

  // src/dictionary/formats/hyphenation-patterns/xmlDeclaration.ts
  var DECLARATION = /^xml\\s+version\\s*=\\s*(["'])(1\\.[01])\\1(?:\\s+encoding\\s*=\\s*(["'])([A-Za-z][\\w.-]*)\\3)?(?:\\s+standalone\\s*=\\s*(["'])(?:yes|no)\\5)?\\s*$/;
  var TARGET = new RegExp(\`^\${NAME}(?:\\\\s|$)\`, "u");
  function checkInstruction(inner, begun) {
    if (!TARGET.test(inner)) return "what begins with <? has no name";
    if (!/^xml(?:\\s|$)/i.test(inner)) return null;
    if (begun) return "<?xml does not stand at the beginning";
    return DECLARATION.test(inner) ? null : "the XML declaration is broken";
  }
  function readDeclaration(inner, hasMark) {
    const found = DECLARATION.exec(inner);
    if (found === null) return null;
    const [, , version = "", , encoding = "UTF-8"] = found;
    const name = encoding.toUpperCase();
    const notChecked = version === "1.0" ? null : \`what XML \${version} allows\`;
    const plain2 = { version, asciiOnly: false, problem: null, notChecked };
    if (name === "UTF-8") return plain2;
    if (name === "US-ASCII" && !hasMark) return { ...plain2, asciiOnly: true };
    if (name === "UTF-16" && !hasMark) {
      return { ...plain2, problem: \`the file declares the encoding \${encoding}, and is UTF-8\` };
    }
    return { ...plain2, notChecked: \`what the engine reads from UTF-8 that is declared as \${encoding}\` };
  }

  // src/dictionary/formats/hyphenation-patterns/xmlDoctype.ts
  var LITERAL = \`"[^"]*"|'[^']*'\`;
  var SUBSET = \`(?:\${LITERAL}|<!--[^]*?-->|<(?!!--)|[^\\\\]"'<])*\`;
  var WHOLE = new RegExp(\`^<!DOCTYPE\\\\s(?:\${LITERAL}|\\\\[\${SUBSET}\\\\]|[^"'[\\\\]>])*>\`);
  var SHAPE = new RegExp(
    \`^<!DOCTYPE\\\\s+\${NAME}(?:\\\\s+(?:SYSTEM|PUBLIC\\\\s+(\${LITERAL}))\\\\s+(\${LITERAL}))?\\\\s*(?:\\\\[(\${SUBSET})\\\\]\\\\s*)?>$\`,
    "u"
  );
  var ENTITY = new RegExp(\`<!ENTITY\\\\s+(\${NAME})\\\\s\`, "gu");
  function wholeDoctype(text) {
    return WHOLE.exec(text)?.[0] ?? null;
  }
  function readDoctype(declaration) {
    const found = SHAPE.exec(declaration);
    if (found === null) {
      const notChecked = "the document type has a form that is not known here";
      return { entities: /* @__PURE__ */ new Set(), mayDeclareMore: true, problem: null, notChecked };
    }
    const [publicId, systemId] = [found[1], found[2]].map((literal) => literal?.slice(1, -1));
    const subset = found[3]?.trim() ?? "";
    return {
      entities: new Set([...subset.matchAll(ENTITY)].map(([, name = ""]) => name)),
      mayDeclareMore: systemId !== void 0 || subset.includes("%"),
      ...judgeExternal(publicId, systemId, subset)
    };
  }
  function judgeExternal(publicId, systemId, subset) {
    const declared = subset === "" ? null : "what the document type declares";
    if (systemId === void 0 || isOwnDtd(publicId, systemId)) return { problem: null, notChecked: declared };
    if (/^[\\w.-]+$/.test(systemId)) {
      const problem = \`the document type names \${systemId}, which the engine does not find\`;
      return { problem, notChecked: null };
    }
    return { problem: null, notChecked: \`whether the engine finds the document type's \${systemId}\` };
  }
  function isOwnDtd(publicId, systemId) {
    return publicId === "hyphenation-info" || /\\bhyphenation\\.dtd\\b/i.test(systemId);
  }

  // src/dictionary/formats/hyphenation-patterns/xmlTag.ts
  var TAG = new RegExp(\`^\${NAME}(?:\\\\s+\${NAME}\\\\s*=\\\\s*(?:"[^"<]*"|'[^'<]*'))*\\\\s*/?$\`, "u");
  var ATTRIBUTE = new RegExp(\`\\\\s(\${NAME})\\\\s*=\\\\s*(?:"[^"]*"|'[^']*')\`, "gu");
  function checkTag(tag) {
    if (!TAG.test(tag)) return \`<\${tag}> is no tag: attributes have a name, =, and a value in quotes\`;
    const names = attributeNames(tag);
    return new Set(names).size === names.length ? null : \`<\${tag}> has an attribute twice\`;
  }
  function elementName(tag) {
    return /^[^\\s/]+/.exec(tag)?.[0] ?? "";
  }
  function attributeNames(tag) {
    return [...tag.matchAll(ATTRIBUTE)].map(([, name = ""]) => name);
  }
  function namespacedNames(tag) {
    const isPlain3 = (name) => /^(?:xml:)?[^:]+$/.test(name) && name !== "xmlns";
    return [elementName(tag), ...attributeNames(tag)].filter((name) => !isPlain3(name));
  }

  // src/dictionary/formats/hyphenation-patterns/XmlNamespaces.ts
  var XmlNamespaces = class {
    declared = /* @__PURE__ */ new Set();
    /** Takes a tag. @returns whether the names in it are plain, or what is wrong with one, or what is not checked */
    take(tag) {
      const names = namespacedNames(tag);
      if (names.length === 0) return {};
      for (const name of names) if (name.startsWith("xmlns:")) this.declared.add(name.slice("xmlns:".length));
      const undeclared = names.find((name) => this.isUndeclared(name));
      if (undeclared === void 0) return { notChecked: "names with prefixes and namespaces" };
      return { problem: \`the prefix of \${undeclared} is not declared\` };
    }
    isUndeclared(name) {
      const prefix = /^([^:]+):[^:]+$/.exec(name)?.[1];
      return prefix !== void 0 && prefix !== "xmlns" && !this.declared.has(prefix);
    }
  };

  // src/dictionary/formats/hyphenation-patterns/xmlReference.ts
  var PREDEFINED = ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"];
  var NUMERIC = /^&#(?:(\\d+)|x([0-9a-fA-F]+));$/;
  var ENTITY2 = /^&([^#;]+);$/;
  function judgeReference(reference, doctype, version) {
    if (PREDEFINED.includes(reference)) return "known";
    const numeric = NUMERIC.exec(reference);
    if (numeric !== null) {
      const [, decimal, hexadecimal = ""] = numeric;
      const code2 = decimal === void 0 ? parseInt(hexadecimal, 16) : Number(decimal);
      return isCharacter(code2, version) ? "known" : "broken";
    }
    const name = ENTITY2.exec(reference)?.[1];
    if (name === void 0 || doctype === null) return "broken";
    return doctype.entities.has(name) || doctype.mayDeclareMore ? "not checked" : "broken";
  }
  function isCharacter(code2, version) {
    if (code2 < 32) return code2 > 0 && (version === "1.1" || [9, 10, 13].includes(code2));
    return code2 <= 1114111 && !(code2 >= 55296 && code2 <= 57343) && code2 !== 65534 && code2 !== 65535;
  }

  // src/dictionary/formats/hyphenation-patterns/XmlScanner.ts
  var SECTIONS = [
    ["<!--", "-->"],
    ["<![CDATA[", "]]>"],
    ["<?", "?>"]
  ];
  var ILLEGAL = /(?![\\t\\n\\r\\x7f-\\x9f])\\p{Cc}|[\\ufffe\\uffff]/u;
  var BEYOND_ASCII = /[^\\p{ASCII}]/u;
  var XmlScanner = class {
    constructor(listener = {}) {
      this.listener = listener;
    }
    listener;
    /** The elements that are open, outermost first. */
    open = [];
    pending = "";
    /** A section that is open: pieces are kept apart until its end comes, so that a long one is not read again and again. */
    section = null;
    begun = false;
    hasMark = false;
    hasRoot = false;
    asciiOnly = false;
    version = "1.0";
    doctype = null;
    namespaces = new XmlNamespaces();
    /** Takes the next piece. @returns what is wrong, or null */
    feed(piece) {
      if (ILLEGAL.test(piece)) return "the line holds a character that XML does not allow";
      const problem = this.take(piece);
      if (problem !== null || !this.asciiOnly || !BEYOND_ASCII.test(piece)) return problem;
      return "the file declares US-ASCII, and the line holds another character";
    }
    /** What is missing at the end, or null. */
    end() {
      if (this.pending !== "" || this.section !== null)
        return "the file ends within a tag, a comment or a declaration";
      if (!this.hasRoot) return "the file has no element";
      return this.open.length === 0 ? null : \`<\${this.open.at(-1)}> is not closed\`;
    }
    take(piece) {
      const whole = this.section === null ? piece : this.takeIntoSection(this.section, piece);
      return whole === null ? null : this.takeWhole(whole);
    }
    /** The section as a whole with this piece, or null while it goes on. */
    takeIntoSection(section, piece) {
      section.pieces.push(piece);
      const last = section.tail + piece;
      section.tail = last.slice(1 - section.end.length);
      if (!last.includes(section.end)) return null;
      this.section = null;
      return section.pieces.join("");
    }
    takeWhole(piece) {
      this.hasMark ||= !this.begun && this.pending === "" && piece.startsWith("\\uFEFF");
      this.pending += this.begun ? piece : piece.replace(/^\\ufeff/, "");
      for (; ; ) {
        const at = this.pending.indexOf("<");
        const text = at < 0 ? this.pending : this.pending.slice(0, at);
        const problem = this.checkText(text);
        if (problem !== null) return problem;
        if (text !== "") this.begun = true;
        this.pending = this.pending.slice(text.length);
        if (this.pending === "") return null;
        const taken = this.takeMarkup();
        if (typeof taken === "string") return taken;
        if (!taken) return null;
      }
    }
    checkText(text) {
      if (this.open.length === 0) {
        return /^[ \\t\\r\\n]*$/.test(text) ? null : "there is text outside of the outermost element";
      }
      if (text.includes("]]>")) return "]]> stands in a text";
      this.listener.text?.(text, this.open);
      return this.checkReferences(text);
    }
    checkReferences(text) {
      for (const reference of text.match(/&[^;&\\s]*;?/g) ?? []) {
        const kind = judgeReference(reference, this.doctype, this.version);
        if (kind === "broken") return \`\${reference} is no reference to a character: write & as &amp;\`;
        if (kind === "not checked") this.listener.notChecked?.(\`what \${reference} stands for\`);
      }
      return null;
    }
    /** Takes what begins with \`<\`. @returns whether it was whole, or what is wrong */
    takeMarkup() {
      const { pending } = this;
      const section = SECTIONS.find(([begin]) => pending.startsWith(begin));
      if (section !== void 0) return this.takeSection(...section);
      if (pending.startsWith("<!")) return this.takeDoctype();
      const end = /^<(?:"[^"]*"|'[^']*'|[^"'>])*>/.exec(pending)?.[0].length;
      if (end === void 0) return false;
      const tag = pending.slice(1, end - 1);
      this.skip(end);
      return tag.startsWith("/") ? this.close(tag) : this.openElement(tag);
    }
    takeSection(begin, end) {
      const at = this.pending.indexOf(end, begin.length);
      if (at < 0) {
        this.section = { end, pieces: [this.pending], tail: this.pending.slice(1 - end.length) };
        this.pending = "";
        return false;
      }
      const inner = this.pending.slice(begin.length, at);
      if (begin === "<!--" && (inner.includes("--") || inner.endsWith("-"))) return "-- stands in a comment";
      if (begin === "<![CDATA[") {
        if (this.open.length === 0) return "there is text outside of the outermost element";
        this.listener.text?.(inner, this.open);
      }
      const problem = begin === "<?" ? this.checkInstruction(inner) : null;
      if (problem !== null) return problem;
      this.skip(at + end.length);
      return true;
    }
    checkInstruction(inner) {
      const broken = checkInstruction(inner, this.begun);
      if (broken !== null) return broken;
      const declaration = readDeclaration(inner, this.hasMark);
      if (declaration === null) {
        if (/^[^\\s]*:/.test(inner)) this.listener.notChecked?.("a processing instruction with a colon");
        return null;
      }
      ({ version: this.version, asciiOnly: this.asciiOnly } = declaration);
      if (declaration.notChecked !== null) this.listener.notChecked?.(declaration.notChecked);
      return declaration.problem;
    }
    takeDoctype() {
      const found = wholeDoctype(this.pending);
      if (found === null) {
        const mayComeYet = /^<!DOCTYPE\\s/.test(this.pending) || !this.pending.includes(">");
        return mayComeYet ? false : "what begins with <! is no declaration";
      }
      if (this.hasRoot || this.doctype !== null) return "the document type stands at the wrong place";
      this.doctype = readDoctype(found);
      if (this.doctype.problem !== null) return this.doctype.problem;
      if (this.doctype.notChecked !== null) this.listener.notChecked?.(this.doctype.notChecked);
      this.skip(found.length);
      return true;
    }
    openElement(tag) {
      const { problem: undeclared, notChecked } = this.namespaces.take(tag);
      const name = elementName(tag);
      const problem = checkTag(tag) ?? this.checkReferences(tag) ?? undeclared;
      if (problem !== void 0) return problem;
      if (this.open.length === 0 && this.hasRoot) return "there is a second outermost element";
      if (notChecked !== void 0) this.listener.notChecked?.(notChecked);
      const refused = this.listener.element?.(name, this.open) ?? null;
      if (refused !== null) return refused;
      this.hasRoot = true;
      if (!tag.endsWith("/")) this.open.push(name);
      return true;
    }
    close(tag) {
      const name = tag.slice(1).trimEnd();
      const opened = this.open.pop();
      return name === opened ? true : \`</\${name}> closes \${opened === void 0 ? "nothing" : \`<\${opened}>\`}\`;
    }
    skip(length) {
      this.begun = true;
      this.pending = this.pending.slice(length);
    }
  };

  // src/dictionary/formats/hyphenation-patterns/HyphenationDocument.ts
  var ROOT = "hyphenation-info";
  var HyphenationDocument = class {
    /** The name of the outermost element; null before it has come. */
    root = null;
    hasPatterns = false;
    /** What is not known to be taken or refused, clauses, each once. */
    notChecked = /* @__PURE__ */ new Set();
    hadExceptions = false;
    xml = new XmlScanner({
      element: (name, open) => this.checkElement(name, open),
      text: (text, open) => this.takeText(text, open),
      notChecked: (what) => this.notChecked.add(what)
    });
    get isInPatterns() {
      return this.xml.open.at(-1) === "patterns";
    }
    /** Takes the next piece. @returns what is wrong, or null */
    feed(piece) {
      return this.xml.feed(piece);
    }
    /** What is missing at the end, or null. */
    end() {
      return this.xml.end();
    }
    checkElement(name, open) {
      this.root ??= name;
      this.hadExceptions ||= name === "exceptions";
      if (name !== "hyphen" || open.at(-1) === "exceptions") return null;
      if (!this.hadExceptions) return "<hyphen> stands outside of <exceptions>";
      this.notChecked.add("<hyphen> outside of <exceptions>");
      return null;
    }
    takeText(text, open) {
      this.hasPatterns ||= open.at(-1) === "patterns" && text.trim() !== "";
    }
  };

  // src/dictionary/formats/hyphenation-patterns/HyphenationReader.ts
  var HyphenationReader = class {
    xml = new HyphenationDocument();
    refused = false;
    /** No line is skipped: comments may span lines. */
    isSkipped() {
      return this.refused;
    }
    read(line2) {
      const isPattern = this.xml.isInPatterns;
      const problem = this.xml.feed(\`\${line2.whole}
\`);
      if (problem !== null) {
        this.refused = true;
        return { refusal: refuse(line2, "malformed-xml", problem) };
      }
      const pattern = javaTrim(line2.whole);
      const isPlain3 = isPattern && pattern !== "" && !/[<>]/.test(pattern);
      return isPlain3 ? { rule: ruleOf(word, { line: line2.number, word: pattern }) } : null;
    }
    end() {
      return null;
    }
    refusalOfEnd() {
      const problem = this.refused ? null : this.xml.end();
      if (problem === null) return null;
      return { line: 1, column: 1, endColumn: 1, text: "", code: "malformed-xml", message: problem };
    }
  };

  // src/dictionary/formats/hyphenation-patterns/lint/xmlNotChecked.ts
  var PLACE = { line: 1, column: 1, endColumn: 1, text: "" };
  var xmlNotChecked = ({ report }) => {
    const document2 = new HyphenationDocument();
    let refused = false;
    return {
      checkLine: (line2) => {
        refused ||= document2.feed(\`\${line2.whole}
\`) !== null;
      },
      end: () => {
        if (refused || document2.end() !== null) return;
        for (const what of document2.notChecked) report("xml-not-checked", PLACE, \`not checked here: \${what}\`);
        if (document2.root !== ROOT) {
          report("foreign-format", PLACE, \`the outermost element is <\${document2.root}>, not <\${ROOT}>\`);
        } else if (!document2.hasPatterns) {
          report("no-patterns", PLACE, "there is no pattern between <patterns> and </patterns>");
        }
      }
    };
  };

  // src/dictionary/formats/hyphenation-patterns/index.ts
  var signs3 = {
    fit: (line2) => line2.includes("<hyphenation-info") ? "own" : "read",
    shape: "XML of hyphenation patterns",
    named: (words) => hasAny(words, "hyphenation", "hyphen", "hyph"),
    marks: (lines) => lines.some((line2) => line2.includes("<hyphenation-info"))
  };
  var DOCUMENT = '<?xml version="1.0" encoding="UTF-8"?><hyphenation-info><hyphen-char value="-"/><hyphen-min before="2" after="2"/><patterns>.ach4 1ba</patterns></hyphenation-info>';
  var hyphenationPatterns = {
    name: "hyphenation-patterns",
    documentation: "Where a \`hyphenation_decompounder\` may cut words, FOP's XML (\`hyphenation_patterns_path\`).",
    title: "hyphenation patterns",
    parameters: [
      {
        component: "token filter",
        types: ["hyphenation_decompounder"],
        setting: "hyphenation_patterns_path"
      }
    ],
    loader: "xml",
    comments: "nowhere",
    rulesSayAll: false,
    createReader: () => new HyphenationReader(),
    ruleKinds: [word],
    examples: [DOCUMENT],
    pieces: ["<", ">", "/", "&", "&amp;", "<!-- a -->", "--", "<patterns>", "</patterns>", '"', "="],
    signs: signs3,
    separators: null,
    // The engine refuses an empty file; in XML an entity is what it stands for.
    checks: { entitiesAreText: false, saysEmpty: true },
    lintRules: [xmlNotChecked],
    ownCodes: {
      "malformed-xml": refusal(
        "XML that the engine can't read",
        "A tag, a reference or a comment is broken, an element is not closed, or the file is empty; the declared encoding is not that of the bytes, a prefix is not declared, a document type names a file, or \`<hyphen>\` stands outside of \`<exceptions>\`.",
        "Correct the XML; \`xmllint --noout FILE\` says more"
      ),
      "xml-not-checked": remark(
        "XML that is not checked",
        "The file has a part of XML that hyphenation patterns do without: declarations of a document type, entities, prefixes, another encoding than UTF-8, XML 1.1.",
        "Whether the engine takes the file, and what it reads from it, is not checked here.",
        "Write the file without it, in UTF-8"
      ),
      "no-patterns": remark(
        "No patterns",
        "Nothing stands between \`<patterns>\` and \`</patterns>\`, or there is no such element.",
        "The engine takes the file, and cuts no word by it.",
        "Write the patterns, or take the right file"
      )
    },
    sharedCodes: []
  };

  // src/dictionary/LuceneVersion.ts
  var NEWEST2 = 10;
  function luceneVersionOf(engineVersion) {
    const match = /^(OpenSearch|Elasticsearch)_(\\d+)/i.exec(engineVersion ?? "");
    if (match === null) return NEWEST2;
    if (match[1]?.toLowerCase() === "elasticsearch") return 8;
    const major = Number(match[2]);
    return major <= 1 ? 8 : major === 2 ? 9 : NEWEST2;
  }

  // src/dictionary/text/javaComment.ts
  function withoutComment(text) {
    return text.replace(/#[^\\n\\r\\u0085\\u2028\\u2029]*(?=[\\u0085\\u2028\\u2029]?$)/, "");
  }
  function withoutCommentLine(text) {
    return text.startsWith("#") ? withoutComment(text) : text;
  }

  // src/dictionary/formats/kuromoji-user-dictionary/kuromojiCsv.ts
  function parseCsv(line2) {
    const ends = csvFieldEnds(line2);
    const quotes = line2.split('"').length - 1;
    if (quotes % 2 === 1) return null;
    return ends.map((end, field) => {
      const text = line2.slice(field === 0 ? 0 : ends[field - 1] + 1, end);
      return field === ends.length - 1 ? text : unquoted(text);
    });
  }
  function csvFieldEnds(line2) {
    const ends = [];
    let quoted = false;
    for (let at = 0; at < line2.length; at++) {
      if (line2[at] === '"') quoted = !quoted;
      else if (line2[at] === "," && !quoted) ends.push(at);
    }
    return [...ends, line2.length];
  }
  function unquoted(field) {
    const inner = /^"([^"]+)"$/.exec(field)?.[1] ?? field;
    return inner.replaceAll('""', '"');
  }
  function printCsv(surface, segments, readings, partOfSpeech) {
    const first = surface.startsWith("#") || javaTrim(surface) !== surface ? \`"\${surface}"\` : printField(surface);
    const fields = [first, printField(segments), printField(readings)].join(",");
    const asLast = \`\${fields},\${partOfSpeech}\`;
    const readsBack = javaTrim(partOfSpeech) === partOfSpeech && parseCsv(asLast)?.[3] === partOfSpeech;
    return readsBack ? asLast : \`\${fields},\${printField(partOfSpeech)},\`;
  }
  function printField(field) {
    const candidates = [field, \`"\${field}"\`, field.replaceAll('"', '""')];
    return candidates.find((candidate) => parseCsv(\`\${candidate},\`)?.[0] === field) ?? field;
  }

  // src/dictionary/formats/kuromoji-user-dictionary/JapaneseEntryText.ts
  var JapaneseEntryText = class {
    /** As the engine of these options reads the line. */
    constructor(line2, options) {
      this.line = line2;
      const trimmed2 = javaTrim(line2.whole);
      this.start = line2.start + line2.whole.indexOf(trimmed2);
      this.text = luceneVersionOf(options.engineVersion) === 8 ? withoutComment(trimmed2) : withoutCommentLine(trimmed2);
      const listed = parseCsv(trimmed2);
      this.listedSurface = listed?.[0] ?? null;
      this.fields = this.text === trimmed2 ? listed : parseCsv(this.text);
    }
    line;
    text;
    /** The fields, or null when the quotes do not pair. */
    fields;
    /** The first field as OpenSearch reads it, before any comment is cut; null when the quotes do not pair then. */
    listedSurface;
    /** Where the text begins in the line's units. */
    start;
    /** Whether Lucene finds nothing on the line. */
    get isBlank() {
      return javaTrim(this.text) === "";
    }
    /** Where a field begins and ends in the line's units. */
    fieldBounds(field) {
      const ends = csvFieldEnds(this.text);
      const from = field === 0 ? 0 : (ends[field - 1] ?? 0) + 1;
      return [this.start + from, this.start + (ends[field] ?? from)];
    }
    /** From the beginning of a field to the end of the entry. */
    boundsFrom(field) {
      return [this.fieldBounds(field)[0], this.start + this.text.length];
    }
    /** From the quote that is never closed to the end of the line. */
    openQuoteBounds() {
      return [this.line.start + this.line.whole.lastIndexOf('"'), this.line.end];
    }
  };

  // src/dictionary/formats/kuromoji-user-dictionary/rules.ts
  var japaneseEntry = {
    kind: "japanese-entry",
    print: ({ surface, segments, readings, partOfSpeech }) => printCsv(surface, printParts(segments), printParts(readings), partOfSpeech),
    identity: ({ surface, segments, readings, partOfSpeech }) => {
      return ["entry", surface, ...segments, "", ...readings, "", partOfSpeech];
    },
    leftSide: ({ surface }) => [surface],
    terms: ({ surface }) => [surface],
    leads: ({ surface, segments, readings, partOfSpeech }) => {
      return [[surface, [\`\${segments.join(" ")} (\${readings.join(" ")}, \${partOfSpeech})\`]]];
    },
    load: ({ kind, surface, segments, readings, partOfSpeech }, map) => map.put(surface, { kind, surface, segments, ...features(readings, partOfSpeech) }),
    weight: { fixedBytes: 13e3, bytes: bytesOf }
  };
  function features(readings, partOfSpeech) {
    const [first] = readings;
    return {
      readings: readings.map((reading) => reading.split("\\0")[0] ?? ""),
      partOfSpeech: first === void 0 ? partOfSpeech : \`\${first}\\0\${partOfSpeech}\`.split("\\0")[1] ?? ""
    };
  }
  function printParts(parts2) {
    return parts2.length === 0 ? " " : parts2.join(" ");
  }
  function bytesOf({ surface, segments, readings, partOfSpeech }) {
    const lengths = arrayBytes(4 * (1 + segments.length));
    const readingUnits = readings.reduce((sum, reading) => sum + reading.length, 0);
    const featureBytes = segments.length * (STRING_BYTES + 2 * (partOfSpeech.length + 2)) + 2 * readingUnits;
    return lengths + 4 + featureBytes + surface.length * TRANSDUCER_BYTES;
  }

  // src/dictionary/formats/kuromoji-user-dictionary/KuromojiReader.ts
  var KUROMOJI_LOADER = { trimsFirst: true, namesLines: true };
  var KuromojiReader = class {
    constructor(engineVersion) {
      this.engineVersion = engineVersion;
      this.loader = new WordListLoader(engineVersion, KUROMOJI_LOADER);
      this.lucene = luceneVersionOf(engineVersion);
    }
    engineVersion;
    /** On which line each surface form stands first. */
    surfaces = /* @__PURE__ */ new Map();
    loader;
    lucene;
    isSkipped(line2) {
      return this.loader.drops(line2);
    }
    read(line2) {
      const entry = new JapaneseEntryText(line2, this);
      const surface = entry.listedSurface;
      if (surface === null) return this.refuseListed(line2, UNBALANCED, entry.openQuoteBounds());
      const first = this.surfaces.get(surface) ?? line2.number;
      this.surfaces.set(surface, first);
      if (first !== line2.number) {
        const problem = ["duplicate-entry", \`the surface form already stands on line \${first}\`];
        return this.refuseListed(line2, problem, entry.fieldBounds(0 /* SURFACE */));
      }
      if (entry.isBlank) return null;
      if (entry.fields === null) return refusal2(line2, ...UNBALANCED, entry.openQuoteBounds());
      return this.readFields(line2, entry, entry.fields);
    }
    end() {
      return null;
    }
    /** What OpenSearch refuses before Lucene is asked; only then a line is named. */
    refuseListed(line2, problem, bounds) {
      return { refusal: this.loader.refuse(line2, ...problem, ...bounds) };
    }
    readFields(line2, entry, fields) {
      const [surface = "", segmentation, reading, partOfSpeech] = fields;
      if (segmentation === void 0 || reading === void 0 || partOfSpeech === void 0) {
        return refusal2(line2, "missing-fields", \`the entry has \${fields.length} of 4 fields\`);
      }
      const segments = parts(segmentation);
      const readings = parts(reading);
      if (segments.length !== readings.length) {
        const counts = \`\${segments.length} segments but \${readings.length} readings\`;
        const bounds = entry.fieldBounds(2 /* READINGS */);
        return refusal2(line2, "reading-count", \`the entry has \${counts}\`, bounds);
      }
      const misspelling = this.misspelling(surface, segmentation);
      if (misspelling !== null) {
        return refusal2(line2, ...misspelling, entry.fieldBounds(1 /* SEGMENTS */));
      }
      const content = { line: line2.number, surface, segments, readings, partOfSpeech };
      return { rule: ruleOf(japaneseEntry, content) };
    }
    misspelling(surface, segmentation) {
      const whole = withoutSpace(surface);
      const spelled = withoutSpace(segmentation);
      if (this.lucene === 8) {
        const tooLong = spelled.length > whole.length;
        return tooLong ? ["segments-too-long", "the segments are longer than the surface form"] : null;
      }
      return whole === spelled ? null : ["segments-differ", "the segments do not spell the surface form"];
    }
  };
  var UNBALANCED = ["unbalanced-quotes", "the quotes do not pair"];
  function refusal2(line2, code2, message, [from, to] = [line2.start, line2.end]) {
    return { refusal: refuse(line2, code2, message, from, to) };
  }
  function parts(field) {
    return javaSplit(field.replace(/ +/g, " "), / /);
  }
  function withoutSpace(text) {
    return text.replace(/[ \\t\\n\\v\\f\\r]/g, "");
  }

  // src/dictionary/formats/kuromoji-user-dictionary/lint/extraFields.ts
  var FIELDS = 3 /* PART_OF_SPEECH */ + 1;
  var extraFields = (context) => ({ checkRule: (rule) => check(context, rule) });
  function check(context, { line: line2 }) {
    const entry = new JapaneseEntryText(line2, context.parseOptions);
    const count2 = entry.fields?.length ?? 0;
    if (count2 <= FIELDS) return;
    const message = \`the entry has \${count2} fields, of which \${FIELDS} count\`;
    context.report("extra-fields", placeIn(line2, ...entry.boundsFrom(FIELDS)), message);
  }

  // src/dictionary/formats/kuromoji-user-dictionary/lint/japaneseSegmentsMisspell.ts
  var japaneseSegmentsMisspell = (context) => ({
    checkRule: (rule) => check2(context, rule)
  });
  function check2(context, { line: line2, rule }) {
    if (!isOf(japaneseEntry, rule)) return;
    const spelled = rule.segments.join("");
    if (spelled === rule.surface) return;
    const bounds = new JapaneseEntryText(line2, context.parseOptions).fieldBounds(1 /* SEGMENTS */);
    const differsInSpace = withoutWhiteSpace(spelled) === withoutWhiteSpace(rule.surface);
    const message = differsInSpace ? "white space belongs to no segment, so that tokens are cut at unexpected places" : \`the segments spell \${spelled}, not \${rule.surface}\`;
    context.report("segments-misspell", placeIn(line2, ...bounds), message);
  }

  // src/dictionary/formats/kuromoji-user-dictionary/lint/surfaceWhiteSpace.ts
  var surfaceWhiteSpace = (context) => ({
    checkRule: (rule) => check3(context, rule)
  });
  function check3(context, { line: line2, rule }) {
    if (!isOf(japaneseEntry, rule) || !hasWhiteEdge(rule.surface)) return;
    const bounds = new JapaneseEntryText(line2, context.parseOptions).fieldBounds(0 /* SURFACE */);
    const message = "the white space around the surface form is kept";
    context.report("edge-white-space", placeIn(line2, ...bounds), message);
  }
  function hasWhiteEdge(surface) {
    return isJavaWhiteSpace(surface.charCodeAt(0)) || isJavaWhiteSpace(surface.charCodeAt(surface.length - 1));
  }

  // src/dictionary/formats/kuromoji-user-dictionary/index.ts
  var signs4 = {
    fit: fitOf2,
    shape: "entries of four fields, the second of which spells the first",
    named: (words) => words.has("kuromoji") || hasAny(words, "userdict", "userdictionary") && hasAny(words, "ja", "jp", "japanese")
  };
  var COMMAS = "Separate the four fields with commas (,)";
  var kuromojiUserDictionary = {
    name: "kuromoji-user-dictionary",
    documentation: "A Japanese user dictionary for the kuromoji tokenizer, comma-separated (\`user_dictionary\`).",
    title: "kuromoji user dictionary",
    parameters: [{ component: "tokenizer", types: ["kuromoji_tokenizer"], setting: "user_dictionary" }],
    loader: "word list",
    loaderOtherwise: KUROMOJI_LOADER,
    comments: "line-start",
    // Lucene 8 cuts entries at any \`#\`, as nori's.
    commentsOf: (lucene) => lucene === 8 ? "anywhere" : "line-start",
    createReader: ({ engineVersion }) => new KuromojiReader(engineVersion),
    ruleKinds: [japaneseEntry],
    examples: [
      "東京,東 京,トウ キョウ,名詞",
      'ab,a b,r s,"n,x"',
      '"c,d","c,d",r,n',
      '"e, f","e, f",r s,n',
      "# note"
    ],
    pieces: [",", " ", "#"],
    signs: signs4,
    separators: {
      remedies: [COMMAS, COMMAS],
      signs: (separated) => separated ? [] : [TAB, SEMICOLON, BAR, FULL_WIDTH, IDEOGRAPHIC]
    },
    // Around a line white space is trimmed, and around a field it is not.
    checks: { strayTab: /(?<=\\S\\s*)\\t(?=\\s*\\S)/u },
    lintRules: [extraFields, japaneseSegmentsMisspell, surfaceWhiteSpace],
    ownCodes: {
      "unbalanced-quotes": refusal(
        "Quotes that do not pair",
        "A line has an odd number of double quotes.",
        "Close the quote, or double a quote that belongs to the text"
      ),
      "missing-fields": refusal(
        "Missing fields",
        "An entry has fewer than four fields.",
        "Write surface form, segments, readings and part of speech, separated by commas"
      ),
      "reading-count": refusal(
        "Readings do not match segments",
        "An entry has not as many readings as segments.",
        "Give every segment one reading, separated by one space"
      ),
      "segments-differ": refusal(
        "Segments do not spell the surface form",
        "The segments, joined, are not the surface form; refused since Lucene 9 (OpenSearch 2).",
        "Cut the surface form itself into segments"
      ),
      "extra-fields": remark(
        "More than four fields",
        "An entry has more than four fields.",
        "The engine ignores what comes after the fourth.",
        "Quote a field that holds a comma, or delete the rest"
      )
    },
    sharedCodes: [
      "duplicate-entry",
      "segments-too-long",
      "empty-dictionary",
      "segments-misspell",
      "tab",
      "header-row",
      "comment-like-line"
    ]
  };
  function fitOf2(line2) {
    const fields = parseCsv(line2) ?? [];
    if (fields.length !== 3 /* PART_OF_SPEECH */ + 1) return "no";
    const [surface = "", segments = "", readings = ""] = fields;
    if (surface === "" || withoutWhiteSpace(segments) !== withoutWhiteSpace(surface)) return "no";
    return segments.split(/ +/).length === readings.split(/ +/).length ? "own" : "read";
  }

  // src/dictionary/formats/nori-user-dictionary/rules.ts
  var FIXED_BYTES = 15e4;
  var SEGMENT_BYTES = 9;
  var koreanEntry = {
    kind: "korean-entry",
    print: ({ surface, segments }) => printLine([surface, ...segments].join(" ")),
    identity: ({ surface, segments }) => ["entry", surface, ...segments],
    leftSide: ({ surface }) => [surface],
    terms: ({ surface }) => [surface],
    leads: ({ surface, segments }) => [[surface, [segments.join(" ") || surface]]],
    load: ({ kind, surface, segments }, map) => map.put(surface, { kind, surface, segments }),
    weight: {
      fixedBytes: FIXED_BYTES,
      bytes: ({ surface, segments }) => SEGMENT_BYTES * (1 + segments.length) + surface.length * TRANSDUCER_BYTES
    }
  };
  function printLine(text) {
    return hasText(text) ? text : \`\${text}#\`;
  }

  // src/dictionary/formats/nori-user-dictionary/koreanEntryText.ts
  var KOREAN_ENTRY = /^([\\0-\\x20]*)([^ \\t\\n\\v\\f\\r]+)[ \\t\\n\\v\\f\\r]*/;
  function koreanSurfaceBounds(line2) {
    const [, before = "", surface = ""] = KOREAN_ENTRY.exec(line2.whole) ?? [];
    const from = line2.start + before.length;
    return [from, from + surface.length];
  }
  function koreanSegmentBounds(line2) {
    const text = withoutComment(line2.whole);
    const [before = ""] = KOREAN_ENTRY.exec(text) ?? [];
    return [line2.start + before.length, line2.start + javaTrim(text).length + text.indexOf(javaTrim(text))];
  }

  // src/dictionary/formats/nori-user-dictionary/lint/koreanSegmentsMisspell.ts
  var koreanSegmentsMisspell = (context) => ({
    checkRule: (rule) => check4(context, rule)
  });
  function check4(context, { line: line2, rule }) {
    if (!isOf(koreanEntry, rule) || rule.segments.length === 0) return;
    const spelled = rule.segments.join("");
    if (spelled === rule.surface) return;
    const message = \`the segments spell \${spelled}, not \${rule.surface}\`;
    context.report("segments-misspell", placeIn(line2, ...koreanSegmentBounds(line2)), message);
  }

  // src/dictionary/formats/nori-user-dictionary/NoriReader.ts
  var NoriReader = class {
    /** On which line each surface form stands first. */
    surfaces = /* @__PURE__ */ new Map();
    loader;
    constructor(engineVersion) {
      this.loader = new WordListLoader(engineVersion);
    }
    isSkipped(line2) {
      return this.loader.drops(line2) || javaTrim(withoutComment(javaTrim(line2.whole))) === "";
    }
    read(line2) {
      const [surface = "", ...segments] = javaSplit(withoutComment(javaTrim(line2.whole)), /[ \\t\\n\\v\\f\\r]+/);
      const first = this.surfaces.get(surface) ?? line2.number;
      this.surfaces.set(surface, first);
      if (first !== line2.number)
        return { repeats: { line: first, place: placeIn(line2, ...koreanSurfaceBounds(line2)) } };
      if (segments.join("").length > surface.length) {
        const message = "the segments are longer than the surface form";
        return { refusal: refuse(line2, "segments-too-long", message, ...koreanSegmentBounds(line2)) };
      }
      return { rule: ruleOf(koreanEntry, { line: line2.number, surface, segments }) };
    }
    end() {
      return null;
    }
  };

  // src/dictionary/formats/nori-user-dictionary/index.ts
  var signs5 = {
    fit: fitOf3,
    shape: "Korean words, some with their segments",
    named: (words) => words.has("nori") || hasAny(words, "userdict", "userdictionary") && hasAny(words, "ko", "kr", "korean")
  };
  var SPACES = "Separate the surface form and its segments with spaces";
  var noriUserDictionary = {
    name: "nori-user-dictionary",
    documentation: "A Korean user dictionary for the nori tokenizer, space-separated (\`user_dictionary\`).",
    title: "nori user dictionary",
    parameters: [{ component: "tokenizer", types: ["nori_tokenizer"], setting: "user_dictionary" }],
    loader: "word list",
    comments: "anywhere",
    createReader: ({ engineVersion }) => new NoriReader(engineVersion),
    ruleKinds: [koreanEntry],
    examples: ["세종시 세종 시", "세종시 세 종시", "가나", "ab a b # note"],
    pieces: [" ", "#"],
    signs: signs5,
    separators: {
      remedies: [SPACES, SPACES],
      signs: () => [COMMA, SEMICOLON, BAR, FULL_WIDTH, IDEOGRAPHIC]
    },
    checks: { quotesAreLetters: true },
    lintRules: [koreanSegmentsMisspell],
    sharedCodes: [
      "segments-too-long",
      "contradiction",
      "empty-dictionary",
      "segments-misspell",
      "wrong-separator",
      "spreadsheet-quotes",
      "header-row",
      "comment-like-line"
    ]
  };
  var HANGUL = /\\p{Script=Hangul}/u;
  function fitOf3(line2) {
    if (/[,\\t]|=>/.test(line2)) return "no";
    const [surface = "", ...segments] = line2.replace(/\\s*#.*$/, "").split(JAVA_WHITE_SPACE);
    if (segments.length === 0) return HANGUL.test(surface) ? "fits" : "read";
    return segments.length > 1 && segments.join("") === surface ? "own" : "no";
  }

  // src/dictionary/formats/solr-synonyms/lint/mappingCycles.ts
  function mappingCycles(mappings) {
    const outputs = new Set(mappings.flatMap((mapping2) => mapping2.outputs));
    const able = mappings.filter(({ inputs }) => inputs.some((input) => outputs.has(input)));
    return circlesOf(successors(able)).map((circle) => circle.filter((node) => node < able.length).map((node) => able[node]?.line ?? 0)).filter((lines) => lines.length > 1);
  }
  function successors(mappings) {
    const nodes = mappings.map(() => []);
    const terms2 = /* @__PURE__ */ new Map();
    mappings.forEach(({ inputs }, mapping2) => {
      for (const input of inputs) {
        const term2 = terms2.get(input) ?? nodes.push([]) - 1;
        terms2.set(input, term2);
        nodes[term2]?.push(mapping2);
      }
    });
    mappings.forEach(({ outputs }, mapping2) => {
      for (const output of outputs) {
        const term2 = terms2.get(output);
        if (term2 !== void 0) nodes[mapping2]?.push(term2);
      }
    });
    return nodes;
  }
  function circlesOf(nodes) {
    const order = new Int32Array(nodes.length);
    const low = new Int32Array(nodes.length);
    const next = new Int32Array(nodes.length);
    const open = [];
    const isOpen = new Uint8Array(nodes.length);
    const circles = [];
    let visited = 0;
    for (let root = 0; root < nodes.length; root++) {
      const path2 = order[root] === 0 ? [root] : [];
      for (let node = path2.at(-1); node !== void 0; node = path2.at(-1)) {
        if (order[node] === 0) {
          order[node] = low[node] = ++visited;
          open.push(node);
          isOpen[node] = 1;
        }
        const child = nodes[node][next[node]++];
        if (child !== void 0 && order[child] === 0) {
          path2.push(child);
        } else if (child !== void 0) {
          if (isOpen[child] === 1) low[node] = Math.min(low[node], order[child]);
        } else {
          path2.pop();
          const parent = path2.at(-1);
          if (parent !== void 0) low[parent] = Math.min(low[parent], low[node]);
          if (low[node] !== order[node]) continue;
          const circle = open.splice(open.lastIndexOf(node));
          for (const each of circle) isOpen[each] = 0;
          circles.push(circle);
        }
      }
    }
    return circles;
  }

  // src/dictionary/formats/solr-synonyms/lint/mappedTerms.ts
  var mappedTerms = (context) => new MappedTerms(context);
  var LINES_NAMED = 5;
  var FEW_PAIRS = 144;
  var MappedTerms = class {
    constructor(context) {
      this.context = context;
    }
    context;
    /** The first line of each term that equivalents keep. */
    kept = /* @__PURE__ */ new Map();
    /** The first line of each term that a mapping replaces. */
    replaced = /* @__PURE__ */ new Map();
    mappings = [];
    checkRule(rule) {
      if (rule.terms.inputs > 0) this.checkMapping(rule);
      else if (rule.terms.inputs < 0) this.checkEquivalents(rule);
    }
    end() {
      for (const lines of mappingCycles(this.mappings)) this.reportCycle(lines);
    }
    checkMapping(rule) {
      const { terms: terms2, number: line2 } = rule;
      const isReplaced = replacedBy(terms2);
      const inputs = [];
      for (let i = 0; i < terms2.inputs; i++) {
        if (!isReplaced(i)) continue;
        const key = terms2.key(i);
        inputs.push(key);
        if (this.replaced.has(key)) continue;
        this.replaced.set(key, line2);
        const first = this.kept.get(key);
        if (first !== void 0)
          this.reportContradiction(rule, i, \`equivalents on line \${first} keep this term\`);
      }
      if (inputs.length === 0) return;
      const outputs = Array.from({ length: terms2.count - terms2.inputs }, (_, i) => terms2.key(terms2.inputs + i));
      this.mappings.push({ line: line2, inputs, outputs });
    }
    checkEquivalents(rule) {
      const { terms: terms2, number: line2 } = rule;
      const count2 = this.keptTerms(terms2.count);
      for (let i = 0; i < count2; i++) {
        const key = terms2.key(i);
        if (this.kept.has(key)) continue;
        this.kept.set(key, line2);
        const first = this.replaced.get(key);
        if (first !== void 0) this.reportContradiction(rule, i, \`line \${first} replaces this term\`);
      }
    }
    /** How many of its terms a set keeps: without \`expand\` all become the first. */
    keptTerms(count2) {
      if (!this.context.parseOptions.expand) return Math.min(1, count2);
      return count2 > 1 ? count2 : 0;
    }
    reportContradiction(rule, term2, message) {
      this.context.report("contradiction", rule.place(term2), message);
    }
    reportCycle(cycle) {
      const lines = cycle.slice().sort((a, b) => a - b);
      const named = lines.slice(0, LINES_NAMED).join(", ");
      const others = lines.length > LINES_NAMED ? \` and \${lines.length - LINES_NAMED} more\` : "";
      const text = \`lines \${named}\${others}\`;
      const place = { line: lines[0] ?? 1, column: 1, endColumn: 1, text };
      this.context.report("mapping-cycle", place, \`the mappings on \${text} lead to each other in a circle\`);
    }
  };
  function replacedBy(terms2) {
    const { inputs, count: count2 } = terms2;
    if (inputs * (count2 - inputs) > FEW_PAIRS) {
      const outputs = new Set(Array.from({ length: count2 - inputs }, (_, i) => terms2.key(inputs + i)));
      return (input) => !outputs.has(terms2.key(input));
    }
    return (input) => {
      for (let i = inputs; i < count2; i++) if (terms2.same(input, i)) return false;
      return true;
    };
  }

  // src/dictionary/damage/mergeMarker.ts
  var CONFLICT_MARKER = /^(?:<{7}(?: .*)?|>{7}(?: .*)?|\\|{7}(?: .*)?)$/u;
  var CONFLICT_MIDDLE = /^={7}$/u;
  function isConflictLine(text) {
    return CONFLICT_MARKER.test(text) || CONFLICT_MIDDLE.test(text);
  }

  // src/dictionary/formats/solr-synonyms/lint/solrShape.ts
  var solrShape = (context) => ({
    checkRule: (rule) => {
      if (rule.scanner !== null) checkShape(context, rule, rule.scanner);
    }
  });
  function checkShape(context, rule, scanner) {
    const { line: line2, terms: terms2 } = rule;
    const { strayCommas, firstStrayComma: first } = scanner;
    if (strayCommas > 0) {
      const count2 = strayCommas === 1 ? "a comma separates" : \`\${strayCommas} commas separate\`;
      context.report("stray-comma", placeIn(line2, first, first + 1), \`\${count2} nothing\`);
    }
    if (scanner.dangling) {
      context.report(
        "dangling-arrow",
        placeIn(line2),
        "nothing stands on one side of =>, so it is read as text"
      );
    } else if (terms2.inputs < 0 && terms2.count === 1 && context.parseOptions.expand) {
      if (isConflictLine(line2.whole) || context.separatorOf(rule) !== null) return;
      context.report("single-term", rule.wholePlace(), "the line has one term, which makes no rule");
    }
  }

  // src/dictionary/formats/solr-synonyms/rules.ts
  var equivalents = {
    kind: "equivalents",
    print: ({ terms: terms2 }) => printTerms(terms2),
    canonicalText: ({ terms: terms2 }) => equivalentsText(terms2),
    identity: ({ terms: terms2 }) => equivalentsIdentity(terms2),
    terms: ({ terms: terms2 }) => terms2,
    leads: ({ terms: terms2 }, expand) => equivalentsLeads(terms2, expand),
    load: ({ terms: terms2 }, map) => map.synonyms.addSet(terms2),
    weight: "synonyms"
  };
  var mapping = {
    kind: "mapping",
    print: ({ inputs, outputs }) => printMapping(inputs, outputs),
    canonicalText: ({ inputs, outputs }) => printMapping(sortedTerms(inputs), sortedTerms(outputs)),
    identity: ({ inputs, outputs }) => ["mapping", ...sortedTerms(inputs), "", ...sortedTerms(outputs)],
    leftSide: ({ inputs }) => sortedTerms(inputs),
    terms: ({ inputs, outputs }) => [...inputs, ...outputs],
    inputCount: ({ inputs }) => inputs.length,
    leads: ({ inputs, outputs }) => inputs.map((input) => [input, outputs]),
    load: ({ inputs, outputs }, map) => map.synonyms.addAll(inputs, outputs),
    weight: "synonyms"
  };
  function equivalentsText(terms2) {
    return printTerms(sortedTerms(terms2));
  }
  function equivalentsIdentity(terms2) {
    return ["equivalents", ...sortedTerms(terms2)];
  }
  function equivalentsLeads(terms2, expand) {
    const targets = expand ? terms2 : terms2.slice(0, 1);
    return terms2.map((term2) => [term2, targets]);
  }
  function printMapping(inputs, outputs) {
    return \`\${printTerms(inputs)} => \${printTerms(outputs)}\`;
  }
  function printTerms(terms2) {
    const printed = terms2.map(escapeTerm).join(", ");
    return printed.startsWith("#") ? \`\\\\\${printed}\` : printed;
  }
  function escapeTerm(term2) {
    return term2.replace(/[\\\\,]|=(?=>)/g, "\\\\$&");
  }

  // src/contract/safeJson.ts
  var invisible = /[^\\P{Cc}\\n]|[\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{DI}]/gu;
  var commandStart = /##/g;
  function safeJson(value, indent = 2) {
    const json = JSON.stringify(value, null, indent) ?? "null";
    return json.replace(invisible, escapeUnits).replace(commandStart, "#\\\\u0023");
  }
  function escapeUnits(characters) {
    return Array.from({ length: characters.length }, (_, at) => escapeUnit(characters.charCodeAt(at))).join("");
  }
  function escapeUnit(unit) {
    return \`\\\\u\${unit.toString(16).padStart(4, "0")}\`;
  }

  // src/errors/PackagesError.ts
  var PackagesError = class extends Error {
    // Private, so that an uncaught error prints its message and not the same parts once more.
    #details;
    /** The message and the members are made of \`details\`. */
    constructor(details) {
      super(describe(details), details.cause === void 0 ? void 0 : { cause: details.cause });
      this.name = "PackagesError";
      this.#details = details;
    }
    /** What was attempted, as a noun phrase or a gerund: \`reading the plan\`. */
    get attempted() {
      return this.#details.attempted;
    }
    /** What is wrong, one sentence without a full stop. */
    get problem() {
      return this.#details.problem;
    }
    /** The offending value, as given. @default none */
    get value() {
      return this.#details.value;
    }
    /** A construct path, an attribute path, or a file with its line. @default none */
    get where() {
      return this.#details.where;
    }
    /** What to do next, one imperative sentence without a full stop. */
    get remedy() {
      return this.#details.remedy;
    }
  };
  function describe(details) {
    const where = details.where === void 0 ? "" : \`\${details.where}: \`;
    const value = details.value === void 0 ? "" : \` (got \${safeJson(details.value, 0)})\`;
    return plainLine(\`\${where}\${details.attempted}: \${details.problem}\${value}. \${details.remedy}.\`);
  }

  // src/dictionary/analysis/chain/shortSettings.ts
  function shortSettings(name, args) {
    if (args.length === 0) return null;
    switch (name) {
      case "stop":
        return stopSettings(args);
      case "mapping":
        return { type: name, mappings: args };
      case "standard":
      case "whitespace":
        return args.length === 1 && /^[1-9]\\d*$/.test(args[0]) ? { type: name, max_token_length: args[0] } : void 0;
      case "keyword":
      case "letter":
      case "asciifolding":
        return void 0;
      case "lowercase":
        return args.length === 1 ? { type: name, language: args[0] } : void 0;
      default:
        return { type: name, args };
    }
  }
  function stopSettings(args) {
    const settings = { type: "stop" };
    const words = [];
    for (const arg of args) {
      if (arg === "ignore_case") settings["ignore_case"] = true;
      else if (arg === "remove_trailing=false") settings["remove_trailing"] = false;
      else if (arg.startsWith("@")) settings["stopwords_path"] = arg.slice(1);
      else words.push(arg);
    }
    if (words.includes("") || words.length > 0 && settings["stopwords_path"] !== void 0) return void 0;
    if (words.length > 0) settings["stopwords"] = words.length === 1 ? words[0] : words;
    return settings;
  }

  // src/dictionary/analysis/ChainAnalyzer.ts
  var ChainAnalyzer = class {
    constructor(parts2) {
      this.parts = parts2;
      ({ chain: this.chain, isPlain: this.isPlain, lenient: this.lenient } = parts2);
    }
    parts;
    chain;
    isPlain;
    lenient;
    analyze(term2) {
      const { charFilters, tokenizer: tokenizer3, filters } = this.parts;
      const text = charFilters.reduce((filtered, filter2) => filter2(filtered), term2);
      const all = tokenizer3(text);
      const tokens = filters.reduce((left, filter2) => filter2(left, text.length), all);
      const refusal3 = refusalOf(term2, tokens);
      if (refusal3 !== null) return { text: "", refusal: refusal3, lost: "" };
      const words = tokens.length === 1 ? tokens[0].text : tokens.map((token) => token.text).join(" ");
      const lost = tokens.length === all.length ? "" : wordsOf3(all.slice(tokens.length));
      return { text: words, refusal: refusal3, lost };
    }
  };
  function wordsOf3(tokens) {
    return tokens.map((token) => token.text).join(" ");
  }
  function refusalOf(term2, tokens) {
    for (const { text, increment } of tokens) {
      if (text === "") return { why: "zero-length", says: \`term: \${term2} analyzed to a zero-length token\` };
      if (increment === 1) continue;
      const says = \`term: \${term2} analyzed to a token (\${text}) with position increment != 1 (got: \${increment})\`;
      return { why: "hole", says };
    }
    if (tokens.length > 0) return null;
    return { why: "eliminated", says: \`term: \${term2} was completely eliminated by analyzer\` };
  }

  // src/dictionary/analysis/chain/filtersForRules.ts
  var FORBIDDEN_FILTERS = [
    "common_grams",
    "edgeNGram",
    "edge_ngram",
    "fingerprint",
    "keyword_repeat",
    "multiplexer",
    "nGram",
    "ngram",
    "shingle",
    "word_delimiter",
    "word_delimiter_graph"
  ];
  var SKIPPED_FILTERS = [
    "dictionary_decompounder",
    "hyphenation_decompounder",
    "synonym"
  ];
  function isForbidden({ type, settings }) {
    if (type === "cjk_bigram") return String(settings?.["output_unigrams"]) === "true";
    return FORBIDDEN_FILTERS.includes(type);
  }
  function isSkipped({ type }) {
    return SKIPPED_FILTERS.includes(type);
  }

  // src/dictionary/analysis/chain/NotModelledHere.ts
  var NotModelledHere = class extends Error {
  };

  // src/dictionary/analysis/charFilters/parseMappings.ts
  var ESCAPES = {
    "\\\\": "\\\\",
    n: "\\n",
    t: "	",
    r: "\\r",
    b: "\\b",
    f: "\\f"
  };
  var LONGEST_SIDE2 = 256;
  function parseMappings(rules) {
    const mappings = /* @__PURE__ */ new Map();
    for (const rule of rules) {
      const arrow = rule.lastIndexOf("=>");
      if (arrow < 0 || rule.startsWith("#") || /[\\r\\n]/.test(rule)) throw invalid(rule);
      const from = unescaped(javaTrim(rule.slice(0, arrow)), rule);
      if (from === "" || mappings.has(from)) throw invalid(rule);
      mappings.set(from, unescaped(javaTrim(rule.slice(arrow + 2)), rule));
    }
    return mappings;
  }
  function unescaped(side2, rule) {
    const text = side2.replace(/\\\\(u[0-9a-fA-F]{4}|[^]|$)/g, (_, escape) => {
      const unit = escape.length === 5 ? String.fromCharCode(parseInt(escape.slice(1), 16)) : ESCAPES[escape];
      if (unit === void 0) throw invalid(rule);
      return unit;
    });
    if (/[\\ud800-\\udfff]/u.test(text) || side2.length >= LONGEST_SIDE2) throw invalid(rule);
    return text;
  }
  function invalid(rule) {
    return new NotModelledHere(\`the rule \${rule}\`);
  }

  // src/dictionary/analysis/chain/PartSettings.ts
  var PartSettings = class {
    constructor(part2) {
      this.part = part2;
    }
    part;
    /** @throws NotModelledHere for a setting that is not among these */
    allow(...known) {
      for (const name of Object.keys(this.part.settings ?? {})) {
        if (name !== "type" && !known.includes(name)) throw new NotModelledHere(\`the setting \${name}\`);
      }
      return this;
    }
    has(name) {
      return this.value(name) !== void 0;
    }
    boolean(name, otherwise) {
      const value = this.value(name);
      if (value === void 0) return otherwise;
      const text = typeof value === "boolean" ? String(value) : value;
      if (text !== "true" && text !== "false") throw new NotModelledHere(\`the setting \${name}\`);
      return text === "true";
    }
    /** A whole number from 1 to a million, the longest word that Lucene's tokenizers take. */
    length(name, otherwise) {
      const value = this.value(name);
      if (value === void 0) return otherwise;
      const number = Number(value);
      if (Number.isInteger(number) && number >= 1 && number <= 1048576) return number;
      throw new NotModelledHere(\`the setting \${name}\`);
    }
    text(name) {
      const value = this.value(name);
      return typeof value === "string" ? value : void 0;
    }
    /** A list, or a text with commas between its items. */
    list(name) {
      const value = this.value(name);
      if (typeof value === "string") {
        const items = value.split(",").map((item2) => item2.trim());
        return items.filter((item2) => item2 !== "");
      }
      if (Array.isArray(value) && value.every((item2) => typeof item2 === "string")) return value;
      throw new NotModelledHere(\`the setting \${name}\`);
    }
    value(name) {
      const value = this.part.settings?.[name];
      return value === null ? void 0 : value;
    }
  };

  // src/dictionary/analysis/chain/modelCharFilter.ts
  var CHAR_FILTERS = ["mapping"];
  function modelCharFilter(part2) {
    if (!CHAR_FILTERS.includes(part2.type)) throw new NotModelledHere();
    return mappingCharFilter(parseMappings(new PartSettings(part2).allow("mappings").list("mappings")));
  }

  // src/dictionary/analysis/tables/asciiFolding.generated.ts
  var ASCII_FOLDING = \`4r:" 4y:2 4z:3 55:1 57:" 5c:A 5d:A 5e:A 5f:A 5g:A 5h:A 5i:AE 5j:C 5k:E 5l:E 5m:E 5n:E 5o:I 5p:I 5q:I 5r:I 5s:D 5t:N 5u:O 5v:O 5w:O 5x:O 5y:O 60:O 61:U 62:U 63:U 64:U 65:Y 66:TH 67:ss 68:a 69:a 6a:a 6b:a 6c:a 6d:a 6e:ae 6f:c 6g:e 6h:e 6i:e 6j:e 6k:i 6l:i 6m:i 6n:i 6o:d 6p:n 6q:o 6r:o 6s:o 6t:o 6u:o 6w:o 6x:u 6y:u 6z:u 70:u 71:y 72:th 73:y 74:A 75:a 76:A 77:a 78:A 79:a 7a:C 7b:c 7c:C 7d:c 7e:C 7f:c 7g:C 7h:c 7i:D 7j:d 7k:D 7l:d 7m:E 7n:e 7o:E 7p:e 7q:E 7r:e 7s:E 7t:e 7u:E 7v:e 7w:G 7x:g 7y:G 7z:g 80:G 81:g 82:G 83:g 84:H 85:h 86:H 87:h 88:I 89:i 8a:I 8b:i 8c:I 8d:i 8e:I 8f:i 8g:I 8h:i 8i:IJ 8j:ij 8k:J 8l:j 8m:K 8n:k 8o:q 8p:L 8q:l 8r:L 8s:l 8t:L 8u:l 8v:L 8w:l 8x:L 8y:l 8z:N 90:n 91:N 92:n 93:N 94:n 95:n 96:N 97:n 98:O 99:o 9a:O 9b:o 9c:O 9d:o 9e:OE 9f:oe 9g:R 9h:r 9i:R 9j:r 9k:R 9l:r 9m:S 9n:s 9o:S 9p:s 9q:S 9r:s 9s:S 9t:s 9u:T 9v:t 9w:T 9x:t 9y:T 9z:t a0:U a1:u a2:U a3:u a4:U a5:u a6:U a7:u a8:U a9:u aa:U ab:u ac:W ad:w ae:Y af:y ag:Y ah:Z ai:z aj:Z ak:z al:Z am:z an:s ao:b ap:B aq:B ar:b au:O av:C aw:c ax:D ay:D az:D b0:d b2:E b3:A b4:E b5:F b6:f b7:G b9:hv ba:I bb:I bc:K bd:k be:l bg:M bh:N bi:n bj:O bk:O bl:o bo:P bp:p bv:t bw:T bx:t by:T bz:U c0:u c2:V c3:Y c4:y c5:Z c6:z cf:w ck:DZ cl:Dz cm:dz cn:LJ co:Lj cp:lj cq:NJ cr:Nj cs:nj ct:A cu:a cv:I cw:i cx:O cy:o cz:U d0:u d1:U d2:u d3:U d4:u d5:U d6:u d7:U d8:u d9:e da:A db:a dc:A dd:a de:AE df:ae dg:G dh:G di:G dj:G dk:K dl:k dm:O dn:o do:O dp:o ds:j dt:DZ du:Dz dv:dz dw:G dx:g dy:HV dz:W e0:N e1:n e2:A e3:a e4:AE e5:ae e6:O e7:o e8:A e9:a ea:A eb:a ec:E ed:e ee:E ef:e eg:I eh:i ei:I ej:i ek:O el:o em:O en:o eo:R ep:r eq:R er:r es:U et:u eu:U ev:u ew:S ex:s ey:T ez:t f0:Z f1:z f2:H f3:h f4:N f5:d f6:OU f7:ou f8:Z f9:z fa:A fb:a fc:E fd:e fe:O ff:o fg:O fh:o fi:O fj:o fk:O fl:o fm:Y fn:y fo:l fp:n fq:t fr:j fs:db ft:qp fu:A fv:C fw:c fx:L fy:T fz:s g0:z g3:B g4:U g5:V g6:E g7:e g8:J g9:j ga:Q gb:q gc:R gd:r ge:Y gf:y gg:a gj:b gk:o gl:c gm:d gn:d go:e gp:a gq:a gr:e gs:e gt:e gu:e gv:j gw:g gx:g gy:G h1:h h2:h h4:i h6:I h7:l h8:l h9:l hb:m hc:m hd:m he:n hf:n hg:N hh:o hi:OE ho:r hp:r hq:r hr:r hs:R ht:R hu:s hw:j hz:t i0:t i1:u i3:v i4:v i5:w i6:y i7:Y i8:z i9:z if:C ih:B ii:e ij:G ik:H il:j im:k in:L io:q ir:dz it:dz iu:ts iw:tc iy:ls iz:lz j2:h j3:h 5q8:A 5q9:AE 5qa:ae 5qb:B 5qc:C 5qd:D 5qe:D 5qf:E 5qg:e 5qh:i 5qi:J 5qj:K 5qk:L 5ql:M 5qm:N 5qn:O 5qo:O 5qs:oe 5qt:OU 5qu:o 5qv:o 5qw:P 5qx:R 5qy:R 5qz:T 5r0:U 5r4:V 5r5:W 5r6:Z 5sy:i 5sz:r 5t0:u 5t1:v 5t7:ue 5t8:b 5t9:d 5ta:f 5tb:m 5tc:n 5td:p 5te:r 5tf:r 5tg:s 5th:t 5ti:z 5tj:g 5tl:g 5tm:th 5tn:I 5to:i 5tp:p 5tq:U 5ts:b 5tt:d 5tu:f 5tv:g 5tw:k 5tx:l 5ty:m 5tz:n 5u0:p 5u1:r 5u2:s 5u4:v 5u5:x 5u6:z 5u7:a 5u9:d 5ua:e 5ub:e 5uc:e 5ud:a 5ue:i 5uf:o 5uh:u 5xc:A 5xd:a 5xe:B 5xf:b 5xg:B 5xh:b 5xi:B 5xj:b 5xk:C 5xl:c 5xm:D 5xn:d 5xo:D 5xp:d 5xq:D 5xr:d 5xs:D 5xt:d 5xu:D 5xv:d 5xw:E 5xx:e 5xy:E 5xz:e 5y0:E 5y1:e 5y2:E 5y3:e 5y4:E 5y5:e 5y6:F 5y7:f 5y8:G 5y9:g 5ya:H 5yb:h 5yc:H 5yd:h 5ye:H 5yf:h 5yg:H 5yh:h 5yi:H 5yj:h 5yk:I 5yl:i 5ym:I 5yn:i 5yo:K 5yp:k 5yq:K 5yr:k 5ys:K 5yt:k 5yu:L 5yv:l 5yw:L 5yx:l 5yy:L 5yz:l 5z0:L 5z1:l 5z2:M 5z3:m 5z4:M 5z5:m 5z6:M 5z7:m 5z8:N 5z9:n 5za:N 5zb:n 5zc:N 5zd:n 5ze:N 5zf:n 5zg:O 5zh:o 5zi:O 5zj:o 5zk:O 5zl:o 5zm:O 5zn:o 5zo:P 5zp:p 5zq:P 5zr:p 5zs:R 5zt:r 5zu:R 5zv:r 5zw:R 5zx:r 5zy:R 5zz:r 600:S 601:s 602:S 603:s 604:S 605:s 606:S 607:s 608:S 609:s 60a:T 60b:t 60c:T 60d:t 60e:T 60f:t 60g:T 60h:t 60i:U 60j:u 60k:U 60l:u 60m:U 60n:u 60o:U 60p:u 60q:U 60r:u 60s:V 60t:v 60u:V 60v:v 60w:W 60x:w 60y:W 60z:w 610:W 611:w 612:W 613:w 614:W 615:w 616:X 617:x 618:X 619:x 61a:Y 61b:y 61c:Z 61d:z 61e:Z 61f:z 61g:Z 61h:z 61i:h 61j:t 61k:w 61l:y 61m:a 61n:f 61o:s 61p:s 61q:SS 61s:A 61t:a 61u:A 61v:a 61w:A 61x:a 61y:A 61z:a 620:A 621:a 622:A 623:a 624:A 625:a 626:A 627:a 628:A 629:a 62a:A 62b:a 62c:A 62d:a 62e:A 62f:a 62g:E 62h:e 62i:E 62j:e 62k:E 62l:e 62m:E 62n:e 62o:E 62p:e 62q:E 62r:e 62s:E 62t:e 62u:E 62v:e 62w:I 62x:i 62y:I 62z:i 630:O 631:o 632:O 633:o 634:O 635:o 636:O 637:o 638:O 639:o 63a:O 63b:o 63c:O 63d:o 63e:O 63f:o 63g:O 63h:o 63i:O 63j:o 63k:O 63l:o 63m:O 63n:o 63o:U 63p:u 63q:U 63r:u 63s:U 63t:u 63u:U 63v:u 63w:U 63x:u 63y:U 63z:u 640:U 641:u 642:Y 643:y 644:Y 645:y 646:Y 647:y 648:Y 649:y 64a:LL 64b:ll 64c:V 64e:Y 64f:y 6c0:- 6c1:- 6c2:- 6c3:- 6c4:- 6c8:' 6c9:' 6ca:' 6cb:' 6cc:" 6cd:" 6ce:" 6cy:' 6cz:" 6d1:' 6d2:" 6d4:^ 6d5:' 6d6:' 6d8:!! 6dg:/ 6dh:[ 6di:] 6dj:?? 6dk:?! 6dl:!? 6dq:* 6dr:; 6du:% 6dv:~ 6eo:0 6ep:i 6es:4 6et:5 6eu:6 6ev:7 6ew:8 6ex:9 6ey:+ 6ez:- 6f0:= 6f1:( 6f2:) 6f3:n 6f4:0 6f5:1 6f6:2 6f7:3 6f8:4 6f9:5 6fa:6 6fb:7 6fc:8 6fd:9 6fe:+ 6ff:- 6fg:= 6fh:( 6fi:) 6fk:a 6fl:e 6fm:o 6fn:x 6fo:a 6mc:c 76o:1 76p:2 76q:3 76r:4 76s:5 76t:6 76u:7 76v:8 76w:9 76x:10 76y:11 76z:12 770:13 771:14 772:15 773:16 774:17 775:18 776:19 777:20 778:(1) 779:(2) 77a:(3) 77b:(4) 77c:(5) 77d:(6) 77e:(7) 77f:(8) 77g:(9) 77h:(10) 77i:(11) 77j:(12) 77k:(13) 77l:(14) 77m:(15) 77n:(16) 77o:(17) 77p:(18) 77q:(19) 77r:(20) 77s:1. 77t:2. 77u:3. 77v:4. 77w:5. 77x:6. 77y:7. 77z:8. 780:9. 781:10. 782:11. 783:12. 784:13. 785:14. 786:15. 787:16. 788:17. 789:18. 78a:19. 78b:20. 78c:(a) 78d:(b) 78e:(c) 78f:(d) 78g:(e) 78h:(f) 78i:(g) 78j:(h) 78k:(i) 78l:(j) 78m:(k) 78n:(l) 78o:(m) 78p:(n) 78q:(o) 78r:(p) 78s:(q) 78t:(r) 78u:(s) 78v:(t) 78w:(u) 78x:(v) 78y:(w) 78z:(x) 790:(y) 791:(z) 792:A 793:B 794:C 795:D 796:E 797:F 798:G 799:H 79a:I 79b:J 79c:K 79d:L 79e:M 79f:N 79g:O 79h:P 79i:Q 79j:R 79k:S 79l:T 79m:U 79n:V 79o:W 79p:X 79q:Y 79r:Z 79s:a 79t:b 79u:c 79v:d 79w:e 79x:f 79y:g 79z:h 7a0:i 7a1:j 7a2:k 7a3:l 7a4:m 7a5:n 7a6:o 7a7:p 7a8:q 7a9:r 7aa:s 7ab:t 7ac:u 7ad:v 7ae:w 7af:x 7ag:y 7ah:z 7ai:0 7aj:11 7ak:12 7al:13 7am:14 7an:15 7ao:16 7ap:17 7aq:18 7ar:19 7as:20 7at:1 7au:2 7av:3 7aw:4 7ax:5 7ay:6 7az:7 7b0:8 7b1:9 7b2:10 7b3:0 7rv:' 7rw:' 7rx:" 7ry:" 7s8:( 7s9:) 7sa:( 7sb:) 7sc:< 7sd:> 7se:" 7sf:" 7sg:< 7sh:> 7si:[ 7sj:] 7sk:{ 7sl:} 7sm:1 7sn:2 7so:3 7sp:4 7sq:5 7sr:6 7ss:7 7st:8 7su:9 7sv:10 7sw:1 7sx:2 7sy:3 7sz:4 7t0:5 7t1:6 7t2:7 7t3:8 7t4:9 7t5:10 7t6:1 7t7:2 7t8:3 7t9:4 7ta:5 7tb:6 7tc:7 7td:8 7te:9 7tf:10 8rk:L 8rl:l 8rm:L 8rn:P 8ro:R 8rp:a 8rq:t 8rr:H 8rs:h 8rt:K 8ru:k 8rv:Z 8rw:z 8ry:M 8rz:a 8s1:v 8s2:W 8s3:w 8s4:v 8s5:H 8s6:h 8s8:e 8sa:o 8sb:E 8sc:j 948:(( 949:)) x0o:TZ x0p:tz x0w:F x0x:S x0y:AA x0z:aa x10:AO x11:ao x12:AU x13:au x14:AV x15:av x16:AV x17:av x18:AY x19:ay x1a:c x1b:c x1c:K x1d:k x1e:K x1f:k x1g:K x1h:k x1i:L x1j:l x1k:L x1l:l x1m:O x1n:o x1o:O x1p:o x1q:OO x1r:oo x1s:P x1t:p x1u:P x1v:p x1w:P x1x:p x1y:Q x1z:q x20:Q x21:q x22:R x23:r x26:V x27:v x28:VY x29:vy x2a:Z x2b:z x2e:TH x2f:th x2g:V x2x:D x2y:d x2z:F x30:f x31:G x32:G x33:g x34:L x35:l x36:R x37:r x38:s x39:S x3a:T x6j:F x6k:p x6l:M x6m:I x6n:M 1dkw:ff 1dkx:fi 1dky:fl 1dkz:ffi 1dl0:ffl 1dl2:st 1edd:! 1ede:" 1edf:# 1edg:$ 1edh:% 1edi:& 1edj:' 1edk:( 1edl:) 1edm:* 1edn:+ 1edo:, 1edp:- 1edq:. 1edr:/ 1eds:0 1edt:1 1edu:2 1edv:3 1edw:4 1edx:5 1edy:6 1edz:7 1ee0:8 1ee1:9 1ee2:: 1ee3:; 1ee4:< 1ee5:= 1ee6:> 1ee7:? 1ee8:@ 1ee9:A 1eea:B 1eeb:C 1eec:D 1eed:E 1eee:F 1eef:G 1eeg:H 1eeh:I 1eei:J 1eej:K 1eek:L 1eel:M 1eem:N 1een:O 1eeo:P 1eep:Q 1eeq:R 1eer:S 1ees:T 1eet:U 1eeu:V 1eev:W 1eew:X 1eex:Y 1eey:Z 1eez:[ 1ef0:\\\\ 1ef1:] 1ef2:^ 1ef3:_ 1ef5:a 1ef6:b 1ef7:c 1ef8:d 1ef9:e 1efa:f 1efb:g 1efc:h 1efd:i 1efe:j 1eff:k 1efg:l 1efh:m 1efi:n 1efj:o 1efk:p 1efl:q 1efm:r 1efn:s 1efo:t 1efp:u 1efq:v 1efr:w 1efs:x 1eft:y 1efu:z 1efv:{ 1efx:} 1efy:~\`;

  // src/dictionary/analysis/filters/asciiFoldingFilter.ts
  var folded;
  var asciiFoldingFilter = (tokens) => tokens.map((token) => ({ ...token, text: foldToAscii(token.text) }));
  function foldToAscii(text) {
    const table = folded ??= readTable();
    return text.replace(/[\\u0080-\\uffff]/g, (unit) => table.get(unit) ?? unit);
  }
  function readTable() {
    const entries = ASCII_FOLDING.split(" ").map((entry) => {
      const colon = entry.indexOf(":");
      return [String.fromCharCode(parseInt(entry.slice(0, colon), 36)), entry.slice(colon + 1)];
    });
    return new Map(entries);
  }

  // src/dictionary/analysis/tables/stopWords.generated.ts
  var NAMED_STOP_WORDS = {
    _arabic_: "أ ألا أما أن أنت أنه أنها أو أى أي أيضا إذا إلا إلى إلي إما إن إنه إنها ا اذا الآن الا الان التى التي الذى الذي الذين الى الي اما ان انت انه انها او اى اي ايضا ب بأن بان بعد بعض به بها بين بينما تكون تلك ثم جميع حتى حيث خلال ذلك ضمن على عليه عليها عن عند عندما غير ف فأن فان فما فهو فهى فهي في فيه فيها قبل قد كان كانت كل كما لا لدى لك لكن لم لن له لها ما مع من منذ منه منها نحو هذا هذه هناك هو هى هي و وأن وإن وان وفي وكان وكانت وكل ولا ولم ولن وما ومن وهو وهى وهي يكون",
    _armenian_: "այդ այլ այն այս դու դուք եմ են ենք ես եք է էի էին էինք էիր էիք էր ըստ թ ի ին իսկ իր կամ համար հետ հետո մենք մեջ մի ն նա նաև նրա նրանք որ որը որոնք որպես ու ում պիտի վրա և",
    _basque_: "al anitz arabera asko baina bat batean batek bati batzuei batzuek batzuetan batzuk bera beraiek berau berauek bere berori beroriek beste bezala da dago dira ditu du dute edo egin ere eta eurak ez gainera gu gutxi guzti haiei haiek haietan hainbeste hala han handik hango hara hari hark hartan hau hauei hauek hauetan hemen hemendik hemengo hi hona honek honela honetan honi hor hori horiei horiek horietan horko horra horrek horrela horretan horri hortik hura izan ni noiz nola non nondik nongo nor nora ze zein zen zenbait zenbat zer zergatik ziren zituen zu zuek zuen zuten",
    _bengali_: "অনেক অন্য অবশ্য আগে আছে আজ আবার আমরা আমাদের আর ই উত্তর উপর উপরে এ এই এক্ এখন এত এব এমন এমনি এর এস এসে ও ওই কমনে করা করে কাছে কাজ কাজে কারণ কি কিছু কে কেউ কেখা কেন কোটি কোনো কয়েক খুব গিয়ে গেল চার চালু চেষ্টা ছিল জানা জ্নজন টি তখন তবে তা তাই তো থাকা থেকে দিন দু দুই দেওয়া ধামার নতুন না নাগাদ নিয়ে নেওয়া নয় পর পরে পাচ পি পেয়্র্ প্রতি প্রথম প্রযন্ত প্রাথমিক প্রায় বক্তব্য বন বলা বলে বলেন বহু বা বি বিভিন্ন বেশ বেশি মতো মধ্যে মনে যখন যদি যা যাওয়া যে র রকম লক্ষ শুধু শুরু সঙ্গে সব সহ সাধারণ সামনে সি সে সেই হতে হাজার হয়",
    _brazilian_: "a ainda alem ambas ambos antes ao aonde aos apos aquele aqueles as assim com como contra contudo cuja cujas cujo cujos da das de dela dele deles demais depois desde desta deste dispoe dispoem diversa diversas diversos do dos durante e ela elas ele eles em entao entre essa essas esse esses esta estas este estes ha isso isto logo mais mas mediante menos mesma mesmas mesmo mesmos na nao nas nem nesse neste nos o os ou outra outras outro outros pelas pelo pelos perante pois por porque portanto propios proprio quais qual qualquer quando quanto que quem quer se seja sem sendo seu seus sob sobre sua suas tal tambem teu teus toda todas todo todos tua tuas tudo um uma umas uns",
    _bulgarian_: "а аз ако ала бе без беше би бил била били било близо бъдат бъде бяха в вас ваш ваша вероятно вече взема ви вие винаги все всеки всички всичко всяка във въпреки върху г ги главно го д да дали до докато докога дори досега доста е едва един ето за зад заедно заради засега затова защо защото и из или им има имат иска й каза как каква какво както какъв като кога когато което които кой който колко която къде където към ли м ме между мен ми мнозина мога могат може моля момента му н на над назад най направи напред например нас не него нея ни ние никой нито но някои някой няма обаче около освен особено от отгоре отново още пак по повече повечето под поне поради после почти прави пред преди през при пък първо с са само се сега си скоро след сме според сред срещу сте съм със също т тази така такива такъв там твой те тези ти тн то това тогава този той толкова точно трябва тук тъй тя тях у харесва ч че често чрез ще щом я",
    _catalan_: "a abans ací ah així això al aleshores algun alguna algunes alguns alhora allà allí allò als altra altre altres amb ambdues ambdós apa aquell aquella aquelles aquells aquest aquesta aquestes aquests aquí baix cada cadascuna cadascunes cadascuns cadascú com contra d'un d'una d'unes d'uns dalt de del dels des després dins dintre donat doncs durant e eh el els em en encara ens entre eren es esta estaven esteu està estàvem estàveu et etc ets fins fora gairebé ha han has havia he hem heu hi ho i igual iguals ja l'hi la les li li'n llavors m'he ma mal malgrat mateix mateixa mateixes mateixos me mentre meu meus meva meves molt molta moltes molts mon mons més n'he n'hi ne ni no nogensmenys només nosaltres nostra nostre nostres o oh oi on pas pel pels per perquè però poc poca pocs poques potser propi qual quals quan quant que quelcom qui quin quina quines quins què s'ha s'han sa semblant semblants ses seu seus seva seves si sobre sobretot solament sols son sons sota sou sóc són t'ha t'han t'he ta tal també tampoc tan tant tanta tantes teu teus teva teves ton tons tot tota totes tots un una unes uns us va vaig vam van vas veu vosaltres vostra vostre vostres érem éreu és",
    _czech_: "a aby aj ale ani asi atd atp až bez bude budem budeš by byl byla byli bylo být co což cz další dnes do ho i jak jakmile jako jakož je jeho jehož jej jejich její jelikož jemu jen ještě jež ji jiné již jsem jseš jsme jsou jste já jí jíž k kam kde kdo když ke kterou která které který kteří mezi mi mne my má máte mít mě můj může na nad napište načež naši nebo neg nejsou není než nic nové nový nám nás němu němuž o od on ona oni ono ony pak po pod podle pokud pouze pravé pro proto protože proč první pta před přes při přičemž re s se si strana své svých svým svými ta tak také takže tato tedy ten tento teto tipy to tohle toho tohoto tom tomto tomu tomuto tu tuto ty tyto téma tím tímto těm těmu u už v vaše ve vy vám vás více však z za zda zde ze zprávy zpět či článku články",
    _danish_: "ad af alle alt anden at blev blive bliver da de dem den denne der deres det dette dig din disse dog du efter eller en end er et for fra ham han hans har havde have hende hendes her hos hun hvad hvis hvor i ikke ind jeg jer jo kunne man mange med meget men mig min mine mit mod ned noget nogle nu når og også om op os over på selv sig sin sine sit skal skulle som sådan thi til ud under var vi vil ville vor være været",
    _dutch_: "aan al alles als altijd andere ben bij daar dan dat de der deze die dit doch doen door dus een eens en er ge geen geweest haar had heb hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je kan kon kunnen maar me meer men met mij mijn moet na naar niet niets nog nu of om omdat onder ons ook op over reeds te tegen toch toen tot u uit uw van veel voor want waren was wat werd wezen wie wil worden wordt zal ze zelf zich zij zijn zo zonder zou",
    _english_: "a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with",
    _estonian_: "a aa abil adaa adjöö ae aegu aegus aga ah ah-ah-ah ah-haa ahaa ahah ahoi ai aidaa aidu-raidu aih aijeh aina ainult aituma aitäh aitüma alalt alates alati alguks algul algule algult alguni all alla allapoole alles allpool alt altpoolt alul alutsi ammuu amps ampsti aptsih arvel asemel asemele ass at at-at-at ata atsih atsihh auh b bai-bai bingo braavo brr c d e eales ealeski edasi edaspidi ee eeh eel eeli eelkõige eelmine eemal ees eesotsas eespool eest eestotsast ega eh eh-eh-ee eh-eh-hee ehee eheh ehei ehh ehhee ehk ehkki ei eikeegi eimiski einoh eks elik ellik emb-kumb ena enam end enda enese enge enim enne ennegu ennem ennäe ennäh ent esialgu esitsi et ette etteotsa f fuh fui fuih g h haa haaval hah hah-hah-hah hahaa hakkama halleluuja hallo halloo hass he-he-hee heaks hee heh hei heldeke(ne) heureka hihii hip-hip-hurraa hmh hmjah hoh-hoh-hoo hohoo hoi hollallaa hommikupoole hoo hoolimata hoopis hoplaa hopp hops hopsassaa hopsti hosianna huh huidii huist hulgas hulgast hulka hurjah hurjeh hurjoh hurjuh hurraa huu hä-hä-hää häh hõhõh hõi hõissa hõissassa hõk hõkk hüvasti i iga iganes igasugune igatahes igati igaüks ih-ah-haa ih-ih-hii ii-ha-ha iial iialgi ikka ikkagi ilma ilmaski ise iseenda iseenese iseenesest isegi isesugune issake issakene isver j ja ja-ah jaa-ah jaah jah jalgu jalus jalust janäe jaoks jeeh jeerum jeever jessas jestas jooksul ju juba juhhei juhul jumalaga jumalime jumaluke jumalukene just justkui jutas juurde juures juurest jälil jälile järel järele järelikult järelt järgi järgmine k ka kaaps kaapsti kaasas kaasike kae kah kallal kallale kallalt kalps kalpsti kamul kannul kannule kannult kannäe kanäe kappadi kaps kapsti karkäuh karkääks karkääksti karkõmm karmauh karmauhti karnaps karnapsti karniuhti karpartsaki karpauh karpauhti karplauh karplauhti karprauh karprauhti karsumdi karsumm kartsumdi kartsumm karviuh karviuhti kas kaske kassa kasvõi kaudu kauh kauhti kaupa keda keegi keh keksti kepsti kes keset kesk keskel keskele keskelt keskis keskpaiku kestahes kestel kestes khe khm kih kiiks kiiksti kiis kiiss kikerii kikerikii kilda kili kilk kilk-kõlk kilks kilks-kolks kilks-kõlks kill kill-kõll killa-kolla killa-kõlla killadi killadi-kõlladi killadi|-kolladi killas killast kimps-komps kimpu kimpus kipp kips-kõps kiriküüt kirr-kõrr kirra-kõrra kirts kiuste klaps klapsti klirdi klirr klonks klops klopsti klu-kluu kluk kläu klõks klõksti klõmdi klõmm klõmpsti klõnks klõnksti klõps klõpsti kogu koguni kohal kohale kohalt kohaselt kohati kohe kohta kohva-kohva kok kokku koks koksti kolaki kolk kolks kolksti koll kolladi komp komps kompsti koos kop kopp koppadi kops kopsti korral kossu kotsu kraa kraak kraaks kraaps kraapsti krahh kraks kraksti kraps krapsti krauh krauhti kriiks kriiksti kriips kriips-kraaps kripa-krõpa krips-kraps kriuh kriuks kriuksti kromps kronk kronks krooks kruu kräu kräuh kräuhti kräuks krõks krõksti krõpa krõps krõpsti krõuh kss kuhu kuhugi kuhupoole kui kuid kuidagi kuidas kuigi kuivõrd kukeleegu kukil kukile kukilt kukku kuku kulu kulul kumb kumbki kuna kunagi kuni kurluu kurnäu kus kusagil kusjuures kuskil kuspool kuss kussu kust kustpoolt kut käekõrval käekõrvale käekõrvalt käes käest kärr kärts kärtsti käsikäes kätte käuks käuksti kääga kääks kääksti kõige kõigepealt kõik kõks kõksti kõldi kõlks kõlksti kõll kõmaki kõmdi kõmm kõmps kõpp kõps kõpsadi kõpsat kõpsti kõrr kõrra-kõrra kõrva kõrval kõrvale kõrvalt kõrvas kõrvast kõss kõtt kõõksti köh köki-möki köksti külge küljes küljest küll küüsi küüsis küüsist l laks laksti lampsti lappi larts lartsti lats latsti leelo legoo lehva ligi ligidal ligidale ligidalt liiga liiri-lõõri lika-lõka likat-lõkat limpsti lips lipsti lirts lirtsaki lirtsti lisaks lonksti lool lops lopsti lorts lortsti luks lups lupsti lurts lurtsti läbi lähedal lähedale lähedalt lärts lärtsti läts lätsti lõks lõksti lõmps lõmpsti lõnks lõnksti lörts lörtsti lötsti lööps lööpsti m m-mh man mant manu marss mats matsti mauh mauhti meelest meiesugune meietaoline mh mhh mhmh miau midagi mihuke mihukene miks mil millal millalgi milletaoline milline mina minake minema mingi mingisugune minusugune minutaoline mis miski miskisugune mispärast missugune mistab mistahes mistõttu misuke mitmes mitmesugune mitte mitu mitu-mitu mitu-setu mjaa mkm mnjaa mnjah moens muide muidu muidugi muist mujal mujale mujalt mulks mulksti mull-mull mull-mull-mull muu muudkui muuh mäh mäherdune mäts mäu mää määrane mõh mõlema mõlemad mõmm mõnda mõne mõnesugune mõni mõnikord mõningane mõningas möh möh-öh-ää möö mööda müh-müh mühüh müks müksti müraki mürr mürts mürtsaki mürtsti müt-müt müt-müt-müt müta-mäta müta-müta mütaku müts mütsti mütt n naa naah naasugune nagu nah nahas nahka nahkas najal najale najalt naks naksti nanuu naps napsti need nemad nendesugune nendetaoline nigu nihuke nihukene nii niikaua niimitu niimoodi niipaljuke niisama niisamasugune niisiis niisugune niivõrd nilpsti ning nipsti nirr nisuke nisukene niuh niuh-näuh niuhti noh noksti nolpsti nonoh nonoo nonäh noo nooh nooks norr nurr nuuts näeh näh nälpsti nämm-nämm näpsti näts nätsti näu näuh näuhti näuks näuksti nääh nääks nõh nõhh nõjal nõjale nõka-nõka nõks nõks-nõks nõksat-nõksat nõksti nõnda nõõ nõõh nühkat-nühkat nüüd o oeh oh oh-hoi oh-hoo oh-oh-hoo oh-oh-oo ohh ohhh ohoh ohoi ohoo oi oih oijee oijeh olema olgugi oma omaenese omaette omakorda omasugune omataoline omavahel ometi oo oo-oh oo-ohh ooh oot ossa ot otsa otsas otsast otsekui otsenagu p paa pah pahh paigale paigu paiku paitsi pakaa palju palju-palju paljuke pamm pantsti pardon pardonks parlartsti parts partsti partsumdi partsumm pastoi pats patst patsti pau pauh pauhti peaaegu peagi peal peale pealepoole pealpool pealt pealtpoolt peamiselt pele perra perrä pfui phuh phuuh phäh phähh pidama pidi pigem pihta piiks piip piiri-pääri piki pikku piku pikuti pimm pimm-pamm pimm-pomm pimm-põmm piraki pisut piu-pau piuks plaks plaksti plarts plartsti plats platsti plauh plauhh plauhti pliks pliks-plaks plinn pliraki plirts plirtsti pliu pliuh ploks plotsti plumps plumpsti plärr plärts plärtsat plärtsti pläu pläuh plää plõks plõksti plõmdi plõmm plõnn plörtsat pomm pool poole poolest poolt popp pops popsti ports pot pots potsti pott praegu praegune praks praksti prants prantsaki prantsti prassai prauh prauhh prauhti priks priuh priuh-prauh priuhh proosit proost prr prrr prääk prääks prõks prõksti prõmdi prõmm prõntsti psst pst ptrr ptruu ptüi puh puhh puhul puksiiris puksti pumm pumps pup-pup-pup purts puuh päh pähe pähh päntsti päralt päras pärast päri päris pää põiki põks põksti põmdi põmm põmmadi põnks põnn põnnadi põnt põnts põntsti põraki põrr põrra-põrra pöörd püh r raks raksti raps rapsti ratataa rauh riips riipsti riks riks-raks ringi ringis rips-raps risti risust rivitult robaki rohkem rops ropsaki ropsti ruik räntsti räts röh röhh s saadetusel saadik saama saatel saati sah sahh sahkat sama samas samasugune samataoline samuti saps sapsti sauh sauhti seal sealpool sealt sealtpoolt seas seast sedakorda sedapuhku see seega seejuures seejärel seekord seepärast sees seesama seesamane seesamune seesinane seespool seest seesugune seetõttu sekka seljataga sellepärast selline selmet seltsi seltsis seltsist seni servus sest sestab sestap sihka-sahka sihkadi-sahkadi sihkat-sahkat sihuke sihukene siia siiani siiapoole siin siinkohal siinpool siis siiski siit siitpoolt silk-solk silks sina sinna sinnapoole sinusugune sinutaoline sips sipsti sirr sirr-sorr sirts sirtsti sisse sissepoole siu siuh siuh-sauh siuh-säuh siuhti siuke siukene siuks siuts skool slepis so so-oh so-soo soh solks solksti solpsti soo soo-oh sooh sopp sops sopsti sorr sorts sortsti soss soss-soss ss sss sst stopp suhkat-sahkat suht suhtes sulk sulks sulksti sull sulla-sulla sulpa-sulpa sulps sulpsti sumaki sumdi summ summat-summat sups supsaku supsti surts surtsti suss susti suts sutsti säh säherdune sähke särts särtsti säu säuh säuhti säärane t taevake taevakene taga tagant tagantotsast tagantpoolt tagaotsas tagapidi tagapool tagaselja tagasi tagast tagutsi taha tahaotsa tahapoole takk takka taoline tarvis tasa teel tegema teiesugune teine teineteise teispool teispoole teistsugune tema temake temakene temasugune temataoline tere terekest tibi-tibi tikk-takk tiks tilk tilks till till-tall tilla-talla tilulii tinn tip tip-tap tirr tirtsti tiu tjaa tjah tohhoh tohhoo tohoh tohoo tok tokk toks toksti tonks tonksti too toosama toosamane tot-tot tota totsti tprr tpruu trah trahh trallallaa trill trillallaa trr trrr tsah tsahh tsilk tsilk-tsolk tsirr tsiuh tskae tsolk tss tsst tst tsuhh tsuk tsumm tsurr tsäuh tuk tuks tulema turts turtsti tutki tutkit tutu-lutu tutulutu tuuri tuuris tuut tuutu-luutu täiesti tänu tõesti tõks tõttu tötsti tükkis tümps tšao tšš tššš u uh uh-huu uhal uhh uhtsa uhtsaa uhuh uhuu ui uih uih-aih uijah uijeh uist uit uka umbes upsti uraa urjah urjeh urjoh urjuh urr urraa ust utu uu uuh v vaak vaat vaatamata vae vaeh vahel vahele vahelt vahepeal vahepeale vahepealt vahetsi vai vaid varal varale varul vastas vastast vastu vat vau veel veelgi veerde veeres vhüüt vidiit viiks viisi vilks vilksti vinki-vinki virdi virr vist viu viudi viuh viuhti voeh voh vohh volks volksti vooh vops vopsti vot vuh vuhti vuih vulks vulksti vull vulpsti vups vupsaki vupsaku vupsti vurdi vurr vurra-vurra vurts vurtsti vutt väel väele väga vähemalt välja väljapoole väljas väljaspool väljast väljastpoolt vältel vääks väärt väärtki võe võeh või võib-olla võibolla võidu võih võima võrd võrdki võrr võrra võrragi võts võtt w x y z ä äh äh-hää äh-äh-hää ähh ähhähhää äiu äiu-ää ära äss ää ääh äähh äärde ääre ääres äärest õ õe õhtupoole õits õk õkk õrr õss õuh ö öh öhh ök ü üh ühes ühestükis ühestükkis ühtlasi üks üksi ükskõik üksteise ülal ülale ülalpool ülalt ülaltpoolt üle üles ülespoole ülesse üleval ülevalpool ülevalt ülevaltpoolt ülimalt ümber ümbert üsna š šlepis ž",
    _finnish_: "ei eivät emme en et ette että he heidän heidät heihin heille heillä heiltä heissä heistä heitä hän häneen hänelle hänellä häneltä hänen hänessä hänestä hänet häntä itse ja johon joiden joihin joiksi joilla joille joilta joina joissa joista joita joka joksi jolla jolle jolta jona jonka jos jossa josta jota jotka kanssa keiden keihin keiksi keille keillä keiltä keinä keissä keistä keitä keneen keneksi kenelle kenellä keneltä kenen kenenä kenessä kenestä kenet ketkä ketä koska kuin kuka kun me meidän meidät meihin meille meillä meiltä meissä meistä meitä mihin miksi mikä mille millä miltä minkä minua minulla minulle minulta minun minussa minusta minut minuun minä missä mistä mitkä mitä mukaan mutta ne niiden niihin niiksi niille niillä niiltä niin niinä niissä niistä niitä noiden noihin noiksi noilla noille noilta noin noina noissa noista noita nuo nyt näiden näihin näiksi näille näillä näiltä näinä näissä näistä näitä nämä ole olemme olen olet olette oli olimme olin olisi olisimme olisin olisit olisitte olisivat olit olitte olivat olla olleet ollut on ovat poikki se sekä sen siihen siinä siitä siksi sille sillä siltä sinua sinulla sinulle sinulta sinun sinussa sinusta sinut sinuun sinä sitä tai te teidän teidät teihin teille teillä teiltä teissä teistä teitä tuo tuohon tuoksi tuolla tuolle tuolta tuon tuona tuossa tuosta tuota tähän täksi tälle tällä tältä tämä tämän tänä tässä tästä tätä vaan vai vaikka yli",
    _french_: "ai aie aient aies ait au aurai auraient aurais aurait aurez auriez aurions aurons auront aux avaient avais avait avec avez aviez avons ayant ayez ayons c ce ceci cela celà ces cet cette d dans de des du elle en es et eu eue eues eurent eus eusse eussent eusses eussiez eussions eut eux eûmes eût eûtes furent fus fusse fussent fusses fussiez fussions fut fûmes fûtes ici il ils j je l la le les leur leurs lui m ma mais me mes moi mon même n ne nos notre nous on ont ou par pas pour qu que quel quelle quelles quels qui s sa sans se sera serai seraient serais serait seras serez seriez serions serons seront ses soi soient sois soit sont soyez soyons suis sur t ta te tes toi ton tu un une vos votre vous y à étaient étais était étant étiez étions étée étées êtes",
    _galician_: "# galican stopwords a alí ao aos aquel aquela aquelas aqueles aquilo aquí as así aínda ben cando che co coa coas comigo con connosco contigo convosco cos cun cunha cunhas cuns da dalgunha dalgunhas dalgún dalgúns das de del dela delas deles desde deste do dos dun dunha dunhas duns e el ela elas eles en era eran esa esas ese eses esta estaba estar este estes estiven estou está están eu facer foi foron fun había hai iso isto la las lle lles lo los mais me meu meus min miña miñas moi na nas neste nin no non nos nosa nosas noso nosos nun nunha nunhas nuns nós o os ou para pero pode pois pola polas polo polos por que se senón ser seu seus sexa sido sobre súa súas tamén tan te ten ter teu teus teñen teño ti tido tiven tiña túa túas un unha unhas uns vos vosa vosas voso vosos vós á é ó ós",
    _german_: "aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes anderm andern anderr anders auch auf aus bei bin bis bist da damit dann das dasselbe dazu daß dein deine deinem deinen deiner deines dem demselben den denn denselben der derer derselbe derselben des desselben dessen dich die dies diese dieselbe dieselben diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines einig einige einigem einigen einiger einiges einmal er es etwas euch euer eure eurem euren eurer eures für gegen gewesen hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem ins ist jede jedem jeden jeder jedes jene jenem jenen jener jenes jetzt kann kein keine keinem keinen keiner keines können könnte machen man manche manchem manchen mancher manches mein meine meinem meinen meiner meines mich mir mit muss musste nach nicht nichts noch nun nur ob oder ohne sehr sein seine seinem seinen seiner seines selbst sich sie sind so solche solchem solchen solcher solches soll sollte sondern sonst um und uns unse unsem unsen unser unses unter viel vom von vor war waren warst was weg weil weiter welche welchem welchen welcher welches wenn werde werden wie wieder will wir wird wirst wo wollen wollte während würde würden zu zum zur zwar zwischen über",
    _greek_: "αλλα αν αντι απο αυτα αυτεσ αυτη αυτο αυτοι αυτοσ αυτουσ αυτων για δε δεν εαν ειμαι ειμαστε ειναι εισαι ειστε εκεινα εκεινεσ εκεινη εκεινο εκεινοι εκεινοσ εκεινουσ εκεινων ενω επι η θα ισωσ κ και κατα κι μα με μετα μη μην να ο οι ομωσ οπωσ οσο οτι παρα ποια ποιεσ ποιο ποιοι ποιοσ ποιουσ ποιων που προσ πωσ σε στη στην στο στον τα την τησ το τον τοτε του των ωσ",
    _hindi_: "अंदर अत अदि अप अपना अपनि अपनी अपने अभि अभी आदि आप इंहिं इंहें इंहों इतयादि इत्यादि इन इनका इन्हीं इन्हें इन्हों इस इसका इसकि इसकी इसके इसमें इसि इसी इसे उंहिं उंहें उंहों उन उनका उनकि उनकी उनके उनको उन्हीं उन्हें उन्हों उस उसके उसि उसी उसे एक एवं एस एसे ऐसे ओर और कइ कई कर करता करते करना करने करें कहते कहा का काफि काफ़ी कि किंहें किंहों कितना किन्हें किन्हों किया किर किस किसि किसी किसे की कुछ कुल के को कोइ कोई कोन कोनसा कौन कौनसा गया घर जब जहाँ जहां जा जिंहें जिंहों जितना जिधर जिन जिन्हें जिन्हों जिस जिसे जीधर जेसा जेसे जैसा जैसे जो तक तब तरह तिंहें तिंहों तिन तिन्हें तिन्हों तिस तिसे तो था थि थी थे दबारा दवारा दिया दुसरा दुसरे दूसरे दो द्वारा न नहिं नहीं ना निचे निहायत नीचे ने पर पहले पुरा पूरा पे फिर बनि बनी बहि बही बहुत बाद बाला बिलकुल भि भितर भी भीतर मगर मानो मे में यदि यह यहाँ यहां यहि यही या यिह ये रखें रवासा रहा रहे ऱ्वासा लिए लिये लेकिन व वगेरह वरग वर्ग वह वहाँ वहां वहिं वहीं वाले वुह वे वग़ैरह संग सकता सकते सबसे सभि सभी साथ साबुत साभ सारा से सो हि ही हुअ हुआ हुइ हुई हुए हे हें है हैं हो होता होति होती होते होना होने",
    _hungarian_: "a abban ahhoz ahogy ahol aki akik akkor alatt amely amelyek amelyekben amelyeket amelyet amelynek ami amikor amit amolyan amíg annak arra arról az azok azon azonban azt aztán azután azzal azért be belül benne bár cikk cikkek cikkeket csak de e ebben eddig egy egyes egyetlen egyik egyre egyéb egész ehhez ekkor el ellen első elég elő először előtt emilyen ennek erre ez ezek ezen ezt ezzel ezért fel felé hanem hiszen hogy hogyan igen ill ill. illetve ilyen ilyenkor ismét ison itt jobban jó jól kell kellett keressünk keresztül ki kívül között közül legalább legyen lehet lehetett lenne lenni lesz lett maga magát majd meg mellett mely melyek mert mi mikor milyen minden mindenki mindent mindig mint mintha mit mivel miért most már más másik még míg nagy nagyobb nagyon ne nekem neki nem nincs néha néhány nélkül olyan ott pedig persze rá s saját sem semmi sok sokat sokkal szemben szerint szinte számára talán tehát teljes tovább továbbá több ugyanis utolsó után utána vagy vagyis vagyok valaki valami valamint való van vannak vele vissza viszont volna volt voltak voltam voltunk által általában át én éppen és így össze úgy új újabb újra ő ők őket",
    _indonesian_: "ada adalah adanya adapun agak agaknya agar akan akankah akhirnya aku akulah amat amatlah anda andalah antar antara antaranya apa apaan apabila apakah apalagi apatah atau ataukah ataupun bagai bagaikan bagaimana bagaimanakah bagaimanapun bagi bahkan bahwa bahwasanya banyak beberapa begini beginian beginikah beginilah begitu begitukah begitulah begitupun belum belumlah berapa berapakah berapalah berapapun bermacam bersama betulkah biasa biasanya bila bilakah bisa bisakah boleh bolehkah bolehlah buat bukan bukankah bukanlah bukannya cuma dahulu dalam dan dapat dari daripada dekat demi demikian demikianlah dengan depan di dia dialah diantara diantaranya dikarenakan dini diri dirinya disini disinilah dong dulu enggak enggaknya entah entahlah hal hampir hanya hanyalah harus haruslah harusnya hendak hendaklah hendaknya hingga ia ialah ibarat ingin inginkah inginkan ini inikah inilah itu itukah itulah jangan jangankan janganlah jika jikalau juga justru kala kalau kalaulah kalaupun kalian kami kamilah kamu kamulah kan kapan kapankah kapanpun karena karenanya ke kecil kemudian kenapa kepada kepadanya ketika khususnya kini kinilah kiranya kita kitalah kok lagi lagian lah lain lainnya lalu lama lamanya lebih macam maka makanya makin malah malahan mampu mampukah mana manakala manalagi masih masihkah masing mau maupun melainkan melalui memang mengapa mereka merekalah merupakan meski meskipun mungkin mungkinkah nah namun nanti nantinya nyaris oleh olehnya pada padahal padanya paling pantas para pasti pastilah per percuma pernah pula pun rupanya saat saatnya saja sajalah saling sama sambil sampai sana sangat sangatlah saya sayalah se sebab sebabnya sebagai sebagaimana sebagainya sebaliknya sebanyak sebegini sebegitu sebelum sebelumnya sebenarnya seberapa sebetulnya sebisanya sebuah sedang sedangkan sedemikian sedikit sedikitnya segala segalanya segera seharusnya sehingga sejak sejenak sekali sekalian sekaligus sekalipun sekarang seketika sekiranya sekitar sekitarnya sela selagi selain selaku selalu selama selamanya seluruh seluruhnya semacam semakin semasih semaunya sementara sempat semua semuanya semula sendiri sendirinya seolah seorang sepanjang sepantasnya sepantasnyalah seperti sepertinya sering seringnya serta serupa sesaat sesama sesegera sesekali seseorang sesuatu sesuatunya sesudah sesudahnya setelah seterusnya setiap setidaknya sewaktu siapa siapakah siapapun sini sinilah suatu sudah sudahkah sudahlah supaya tadi tadinya tak tanpa tapi telah tentang tentu tentulah tentunya terdiri terhadap terhadapnya terlalu terlebih tersebut tersebutlah tertentu tetapi tiap tidak tidakkah tidaklah toh waduh wah wahai walau walaupun wong yaitu yakni yang",
    _irish_: "a ach ag agus an aon ar arna as b' ba beirt bhúr caoga ceathair ceathrar chomh chtó chuig chun cois céad cúig cúigear d' daichead dar de deich deichniúr den dhá do don dtí dá dár dó faoi faoin faoina faoinár fara fiche gach gan go gur haon hocht i iad idir in ina ins inár is le leis lena lenár m' mar mo mé na nach naoi naonúr ná ní níor nó nócha ocht ochtar os roimh sa seacht seachtar seachtó seasca seisear siad sibh sinn sna sé sí tar thar thú triúr trí trína trínár tríocha tú um ár é éis í ó ón óna ónár",
    _italian_: "a abbia abbiamo abbiano abbiate ad agl agli ai al all alla alle allo anche avemmo avendo avesse avessero avessi avessimo aveste avesti avete aveva avevamo avevano avevate avevi avevo avrai avranno avrebbe avrebbero avrei avremmo avremo avreste avresti avrete avrà avrò avuta avute avuti avuto c che chi ci coi col come con contro cui da dagl dagli dai dal dall dalla dalle dallo degl degli dei del dell della delle dello di dov dove e ebbe ebbero ebbi ed era erano eravamo eravate eri ero essendo faccia facciamo facciano facciate faccio facemmo facendo facesse facessero facessi facessimo faceste facesti faceva facevamo facevano facevate facevi facevo fai fanno farai faranno farebbe farebbero farei faremmo faremo fareste faresti farete farà farò fece fecero feci fosse fossero fossi fossimo foste fosti fu fui fummo furono gli ha hai hanno ho i il in io l la le lei li lo loro lui ma mi mia mie miei mio ne negl negli nei nel nell nella nelle nello noi non nostra nostre nostri nostro o per perché più quale quanta quante quanti quanto quella quelle quelli quello questa queste questi questo sarai saranno sarebbe sarebbero sarei saremmo saremo sareste saresti sarete sarà sarò se sei si sia siamo siano siate siete sono sta stai stando stanno starai staranno starebbe starebbero starei staremmo staremo stareste staresti starete starà starò stava stavamo stavano stavate stavi stavo stemmo stesse stessero stessi stessimo steste stesti stette stettero stetti stia stiamo stiano stiate sto su sua sue sugl sugli sui sul sull sulla sulle sullo suo suoi ti tra tu tua tue tuo tuoi tutti tutto un una uno vi voi vostra vostre vostri vostro è",
    _latvian_: "# #   pronouns, adverbs, interjections were removed # Conjunctions # Particles # Set of Latvian stopwords from A Stemming Algorithm for Latvian, Karlis Kreslins # modal verbs # prepositions # the original list of over 800 forms was refined: # verbs aiz ap apakš apakšpus ar arī augšpus bet bez bija biji biju bijām bijāt būs būsi būsiet būsim būt būšu caur diemžēl diezin droši dēļ esam esat esi esmu gan gar iekam iekams iekām iekāms iekš iekšpus ik ir it itin iz ja jau jeb jebšu jel jo jā ka kamēr kaut kolīdz kopš kā kļuva kļuvi kļuvu kļuvām kļuvāt kļūs kļūsi kļūsiet kļūsim kļūst kļūstam kļūstat kļūsti kļūstu kļūt kļūšu labad lai lejpus līdz līdzko ne nebūt nedz nekā nevis nezin no nu nē otrpus pa par pat pie pirms pret priekš pār pēc starp tad tak tapi taps tapsi tapsiet tapsim tapt tapāt tapšu taču te tiec tiek tiekam tiekat tieku tik tika tikai tiki tikko tiklab tiklīdz tiks tiksiet tiksim tikt tiku tikvien tikām tikāt tikšu tomēr topat turpretim turpretī tā tādēļ tālab tāpēc un uz vai var varat varēja varēji varēju varējām varējāt varēs varēsi varēsiet varēsim varēt varēšu vien virs virspus vis viņpus zem ārpus šaipus",
    _lithuanian_: "ant apie ar arba aš be bei bet bus buvo būti būtų dėl gali iki ir iš ja jai jais jam jame jas jei ji jie jiedu jiedvi jiedviem jiedviese jiems jis jo jodviem jog joje jomis joms jos jose judu judvi judviejų judviem judviese jumis jums jumyse juo juodu juodviese juos juose jus ją jį jūs jūsų jų jųdviejų kad kai kaip kas kiek kol kur kurie kuris ką man mane manimi mano manyje manęs mes metu mudu mudvi mudviejų mudviem mudviese mumis mums mumyse mus mūsų nei nes net nors nuo o pat per po prie prieš sau save savimi savo savyje savęs su tada tai taip tas tau tave tavimi tavyje tavęs tačiau ten to todėl tu tuo už visi yra į",
    _norwegian_: "alle at av bare begge ble blei bli blir blitt både båe da de deg dei deim deira deires dem den denne der dere deres det dette di din disse ditt du dykk dykkar då eg ein eit eitt eller elles en enn er et ett etter for fordi fra før ha hadde han hans har hennar henne hennes her hjå ho hoe honom hoss hossen hun hva hvem hver hvilke hvilken hvis hvor hvordan hvorfor i ikke ikkje ingen ingi inkje inn inni ja jeg kan kom korleis korso kun kunne kva kvar kvarhelst kven kvi kvifor man mange me med medan meg meget mellom men mi min mine mitt mot mykje ned no noe noen noka noko nokon nokor nokre nå når og også om opp oss over på samme seg selv si sia sidan siden sin sine sitt sjøl skal skulle slik so som somme somt så sånn til um upp ut uten var vart varte ved vere verte vi vil ville vore vors vort vår være vært å",
    _persian_: "اباد اثر اره اري از است استفاده اش اكنون البته ام اما امد امده امروز امسال ان انان انجا اند انكه انها انچه او اورد اورده اول اي ايا ايد ايشان ايم اين اينكه اگر با بار باره باشد باشند باشيم بالا بالاي بايد بدون بر برابر براساس براي برخوردار برخي برداري بروز بسيار بسياري بعد بعري بعضي بلكه بله بلي بنابراين بندي به بهترين بود بودن بودند بوده بي بيرون بيست بيش بيشتر بيشتري بين تا تازه تاكنون تان تحت تر ترين تمام تمامي تنها تواند توانند توسط تول توي جا جاي جايي جدا جديد جريان جز جلوي جلوگيري حتي حدود حق خارج خدمات خواست خواهد خواهند خواهيم خود خويش خياه داد دادن دادند داده دارد دارند داريم داشت داشتن داشتند داشته دانست دانند در درباره دنبال ده دهد دهند دو دوم ديده ديروز ديگر ديگران ديگري را راه رفت رفته روب روزهاي روي ريزي زياد زير زيرا سابق ساخته سازي سراسر سري سعي سمت سوم سوي سپس شان شايد شد شدن شدند شده شش شما شناسي شود شوند صورت ضد ضمن طبق طريق طور طي عقب علت عنوان غير فقط فكر فوق قابل قبل قصد كجا كجاست كدام كرد كردم كردن كردند كرده كس كسي كل كمتر كنار كند كنم كنند كنيد كنيم كه كي لطفا ما مان مانند مثل مختلف مدتي مردم مرسي مقابل من مورد مي ميليارد ميليون مگر ناشي نام نبايد نبود نخست نخستين نخواهد ندارد ندارند نداشته نزد نزديك نشان نشده نظير نكرده نمايد نمي نه نوعي نيز نيست ه ها هاي هايي هر هرگز هزار هست هستند هستيم هفت هم همان همه همواره همين همچنان همچنين همچون هنوز هنگام هنگامي هيچ و وسط وقتي وقتيكه ولي وي وگو يا يابد يك يكديگر يكي پاعين پس پنج پيش چرا چطور چند چندين چنين چه چهار چون چيز چيزي چيست چگونه گذاري گذاشته گردد گرفت گرفته گروهي گفت گفته گويد گويند گيرد گيري",
    _portuguese_: "a ao aos aquela aquelas aquele aqueles aquilo as até com como da das de dela delas dele deles depois do dos e ela elas ele eles em entre era eram essa essas esse esses esta estamos estas estava estavam este esteja estejam estejamos estes esteve estive estivemos estiver estivera estiveram estiverem estivermos estivesse estivessem estivéramos estivéssemos estou está estávamos estão eu foi fomos for fora foram forem formos fosse fossem fui fôramos fôssemos haja hajam hajamos havemos hei houve houvemos houver houvera houveram houverei houverem houveremos houveria houveriam houvermos houverá houverão houveríamos houvesse houvessem houvéramos houvéssemos há hão isso isto já lhe lhes mais mas me mesmo meu meus minha minhas muito na nas nem no nos nossa nossas nosso nossos num numa não nós o os ou para pela pelas pelo pelos por qual quando que quem se seja sejam sejamos sem serei seremos seria seriam será serão seríamos seu seus somos sou sua suas são só também te tem temos tenha tenham tenhamos tenho terei teremos teria teriam terá terão teríamos teu teus teve tinha tinham tive tivemos tiver tivera tiveram tiverem tivermos tivesse tivessem tivéramos tivéssemos tu tua tuas tém tínhamos um uma você vocês vos à às éramos",
    _romanian_: "acea aceasta această aceea acei aceia acel acela acele acelea acest acesta aceste acestea aceşti aceştia acolo acum ai aia aibă aici al ale alea altceva altcineva am ar are asemenea asta astea astăzi asupra au avea avem aveţi azi aş aşadar aţi bine bucur bună ca care ce cel ceva chiar cine cineva contra cu cum cumva curând curînd când cât câte câtva câţi cînd cît cîte cîtva cîţi că căci cărei căror cărui către da dacă dar datorită de deci deja deoarece departe deşi din dinaintea dintr dintre drept după dă ea ei el ele eram este eu eşti face fi fie fiecare fii fim fiţi fără iar ieri la le li lor lui lângă lîngă mea mei mele mereu meu mi mine mult multă mulţi mâine mă ne nici nicăieri nimeni nişte noastre noastră noi nostru noştri nu ori oricare orice oricine oricum oricând oricât oricînd oricît oriunde pe pentru peste poate pot prea prima primul prin printr până pînă sa sale sau se spre sub sunt suntem sunteţi sînt sîntem sînteţi să săi său ta tale te tine toate toată tot totuşi toţi tu tăi tău un una unde undeva unei unele uneori unor vi voastre voastră voi vostru vouă voştri vreo vreun vă îi îl îmi împotriva în înainte înaintea încotro încât încît între întrucât întrucît îţi ăla ălea ăsta ăstea ăştia şi ţi ţie",
    _russian_: "а без более больше будет будто бы был была были было быть в вам вас вдруг ведь во вот впрочем все всегда всего всех всю вы где говорил да даже два для до другой его ее ей ему если есть еще ж же жизнь за зачем здесь и из или им иногда их к кажется как какая какой когда конечно кто куда ли лучше между меня мне много может можно мой моя мы на над надо наконец нас не него нее ней нельзя нет ни нибудь никогда ним них ничего но ну о об один он она они опять от перед по под после потом потому почти при про раз разве с сам свою себе себя сегодня сейчас сказал сказала сказать со совсем так такой там тебя тем теперь то тогда того тоже только том тот три тут ты у уж уже хорошо хоть чего человек чем через что чтоб чтобы чуть эти этого этой этом этот эту я",
    _sorani_: '# * "Sorani Kurdish: A Reference Grammar with selected readings" (Thackston) # * Corpus-based analysis of 77M word Sorani collection: wikipedia, news, blogs, etc # * Fig 5 of "Building A Test Collection For Sorani Kurdish" (Esmaili et al) # I # according to # after # along with/while/during # also # and # before # before/in the face of # behind # beside # between/among # by # by means of/for # concerning # concerning/about # constructed from: # demonstratives # every # except for # except for/aside from # for # for the sake of # from/that # he/she/it # in front of/before/because of # in front of/toward # in the direction of # in the opinion of # in/from # instead of # like # made/did # makes/does # note these have been normalized with our scheme (e represented with U+06D5, etc) # of # on/head # on/in # on/on top of/according to # personal pronouns # prepositions # set of kurdish stopwords # some # that # that/which # they # this # to/with/by # two # under # we # which # with # with respect to # with/together with # within # without # you ئێمە ئێوە ئەم ئەو ئەوان ئەوەی بۆ بێ بێجگە بە بەبێ بەدەم بەردەم بەرلە بەرەوی بەرەوە بەلای بەپێی تۆ تێ جگە دوای دوو دە دەکات دەگەڵ سەر لێ لە لەبابەت لەباتی لەبارەی لەبرێتی لەبن لەبەر لەبەینی لەدەم لەرێ لەرێگا لەرەوی لەسەر لەلایەن لەناو لەنێو لەو لەپێناوی لەژێر لەگەڵ من ناو نێوان هەر هەروەها و وەک پاش پێ پێش چەند کرد کە ی',
    _spanish_: "a al algo algunas algunos ante antes como con contra cual cuando de del desde donde durante e el ella ellas ellos en entre era erais eran eras eres es esa esas ese eso esos esta estaba estabais estaban estabas estad estada estadas estado estados estamos estando estar estaremos estará estarán estarás estaré estaréis estaría estaríais estaríamos estarían estarías estas este estemos esto estos estoy estuve estuviera estuvierais estuvieran estuvieras estuvieron estuviese estuvieseis estuviesen estuvieses estuvimos estuviste estuvisteis estuviéramos estuviésemos estuvo está estábamos estáis están estás esté estéis estén estés fue fuera fuerais fueran fueras fueron fuese fueseis fuesen fueses fui fuimos fuiste fuisteis fuéramos fuésemos ha habida habidas habido habidos habiendo habremos habrá habrán habrás habré habréis habría habríais habríamos habrían habrías habéis había habíais habíamos habían habías han has hasta hay haya hayamos hayan hayas hayáis he hemos hube hubiera hubierais hubieran hubieras hubieron hubiese hubieseis hubiesen hubieses hubimos hubiste hubisteis hubiéramos hubiésemos hubo la las le les lo los me mi mis mucho muchos muy más mí mía mías mío míos nada ni no nos nosotras nosotros nuestra nuestras nuestro nuestros o os otra otras otro otros para pero poco por porque que quien quienes qué se sea seamos sean seas seremos será serán serás seré seréis sería seríais seríamos serían serías seáis sido siendo sin sobre sois somos son soy su sus suya suyas suyo suyos sí también tanto te tendremos tendrá tendrán tendrás tendré tendréis tendría tendríais tendríamos tendrían tendrías tened tenemos tenga tengamos tengan tengas tengo tengáis tenida tenidas tenido tenidos teniendo tenéis tenía teníais teníamos tenían tenías ti tiene tienen tienes todo todos tu tus tuve tuviera tuvierais tuvieran tuvieras tuvieron tuviese tuvieseis tuviesen tuvieses tuvimos tuviste tuvisteis tuviéramos tuviésemos tuvo tuya tuyas tuyo tuyos tú un una uno unos vosotras vosotros vuestra vuestras vuestro vuestros y ya yo él éramos",
    _swedish_: "alla allt att av blev bli blir blivit de dem den denna deras dess dessa det detta dig din dina ditt du där då efter ej eller en er era ert ett från för ha hade han hans har henne hennes hon honom hur här i icke ingen inom inte jag ju kan kunde man med mellan men mig min mina mitt mot mycket ni nu när någon något några och om oss på samma sedan sig sin sina sitta själv skulle som så sådan sådana sådant till under upp ut utan vad var vara varför varit varje vars vart vem vi vid vilka vilkas vilken vilket vår våra vårt än är åt över",
    _thai_: "กล่าว กว่า กัน กับ การ ก็ ก่อน ขณะ ขอ ของ ขึ้น คง ครั้ง ความ คือ จะ จัด จาก จึง ช่วง ซึ่ง ดัง ด้วย ด้าน ตั้ง ตั้งแต่ ตาม ต่อ ต่าง ต่างๆ ต้อง ถึง ถูก ถ้า ทั้ง ทั้งนี้ ทาง ที่ ที่สุด ทุก ทํา ทําให้ นอกจาก นัก นั้น นี้ น่า นํา บาง ผล ผ่าน พบ พร้อม มา มาก มี ยัง รวม ระหว่าง รับ ราย ร่วม ลง วัน ว่า สุด ส่ง ส่วน สําหรับ หนึ่ง หรือ หลัง หลังจาก หลาย หาก อยาก อยู่ อย่าง ออก อะไร อาจ อีก เขา เข้า เคย เฉพาะ เช่น เดียว เดียวกัน เนื่องจาก เปิด เปิดเผย เป็น เป็นการ เพราะ เพื่อ เมื่อ เรา เริ่ม เลย เห็น เอง แต่ แบบ แรก และ แล้ว แห่ง โดย ใน ให้ ได้ ไป ไม่ ไว้",
    _turkish_: "acaba altmış altı ama ancak arada aslında ayrıca bana bazı belki ben benden beni benim beri beş bile bin bir biri birkaç birkez birçok birşey birşeyi biz bizden bize bizi bizim bu buna bunda bundan bunlar bunları bunların bunu bunun burada böyle böylece da daha dahi de defa değil diye diğer doksan dokuz dolayı dolayısıyla dört edecek eden ederek edilecek ediliyor edilmesi ediyor elli en etmesi etti ettiği ettiğini eğer gibi göre halen hangi hatta hem henüz hep hepsi her herhangi herkesin hiç hiçbir iki ile ilgili ise itibaren itibariyle için işte kadar karşın katrilyon kendi kendilerine kendini kendisi kendisine kendisini kez ki kim kimden kime kimi kimse kırk milyar milyon mu mü mı nasıl ne neden nedenle nerde nerede nereye niye niçin o olan olarak oldu olduklarını olduğu olduğunu olmadı olmadığı olmak olması olmayan olmaz olsa olsun olup olur olursa oluyor on ona ondan onlar onlardan onları onların onu onun otuz oysa pek rağmen sadece sanki sekiz seksen sen senden seni senin siz sizden sizi sizin tarafından trilyon tüm var vardı ve veya ya yani yapacak yapmak yaptı yaptıkları yaptığı yaptığını yapılan yapılması yapıyor yedi yerine yetmiş yine yirmi yoksa yüz zaten çok çünkü öyle üzere üç şey şeyden şeyi şeyler şu şuna şunda şundan şunları şunu şöyle"
  };
  var NAMED_STOP_WORDS_OF_10 = {
    _romanian_: "acea aceasta această aceea acei aceia acel acela acele acelea acest acesta aceste acestea aceşti aceştia acești aceștia acolo acum ai aia aibă aici al ale alea altceva altcineva am ar are asemenea asta astea astăzi asupra au avea avem aveţi aveți azi aş aşadar aţi aș așadar ați bine bucur bună ca care ce cel ceva chiar cine cineva contra cu cum cumva curând curînd când cât câte câtva câţi câți cînd cît cîte cîtva cîţi cîți că căci cărei căror cărui către da dacă dar datorită de deci deja deoarece departe deşi deși din dinaintea dintr dintre drept după dă ea ei el ele eram este eu eşti ești face fi fie fiecare fii fim fiţi fiți fără iar ieri la le li lor lui lângă lîngă mea mei mele mereu meu mi mine mult multă mulţi mulți mâine mă ne nici nicăieri nimeni nişte niște noastre noastră noi nostru noştri noștri nu ori oricare orice oricine oricum oricând oricât oricînd oricît oriunde pe pentru peste poate pot prea prima primul prin printr până pînă sa sale sau se spre sub sunt suntem sunteţi sunteți sînt sîntem sînteţi sînteți să săi său ta tale te tine toate toată tot totuşi totuși toţi toți tu tăi tău un una unde undeva unei unele uneori unor vi voastre voastră voi vostru vouă voştri voștri vreo vreun vă îi îl îmi împotriva în înainte înaintea încotro încât încît între întrucât întrucît îţi îți ăla ălea ăsta ăstea ăştia ăștia şi ţi ţie și ți ție",
    _swedish_: "alla allt att av blev bli blir blivit de dem den denna deras dess dessa det detta dig din dina ditt du där då efter ej eller en er era ert ett från för ha hade han hans har henne hennes hon honom hur här i icke ingen inom inte jag ju kan kunde man med mellan men mig min mina mitt mot mycket ni nu när någon något några och om oss på samma sedan sig sin sina sitt själv skulle som så sådan sådana sådant till under upp ut utan vad var vara varför varit varje vars vart vem vi vid vilka vilkas vilken vilket vår våra vårt än är åt över"
  };

  // src/dictionary/analysis/filters/namedStopWords.ts
  var DEFAULT_STOP_WORDS = "_english_";
  var STOP_WORD_LISTS = Object.keys(NAMED_STOP_WORDS);
  function withNamedStopWords(words, lucene) {
    return words.flatMap((word2) => listOf(word2, lucene)?.split(" ") ?? [word2]);
  }
  function listOf(name, lucene) {
    if (!STOP_WORD_LISTS.includes(name)) return void 0;
    return (lucene >= 10 ? NAMED_STOP_WORDS_OF_10[name] : void 0) ?? NAMED_STOP_WORDS[name];
  }

  // src/dictionary/analysis/chain/modelFilter.ts
  var FILTERS = {
    asciifolding: (settings) => {
      settings.allow("preserve_original");
      return asciiFoldingFilter;
    },
    lowercase: (settings) => {
      settings.allow();
      return lowercaseFilter;
    },
    stop: makeStopFilter
  };
  function modelFilter(part2, surroundings) {
    const make = Object.hasOwn(FILTERS, part2.type) ? FILTERS[part2.type] : void 0;
    if (make === void 0) throw new NotModelledHere();
    return make(new PartSettings(part2), surroundings);
  }
  function makeStopFilter(settings, surroundings) {
    settings.allow("stopwords", "stopwords_path", "ignore_case", "remove_trailing");
    const isDefault = !settings.has("stopwords") && !settings.has("stopwords_path");
    const removeTrailing = settings.boolean("remove_trailing", true);
    if (!removeTrailing && surroundings.hasCharFilters) throw new NotModelledHere("remove_trailing");
    const ignoreCase = settings.boolean("ignore_case", false) && !isDefault;
    const words = isDefault ? [DEFAULT_STOP_WORDS] : namedWords2(settings, surroundings.readWords);
    return stopFilter({ words: withNamedStopWords(words, surroundings.lucene), ignoreCase, removeTrailing });
  }
  function namedWords2(settings, readWords) {
    if (settings.text("stopwords") === "_none_") return [];
    if (settings.has("stopwords")) return settings.list("stopwords");
    const path2 = settings.text("stopwords_path") ?? "";
    const words = readWords(path2);
    if (words === void 0) throw new NotModelledHere(\`the words of \${path2}\`);
    return words;
  }

  // src/dictionary/analysis/chain/modelTokenizer.ts
  var LETTER = /^\\p{L}$/u;
  var TOKENIZERS = {
    keyword: (settings) => {
      settings.allow("buffer_size");
      return (text) => [{ text, increment: 1, end: text.length }];
    },
    letter: (settings) => {
      settings.allow();
      return charTokenizer((codePoint) => LETTER.test(String.fromCodePoint(codePoint)), LONGEST_WORD);
    },
    standard: (settings) => standardTokenizer(longest(settings)),
    whitespace: (settings) => charTokenizer((codePoint) => !isJavaWhiteSpace(codePoint), longest(settings))
  };
  function longest(settings) {
    return settings.allow("max_token_length").length("max_token_length", LONGEST_WORD);
  }
  function modelTokenizer(part2) {
    const make = Object.hasOwn(TOKENIZERS, part2.type) ? TOKENIZERS[part2.type] : void 0;
    if (make === void 0) throw new NotModelledHere();
    return make(new PartSettings(part2));
  }

  // src/dictionary/analysis/chain/rulesAnalyzer.ts
  var tokenizer = (type) => ({ kind: "tokenizer", name: type, type, settings: null });
  var filter = (type) => ({ kind: "filter", name: type, type, settings: null });
  var RULES_ANALYZERS = {
    keyword: { tokenizer: tokenizer("keyword"), before: [] },
    simple: { tokenizer: tokenizer("letter"), before: [filter("lowercase")] },
    standard: { tokenizer: tokenizer("standard"), before: [filter("lowercase")] },
    stop: { tokenizer: tokenizer("letter"), before: [filter("lowercase"), filter("stop")] },
    whitespace: { tokenizer: tokenizer("whitespace"), before: [] }
  };
  function rulesAnalyzer(parts2) {
    const name = parts2.synonymAnalyzer;
    if (name === void 0) return parts2;
    const analyzer = Object.hasOwn(RULES_ANALYZERS, name) ? RULES_ANALYZERS[name] : void 0;
    if (analyzer !== void 0) return { ...parts2, ...analyzer, charFilters: [] };
    return { ...parts2, notModelled: [...parts2.notModelled ?? [], \`the synonym_analyzer \${name}\`] };
  }

  // src/dictionary/analysis/chain/unknownPart.ts
  function unknown(part2, model) {
    try {
      model(part2);
      return [];
    } catch (error) {
      if (!(error instanceof NotModelledHere)) throw error;
      const what = error.message === "" ? "" : \` (\${error.message})\`;
      return [\`the \${part2.kind} \${part2.name}\${what}\`];
    }
  }

  // src/dictionary/analysis/TextChain.ts
  var TextChain = class {
    constructor(parts2, surroundings) {
      this.parts = parts2;
      this.surroundings = surroundings;
      this.synonymFilter = parts2.synonymFilter;
      this.notModelled = [
        ...parts2.notModelled ?? [],
        ...parts2.charFilters.flatMap((part2) => unknown(part2, modelCharFilter)),
        ...parts2.tokenizer.name === "" ? ["the tokenizer, which the analyzer does not name"] : unknown(parts2.tokenizer, modelTokenizer),
        ...parts2.before.flatMap((part2) => unknown(part2, (filter2) => this.filter(filter2))),
        ...parts2.after.flatMap((part2) => unknown(part2, (filter2) => this.laterFilter(filter2)))
      ];
    }
    parts;
    surroundings;
    /** What of it is beyond this model; empty when everything is known. */
    notModelled;
    /** The type of the synonym filter, where it is said. */
    synonymFilter;
    runnable;
    /**
     * The words of a text.
     *
     * @param dictionary what the dictionary's filter does, at its place @default nothing: the text of a document
     * @param charFilter what the dictionary's char filter does, after the others @default nothing
     * @throws RangeError when the chain is not modelled
     */
    analyze(text, dictionary, charFilter) {
      const { charFilters, tokenizer: tokenizer3, before, after } = this.runnable ??= this.run();
      const all = charFilter === void 0 ? charFilters : [...charFilters, charFilter];
      const mapped = all.reduce((filtered, filter2) => filter2(filtered), text);
      const filters = dictionary === void 0 ? [...before, ...after] : [...before, dictionary, ...after];
      return filters.reduce((tokens, filter2) => filter2(tokens, mapped.length), tokenizer3(mapped));
    }
    run() {
      if (this.notModelled.length > 0) throw new RangeError(\`not modelled: \${this.notModelled.join(", ")}\`);
      const { charFilters, tokenizer: tokenizer3, before, after } = this.parts;
      return {
        charFilters: charFilters.map(modelCharFilter),
        tokenizer: modelTokenizer(tokenizer3),
        before: before.map((part2) => this.filter(part2)),
        after: after.map((part2) => this.laterFilter(part2))
      };
    }
    filter(part2) {
      const settings = new PartSettings(part2);
      const keepsBoth = part2.type === "asciifolding" && settings.boolean("preserve_original", false);
      if (keepsBoth) throw new NotModelledHere("the setting preserve_original");
      const hasCharFilters = this.parts.charFilters.length > 0 || this.surroundings.hasCharFilter;
      return modelFilter(part2, { ...this.surroundings, hasCharFilters });
    }
    /** Synonyms have offsets of their own, so what ends at the end of the text is not known there. */
    laterFilter(part2) {
      const isStop = part2.type === "stop";
      if (isStop && !new PartSettings(part2).boolean("remove_trailing", true)) {
        throw new NotModelledHere("the setting remove_trailing after synonyms");
      }
      return this.filter(part2);
    }
  };

  // src/dictionary/analysis/SynonymChain.ts
  var SynonymChain = class {
    constructor(parts2, readWords = () => void 0) {
      this.parts = parts2;
      this.readWords = readWords;
      this.text = parts2.synonymAnalyzer === void 0 ? parts2.text : \`synonym_analyzer \${parts2.synonymAnalyzer}\`;
      this.format = parts2.format;
      this.lenient = parts2.lenient;
      this.expand = parts2.expand;
      this.chain = rulesAnalyzer(parts2);
      const forbidden = this.chain.before.find(isForbidden);
      this.refusesEveryFile = forbidden === void 0 ? null : \`Token filter [\${forbidden.name}] cannot be used to parse synonyms\`;
      this.skipped = this.chain.before.filter(isSkipped).map(({ name }) => name);
      const lowercases = ({ type }) => type === "lowercase";
      this.lowercasesAfter = parts2.after.some(lowercases) && !parts2.before.some(lowercases);
      this.notModelled = [...this.chain.notModelled ?? [], ...this.unknownParts()];
    }
    parts;
    readWords;
    /** As a reader is shown it: \`standard,lowercase,stop\`. */
    text;
    /** \`lenient\` of the synonym filter: terms that are refused are dropped, and the file is taken. */
    lenient;
    /** \`expand\` of the synonym filter, where its settings have it. */
    expand;
    /** What the synonym filter reads, where its settings say so. */
    format;
    /** What the engine says of every file because of a filter that can't parse rules; null when there is none. */
    refusesEveryFile;
    /** What of the chain is beyond this model; empty when everything is known. */
    notModelled;
    /** The parts that rules do not go through, though texts do. */
    skipped;
    /** Whether texts are lowercased only after the synonym filter, so that rules see them as they were typed. */
    lowercasesAfter;
    chain;
    /**
     * What terms go through, on one version of Lucene.
     *
     * @returns null when a part is not modelled, or the engine refuses every file
     */
    analyzer(lucene) {
      if (this.notModelled.length > 0 || this.refusesEveryFile !== null) return null;
      const { charFilters, tokenizer: tokenizer3 } = this.chain;
      const filters = this.rulesFilters();
      const surroundings = { lucene, readWords: this.readWords, hasCharFilters: charFilters.length > 0 };
      return new ChainAnalyzer({
        chain: this.text,
        isPlain: !this.lenient && isPlain(this.chain, filters),
        lenient: this.lenient,
        charFilters: charFilters.map(modelCharFilter),
        tokenizer: modelTokenizer(tokenizer3),
        filters: filters.map((part2) => modelFilter(part2, surroundings))
      });
    }
    /**
     * What texts go through, which is more than rules do, on one version of Lucene.
     *
     * @param hasCharFilter whether the dictionary is a char filter of the chain too @default false
     */
    forTexts(lucene, hasCharFilter = false) {
      return new TextChain(this.parts, { lucene, readWords: this.readWords, hasCharFilter });
    }
    /** Whether a rule's term is one word whatever is in it: rules are not cut. */
    get keepsTermsWhole() {
      return this.chain.tokenizer.type === "keyword";
    }
    rulesFilters() {
      return this.chain.before.filter((part2) => !isSkipped(part2));
    }
    unknownParts() {
      const { charFilters, tokenizer: tokenizer3 } = this.chain;
      const hasCharFilters = charFilters.length > 0;
      const surroundings = { lucene: 10, readWords: this.readWords, hasCharFilters };
      return [
        ...charFilters.flatMap((part2) => unknown(part2, modelCharFilter)),
        ...tokenizer3.name === "" ? ["the tokenizer, which the analyzer does not name"] : unknown(tokenizer3, modelTokenizer),
        ...this.rulesFilters().filter((part2) => !isForbidden(part2)).flatMap((part2) => unknown(part2, (filter2) => modelFilter(filter2, surroundings)))
      ];
    }
  };
  function isPlain({ charFilters, tokenizer: tokenizer3 }, filters) {
    const { type, settings } = tokenizer3;
    return type === "whitespace" && settings === null && charFilters.length + filters.length === 0;
  }

  // src/dictionary/analysis/parseAnalyzer.ts
  var CHAR_FILTERS2 = ["mapping", "html_strip"];
  var SYNONYM_FILTERS = ["synonym", "synonym_graph"];
  function parseAnalyzer(text, readWords) {
    return new SynonymChain(partsOf(text), readWords);
  }
  function partsOf(text) {
    const items = text.split(",").map((item2) => itemOf(item2, text));
    const tokenizerAt = items.findIndex(({ name }) => !CHAR_FILTERS2.includes(name));
    const tokenizer3 = items[tokenizerAt];
    if (tokenizer3 === void 0 || SYNONYM_FILTERS.includes(tokenizer3.name)) {
      throw invalid2(text, "it names no tokenizer");
    }
    const filters = items.slice(tokenizerAt + 1);
    const at = filters.findIndex(({ name }) => SYNONYM_FILTERS.includes(name));
    const [before, after] = at < 0 ? [filters, []] : [filters.slice(0, at), filters.slice(at + 1)];
    if (after.some(({ name }) => SYNONYM_FILTERS.includes(name))) {
      throw invalid2(text, "it has two synonym filters");
    }
    const charFilters = items.slice(0, tokenizerAt);
    return {
      text: items.map(({ text: shown }) => shown).join(","),
      charFilters: charFilters.map((item2) => part("char filter", item2, text)),
      tokenizer: part("tokenizer", tokenizer3, text),
      before: before.map((item2) => part("filter", item2, text)),
      after: after.map((item2) => part("filter", item2, text)),
      lenient: at >= 0 && isLenient(filters[at], text),
      ...at < 0 ? {} : { synonymFilter: filters[at].name }
    };
  }
  function itemOf(written, whole) {
    const text = written.trim();
    const [name = "", ...args] = text.split(":").map((piece) => piece.trim());
    if (!/^[\\w-]+$/.test(name)) throw invalid2(whole, name === "" ? "a name is missing" : \`\${name} is no name\`);
    return { text, name, args };
  }
  function part(kind, { name, args }, whole) {
    const settings = shortSettings(name, args);
    if (settings === void 0) throw invalid2(whole, \`\${name} can't be set to \${args.join(":")}\`);
    return { kind, name, type: name, settings };
  }
  function isLenient({ name, args }, whole) {
    if (args.some((arg) => arg !== "lenient")) throw invalid2(whole, \`\${name} can only be set to lenient\`);
    return args.length > 0;
  }
  function invalid2(value, problem) {
    return new PackagesError({
      attempted: "reading an analyzer",
      problem,
      value,
      remedy: "Name the tokenizer and the filters before the synonym filter: standard,lowercase,stop:_english_"
    });
  }

  // src/dictionary/reading/termAnalyzerFor.ts
  var WHITE_SPACE = parseAnalyzer("whitespace");
  function termAnalyzerFor({
    analyzer,
    engineVersion
  }) {
    const lucene = luceneVersionOf(engineVersion);
    const found = analyzer?.analyzer(lucene) ?? WHITE_SPACE.analyzer(lucene);
    if (found === null) throw new RangeError("the whitespace tokenizer is modelled");
    return found;
  }

  // src/dictionary/ParseOptions.ts
  function expandOf({ expand, analyzer }) {
    return expand ?? analyzer?.expand ?? true;
  }

  // src/dictionary/hash/Hash64.ts
  var Hash64 = class {
    lo = HASH_SEED_LO;
    hi = HASH_SEED_HI;
    reset() {
      this.lo = HASH_SEED_LO;
      this.hi = HASH_SEED_HI;
    }
    add(unit) {
      this.lo = nextLo(this.lo, unit);
      this.hi = nextHi(this.hi, unit);
    }
    addText(text) {
      for (let i = 0; i < text.length; i++) this.add(text.charCodeAt(i));
    }
    /** Spreads the last units over all bits; call once, at the end. */
    finish() {
      const { lo, hi } = this;
      this.lo = finalLo(lo, hi);
      this.hi = finalHi(lo, hi);
    }
  };
  var HASH_SEED_LO = 2166136261 | 0;
  var HASH_SEED_HI = 625341585;
  var PRIME_LO = 16777619;
  var PRIME_HI = 2654435761 | 0;
  function nextLo(lo, unit) {
    return Math.imul(lo ^ unit, PRIME_LO);
  }
  function nextHi(hi, unit) {
    return Math.imul(hi << 13 | hi >>> 19, PRIME_HI) + unit | 0;
  }
  function finalLo(lo, hi) {
    return mix(lo ^ Math.imul(hi, PRIME_LO));
  }
  function finalHi(lo, hi) {
    return mix(hi ^ Math.imul(lo, PRIME_HI));
  }
  function mix(value) {
    let mixed = value ^ value >>> 16;
    mixed = Math.imul(mixed, 2246822507);
    mixed ^= mixed >>> 13;
    mixed = Math.imul(mixed, 3266489909);
    return mixed ^ mixed >>> 16;
  }

  // src/dictionary/text/lineTraits.ts
  var TAB2 = 1;
  var CONTROL = 2;
  var UPPER = 4;
  var HIGH = 8;
  var GREATER = 16;
  var HASH = 32;
  var TERMINATOR = 64;
  var SIGN = 128;
  var SIGNS = new Set(Array.from('"&;<=|', (sign2) => sign2.charCodeAt(0)));
  var TRAITS_OF_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => traitsOf(byte));
  function traitsOf(byte) {
    if (byte >= 128) return HIGH;
    if (byte === 9) return TAB2;
    if (byte === 10 || byte === 13) return TERMINATOR;
    if (byte < 32 || byte === 127) return CONTROL;
    if (byte >= 65 && byte <= 90) return UPPER;
    if (byte === 62) return GREATER;
    if (SIGNS.has(byte)) return SIGN;
    return byte === 35 ? HASH : 0;
  }

  // src/dictionary/reading/ScannedTerms.ts
  var ScannedTerms = class {
    /** How many terms there are; what the arrays hold beyond is of earlier rules. */
    count = 0;
    /** How many of the terms are inputs of an explicit mapping; -1 when the rule is no mapping. */
    inputs = -1;
    /** Where each term begins in its line's units, white space left out. */
    starts = new Int32Array(64);
    ends = new Int32Array(64);
    /** The halves of each term's hash. */
    lows = new Int32Array(64);
    highs = new Int32Array(64);
    clear() {
      this.count = 0;
      this.inputs = -1;
    }
    push(start2, end, lo, hi) {
      const { count: count2 } = this;
      if (count2 === this.starts.length) this.grow();
      this.starts[count2] = start2;
      this.ends[count2] = end;
      this.lows[count2] = lo;
      this.highs[count2] = hi;
      this.count = count2 + 1;
    }
    same(one, other) {
      return this.lows[one] === this.lows[other] && this.highs[one] === this.highs[other];
    }
    /** A term as a number of 53 bits of its hash, for sets and maps of terms. */
    key(index) {
      return termKey(this.lows[index], this.highs[index]);
    }
    grow() {
      this.starts = doubled(this.starts);
      this.ends = doubled(this.ends);
      this.lows = doubled(this.lows);
      this.highs = doubled(this.highs);
    }
  };
  function doubled(ints) {
    const larger = new Int32Array(ints.length * 2);
    larger.set(ints);
    return larger;
  }
  function termKey(lo, hi) {
    return (hi >>> 0) * 2097152 + (lo >>> 11);
  }

  // src/dictionary/reading/refuseByChain.ts
  var LONGEST_SAYING = 200;
  function refuseTerm(line2, refusal3, chain, from, to) {
    const code2 = refusal3.why === "hole" ? "hole-in-term" : "term-eliminated";
    const what = refusal3.why === "hole" ? "drops a word before another one" : "leaves nothing of the term";
    const says = Array.from(visible(refusal3.says));
    const shown = says.length > LONGEST_SAYING ? \`\${says.slice(0, LONGEST_SAYING).join("")}…\` : says.join("");
    return refuse(line2, code2, \`\${chain} \${what}, and the engine says "\${shown}"\`, from, to);
  }

  // src/dictionary/formats/solr-synonyms/findSides.ts
  var EQUALS2 = 61;
  var GREATER_THAN = 62;
  var BACKSLASH = 92;
  function findSides(units, from, to) {
    const bounds = [];
    let arrows = 0;
    let extra = -1;
    let start2 = from;
    let arrow = nextArrow(units, from, to);
    for (; ; ) {
      if (arrow > start2 && bounds.length < 4) bounds.push(start2, arrow);
      else if (arrow > start2 && extra < 0) extra = start2 - 2;
      if (arrow === to) break;
      arrows++;
      start2 = arrow + 2;
      arrow = nextArrow(units, start2, to);
    }
    const [leftStart = 0, leftEnd = 0, rightStart = 0, rightEnd = 0] = bounds;
    return { count: bounds.length / 2, arrows, leftStart, leftEnd, rightStart, rightEnd, extra };
  }
  function nextArrow(units, from, to) {
    for (let at = from; at + 1 < to; at++) {
      if (units[at] === BACKSLASH) at++;
      else if (units[at] === EQUALS2 && units[at + 1] === GREATER_THAN) return at;
    }
    return to;
  }

  // src/dictionary/text/isTooLong.ts
  var LONGEST_OUTPUT_BYTES = 32766;
  var MOST_BYTES_PER_UNIT = 3;
  function mayBeTooLong(units) {
    return units * MOST_BYTES_PER_UNIT > LONGEST_OUTPUT_BYTES;
  }
  function isTooLong(term2) {
    return mayBeTooLong(term2.length) && Buffer.byteLength(term2, "utf8") > LONGEST_OUTPUT_BYTES;
  }

  // src/dictionary/formats/solr-synonyms/SolrScanner.ts
  var COMMA2 = 44;
  var BACKSLASH2 = 92;
  var SPACE = 32;
  var NUMBER_SIGN = 35;
  var SolrScanner = class {
    constructor(analyzer, expand) {
      this.analyzer = analyzer;
      this.expand = expand;
    }
    analyzer;
    expand;
    terms = new ScannedTerms();
    strayCommas = 0;
    firstStrayComma = -1;
    dangling = false;
    /** What the chain did to terms without a word. */
    notes = [];
    hash = new Hash64();
    lastStrayComma = -1;
    blankFrom = -1;
    blankTo = -1;
    refused = null;
    isFirstIgnored = false;
    /** Whether Lucene passes over the line: it is empty, or its very first character is \`#\`. */
    isSkipped(line2) {
      return line2.start === line2.end || line2.units[line2.start] === NUMBER_SIGN;
    }
    scan(line2) {
      this.forget();
      const sides = (line2.traits & GREATER) === 0 ? null : findSides(line2.units, line2.start, line2.end);
      if (sides !== null && sides.extra >= 0) {
        return refuse(line2, "several-arrows", "the rule has more than one =>", sides.extra, sides.extra + 2);
      }
      if (sides !== null && sides.count === 2) {
        this.scanTerms(line2, sides.leftStart, sides.leftEnd);
        this.terms.inputs = this.terms.count;
        this.scanTerms(line2, sides.rightStart, sides.rightEnd);
      } else {
        this.dangling = sides !== null && sides.arrows > 0;
        this.scanTerms(line2, line2.start, line2.end);
      }
      if (this.refused !== null) return this.refused;
      return this.blankFrom < 0 ? this.refuseLongOutput(line2) : this.refuseBlank(line2);
    }
    termText(line2, index) {
      return termText(line2.text(this.terms.starts[index], this.terms.ends[index]));
    }
    hasEffect() {
      const [first, end] = this.outputs();
      return end > first;
    }
    /** Begins anew for the next line. */
    forget() {
      this.terms.clear();
      this.strayCommas = 0;
      this.lastStrayComma = -1;
      this.dangling = false;
      this.blankFrom = -1;
      this.refused = null;
      this.isFirstIgnored = false;
      if (this.notes.length > 0) this.notes = [];
    }
    refuseBlank(line2) {
      return this.blankFrom === line2.start && this.blankTo === line2.end ? refuse(line2, "blank-line", "the line holds only white space, which Lucene takes for a term") : refuse(line2, "blank-term", "the term is only white space", this.blankFrom, this.blankTo);
    }
    refuseLongOutput(line2) {
      if (!mayBeTooLong(line2.end - line2.start)) return null;
      const { terms: terms2 } = this;
      const [first, end] = this.outputs();
      for (let i = first; i < end; i++) {
        const [from, to] = [terms2.starts[i], terms2.ends[i]];
        if (mayBeTooLong(to - from) && isTooLong(this.analyzer.analyze(termText(line2.text(from, to))).text)) {
          return refuse(line2, "output-too-long", "the term is too long for the engine", from, to);
        }
      }
      return null;
    }
    /** From which term to which Lucene stores them; a mapping without inputs stores none. */
    outputs() {
      const { inputs, count: count2 } = this.terms;
      if (inputs >= 0) return [inputs, inputs === 0 ? inputs : count2];
      if (this.expand) return [0, count2 > 1 ? count2 : 0];
      return [0, this.isFirstIgnored ? 0 : Math.min(count2, 1)];
    }
    scanTerms(line2, from, to) {
      if ((line2.traits & CONTROL) !== 0 || !this.analyzer.isPlain) this.scanTexts(line2, from, to);
      else this.scanWords(line2, from, to);
    }
    /** Terms whose text decides what is left of them: cut at commas, then analyzed. */
    scanTexts(line2, from, to) {
      const { units } = line2;
      let start2 = from;
      for (let at = from; at < to; at++) {
        const unit = units[at];
        if (unit === BACKSLASH2) at++;
        if (unit !== COMMA2) continue;
        this.closeText(line2, start2, at);
        start2 = at + 1;
      }
      if (start2 < to) this.closeText(line2, start2, to);
      else this.noteLastComma(to);
    }
    closeText(line2, start2, end) {
      if (start2 === end) return this.noteStrayComma(end);
      const [from, to] = trimmed(line2, start2, end);
      const { text, refusal: refusal3, lost } = this.analyzer.analyze(termText(line2.text(from, to)));
      if (refusal3 !== null) return this.closeRefused(line2, from, to, refusal3);
      if (lost !== "") this.notes.push({ from, to, lost, ignored: null });
      const { hash } = this;
      hash.reset();
      hash.addText(text);
      this.closeTerm(from, to, from, to, hash.lo, hash.hi);
    }
    closeRefused(line2, from, to, refusal3) {
      const { analyzer, notes, terms: terms2 } = this;
      if (analyzer.lenient) {
        this.isFirstIgnored ||= terms2.count === 0 && notes.every(({ ignored }) => ignored === null);
        notes.push({ from, to, lost: "", ignored: refusal3 });
      } else if (this.refused !== null || this.blankFrom >= 0) {
        return;
      } else if (hasText(termText(line2.text(from, to)))) {
        this.refused = refuseTerm(line2, refusal3, analyzer.chain, from, to);
      } else {
        this.closeTerm(from, to, -1, to, 0, 0);
      }
    }
    /**
     * Terms as words with one space between them, hashed unit by unit as they are found. Every byte of a large
     * file comes through here: what changes with each is in local variables.
     */
    scanWords({ units }, from, to) {
      let start2 = from;
      let first = -1;
      let last = -1;
      let lo = HASH_SEED_LO;
      let hi = HASH_SEED_HI;
      for (let at = from; at < to; ) {
        const begin = at;
        let unit = units[at++];
        if (unit === COMMA2) {
          this.closeTerm(start2, begin, first, last, lo, hi);
          start2 = at;
          first = last = -1;
          lo = HASH_SEED_LO;
          hi = HASH_SEED_HI;
          continue;
        }
        if (unit === BACKSLASH2 && at < to) unit = units[at++];
        if (isJavaWhiteSpace(unit)) continue;
        if (first < 0) {
          first = begin;
        } else if (begin !== last) {
          lo = nextLo(lo, SPACE);
          hi = nextHi(hi, SPACE);
        }
        lo = nextLo(lo, unit);
        hi = nextHi(hi, unit);
        for (; at < to && isPlain2(units[at]); at++) {
          lo = nextLo(lo, units[at]);
          hi = nextHi(hi, units[at]);
        }
        last = at;
      }
      if (start2 < to) this.closeTerm(start2, to, first, last, lo, hi);
      else this.noteLastComma(to);
    }
    closeTerm(from, to, first, last, lo, hi) {
      if (first >= 0) {
        this.terms.push(first, last, finalLo(lo, hi), finalHi(lo, hi));
      } else if (from === to) {
        this.noteStrayComma(to);
      } else if (this.blankFrom < 0) {
        this.blankFrom = from;
        this.blankTo = to;
      }
    }
    /** A side that ends with a comma: it separates nothing, and is noted once even after another one. */
    noteLastComma(to) {
      if (this.lastStrayComma !== to - 1) this.noteStrayComma(to - 1);
    }
    noteStrayComma(at) {
      if (this.strayCommas === 0) this.firstStrayComma = at;
      this.strayCommas++;
      this.lastStrayComma = at;
    }
  };
  function trimmed({ units }, start2, end) {
    let [from, to] = [start2, end];
    while (from < to && units[from] <= SPACE) from++;
    while (to > from && units[to - 1] <= SPACE && units[to - 2] !== BACKSLASH2) to--;
    return from < to ? [from, to] : [start2, end];
  }
  function isPlain2(unit) {
    return unit > COMMA2 && unit < 5760 && unit !== BACKSLASH2;
  }
  function termText(raw) {
    return javaTrim(raw.includes("\\\\") ? raw.replace(/\\\\([^])/g, "$1") : raw);
  }

  // src/dictionary/formats/solr-synonyms/SolrReader.ts
  var SolrReader = class {
    scanner;
    analyzer;
    constructor(options) {
      this.analyzer = termAnalyzerFor(options);
      this.scanner = new SolrScanner(this.analyzer, expandOf(options));
    }
    get notes() {
      return this.scanner.notes;
    }
    isSkipped(line2) {
      return this.scanner.isSkipped(line2);
    }
    read(line2) {
      const refusal3 = this.scanner.scan(line2);
      if (refusal3 !== null) return { refusal: refusal3 };
      return this.scanner.hasEffect() ? { rule: this.rule(line2) } : null;
    }
    end() {
      return null;
    }
    rule(line2) {
      const { terms: terms2 } = this.scanner;
      const texts = Array.from({ length: terms2.count }, (_, i) => this.term(line2, i));
      return terms2.inputs < 0 ? ruleOf(equivalents, { line: line2.number, terms: texts }) : ruleOf(mapping, {
        line: line2.number,
        inputs: texts.slice(0, terms2.inputs),
        outputs: texts.slice(terms2.inputs)
      });
    }
    term(line2, index) {
      return this.analyzer.analyze(this.scanner.termText(line2, index)).text;
    }
  };

  // src/dictionary/formats/solr-synonyms/index.ts
  var signs6 = {
    fit: fitOf4,
    shape: "terms between commas or around an arrow",
    named: (words) => hasAny(words, "synonym", "synonyms", "syn", "syns", "thesaurus")
  };
  var solrSynonyms = {
    name: "solr-synonyms",
    documentation: "Synonym rules in Apache Solr's format, read by \`SolrSynonymParser\` (\`synonyms_path\`).",
    title: "Solr synonyms",
    parameters: [{ component: "token filter", types: ["synonym", "synonym_graph"], setting: "synonyms_path" }],
    loader: "reader",
    comments: "line-start",
    goesThroughChain: true,
    createReader: (options) => new SolrReader(options),
    ruleKinds: [equivalents, mapping],
    examples: [
      "a, b",
      "b, a, c",
      "c  d, e\\\\,f",
      "a => b",
      "a => b, c",
      "x, y => z",
      "q\\\\=>r, \\\\#s",
      "\\\\\\\\t, u",
      "# note",
      ""
    ],
    pieces: [",", ", ", " => ", "=>", "\\\\", "\\\\,", "#", " "],
    signs: signs6,
    separators: {
      remedies: [
        "Separate the terms with commas (,)",
        "Write => between what is replaced and what replaces it, and commas (,) between equivalents"
      ],
      signs: signsBetweenTerms,
      partOf: "term"
    },
    checks: { repeatedRules: true, quotesAreLetters: true, strayTab: INSIDE_A_TERM },
    lintRules: [solrShape, mappedTerms],
    ownCodes: {
      "mapping-cycle": remark(
        "Mappings in a circle",
        "Explicit mappings lead from a term back to it over other terms, and none of them keeps its input.",
        "Lucene does not follow mappings: the terms are exchanged for each other.",
        "Write equivalents, or break the circle"
      ),
      "stray-comma": remark(
        "Comma that separates nothing",
        "A comma stands at the beginning or end of a side, or right after another one.",
        "Nothing: the engine drops it. With a space after it, it would refuse the file.",
        "Delete the comma"
      ),
      "dangling-arrow": remark(
        "Arrow with one side",
        "Nothing at all stands on one side of \`=>\`.",
        "The rule is no mapping: the arrow is read as a part of a term.",
        "Write the missing side, or delete the rule"
      ),
      "single-term": remark(
        "One term makes no rule",
        "A line has one term and no arrow.",
        "Nothing: there is nothing that the term could lead to. (Without \`expand\` it leads to itself, and is not told.)",
        "Add a synonym, or delete the line"
      )
    },
    sharedCodes: [
      "blank-term",
      "blank-line",
      "output-too-long",
      "term-eliminated",
      "hole-in-term",
      "filter-before-synonyms",
      "several-arrows",
      "duplicate-rule",
      "duplicate-term",
      "contradiction",
      "maps-to-itself",
      "term-on-both-sides",
      "empty-dictionary",
      "large-equivalents",
      "common-chain-refuses",
      "chain-not-checked",
      "ignored-term",
      "lost-word",
      "same-after-analysis",
      "tab",
      "wrong-separator",
      "spreadsheet-quotes",
      "header-row",
      "comment-like-line"
    ]
  };
  var NUMBERS = /(?:^|,)\\s*-?\\d+\\s*,\\s*-?\\d+\\s*(?:,|$)/;
  function fitOf4(line2) {
    if (NUMBERS.test(line2) || line2.startsWith("<")) return "no";
    const [left = "", right, ...more] = line2.split("=>");
    if (more.length > 0) return "no";
    if (right !== void 0) return "fits";
    return left.includes(",") && !repeatsFirst(left) ? "fits" : "read";
  }
  function repeatsFirst(line2) {
    const [first = "", second] = line2.split(",").map((field) => field.replace(/\\s/g, ""));
    return first === second;
  }

  // src/dictionary/formats/stemmer-override/rules.ts
  var WORD_BYTES = 12;
  var override = {
    kind: "override",
    print: ({ words, stem }) => printOverride(words, stem),
    canonicalText: ({ words, stem }) => printOverride(sortedTerms(words), stem),
    identity: ({ words, stem }) => ["override", ...sortedTerms(words), "", stem],
    leftSide: ({ words }) => sortedTerms(words),
    terms: ({ words, stem }) => [...words, stem],
    inputCount: ({ words }) => words.length,
    // A stem that is the word itself is how a word is kept from the stemmer.
    keepsByItself: true,
    leads: ({ words, stem }) => words.map((word2) => [word2, [stem]]),
    repeated: "first",
    load: ({ words, stem }, map) => {
      for (const word2 of words) map.put(word2, { kind: "stem", word: word2, stem });
    },
    weight: {
      fixedBytes: 28e3,
      entries: ({ words }) => words.length,
      bytes: ({ words }) => words.length * WORD_BYTES
    }
  };
  function printOverride(words, stem) {
    return \`\${words.join(", ")} => \${stem}\`;
  }

  // src/dictionary/formats/stemmer-override/lint/contradictingOverride.ts
  var contradictingOverride = (context) => new ContradictingOverride(context);
  var ContradictingOverride = class {
    constructor(context) {
      this.context = context;
    }
    context;
    known = /* @__PURE__ */ new Map();
    checkRule(linted) {
      const { rule, number: line2 } = linted;
      if (!isOf(override, rule)) return;
      rule.words.forEach((word2, index) => {
        const first = this.known.get(word2);
        if (first === void 0) this.known.set(word2, { line: line2, stem: rule.stem });
        else if (first.stem !== rule.stem) this.report(linted, index, first.line, first.stem);
      });
    }
    report(linted, index, line2, stem) {
      const message = \`line \${line2} gives this word the stem \${stem}, and the engine takes that one\`;
      this.context.report("contradiction", linted.place(index), message);
    }
  };

  // src/dictionary/formats/stemmer-override/StemmerOverrideReader.ts
  var StemmerOverrideReader = class {
    loader;
    constructor(engineVersion) {
      this.loader = new WordListLoader(engineVersion);
    }
    isSkipped(line2) {
      return this.loader.drops(line2);
    }
    read(line2) {
      const sides = line2.whole.split("=>");
      if (sides.length > 2) {
        return { refusal: this.loader.refuse(line2, "several-arrows", "the rule has more than one =>") };
      }
      const words = (sides[0] ?? "").split(",").map(javaTrim);
      const stem = javaTrim(sides[1] ?? "");
      const problem = problemOf(sides.length, words, stem);
      if (problem !== null) return { refusal: this.loader.refuse(line2, "malformed-override", problem) };
      const long = words.find(isTooLong);
      if (long !== void 0) return { refusal: refuseKey(line2, long) };
      return { rule: ruleOf(override, { line: line2.number, words, stem }) };
    }
    end() {
      return null;
    }
  };
  function refuseKey(line2, word2) {
    const from = line2.start + line2.whole.indexOf(word2);
    return refuse(line2, "key-too-long", "the word is too long for the engine", from, from + word2.length);
  }
  function problemOf(sides, words, stem) {
    if (sides < 2) return "the rule has no =>";
    if (stem === "") return "the rule has no stem";
    if (stem.includes(",")) return "the rule has more than one stem";
    return words.includes("") ? "the rule has an empty word" : null;
  }

  // src/dictionary/formats/stemmer-override/index.ts
  var signs7 = {
    fit: fitOf5,
    shape: "words and one stem on the two sides of an arrow",
    named: (words) => hasAny(
      words,
      "stem",
      "stems",
      "stemmer",
      "stemming",
      "stemdict",
      "override",
      "overrides",
      "lemma",
      "lemmas"
    )
  };
  var stemmerOverride = {
    name: "stemmer-override",
    documentation: "Stemmer overrides, \`word => stem\` a line (\`rules_path\`).",
    title: "stemmer overrides",
    parameters: [{ component: "token filter", types: ["stemmer_override"], setting: "rules_path" }],
    loader: "word list",
    comments: "line-start",
    createReader: ({ engineVersion }) => new StemmerOverrideReader(engineVersion),
    ruleKinds: [override],
    examples: ["ran, running => run", "running, ran => ran", "mice => mouse", "# note"],
    pieces: ["=>", ",", " ", "#"],
    signs: signs7,
    separators: {
      remedies: ["Separate words with commas (,), and write => before the stem", "Write => before the stem"],
      signs: signsBetweenTerms
    },
    checks: { repeatedRules: true, quotesAreLetters: true, strayTab: INSIDE_A_TERM },
    lintRules: [contradictingOverride],
    ownCodes: {
      "malformed-override": refusal(
        "Not a stemmer override",
        "A line is not of the form \`word, word => stem\`.",
        "Write words, one arrow and one stem"
      ),
      "key-too-long": refusal(
        "Word too long",
        "A word before \`=>\` has more than 32,766 bytes of UTF-8; usually a comma or a line end is missing.",
        "Cut the word into several"
      )
    },
    sharedCodes: [
      "several-arrows",
      "duplicate-rule",
      "duplicate-term",
      "contradiction",
      "empty-dictionary",
      "tab",
      "wrong-separator",
      "spreadsheet-quotes",
      "header-row",
      "comment-like-line"
    ]
  };
  function fitOf5(line2) {
    const sides = line2.split("=>");
    const [words = "", stem = ""] = sides;
    if (sides.length !== 2 || !hasText(stem) || stem.includes(",")) return "no";
    if (words.split(",").some((word2) => !hasText(word2))) return "no";
    return /[\\p{L}\\p{N}]/u.test(words) ? "fits" : "read";
  }

  // src/dictionary/formats/type-table/rules.ts
  var characterType = {
    kind: "character-type",
    print: ({ character, type }) => \`\${escapeSide(character)} => \${type}\`,
    identity: ({ character, type }) => ["character-type", character, type],
    leftSide: ({ character }) => [character],
    terms: ({ character }) => [character],
    leads: ({ character, type }) => [[character, [type]]],
    repeated: "last",
    load: ({ kind, character, type }, map) => map.replace(character, { kind, character, type })
  };

  // src/dictionary/formats/type-table/lint/repeatedCharacter.ts
  var repeatedCharacter = ({ report }) => {
    const known = /* @__PURE__ */ new Map();
    return {
      checkRule: (linted) => {
        const { rule } = linted;
        if (!isOf(characterType, rule)) return;
        const { character, type, line: line2 } = rule;
        const earlier = known.get(character);
        known.set(character, { line: line2, type });
        if (earlier === void 0) return;
        if (earlier.type === type) {
          report("duplicate-rule", linted.wholePlace(), \`the same rule already stands on line \${earlier.line}\`);
        } else {
          const message = \`line \${earlier.line} gives this character the type \${earlier.type}, and the engine takes this one\`;
          report("contradiction", linted.wholePlace(), message);
        }
      }
    };
  };

  // src/dictionary/formats/type-table/TypeTableReader.ts
  var CHARACTER_TYPES = [
    "LOWER",
    "UPPER",
    "ALPHA",
    "DIGIT",
    "ALPHANUM",
    "SUBWORD_DELIM"
  ];
  var TypeTableReader = class {
    loader;
    constructor(engineVersion) {
      this.loader = new WordListLoader(engineVersion);
    }
    isSkipped(line2) {
      return this.loader.drops(line2);
    }
    read(line2) {
      const sides = findArrowRule(javaTrim(line2.whole));
      if (sides === null) return this.refuse(line2, "the rule has no =>");
      const left = unescapeSide(sides.left);
      if (left.problem !== void 0) return this.refuse(line2, left.problem);
      const character = left.text;
      if (character.length !== 1) return this.refuse(line2, "not one character stands before =>");
      if (!CHARACTER_TYPES.includes(sides.right)) return this.refuse(line2, "what stands after => is no type");
      return {
        rule: ruleOf(characterType, { line: line2.number, character, type: sides.right })
      };
    }
    end() {
      return null;
    }
    refusalOfEnd(rules) {
      if (rules > 0) return null;
      const place = { line: 1, column: 1, endColumn: 1, text: "" };
      return { ...place, code: "no-rules", message: "the file has no rules, and the engine needs one" };
    }
    refuse(line2, problem) {
      return { refusal: this.loader.refuse(line2, "malformed-mapping", problem) };
    }
  };

  // src/dictionary/formats/type-table/index.ts
  var RULE = /^(?:\\\\u[0-9a-fA-F]{4}|\\\\?\\S)\\s*=>\\s*(?:LOWER|UPPER|ALPHA|DIGIT|ALPHANUM|SUBWORD_DELIM)$/;
  var signs8 = {
    fit: (line2) => RULE.test(line2) ? "own" : "no",
    shape: "characters and their types",
    named: (words) => hasAny(words, "typetable", "wordtypes", "wdfftypes", "wdgftypes") || words.has("types")
  };
  var typeTable = {
    name: "type-table",
    documentation: "Types of characters for a \`word_delimiter\` or \`word_delimiter_graph\` filter, \`$ => DIGIT\` a line (\`type_table_path\`).",
    title: "type table",
    parameters: [
      {
        component: "token filter",
        types: ["word_delimiter", "word_delimiter_graph"],
        setting: "type_table_path"
      }
    ],
    loader: "word list",
    comments: "line-start",
    createReader: ({ engineVersion }) => new TypeTableReader(engineVersion),
    ruleKinds: [characterType],
    examples: ["$ => DIGIT", "% => DIGIT", "\\\\u0026 => ALPHA", "# => ALPHANUM", ". => SUBWORD_DELIM", "# note"],
    pieces: ["=>", "\\\\", "\\\\u", "\\\\\\\\", "a => LOWER", "#", " "],
    signs: signs8,
    separators: arrowSeparators,
    // The engine refuses an empty file.
    checks: { saysEmpty: true },
    lintRules: [repeatedCharacter],
    ownCodes: {
      "no-rules": refusal(
        "No rules",
        "A type table is empty, or all its lines are comments.",
        "Write a rule, or take type_table_path from the filter"
      )
    },
    sharedCodes: ["malformed-mapping", "duplicate-rule", "contradiction", "comment-like-line"]
  };

  // src/dictionary/damage/snowballComment.ts
  var SNOWBALL_COMMENT = /(?:^|\\s)\\||\\|\\s/u;
  function isSnowballLine(text) {
    return SNOWBALL_COMMENT.test(text);
  }

  // src/dictionary/formats/word-list/lint/keepsNothing.ts
  var keepsNothing = ({ report }) => {
    let words = 0;
    return {
      checkRule: () => void words++,
      end: () => {
        if (words > 0) return;
        const place = { line: 1, column: 1, endColumn: 1, text: "" };
        report("keeps-nothing", place, "the list has no words, so that the filter removes every token");
      }
    };
  };

  // src/dictionary/formats/word-list/lint/severalWords.ts
  var MESSAGE = "the line is read as one word, white space and commas included";
  var severalWords = ({ report, separatorOf }) => ({
    checkRule: (linted) => {
      const { rule, line: line2 } = linted;
      if (!isOf(word, rule) || !isSeveral(rule.word) || separatorOf(linted) !== null) return;
      if (isConflictLine(line2.whole) || isSnowballLine(line2.whole)) return;
      report("several-words", placeIn(line2), MESSAGE);
    }
  });
  function isSeveral(word2) {
    return word2.includes(",") || JAVA_WHITE_SPACE.test(word2);
  }

  // src/dictionary/formats/word-list/lint/snowballComment.ts
  var snowballComment = (context) => new SnowballComment(context);
  var SnowballComment = class {
    constructor(context) {
      this.context = context;
    }
    context;
    traits = SIGN;
    first = null;
    lines = 0;
    checkLine(line2) {
      const text = line2.whole;
      const at = text.search(SNOWBALL_COMMENT);
      if (at < 0 || !/[\\p{L}\\p{N}]/u.test(text)) return;
      this.lines++;
      if (this.first !== null) return;
      const { column, endColumn, text: comment } = placeIn(line2, line2.start + at);
      this.first = { line: line2.number, column, endColumn, text: comment };
    }
    end() {
      if (this.first === null) return;
      const where = this.lines === 1 ? "" : \`, on \${this.lines} lines, this one first\`;
      this.context.report("snowball-comment", this.first, \`a | begins no comment here: it is read\${where}\`);
    }
  };

  // src/dictionary/formats/word-list/WordListReader.ts
  var WordListReader = class {
    /** @param knowsNames whether a name such as \`_english_\` stands for the words of the engine's own list */
    constructor(engineVersion, knowsNames) {
      this.engineVersion = engineVersion;
      this.knowsNames = knowsNames;
      this.loader = new WordListLoader(engineVersion);
    }
    engineVersion;
    knowsNames;
    loader;
    isSkipped(line2) {
      return this.loader.drops(line2);
    }
    read(line2) {
      return { rule: this.rule(javaTrim(line2.whole), line2.number) };
    }
    end() {
      return null;
    }
    rule(text, line2) {
      const words = this.knowsNames ? withNamedStopWords([text], luceneVersionOf(this.engineVersion)) : [text];
      const isName = words.length !== 1 || words[0] !== text;
      return isName ? ruleOf(namedWords, { line: line2, name: text, words }) : ruleOf(word, { line: line2, word: text });
    }
  };

  // src/dictionary/formats/word-list/index.ts
  var separators = {
    remedies: [
      "Write one word a line; were these synonyms, commas (,) would separate them",
      "Write one word a line; were these mappings, => would stand between their sides"
    ],
    signs: () => [SEMICOLON, BAR, FULL_WIDTH, ARABIC, IDEOGRAPHIC],
    isNamedOtherwise: isSnowballLine
  };
  var SHARED_CODES = [
    "duplicate-rule",
    "wrong-separator",
    "spreadsheet-quotes",
    "header-row",
    "comment-like-line"
  ];
  var OWN_CODES = {
    "several-words": remark(
      "Several words on a line",
      "A line of a word list has white space or commas between words.",
      "The whole line is one word, which no tokenizer yields.",
      "Write one word a line"
    ),
    "snowball-comment": remark(
      "Comments of a Snowball list",
      "A \`|\` begins a comment in Snowball's stop word lists; OpenSearch's loader does not know it.",
      "The comment is read as a part of the word, which then matches nothing.",
      "Delete each | with what follows it; a line of comment begins with #"
    )
  };
  function wordList(use2) {
    const knowsNames = use2.knowsNames === true;
    return {
      name: use2.name,
      documentation: use2.documentation,
      title: use2.title,
      parameters: [{ component: "token filter", ...use2.parameter }],
      loader: "word list",
      comments: "line-start",
      createReader: ({ engineVersion }) => new WordListReader(engineVersion, knowsNames),
      ruleKinds: knowsNames ? [word, namedWords] : [word],
      examples: ["a", "the", " an ", "# note", "の", "a b", ...knowsNames ? ["_dutch_"] : []],
      pieces: [" ", "#", "_english_"],
      // Only the name tells what the words are for.
      signs: { fit: fitOf6, shape: "one word", named: (words) => hasAny(words, ...use2.names) },
      separators,
      checks: { repeatedRules: true, quotesAreLetters: true, ...use2.checks },
      lintRules: [severalWords, snowballComment, ...use2.lintRules ?? []],
      ownCodes: { ...OWN_CODES, ...use2.ownCodes },
      sharedCodes: use2.checks?.saysEmpty === true ? SHARED_CODES : [...SHARED_CODES, "empty-dictionary"]
    };
  }
  var wordLists = [
    wordList({
      name: "stop-words",
      documentation: "Words that a \`stop\` filter removes, one a line (\`stopwords_path\`).",
      title: "stop words",
      names: ["stop", "stops", "stopword", "stopwords", "stoplist"],
      parameter: { types: ["stop"], setting: "stopwords_path" },
      knowsNames: true
    }),
    wordList({
      name: "common-words",
      documentation: "Words that a \`common_grams\` filter joins with their neighbours, one a line (\`common_words_path\`).",
      title: "common words",
      names: ["commongrams", "commonwords", "common"],
      parameter: { types: ["common_grams"], setting: "common_words_path" },
      knowsNames: true
    }),
    wordList({
      name: "keep-words",
      documentation: "Words that a \`keep\` filter keeps, one a line; of an empty list it keeps none (\`keep_words_path\`).",
      title: "words to keep",
      names: ["keep", "keepwords"],
      parameter: { types: ["keep"], setting: "keep_words_path" },
      // A list of words to keep that has none is worse than empty.
      checks: { saysEmpty: true },
      lintRules: [keepsNothing],
      ownCodes: {
        "keeps-nothing": remark(
          "Keeps nothing",
          "A list of words to keep has none: the file is empty, or all its lines are comments.",
          "The filter keeps nothing: every token is removed, and no search finds anything.",
          "Write the words to keep, one a line"
        )
      }
    }),
    wordList({
      name: "keywords",
      documentation: "Words that a \`keyword_marker\` filter protects from stemmers, one a line (\`keywords_path\`).",
      title: "keywords",
      names: ["keywords", "keyword", "protwords", "stemexclusion", "stemexclusions"],
      parameter: { types: ["keyword_marker"], setting: "keywords_path" }
    }),
    wordList({
      name: "protected-words",
      documentation: "Words that a \`word_delimiter\` or \`word_delimiter_graph\` filter does not split, one a line (\`protected_words_path\`).",
      title: "protected words",
      names: ["protectedwords", "protected"],
      parameter: { types: ["word_delimiter", "word_delimiter_graph"], setting: "protected_words_path" }
    }),
    wordList({
      name: "decompounder-words",
      documentation: "Words that a \`dictionary_decompounder\` or \`hyphenation_decompounder\` finds in compounds, one a line (\`word_list_path\`).",
      title: "words of a decompounder",
      names: ["decompounder", "decompound", "compound", "compounds", "compoundwords", "wordlist"],
      parameter: {
        types: ["dictionary_decompounder", "hyphenation_decompounder"],
        setting: "word_list_path"
      }
    }),
    wordList({
      name: "elision-articles",
      documentation: "Articles that an \`elision\` filter removes before an apostrophe, one a line (\`articles_path\`).",
      title: "articles of an elision",
      names: ["elision", "elisions", "articles", "contractions"],
      parameter: { types: ["elision"], setting: "articles_path" }
    })
  ];
  function fitOf6(line2) {
    if (/[,\\t;|=<>]/.test(line2)) return "no";
    return JAVA_WHITE_SPACE.test(line2) ? "read" : "fits";
  }

  // src/dictionary/formats/wordnet-synonyms/rules.ts
  var synset = {
    kind: "synset",
    print: (rule) => rule.terms.map((term2, index) => printLine2(rule.synset, index + 1, term2)).join("\\n"),
    // It is printed as several lines of Prolog; a reader is shown its terms.
    canonicalText: ({ terms: terms2 }) => equivalentsText(terms2),
    identity: ({ terms: terms2 }) => equivalentsIdentity(terms2),
    terms: ({ terms: terms2 }) => terms2,
    spansLines: true,
    leads: ({ terms: terms2 }, expand) => equivalentsLeads(terms2, expand),
    load: ({ terms: terms2 }, map) => map.synonyms.addSet(terms2),
    weight: "synonyms"
  };
  function printLine2(id, wordNumber, term2) {
    return \`s(\${id},\${wordNumber},'\${term2.replace(/'/g, "''")}',n,1,0).\`;
  }

  // src/dictionary/formats/wordnet-synonyms/WordNetReader.ts
  var ID_START = 2;
  var ID_END = 11;
  var WordNetReader = class {
    constructor(analyzer, expand) {
      this.analyzer = analyzer;
      this.expand = expand;
    }
    analyzer;
    expand;
    /** What the chain did to the word of the line that was read last, without a word. */
    notes = [];
    synset = "";
    line = 0;
    /** The words, and null for each that \`lenient\` has dropped. */
    terms = [];
    /** Why Lucene would refuse the synset if it has another word. */
    tooLong = null;
    /** Nothing is skipped: the format has neither comments nor blank lines. */
    isSkipped() {
      return false;
    }
    read(line2) {
      this.notes = [];
      const text = line2.whole;
      if (text.length < ID_END) {
        const code2 = hasText(text) ? "malformed-synset-line" : "blank-line";
        return { refusal: refuse(line2, code2, "the line is too short to hold the id of a synset") };
      }
      const open = text.indexOf("'");
      const close = text.lastIndexOf("'");
      if (close <= open) {
        return { refusal: refuse(line2, "malformed-synset-line", "the word does not stand between two quotes") };
      }
      const word2 = text.slice(open + 1, close).replaceAll("''", "'");
      const analysis = this.analyzer.analyze(word2);
      const refusal3 = this.refuseWord(line2, word2, analysis, line2.start + open, line2.start + close);
      if (refusal3 !== null) return { refusal: refusal3 };
      const term2 = analysis.refusal === null ? analysis.text : null;
      const [from, to] = [line2.start + open + 1, line2.start + close];
      if (term2 === null || analysis.lost !== "") {
        this.notes = [{ from, to, lost: analysis.lost, ignored: analysis.refusal }];
      }
      const reading = this.append(line2.number, text.slice(ID_START, ID_END), term2);
      const isOutput = this.expand || this.terms.length === 1;
      if (isOutput && term2 !== null && isTooLong(term2)) {
        this.tooLong ??= refuse(line2, "output-too-long", "the word is too long for the engine", from, to);
      }
      return this.takeRefusal() ?? reading;
    }
    end() {
      const { synset: id, line: line2 } = this;
      const terms2 = this.stored();
      this.terms = [];
      return terms2.length > 0 ? ruleOf(synset, { synset: id, line: line2, terms: terms2 }) : null;
    }
    /** The words of the synset that lead anywhere: one word alone does not, nor do those whose first is dropped. */
    stored() {
      const kept = this.terms.filter((term2) => term2 !== null);
      if (this.expand) return kept.length > 1 ? kept : [];
      return this.terms.length > 1 && this.terms[0] !== null ? kept : [];
    }
    refuseWord(line2, word2, { refusal: refusal3 }, open, close) {
      if (refusal3 === null || this.analyzer.lenient) return null;
      if (!hasText(word2)) return refuse(line2, "blank-term", "the word is only white space", open, close + 1);
      return refuseTerm(line2, refusal3, this.analyzer.chain, open + 1, close);
    }
    /** The refusal of a long word, once its synset has a second one: a synset of one word is never looked at. */
    takeRefusal() {
      if (this.tooLong === null || this.stored().length === 0) return null;
      const refusal3 = this.tooLong;
      this.tooLong = null;
      return { refusal: refusal3 };
    }
    append(line2, synset2, term2) {
      const done = synset2 === this.synset ? null : this.end();
      if (this.terms.length === 0) {
        this.line = line2;
        this.tooLong = null;
      }
      this.synset = synset2;
      this.terms.push(term2);
      return done === null ? null : { rule: done };
    }
  };

  // src/dictionary/formats/wordnet-synonyms/index.ts
  var signs9 = {
    fit: (line2) => /^s\\(\\d+,\\d+,'/.test(line2) ? "own" : "no",
    shape: "Prolog facts as WordNet's",
    named: (words) => hasAny(words, "wordnet", "wn")
  };
  var wordNetSynonyms = {
    name: "wordnet-synonyms",
    documentation: "Synonym sets as WordNet's Prolog file \`wn_s.pl\`, read by \`WordnetSynonymParser\` (\`synonyms_path\`, \`format: wordnet\`).",
    title: "WordNet synonyms",
    parameters: [{ component: "token filter", types: ["synonym", "synonym_graph"], setting: "synonyms_path" }],
    loader: "reader",
    comments: "nowhere",
    goesThroughChain: true,
    createReader: (options) => new WordNetReader(termAnalyzerFor(options), expandOf(options)),
    ruleKinds: [synset],
    examples: [
      "s(100000001,1,'a',n,1,0).",
      "s(100000001,2,'b c',n,1,0).",
      "s(100000001,3,'it''s',n,1,0).",
      "s(200000002,1,'a',n,1,0).",
      "s(200000002,2,'d',n,1,0)."
    ],
    pieces: ["'"],
    signs: signs9,
    separators: null,
    checks: { repeatedRules: true, headings: false },
    lintRules: [],
    ownCodes: {
      "malformed-synset-line": refusal(
        "Not a line of WordNet's",
        "A line is not of the form \`s(100000001,1,'word',n,1,0).\`.",
        "Correct the line, or delete it"
      )
    },
    sharedCodes: [
      "blank-term",
      "blank-line",
      "output-too-long",
      "term-eliminated",
      "hole-in-term",
      "filter-before-synonyms",
      "duplicate-rule",
      "duplicate-term",
      "empty-dictionary",
      "large-equivalents",
      "common-chain-refuses",
      "chain-not-checked",
      "ignored-term",
      "lost-word"
    ]
  };

  // src/dictionary/formats/register.ts
  var FORMAT_DEFINITIONS = [
    solrSynonyms,
    wordNetSynonyms,
    ...wordLists,
    kuromojiUserDictionary,
    noriUserDictionary,
    stemmerOverride,
    typeTable,
    characterMappings,
    hyphenationPatterns
  ];
  var FORMATS = Object.fromEntries(
    FORMAT_DEFINITIONS.map((definition) => [definition.name, definition])
  );

  // src/dictionary/queries/isSynonyms.ts
  function isSynonyms(format) {
    return FORMATS[format].goesThroughChain === true;
  }

  // src/dictionary/queries/synonymGraphFilter.ts
  function synonymGraphFilter(lookup) {
    return (tokens) => {
      const words = tokens.map(({ text }) => text);
      const arcs = [];
      let [lastStart, nextNode] = [-1, 0];
      for (let at = 0; at < tokens.length; ) {
        const match = lookup.longestAt(words, at);
        if (match === void 0) {
          const start2 = lastStart + tokens[at].increment;
          arcs.push({ text: words[at], from: start2, to: start2 + 1 });
          [lastStart, nextNode] = [start2, start2 + 1];
          at++;
          continue;
        }
        const ways = arcsOf(match, words.slice(at, at + match.length), nextNode);
        arcs.push(...ways);
        nextNode = ways.reduce((last, { to }) => Math.max(last, to), 0);
        lastStart = ways.reduce((last, { from }) => Math.max(last, from), 0);
        at += match.length;
      }
      return tokensOf(arcs, tokens[tokens.length - 1]?.end ?? 0);
    };
  }
  function arcsOf({ outputs, keepsOriginal }, matched, start2) {
    const ways = keepsOriginal ? [...outputs, matched] : outputs;
    const inner = ways.reduce((sum, way) => sum + way.length - 1, 0);
    const end = start2 + inner + 1;
    const firsts = [];
    const rests = [];
    let node = start2;
    for (const way of ways) {
      firsts.push({ text: way[0], from: start2, to: way.length === 1 ? end : node + 1 });
      way.slice(1).forEach((text, index) => {
        const from = node + 1 + index;
        rests.push({ text, from, to: index === way.length - 2 ? end : from + 1 });
      });
      node += way.length - 1;
    }
    return [...firsts, ...rests];
  }
  function tokensOf(arcs, end) {
    let last = -1;
    return arcs.map(({ text, from, to }) => {
      const increment = from - last;
      last = from;
      return { text, increment, length: to - from, end };
    });
  }

  // src/dictionary/queries/SynonymLookup.ts
  var SEPARATOR = "\\0";
  var SynonymLookup = class {
    constructor(rules, how) {
      this.how = how;
      let longest2 = 0;
      for (const rule of rules) {
        for (const key of new Set(inputsOf(rule).map((term2) => this.keyOf(term2)))) {
          longest2 = Math.max(longest2, key.split(SEPARATOR).length);
          const known = this.rulesOf.get(key);
          if (known === void 0) this.rulesOf.set(key, [rule]);
          else known.push(rule);
        }
      }
      this.longest = longest2;
    }
    how;
    rulesOf = /* @__PURE__ */ new Map();
    longest;
    /** The longest run of words from a place on that has synonyms; undefined when there is none. */
    longestAt(words, from) {
      for (let length = Math.min(this.longest, words.length - from); length > 0; length--) {
        const found = this.of(words.slice(from, from + length).join(SEPARATOR));
        if (found !== void 0) return { ...found, length };
      }
      return void 0;
    }
    of(key) {
      const outputs = /* @__PURE__ */ new Set();
      let keepsOriginal = false;
      for (const rule of this.rulesOf.get(key) ?? []) {
        const keeps = this.addOutputs(rule, key, outputs);
        keepsOriginal ||= keeps;
      }
      if (outputs.size === 0) return void 0;
      return { outputs: [...outputs].map((output) => output.split(SEPARATOR)), keepsOriginal };
    }
    /** @returns whether the rule keeps the words themselves */
    addOutputs(rule, key, outputs) {
      if (rule.kind === "mapping") {
        rule.outputs.forEach((output) => outputs.add(this.keyOf(output)));
        return false;
      }
      if (rule.kind !== "equivalents" && rule.kind !== "synset") return false;
      const keys = rule.terms.map((term2) => this.keyOf(term2));
      if (!this.how.expand) {
        outputs.add(keys[0]);
        return false;
      }
      const first = keys.indexOf(key);
      keys.forEach((term2, index) => index !== first && outputs.add(term2));
      return keys.length > 1;
    }
    keyOf(term2) {
      return this.how.keepsTermsWhole ? term2 : term2.replaceAll(" ", SEPARATOR);
    }
  };
  function inputsOf(rule) {
    if (rule.kind === "mapping") return rule.inputs;
    return rule.kind === "equivalents" || rule.kind === "synset" ? rule.terms : [];
  }

  // src/dictionary/queries/WordGraph.ts
  var MOST_STATES = 1e4;
  var WordGraph = class {
    edges = /* @__PURE__ */ new Map();
    /** Every position where a word begins or ends, in order. */
    nodes;
    rank;
    constructor(tokens) {
      const nodes = /* @__PURE__ */ new Set();
      let at = -1;
      for (const { text, increment, length = 1 } of tokens) {
        at += increment;
        const to = at + length;
        nodes.add(at).add(to);
        const edges = this.edges.get(at) ?? /* @__PURE__ */ new Map();
        this.edges.set(at, edges);
        edges.set(text, (edges.get(text) ?? /* @__PURE__ */ new Set()).add(to));
      }
      this.nodes = [...nodes].sort((one, other) => one - other);
      this.rank = new Map(this.nodes.map((node, rank) => [node, rank]));
    }
    /** Whether no word is left of the text. */
    get isEmpty() {
      return this.nodes.length === 0;
    }
    /** Whether one way is exactly these words. */
    hasWay(words) {
      if (this.isEmpty) return words.length === 0;
      let states = this.first();
      for (const word2 of words) states = this.step(states, word2);
      return this.isEnd(states);
    }
    /** Whether a way of one is a way of the other; a graph without words has none. */
    sharesWayWith(other) {
      if (this.isEmpty || other.isEmpty) return false;
      const seen2 = /* @__PURE__ */ new Set();
      const open = [[this.first()[0], other.first()[0]]];
      for (let pair = open.pop(); pair !== void 0; pair = open.pop()) {
        if (seen2.has(pair.join())) continue;
        seen2.add(pair.join());
        if (this.isEnd([pair[0]]) && other.isEnd([pair[1]])) return true;
        for (const next of this.commonSteps(other, pair)) open.push(next);
      }
      return false;
    }
    /** Whether both have the same ways; null when they are too large to tell. */
    hasSameWaysAs(other) {
      if (this.isEmpty || other.isEmpty) return this.isEmpty && other.isEmpty;
      const seen2 = /* @__PURE__ */ new Set();
      const open = [[this.first(), other.first()]];
      for (let pair = open.pop(); pair !== void 0; pair = open.pop()) {
        const [mine, theirs] = pair;
        const key = \`\${mine.join()}|\${theirs.join()}\`;
        if (seen2.has(key)) continue;
        if (seen2.add(key).size > MOST_STATES) return null;
        if (this.isEnd(mine) !== other.isEnd(theirs)) return false;
        if (mine.length === 0 !== (theirs.length === 0)) return false;
        for (const word2 of /* @__PURE__ */ new Set([...this.wordsAt(mine), ...other.wordsAt(theirs)])) {
          open.push([this.step(mine, word2), other.step(theirs, word2)]);
        }
      }
      return true;
    }
    /** The first ways, the same whatever the order of tokens at one place; for people. */
    firstWays(most) {
      const ways = /* @__PURE__ */ new Map();
      const open = this.isEmpty ? [] : [{ node: this.first()[0], words: [] }];
      let looked = 0;
      for (let one = open.pop(); one !== void 0 && ways.size < most && looked++ < MOST_STATES; one = open.pop()) {
        const { node, words } = one;
        if (this.isEnd([node])) ways.set(JSON.stringify(words), words);
        const next = this.arcsFrom(node).map(({ text, to }) => ({ node: to, words: [...words, text] }));
        for (const one2 of next.reverse()) open.push(one2);
      }
      return [...ways.values()];
    }
    commonSteps(other, [mine, theirs]) {
      return [...this.edgesOf(mine).keys()].flatMap(
        (word2) => this.step([mine], word2).flatMap(
          (to) => other.step([theirs], word2).map((their) => [to, their])
        )
      );
    }
    first() {
      return [this.settled(this.nodes[0])];
    }
    /** The first position from here on where a word begins, or the last one. */
    settled(node) {
      let rank = this.rank.get(node);
      while (rank < this.nodes.length - 1 && !this.edges.has(this.nodes[rank])) rank++;
      return this.nodes[rank];
    }
    edgesOf(node) {
      return this.edges.get(node) ?? /* @__PURE__ */ new Map();
    }
    /** Every word from here on and where it leads, in the order of words and places. */
    arcsFrom(node) {
      const words = [...this.edgesOf(node).keys()].sort();
      return words.flatMap((text) => this.step([node], text).map((to) => ({ text, to })));
    }
    step(states, word2) {
      const next = states.flatMap((node) => [...this.edgesOf(node).get(word2) ?? []]);
      return [...new Set(next.map((to) => this.settled(to)))].sort((one, other) => one - other);
    }
    wordsAt(states) {
      return states.flatMap((node) => [...this.edgesOf(node).keys()]);
    }
    isEnd(states) {
      return states.includes(this.nodes[this.nodes.length - 1]);
    }
  };

  // src/dictionary/queries/trial/trialRules.ts
  function synonymRules(rules) {
    return rules.map(([terms2 = [], outputs]) => {
      const base = { line: 0, text: "" };
      return outputs === void 0 ? { ...base, kind: "equivalents", terms: terms2 } : { ...base, kind: "mapping", inputs: terms2, outputs };
    });
  }
  function wordMappings(rules) {
    return rules.flatMap(([words = [], stems]) => {
      const stem = stems?.[0];
      if (stem === void 0) return words.map((word2) => ({ kind: "word", word: word2 }));
      return words.map((word2) => ({ kind: "stem", word: word2, stem }));
    });
  }
  function characterMap(rules) {
    return new Map(rules.map(([match, replacement]) => [match?.[0] ?? "", replacement?.[0] ?? ""]));
  }

  // src/dictionary/queries/trial/trialWords.ts
  var tokenizer2 = standardTokenizer(LONGEST_WORD);
  function trialWords(format, rules) {
    const charFilter = format === "character-mappings" /* CHARACTER_MAPPINGS */ ? mappingCharFilter(characterMap(rules)) : (text) => text;
    const filter2 = filterOf(format, rules);
    return (text) => {
      const mapped = charFilter(text);
      const tokens = lowercaseFilter(tokenizer2(mapped), mapped.length);
      return new WordGraph(filter2(tokens, mapped.length));
    };
  }
  function filterOf(format, rules) {
    if (isSynonyms(format)) {
      const how = { expand: true, keepsTermsWhole: false };
      return synonymGraphFilter(new SynonymLookup(synonymRules(rules), how));
    }
    return DICTIONARY_FILTERS[format]?.make(wordMappings(rules)) ?? ((tokens) => tokens);
  }

  // src/report/html/client/queryTrial.ts
  var WAYS_SHOWN = 20;
  var LONGEST_QUERY = 200;
  function queryTrial(trial, format) {
    const field = el("input", { type: "search", maxlength: LONGEST_QUERY, autocomplete: "off" });
    const outcome = el("div", { class: "trial-outcome", "aria-live": "polite" });
    let words;
    field.addEventListener("input", () => {
      words ??= [trialWords(format, trial.before), trialWords(format, trial.after)];
      outcome.replaceChildren(...field.value.trim() === "" ? [] : outcomes(words, field.value));
    });
    return el(
      "div",
      { class: "trial" },
      el("label", {}, "Try a query ", field),
      el(
        "p",
        { class: "trial-chain" },
        "Read here as if it went through ",
        code(trial.chain),
        " with these words. Which analyzer the index has is not known here; it may read otherwise."
      ),
      outcome
    );
  }
  function noQueryTrial(why) {
    return el(
      "p",
      { class: "trial-chain" },
      \`No query can be tried here: \${plainLine(why ?? "the words are not carried along")}.\`
    );
  }
  function outcomes([before, after], query) {
    const [old, now] = [before(query), after(query)];
    const same = old.hasSameWaysAs(now);
    const verdict = same === null ? "Too many ways to compare." : same ? "The same with both." : "Read otherwise by the new words.";
    return [
      el("p", { class: "trial-verdict" }, verdict),
      el("div", { class: "trial-sides" }, side("Old words", old), side("New words", now))
    ];
  }
  function side(title, graph) {
    const ways = graph.firstWays(WAYS_SHOWN + 1);
    const shown = ways.slice(0, WAYS_SHOWN).map((way) => el("li", {}, code(way.join(" "))));
    const more = ways.length > WAYS_SHOWN ? [el("li", {}, "… and more")] : [];
    const list2 = shown.length === 0 ? el("p", {}, "No word is left.") : el("ul", {}, ...shown, ...more);
    return el("section", {}, el("h4", {}, title), list2);
  }

  // src/report/html/client/dictionaryChange.ts
  function dictionaryChange({
    address,
    packageName,
    comparedWith,
    diff,
    why,
    formatGuessedFrom,
    weight,
    trial,
    noTrial
  }) {
    const title = plainLine(packageName ?? address);
    if (diff === null)
      return el("p", { class: "change" }, code(title), \` – no difference to show: \${why ?? ""}\`);
    return el(
      "details",
      { class: "change" },
      el("summary", {}, code(title), \` – \${changeSummary(diff)}\`),
      el(
        "p",
        {},
        "Declared at ",
        code(address),
        \`, compared with \${plainLine(comparedWith)}, read as \${diff.format}\${formatGuessedFrom === null ? "" : \` (because \${plainLine(formatGuessedFrom)})\`}, \${diff.totals.rulesBefore} → \${diff.totals.rulesAfter} rules. \${weightSummary(weight)}\`
      ),
      trial === null ? noQueryTrial(noTrial) : queryTrial(trial, diff.format),
      ...ruleChanges(diff)
    );
  }

  // src/report/html/client/DictionaryList.ts
  var DictionaryList = class {
    element;
    entries;
    total = el("span", { class: "total" });
    empty = el("p", { class: "empty", hidden: true }, "Nothing passes the filters.");
    folds;
    closed = [];
    constructor(report) {
      this.entries = report.dictionaries.map((change) => entryOf2(change, report));
      this.folds = report.dictionaries.map(dictionaryChange);
      const heading = el("h2", { id: "dictionaries-heading" }, "Changed dictionaries ", this.total);
      this.element = el(
        "section",
        { id: "dictionaries", "aria-labelledby": heading.id },
        heading,
        ...this.folds,
        this.empty
      );
    }
    /** Shows what passes; says how many that are. */
    filter(filter2) {
      const passing = this.entries.map((entry) => concerns(entry, filter2));
      this.folds.forEach((fold, at) => fold.hidden = passing[at] !== true);
      const [shown, all] = [passing.filter(Boolean).length, passing.length];
      this.empty.hidden = shown > 0;
      this.total.textContent = shown === all ? \`\${all}\` : \`\${shown} of \${all}\`;
      return shown;
    }
    /** On paper there is nothing to click: everything is open, and afterwards as it was. */
    showAllRows(all) {
      if (all) {
        this.closed = [...this.element.querySelectorAll("details:not([open])")];
      }
      this.closed.forEach((details) => details.open = all);
    }
  };
  function entryOf2(change, { deliveries }) {
    const { packageName } = change;
    const own = deliveries.filter((row) => packageName !== null && row.packageName === packageName);
    return {
      row: change,
      domains: own.map(domainLabel),
      packages: packageName === null ? [] : [.../* @__PURE__ */ new Set([packageName, ...own.map(packageLabel)])],
      // The words that are carried along are those of the whole dictionary: what they say did not change.
      haystack: haystackOf({ ...change, trial: null })
    };
  }

  // src/report/html/client/FilterBar.ts
  var TYPING_PAUSE_MS = 120;
  var FilterBar = class {
    constructor(choices, changed) {
      this.changed = changed;
      this.domain = choice("filter-domain", "All domains", choices.domains);
      this.packageName = choice("filter-package", "All packages", choices.packages);
      const offered = ENTRY_STATUSES.filter((status) => choices.statuses.has(status));
      this.statuses = offered.map((status) => el("input", { type: "checkbox", value: status, checked: true }));
      this.element = el(
        "form",
        { class: "filters", role: "search", "aria-label": "Filter all tables" },
        labelled("Text", this.text),
        labelled("Domain", this.domain),
        labelled("Package", this.packageName),
        this.statusChoice(choices),
        el("button", { type: "reset" }, "Reset"),
        this.announcement
      );
      this.listen();
    }
    changed;
    element;
    text = el("input", {
      type: "search",
      id: "filter-text",
      autocomplete: "off",
      spellcheck: "false"
    });
    domain;
    packageName;
    statuses;
    announcement = el("p", { role: "status", class: "announcement" });
    pause;
    get filter() {
      const chosen = this.statuses.filter(({ checked }) => checked).map(({ value }) => value);
      return {
        words: this.text.value.toLowerCase().split(/\\s+/).filter((word2) => word2 !== ""),
        domain: this.domain.value,
        packageName: this.packageName.value,
        statuses: new Set(chosen)
      };
    }
    /** Says the outcome to those who see the tables and to those who hear them. */
    announce(text) {
      this.announcement.textContent = text;
    }
    statusChoice(choices) {
      const labels = this.statuses.map((box) => {
        const status = box.value;
        const number = el("span", { class: "number" }, \` \${choices.statuses.get(status) ?? 0}\`);
        return el("label", { class: "choice" }, box, " ", statusBadge(status), number);
      });
      return el("fieldset", {}, el("legend", {}, "Status"), ...labels);
    }
    listen() {
      const notify = () => this.changed(this.filter);
      this.text.addEventListener("input", () => {
        window.clearTimeout(this.pause);
        this.pause = window.setTimeout(notify, TYPING_PAUSE_MS);
      });
      this.element.addEventListener("change", notify);
      this.element.addEventListener("submit", (event) => event.preventDefault());
      this.element.addEventListener("reset", () => window.setTimeout(notify));
    }
  };
  function choice(id, all, values) {
    const options = values.map((value) => el("option", { value }, plainLine(value)));
    return el("select", { id }, el("option", { value: "" }, all), ...options);
  }
  function labelled(title, control) {
    return el("div", { class: "field" }, el("label", { for: control.id }, title), control);
  }

  // src/report/wording/indexRowWords.ts
  function holderLabel({ holder }) {
    const closed = holder.state === "closed" ? " (closed)" : "";
    return holder.kind === "index" ? \`\${holder.name}\${closed}\` : \`\${holder.name} (\${holder.kind})\`;
  }
  function analyzerLabel({ analyzer, part: part2, searches, indexes }) {
    if (analyzer === null) return \`\${part2.component} \${part2.name}\`;
    const fields = [.../* @__PURE__ */ new Set([...searches, ...indexes])];
    const more = fields.length > MOST_FIELDS ? ", …" : "";
    return fields.length === 0 ? analyzer : \`\${analyzer}: \${fields.slice(0, MOST_FIELDS).join(", ")}\${more}\`;
  }
  var MOST_FIELDS = 3;
  function dictionaryLabel({ packageName, packageId }) {
    return packageName ?? packageId;
  }
  function servingLabel(row) {
    const { state, loading: loading2, holder } = row;
    const now = state ?? (holder.kind === "index" ? "not told" : "serves nobody");
    const coming = loading2 === null ? "" : \`, the new content: \${loading2.state}\`;
    return \`\${now}\${queriesLabel(row)}\${coming}\`;
  }
  function queriesLabel({ queries }) {
    if (queries === null || queries.judgements.length === 0) return "";
    const held = queries.judgements.filter(({ state }) => state === "held").length;
    return \`, \${held} of \${queries.judgements.length} expectations hold\`;
  }
  function wordsLabel({ probes: probes2, why, asked }) {
    const [probe] = probes2;
    if (probe === void 0) return why ?? "";
    const { text, inForce, wanted, fromFile } = probe;
    const should = wanted ?? fromFile;
    const differs = should !== null && should !== inForce ? \`, not \${should}\` : "";
    return \`\${text} → \${inForce}\${differs} (\${asked.texts} of \${asked.of} asked)\`;
  }

  // src/report/html/client/tables.ts
  function findingsTable(report, index) {
    return {
      id: "findings",
      title: "Findings",
      noun: "finding",
      entries: report.findings.map((row) => ({
        row,
        status: findingStatus(row),
        domains: row.domainName === null ? [] : [row.domainName],
        packages: [index.packageLabelOf(row)].filter((label) => label !== null),
        haystack: haystackOf(row)
      })),
      columns: [
        statusColumn(),
        { title: "Code", text: ({ row }) => row.code, compact: true },
        { title: "Hop", text: ({ row }) => row.hop === null ? "–" : \`→ \${row.hop}\`, compact: true },
        { title: "Address", text: ({ row }) => row.address },
        { title: "Message", text: ({ row }) => row.message }
      ],
      printedOpen: true,
      label: (row) => \`\${row.code} at \${row.address}\`,
      details: (row) => [findingCard(row)]
    };
  }
  function packagesTable(report, index) {
    return {
      id: "packages",
      title: "Packages",
      noun: "package",
      entries: worstFirst(report.packages).map((row) => ({
        row,
        status: row.status,
        domains: index.deliveriesOfPackage(row).map(domainLabel),
        packages: [row.packageName ?? row.packageId ?? packageAddress(row)],
        haystack: haystackOf(row)
      })),
      columns: [
        statusColumn(),
        { title: "Package", text: ({ row }) => row.packageName ?? "–" },
        { title: "Id", text: ({ row }) => row.packageId ?? "–", compact: true },
        { title: "Available version", text: ({ row }) => row.availableVersion ?? "–", compact: true },
        { title: "Planned", text: ({ row }) => row.plannedAction, compact: true },
        { title: "Region", text: ({ row }) => row.region ?? "–", compact: true }
      ],
      label: packageAddress,
      details: (row) => packageDetails(row, index)
    };
  }
  function domainsTable(report, index) {
    return {
      id: "domains",
      title: "Domains",
      noun: "domain",
      entries: worstFirst(report.domains).map((row) => ({
        row,
        status: row.status,
        domains: [row.domainName],
        packages: index.deliveriesOfDomain(row).map(packageLabel),
        haystack: haystackOf(row)
      })),
      columns: [
        statusColumn(),
        { title: "Domain", text: ({ row }) => row.domainName },
        { title: "Engine", text: ({ row }) => row.engineVersion ?? "–", compact: true },
        { title: "Processing", text: ({ row }) => row.processingStatus ?? "–", compact: true },
        { title: "Associations", text: ({ row }) => \`\${row.associations}\`, compact: true },
        { title: "Region", text: ({ row }) => row.region ?? "–", compact: true }
      ],
      label: (row) => row.domainName,
      details: (row) => domainDetails(row, index)
    };
  }
  function statusColumn() {
    return {
      title: "Status",
      text: ({ status }) => status,
      rank: ({ status }) => ENTRY_STATUSES.indexOf(status),
      content: ({ status }) => statusBadge(status),
      compact: true
    };
  }
  function uncheckedTable(report) {
    return {
      id: "unchecked",
      title: "Not checked, and so not known to be fine",
      noun: "check",
      entries: report.unchecked.map((row) => ({
        row,
        status: "unknown",
        domains: [],
        packages: [],
        haystack: haystackOf(row)
      })),
      columns: [
        statusColumn(),
        { title: "What", text: ({ row }) => row.what },
        { title: "Address", text: ({ row }) => row.address },
        { title: "Why", text: ({ row }) => row.why }
      ],
      label: (row) => \`\${row.what} at \${row.address}\`,
      details: (row) => [
        fieldList("Check", [
          ["What", code(row.what)],
          ["Address", code(row.address)],
          ["Declared in", code(row.input)],
          ["Why not", plainLine(row.why)],
          ["Checked by", code(row.checkedBy)],
          ["Hop", row.hop]
        ])
      ]
    };
  }

  // src/report/html/client/indexesTable.ts
  function indexesTable(report) {
    return {
      id: "indexes",
      title: "Indexes",
      noun: "analyzer",
      entries: worstFirst(report.indexes).map((row) => ({
        row,
        status: row.status,
        domains: [row.domainName],
        packages: [dictionaryLabel(row)],
        haystack: haystackOf(row)
      })),
      columns: [
        statusColumn(),
        { title: "Domain", text: ({ row }) => row.domainName },
        { title: "Index", text: ({ row }) => holderLabel(row) },
        { title: "Analyzer", text: ({ row }) => analyzerLabel(row) },
        { title: "Dictionary", text: ({ row }) => dictionaryLabel(row) },
        { title: "Serves", text: ({ row }) => servingLabel(row) },
        { title: "Words", text: ({ row }) => wordsLabel(row) }
      ],
      label: (row) => \`\${holderLabel(row)} on \${row.domainName}, \${analyzerLabel(row)}\`,
      details: (row) => [use(row), ...probes(row), ...loading(row)]
    };
  }
  function use(row) {
    const { part: part2, updateable, searches, indexes, why, checkedBy, renewal, packageId, endpoint } = row;
    return fieldList("Use", [
      ["Setting", code(\`\${part2.component} \${part2.name} (\${part2.type}), \${part2.setting}\`)],
      ["Package id", code(packageId)],
      ["Updateable", updateable],
      ["Searches", searches.length === 0 ? null : code(searches.join(", "))],
      ["Indexes", indexes.length === 0 ? null : code(indexes.join(", "))],
      ["Because", why === null ? null : plainLine(why)],
      ["Checked by", code(checkedBy)],
      ["Gets the words of the file by", renewal],
      ["Endpoint", code(endpoint)]
    ]);
  }
  function probes({ probes: all }) {
    return all.map(
      ({ text, reason, line: line2, inForce, fromFile, wanted, previous }) => fieldList(\`\${plainLine(text)} (\${reason}, line \${line2})\`, [
        ["The index", code(inForce)],
        ["With the file on the domain", code(fromFile)],
        ["Should be", code(wanted)],
        ["Before", code(previous)]
      ])
    );
  }
  function loading({ loading: told }) {
    if (told === null) return [];
    const { state, why, checkedBy, refusal: refusal3 } = told;
    const place = refusal3?.line == null ? null : \`\${refusal3.line}:\${refusal3.column ?? "?"}\`;
    return [
      fieldList("The content that is on its way", [
        ["The engine", state],
        ["Because", why === null ? null : plainLine(why)],
        ["Said", refusal3 === null ? null : code(refusal3.said)],
        ["Line and column", code(place)],
        ["Our reading", refusal3?.explanation == null ? null : plainLine(refusal3.explanation)],
        ["Checked by", code(checkedBy)]
      ])
    ];
  }

  // src/report/html/client/ReportIndex.ts
  var ReportIndex = class {
    findings = /* @__PURE__ */ new Map();
    packages = /* @__PURE__ */ new Map();
    domains = /* @__PURE__ */ new Map();
    labels = /* @__PURE__ */ new Map();
    deliveries = /* @__PURE__ */ new Map();
    constructor(report) {
      for (const finding of report.findings)
        append(this.findings, declarationKey(finding.address, finding.input), finding);
      for (const row of report.packages) this.addPackage(row);
      for (const row of report.domains) this.domains.set(row.domainName, row);
      for (const row of report.deliveries) this.addDelivery(row);
    }
    findingsAt(address, input) {
      return this.findings.get(declarationKey(address, input)) ?? [];
    }
    packageOf(row) {
      const declared = declarationKey(row.packageAddress ?? "", row.input);
      return this.packages.get(declared) ?? this.packages.get(row.packageId ?? "");
    }
    domainOf(row) {
      return this.domains.get(row.domainName ?? "");
    }
    deliveriesOfPackage(row) {
      const declared = declarationKey(packageAddress(row), row.input);
      return this.deliveries.get(declared) ?? this.deliveries.get(row.packageId ?? "") ?? [];
    }
    deliveriesOfDomain(row) {
      return this.deliveries.get(\`domain/\${row.domainName}\`) ?? [];
    }
    /** The package that a finding is about, as the tables call it. */
    packageLabelOf(finding) {
      const declared = declarationKey(finding.address, finding.input);
      return this.labels.get(finding.packageId ?? "") ?? this.labels.get(declared) ?? finding.packageId;
    }
    addPackage(row) {
      const label = row.packageName ?? row.packageId ?? packageAddress(row);
      for (const key of keysOf(row.address, row)) {
        this.packages.set(key, row);
        this.labels.set(key, label);
      }
    }
    addDelivery(row) {
      this.labels.set(declarationKey(deliveryAddress(row), row.input), packageLabel(row));
      for (const key of keysOf(row.packageAddress, row)) append(this.deliveries, key, row);
      if (row.domainName !== null) append(this.deliveries, \`domain/\${row.domainName}\`, row);
    }
  };
  function keysOf(address, { input, packageId }) {
    const declared = address === null ? [] : [declarationKey(address, input)];
    return packageId === null ? declared : [...declared, packageId];
  }
  function append(map, key, value) {
    const values = map.get(key);
    if (values === void 0) map.set(key, [value]);
    else values.push(value);
  }

  // src/report/html/client/themeChoice.ts
  var STORAGE_KEY = "opensearch-packages-theme";
  var THEMES = ["automatic", "light", "dark"];
  function themeChoice() {
    const select = el(
      "select",
      { id: "theme" },
      ...THEMES.map((theme) => el("option", { value: theme }, theme))
    );
    select.value = remembered();
    apply(select.value);
    select.addEventListener("change", () => {
      apply(select.value);
      remember(select.value);
    });
    return el("div", { class: "field theme" }, el("label", { for: "theme" }, "Theme"), select);
  }
  function apply(theme) {
    document.documentElement.dataset["theme"] = theme;
  }
  function remembered() {
    try {
      const stored = window.localStorage.getItem(STORAGE_KEY);
      return THEMES.find((theme) => theme === stored) ?? "automatic";
    } catch {
      return "automatic";
    }
  }
  function remember(theme) {
    try {
      window.localStorage.setItem(STORAGE_KEY, theme);
    } catch {
    }
  }

  // src/report/html/client/main.ts
  function start() {
    const report = JSON.parse(byId("report").textContent ?? "");
    const shown = tablesOf(report);
    const bar = new FilterBar(choicesOf(shown), (filter2) => filterAll(shown, filter2, bar));
    byId("theme-place").replaceChildren(themeChoice());
    const sections = shown.map(({ table }) => table.element);
    byId("content").replaceChildren(contents(sections), bar.element, ...sections);
    filterAll(shown, bar.filter, bar);
    printWhole(shown);
  }
  function printWhole(shown) {
    const show = (all) => () => shown.forEach(({ table }) => table.showAllRows(all));
    window.addEventListener("beforeprint", show(true));
    window.addEventListener("afterprint", show(false));
  }
  function contents(sections) {
    const links = sections.map((section) => {
      const title = section.querySelector("h2")?.firstChild?.textContent?.trim() ?? section.id;
      return el("li", {}, el("a", { href: \`#\${section.id}\` }, title));
    });
    return el("nav", { class: "contents", "aria-label": "Sections" }, el("ul", {}, ...links));
  }
  function tablesOf(report) {
    const index = new ReportIndex(report);
    const deliveries = new DeliveryList(report, index);
    const dictionaries = new DictionaryList(report);
    return [
      { noun: "delivery", entries: deliveries.entries, table: deliveries },
      shownTable(findingsTable(report, index)),
      { noun: "changed dictionary", entries: dictionaries.entries, table: dictionaries },
      shownTable(packagesTable(report, index)),
      shownTable(domainsTable(report, index)),
      shownTable(indexesTable(report)),
      shownTable(uncheckedTable(report))
    ].filter(({ entries }) => entries.length > 0);
  }
  function shownTable(model) {
    return { noun: model.noun, entries: model.entries, table: new DataTable(model) };
  }
  function choicesOf(shown) {
    const domains = /* @__PURE__ */ new Set();
    const packages = /* @__PURE__ */ new Set();
    const statuses = /* @__PURE__ */ new Map();
    for (const entry of shown.flatMap(({ entries }) => entries)) {
      entry.domains.forEach((name) => domains.add(name));
      entry.packages.forEach((name) => packages.add(name));
      if (entry.status !== void 0) statuses.set(entry.status, (statuses.get(entry.status) ?? 0) + 1);
    }
    const sorted = (names) => [...names].sort(new Intl.Collator("en").compare);
    return { domains: sorted(domains), packages: sorted(packages), statuses };
  }
  function filterAll(shown, filter2, bar) {
    const outcomes2 = shown.map(({ noun, entries, table }) => {
      const passing = table.filter(filter2);
      return passing === entries.length ? count(passing, noun) : \`\${passing} of \${count(entries.length, noun)}\`;
    });
    bar.announce(\`Shown: \${outcomes2.join(", ")}.\`);
  }
  start();
})();
`;

export const pageStyles = `
:root {
  color-scheme: light dark;
  --page: light-dark(#f6f8fa, #0d1117);
  --surface: light-dark(#ffffff, #161b22);
  --raised: light-dark(#f0f3f6, #1f2630);
  --line: light-dark(#d0d7de, #30363d);
  --control-line: light-dark(#7d858d, #768390);
  --text: light-dark(#1f2328, #e6edf3);
  --muted: light-dark(#57606a, #9da7b1);
  --accent: light-dark(#0550ae, #79c0ff);
  --error: light-dark(#b3151f, #ff8f88);
  --error-fill: light-dark(#ffebe9, #3c1618);
  --warning: light-dark(#7d4e00, #e3b341);
  --warning-fill: light-dark(#fff5d6, #33270d);
  --unknown: light-dark(#6e40c9, #d2a8ff);
  --unknown-fill: light-dark(#f6efff, #2a1d40);
  --info: light-dark(#0550ae, #79c0ff);
  --info-fill: light-dark(#e6f3ff, #10263f);
  --ok: light-dark(#116329, #56d364);
  --ok-fill: light-dark(#e3f9e9, #0f2a18);
  --suppressed: light-dark(#57606a, #9da7b1);
  --suppressed-fill: light-dark(#eaeef2, #262c34);
}

:root[data-theme="light"] {
  color-scheme: light;
}

:root[data-theme="dark"] {
  color-scheme: dark;
}

* {
  box-sizing: border-box;
}

body {
  margin: 0;
  background: var(--page);
  color: var(--text);
  font:
    15px/1.5 system-ui,
    -apple-system,
    "Segoe UI",
    "Noto Sans",
    sans-serif;
}

code,
pre {
  font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  font-size: 0.9em;
  overflow-wrap: anywhere;
}

pre {
  margin: 0.5rem 0;
  padding: 0.75rem 1rem;
  overflow-x: auto;
  background: var(--raised);
  border-radius: 6px;
}

a {
  color: var(--accent);
}

:focus-visible {
  outline: 3px solid var(--accent);
  outline-offset: 2px;
  border-radius: 4px;
}

[hidden] {
  display: none !important;
}

.skip {
  position: absolute;
  left: -100vw;
}

.skip:focus {
  left: 1rem;
  top: 1rem;
  padding: 0.5rem 1rem;
  background: var(--surface);
  z-index: 2;
}

header,
main,
footer {
  max-width: 90rem;
  margin: 0 auto;
  padding: 1rem clamp(1rem, 3vw, 2.5rem);
}

.top {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 1.5rem;
  align-items: center;
  justify-content: space-between;
  color: var(--muted);
}

.field.theme {
  flex-direction: row;
  align-items: center;
  gap: 0.5rem;
}

h1 {
  margin: 0.75rem 0 0.25rem;
  padding-left: 1rem;
  border-left: 6px solid var(--verdict);
  font-size: clamp(1.3rem, 2.6vw, 1.9rem);
  line-height: 1.25;
}

.verdict-clean {
  --verdict: var(--ok);
}

.verdict-findings {
  --verdict: var(--error);
}

.verdict-unknown {
  --verdict: var(--unknown);
}

.scope {
  margin: 0;
  padding-left: calc(1rem + 6px);
  color: var(--muted);
}

h2 {
  margin: 2rem 0 0.75rem;
  font-size: 1.25rem;
}

h3 {
  margin: 1rem 0 0.25rem;
  font-size: 1rem;
}

h4 {
  margin: 0 0 0.5rem;
  font-size: 0.95rem;
}

.total,
.number {
  color: var(--muted);
  font-weight: 400;
  font-size: 0.9em;
  font-variant-numeric: tabular-nums;
}

.contents ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.25rem;
  margin: 0 0 1rem;
  padding: 0;
  list-style: none;
}

.contents a {
  display: inline-block;
  padding: 0.25rem 0;
}

.filters {
  display: flex;
  flex-wrap: wrap;
  gap: 0.75rem 1rem;
  align-items: end;
  padding: 1rem;
  background: var(--surface);
  border: 1px solid var(--line);
  border-radius: 10px;
}

.field {
  display: flex;
  flex-direction: column;
  gap: 0.25rem;
}

.filters .field {
  flex: 1 1 11rem;
  max-width: 20rem;
}

label,
legend {
  color: var(--muted);
  font-size: 0.87rem;
}

input[type="search"],
select,
button {
  min-height: 2.25rem;
  padding: 0.25rem 0.7rem;
  font: inherit;
  color: var(--text);
  background: var(--surface);
  border: 1px solid var(--control-line);
  border-radius: 6px;
}

.filters select,
.filters input[type="search"] {
  width: 100%;
}

button {
  cursor: pointer;
}

button:hover {
  background: var(--raised);
}

button[aria-disabled="true"] {
  color: var(--muted);
  border-style: dashed;
  cursor: default;
}

fieldset {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1rem;
  margin: 0;
  padding: 0;
  border: 0;
}

legend {
  padding: 0;
  margin-bottom: 0.25rem;
}

.choice {
  display: inline-flex;
  align-items: center;
  gap: 0.35rem;
  min-height: 2.25rem;
  color: var(--text);
}

.announcement {
  flex-basis: 100%;
  margin: 0;
  color: var(--muted);
  font-size: 0.9rem;
}

.badge {
  display: inline-block;
  padding: 0.05rem 0.55rem;
  border: 1px solid;
  border-radius: 999px;
  font-size: 0.82rem;
  font-weight: 600;
  white-space: nowrap;
}

.badge.error {
  color: var(--error);
  background: var(--error-fill);
}

.badge.warning {
  color: var(--warning);
  background: var(--warning-fill);
}

.badge.unknown {
  color: var(--unknown);
  background: var(--unknown-fill);
}

.badge.info {
  color: var(--info);
  background: var(--info-fill);
}

.badge.ok {
  color: var(--ok);
  background: var(--ok-fill);
}

.badge.suppressed {
  color: var(--suppressed);
  background: var(--suppressed-fill);
}

.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

.list-head {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 1.5rem;
  align-items: end;
  justify-content: space-between;
  margin-bottom: 0.75rem;
}

.list-head h2 {
  margin-bottom: 0;
}

.field.order {
  flex-direction: row;
  align-items: center;
  gap: 0.5rem;
}

.deliveries,
.reasons,
.hops,
.seen {
  margin: 0;
  padding: 0;
  list-style: none;
}

.delivery {
  margin-bottom: 0.6rem;
  padding: 0.85rem 1.1rem 0.6rem;
  background: var(--surface);
  border: 1px solid var(--line);
  border-left: 4px solid var(--state, var(--line));
  border-radius: 10px;
}

.delivery-head {
  display: flex;
  flex-wrap: wrap;
  gap: 0.35rem 0.75rem;
  align-items: baseline;
}

.delivery-head h3 {
  flex: 1 1 16rem;
  margin: 0;
  font-weight: 400;
}

.delivery-head h3 code {
  font-weight: 600;
}

.version {
  color: var(--muted);
  font-size: 0.9rem;
}

.delivery.error,
.hop.differs,
.hop.missing,
.hop.failed,
.station.differs,
.word.differs,
.station.missing,
.word.missing,
.station.failed,
.word.failed {
  --state: var(--error);
}

.delivery.warning,
.hop.busy,
.station.busy,
.word.busy {
  --state: var(--warning);
}

.delivery.unknown,
.hop.not-checked,
.station.not-checked,
.word.not-checked {
  --state: var(--unknown);
}

.delivery.info,
.hop.planned,
.station.planned,
.word.planned {
  --state: var(--info);
}

.delivery.ok,
.hop.proven,
.station.proven,
.word.proven {
  --state: var(--ok);
}

.hop.not-asked,
.station.not-asked,
.word.not-asked {
  --state: var(--muted);
}

.path {
  --station: 4.5rem;
  --dot: 1.1rem;
  display: grid;
  grid-template-columns: var(--station) repeat(4, 1fr var(--station));
  align-items: start;
  max-width: 64rem;
  margin: 0.85rem 0 0.6rem calc(-0.5 * (var(--station) - 3rem));
}

.overview {
  max-width: none;
  margin: 0 0 0.9rem;
  padding: 1rem 0.5rem 0.75rem;
  background: var(--surface);
  border: 1px solid var(--line);
  border-radius: 10px;
}

.station {
  display: flex;
  flex-direction: column;
  gap: 0.25rem;
  align-items: center;
  font-size: 0.82rem;
}

.station::before {
  content: "";
  box-sizing: border-box;
  width: var(--dot);
  height: var(--dot);
  border: 3px solid var(--state);
  border-radius: 50%;
}

.station.proven::before {
  background: var(--state);
  print-color-adjust: exact;
}

.station.planned::before {
  border-style: double;
  border-width: 5px;
}

.station:not(.proven, .planned)::before {
  border-width: 2px;
  border-style: dashed;
}

/* The line reaches under the names of its stations, as far as their dots. */
.hop {
  display: flex;
  flex-direction: column;
  align-items: center;
  margin: 0 calc(-0.5 * (var(--station) - var(--dot)));
  color: var(--state);
  font-size: 0.82rem;
}

.line {
  display: flex;
  align-items: center;
  width: 100%;
  height: var(--dot);
  margin-bottom: 0.25rem;
}

.line::before,
.line::after {
  content: "";
  flex: 1;
  border: 0 solid var(--state);
  border-top-width: 4px;
}

.sign {
  min-width: 1.3rem;
  font-weight: 700;
  text-align: center;
}

.words {
  display: flex;
  flex-direction: column;
  align-items: center;
  max-width: calc(100% - var(--station));
}

.word {
  color: var(--state);
  font-weight: 600;
  text-align: center;
}

.word.not-asked {
  font-weight: 400;
}

.hop.planned .line::before,
.hop.planned .line::after {
  border-top-style: dashed;
}

/* Broken: it comes from the station before and does not arrive. */
.hop:is(.differs, .missing, .failed) .sign {
  margin: 0 0.4rem;
  font-size: 1.2rem;
}

.hop:is(.differs, .missing, .failed) .line::after {
  border-top: 1px dashed var(--line);
}

.hop:is(.busy, .not-checked) .line::before,
.hop:is(.busy, .not-checked) .line::after {
  border-top-style: dotted;
}

.hop.not-asked .line::before,
.hop.not-asked .line::after {
  border-top-width: 1px;
}

.reasons {
  margin-bottom: 0.5rem;
  font-size: 0.9rem;
  overflow-wrap: anywhere;
}

.evidence summary {
  display: inline-block;
  padding: 0.15rem 0.3rem 0.15rem 0;
  color: var(--accent);
  font-size: 0.9rem;
}

.evidence summary::before {
  content: "▸ " / "";
}

.evidence[open] summary::before {
  content: "▾ " / "";
}

.evidence .hops,
.evidence .detail-grid {
  padding: 0.75rem 0 0.5rem;
}

.evidence .hops {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr));
  gap: 1rem 2.5rem;
  overflow-wrap: anywhere;
}

.hops h4,
.hops p {
  margin: 0 0 0.2rem;
}

.fact {
  color: var(--muted);
}

.seen li {
  margin-top: 0.3rem;
  padding-left: 0.75rem;
  border-left: 3px solid var(--line);
  font-size: 0.9rem;
}

.scroller {
  overflow-x: auto;
  background: var(--surface);
  border: 1px solid var(--line);
  border-radius: 10px;
}

.scroller:has(> table[hidden]) {
  display: none;
}

table {
  width: 100%;
  border-collapse: collapse;
}

th,
td {
  padding: 0.45rem 0.75rem;
  text-align: left;
  vertical-align: top;
  overflow-wrap: anywhere;
}

th {
  padding: 0.25rem 0.25rem;
  background: var(--raised);
  white-space: nowrap;
}

th button {
  width: 100%;
  padding: 0.25rem 0.5rem;
  text-align: left;
  font-weight: 600;
  background: none;
  border-color: transparent;
}

thead .opener {
  background: var(--raised);
}

.opener {
  width: 2.75rem;
  padding: 0.2rem 0 0.2rem 0.5rem;
}

.arrow::after {
  content: "↕";
  margin-left: 0.4rem;
  color: var(--muted);
}

[aria-sort="ascending"] .arrow::after {
  content: "↑";
  color: var(--accent);
}

[aria-sort="descending"] .arrow::after {
  content: "↓";
  color: var(--accent);
}

tbody tr {
  border-top: 1px solid var(--line);
}

.row {
  cursor: pointer;
}

.row:hover {
  background: var(--raised);
}

.compact {
  white-space: nowrap;
}

.row td[data-title]:not(.compact) {
  min-width: 10rem;
}

.open {
  min-height: 1.9rem;
  width: 1.9rem;
  padding: 0;
  border-color: transparent;
  background: none;
}

.open::before {
  content: "▸";
}

.open[aria-expanded="true"]::before {
  content: "▾";
}

.details > td {
  padding: 1rem clamp(0.75rem, 3vw, 3.25rem) 1.25rem;
  background: var(--raised);
}

.details pre {
  background: var(--surface);
}

.detail-grid {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr));
  gap: 1.25rem 2.5rem;
}

.finding {
  grid-column: 1 / -1;
}

.finding .fields {
  margin-top: 0.75rem;
}

.finding {
  padding: 0.75rem 1rem;
  background: var(--surface);
  border-left: 4px solid var(--line);
  border-radius: 6px;
}

.finding.error {
  border-color: var(--error);
}

.finding.warning {
  border-color: var(--warning);
}

.finding.info {
  border-color: var(--info);
}

.finding p {
  margin: 0.25rem 0;
  max-width: 75ch;
  overflow-wrap: anywhere;
}

dl {
  display: grid;
  grid-template-columns: fit-content(14rem) minmax(8rem, 1fr);
  gap: 0.2rem 1.25rem;
  margin: 0;
}

dt {
  color: var(--muted);
  overflow-wrap: anywhere;
}

dd {
  margin: 0;
  overflow-wrap: anywhere;
}

.missing,
.empty {
  color: var(--muted);
  font-style: italic;
}

.pager {
  display: flex;
  flex-wrap: wrap;
  gap: 0.75rem;
  align-items: center;
  margin-top: 0.75rem;
  font-variant-numeric: tabular-nums;
}

.change {
  margin: 0 0 0.5rem;
  padding: 0.75rem 1rem;
  background: var(--surface);
  border: 1px solid var(--line);
  border-radius: 10px;
}

summary {
  cursor: pointer;
}

.trial {
  margin: 0.75rem 0;
  padding: 0.75rem 1rem;
  background: var(--raised);
  border-radius: 6px;
}

.trial label {
  font-weight: 600;
}

.trial input {
  width: min(100%, 24rem);
  padding: 0.3rem 0.5rem;
  font: inherit;
  color: var(--text);
  background: var(--surface);
  border: 1px solid var(--control-line);
  border-radius: 6px;
}

.trial-chain {
  color: var(--muted);
}

.trial-sides {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr));
  gap: 1rem;
}

.rules {
  margin: 0;
  padding: 0;
  list-style: none;
}

.rules li {
  margin-bottom: 0.25rem;
}

/* A line of a difference; the sign in front says what the fill says. */
.rules ins,
.rules del {
  display: grid;
  grid-template-columns: 5.5rem 1fr;
  gap: 0.5rem;
  padding: 0.1rem 0.5rem;
  text-decoration: none;
  border-left: 3px solid;
}

.rules ins {
  background: var(--ok-fill);
  border-color: var(--ok);
}

.rules del {
  background: var(--error-fill);
  border-color: var(--error);
}

.rule-line {
  font-size: 0.85rem;
  font-variant-numeric: tabular-nums;
}

ins .rule-line {
  color: var(--ok);
}

del .rule-line {
  color: var(--error);
}

.other-term {
  text-decoration: underline;
  text-decoration-thickness: 2px;
  text-underline-offset: 0.2em;
}

footer {
  color: var(--muted);
  font-size: 0.87rem;
}

@media (max-width: 48rem) {
  .filters .field {
    max-width: none;
  }

  table,
  tbody,
  tbody tr,
  tbody td {
    display: block;
  }

  thead tr {
    display: flex;
    flex-wrap: wrap;
    background: var(--raised);
  }

  thead .opener {
    display: none;
  }

  .row {
    position: relative;
    padding: 0.6rem 0.75rem 0.6rem 2.75rem;
  }

  .row td {
    display: flex;
    gap: 0.75rem;
    width: auto;
    padding: 0.1rem 0;
  }

  .row td[data-title]::before {
    content: attr(data-title);
    flex: 0 0 7.5rem;
    color: var(--muted);
  }

  .compact {
    white-space: normal;
  }

  .row td[data-title]:not(.compact) {
    min-width: 0;
  }

  .row td.opener {
    position: absolute;
    top: 0.4rem;
    left: 0.4rem;
  }

  dl {
    grid-template-columns: 1fr;
    gap: 0;
  }

  dd {
    margin-bottom: 0.4rem;
  }

  .path {
    display: block;
    margin-left: 0;
  }

  .overview {
    padding: 1rem;
  }

  .station {
    flex-direction: row;
    gap: 0.6rem;
  }

  .hop {
    flex-direction: row;
    gap: 0.45rem;
    margin: 0 0 0 calc(0.5 * var(--dot) - 0.65rem);
  }

  .line {
    flex-direction: column;
    align-self: stretch;
    width: 1.3rem;
    height: auto;
    min-height: 2.4rem;
    margin: 0;
  }

  .line::before,
  .line::after {
    border-top-width: 0;
    border-left-width: 4px;
  }

  .hop .line::before,
  .hop .line::after {
    border-top: 0;
  }

  .hop.planned .line::before,
  .hop.planned .line::after {
    border-left-style: dashed;
  }

  .hop:is(.busy, .not-checked) .line::before,
  .hop:is(.busy, .not-checked) .line::after {
    border-left-style: dotted;
  }

  .hop.not-asked .line::before,
  .hop.not-asked .line::after {
    border-left-width: 1px;
  }

  .hop:is(.differs, .missing, .failed) .line::after {
    border-left: 1px dashed var(--line);
  }

  .words {
    flex: 1;
    flex-flow: row wrap;
    gap: 0 0.75rem;
    max-width: none;
  }
}

@media print {
  :root {
    color-scheme: light;
  }

  .filters,
  .contents,
  .pager,
  .field.theme,
  .field.order,
  .evidence summary,
  .skip,
  .trial,
  .opener,
  .arrow {
    display: none !important;
  }

  header,
  main,
  footer {
    max-width: none;
    padding: 0;
  }

  .scroller {
    overflow: visible;
  }

  tr,
  .finding,
  .delivery-head,
  .path,
  .hops li,
  .rules li {
    break-inside: avoid;
  }

  h2,
  h3,
  .change summary {
    break-after: avoid;
  }
}
`;
