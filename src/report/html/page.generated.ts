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
    element.append(...content.filter((part) => part !== null));
    return element;
  }
  function byId(id) {
    const element = document.getElementById(id);
    if (element === null) throw new Error(\`the page has no element #\${id}\`);
    return element;
  }

  // src/report/html/client/Filter.ts
  function passes(entry, filter) {
    return filter.statuses.has(entry.status) && concerns(entry, filter);
  }
  function concerns(entry, filter) {
    return (filter.domain === "" || entry.domains.includes(filter.domain)) && (filter.packageName === "" || entry.packages.includes(filter.packageName)) && filter.words.every((word) => entry.haystack.includes(word));
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
    const visible = text.replace(escapeSequence, "").replace(/[\\t\\r\\n\\u0085\\u2028\\u2029]+/g, " ").replace(strayVariation, "�").replace(unprintable, "�");
    return withoutCommand(visible);
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
    text.split(JOINTS).forEach((part, at) => fragment.append(...at === 0 ? [part] : [el("wbr"), part]));
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
      const sign = this.direction === "ascending" ? 1 : -1;
      return [...entries].sort((a, b) => sign * compare(column, a, b));
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
    filter(filter) {
      this.shown = this.model.entries.filter((entry) => passes(entry, filter));
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
  function hopText(hop, word = signedWord) {
    const now = word(hop.now);
    const after = word(judged(hop));
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
  function statusBadge(status, word = status) {
    return el(
      "span",
      { class: \`badge \${status}\` },
      el("span", { "aria-hidden": "true" }, signs[status]),
      \` \${word}\`
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
    return text.split(/\`([^\`]+)\`/).map((part, index) => index % 2 === 1 ? code(part) : part);
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
      const word = stateWord(reading);
      const group = groups.get(word) ?? { state: reading.state, number: 0 };
      groups.set(word, { ...group, number: group.number + 1 });
    }
    return [...groups].map(([word, { state, number }]) => ({ text: \`\${numeral(number)} \${word}\`, state })).sort((a, b) => WORST_FIRST.indexOf(a.state) - WORST_FIRST.indexOf(b.state));
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
    const parts = hops.flatMap((hop, index) => [line(hop), station(STATIONS[index + 1] ?? "", hop.state)]);
    return el(
      "div",
      { class: className, role: "img", "aria-label": spoken },
      station("file", "proven"),
      ...parts
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
        ...words.map((word) => el("span", { class: \`word \${slug(word.state)}\` }, word.text))
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
    filter(filter) {
      this.shown = this.entries.filter((entry) => passes(entry, filter));
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
    const sign = kind === "ins" ? "+" : "−";
    const place = el("span", { class: "rule-line" }, \`\${sign} line \${line2}\`);
    return el(kind, {}, place, " ", others.length === 0 ? code(text) : markedRule(text, others));
  }
  function term({ term: word, before, after }) {
    return el("li", {}, code(word), ": ", terms(before), " → ", terms(after));
  }
  function terms(all) {
    return el("span", {}, all.length === 0 ? "nothing" : plainLine(all.join(", ")));
  }
  var SEPARATORS = /(\\s*(?:(?<!\\\\),|=>)\\s*)/;
  function markedRule(text, others) {
    const known = new Set(others.flatMap(termsOf));
    const parts = plainLine(text).split(SEPARATORS);
    return el(
      "code",
      {},
      ...parts.map(
        (part, at) => at % 2 === 1 || known.has(part.trim()) ? part : el("strong", { class: "other-term" }, part)
      )
    );
  }
  function termsOf(text) {
    return plainLine(text).split(SEPARATORS).filter((_, at) => at % 2 === 0).map((part) => part.trim());
  }

  // src/dictionary/analysis/charFilters/mappingCharFilter.ts
  function mappingCharFilter(mappings) {
    const longest = Math.max(0, ...[...mappings.keys()].map((key) => key.length));
    return (text) => {
      let mapped = "";
      for (let at = 0; at < text.length; ) {
        const match = longestMatch(mappings, text, at, longest);
        mapped += match === void 0 ? text[at] : mappings.get(match);
        at += match?.length ?? 1;
      }
      return mapped;
    };
  }
  function longestMatch(mappings, text, at, longest) {
    for (let length = Math.min(longest, text.length - at); length > 0; length--) {
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
  function standardTokenizer(longest) {
    return (text) => {
      const scanner = automaton ??= new StandardAutomaton();
      const tokens = [];
      for (let at = 0; at < text.length; ) {
        const end = scanner.match(text, at, windowEnd(text, at, longest));
        if (end > 0) tokens.push({ text: text.slice(at, end), increment: 1, end });
        if (end === 0) break;
        at = Math.abs(end);
      }
      return tokens;
    };
  }
  function windowEnd(text, at, longest) {
    const end = at + longest;
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
      let longest = 0;
      for (const rule of rules) {
        for (const key of new Set(inputsOf(rule).map((term2) => this.keyOf(term2)))) {
          longest = Math.max(longest, key.split(SEPARATOR).length);
          const known = this.rulesOf.get(key);
          if (known === void 0) this.rulesOf.set(key, [rule]);
          else known.push(rule);
        }
      }
      this.longest = longest;
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
      for (const word of words) states = this.step(states, word);
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
        for (const word of /* @__PURE__ */ new Set([...this.wordsAt(mine), ...other.wordsAt(theirs)])) {
          open.push([this.step(mine, word), other.step(theirs, word)]);
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
        (word) => this.step([mine], word).flatMap(
          (to) => other.step([theirs], word).map((their) => [to, their])
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
    step(states, word) {
      const next = states.flatMap((node) => [...this.edgesOf(node).get(word) ?? []]);
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
      if (stem === void 0) return words.map((word) => ({ kind: "word", word }));
      return words.map((word) => ({ kind: "stem", word, stem }));
    });
  }
  function characterMap(rules) {
    return new Map(rules.map(([match, replacement]) => [match?.[0] ?? "", replacement?.[0] ?? ""]));
  }

  // src/dictionary/queries/trial/trialWords.ts
  var tokenizer = standardTokenizer(LONGEST_WORD);
  function trialWords(format, rules) {
    const charFilter = format === "character-mappings" /* CHARACTER_MAPPINGS */ ? mappingCharFilter(characterMap(rules)) : (text) => text;
    const filter = filterOf(format, rules);
    return (text) => {
      const mapped = charFilter(text);
      const tokens = lowercaseFilter(tokenizer(mapped), mapped.length);
      return new WordGraph(filter(tokens, mapped.length));
    };
  }
  function filterOf(format, rules) {
    if (format === "character-mappings" /* CHARACTER_MAPPINGS */) return (tokens) => tokens;
    const filter = DICTIONARY_FILTERS[format];
    if (filter !== void 0) return filter.make(wordMappings(rules));
    const how = { expand: true, keepsTermsWhole: false };
    return synonymGraphFilter(new SynonymLookup(synonymRules(rules), how));
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
    filter(filter) {
      const passing = this.entries.map((entry) => concerns(entry, filter));
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
        words: this.text.value.toLowerCase().split(/\\s+/).filter((word) => word !== ""),
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
  function analyzerLabel({ analyzer, part, searches, indexes }) {
    if (analyzer === null) return \`\${part.component} \${part.name}\`;
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
    const { part, updateable, searches, indexes, why, checkedBy, renewal, packageId, endpoint } = row;
    return fieldList("Use", [
      ["Setting", code(\`\${part.component} \${part.name} (\${part.type}), \${part.setting}\`)],
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
    const { state, why, checkedBy, refusal } = told;
    const place = refusal?.line == null ? null : \`\${refusal.line}:\${refusal.column ?? "?"}\`;
    return [
      fieldList("The content that is on its way", [
        ["The engine", state],
        ["Because", why === null ? null : plainLine(why)],
        ["Said", refusal === null ? null : code(refusal.said)],
        ["Line and column", code(place)],
        ["Our reading", refusal?.explanation == null ? null : plainLine(refusal.explanation)],
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
    const bar = new FilterBar(choicesOf(shown), (filter) => filterAll(shown, filter, bar));
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
  function filterAll(shown, filter, bar) {
    const outcomes2 = shown.map(({ noun, entries, table }) => {
      const passing = table.filter(filter);
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
